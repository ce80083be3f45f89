"""How often a far server is waited for: each answer takes a way there and back, however quick both ends are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from brandassist import settings as device_settings
from brandassist import sharing
from brandassist.workspace import Workspace, open_workspace
from tests.live.postgres import Postgres
from tests.support.relay import Relay, relay

pytestmark = [pytest.mark.live, pytest.mark.timeout(180)]


@pytest.fixture
def line(postgres: Postgres) -> Iterator[Relay]:
    with relay(postgres.port) as made:
        yield made


@pytest.fixture
def workspace(postgres: Postgres, postgres_url: str, line: Relay) -> Iterator[Workspace]:
    """Of one account, opened a second time, with its line to the server made."""
    address = postgres_url.replace("+psycopg", "").replace(f":{postgres.port}/", f":{line.port}/")
    settings = device_settings.load()
    sharing.create(sharing.on_server(address), settings, None)
    with closing(open_workspace(address, settings=settings)) as made:
        made.accounts.connect("assisted", url="https://stand.example", compose="https://stand.example/new")
        made.catch_up()
    with closing(open_workspace(address, settings=settings)) as made:
        made.db.due()  # listens
        made.catch_up()
        yield made


def asked(line: Relay, work: Callable[[], object]) -> int:
    """How often the server was waited for meanwhile."""
    before = line.answers
    work()
    return line.answers - before


def test_a_look_at_an_idle_queue_is_one_question(workspace: Workspace, line: Relay) -> None:
    assert asked(line, workspace.lanes.look_now) == 1


def test_nothing_is_asked_while_nothing_happens(workspace: Workspace, line: Relay) -> None:
    assert asked(line, workspace.keep_up) == 0


def test_an_exchange_of_nothing(workspace: Workspace, line: Relay) -> None:
    assert asked(line, workspace.catch_up) == 3  # whether this computer still stands, what changed, and the end


def test_a_text_is_handed_over_and_what_became_of_it_brought(workspace: Workspace, line: Relay) -> None:
    draft = workspace.drafts.new("post", "Shelves", "A text.")
    workspace.catch_up()
    workspace.drafts.autosave(draft, "Shelves", "A text that goes on.")
    assert asked(line, workspace.catch_up) == 5


def test_a_window_that_was_opened_soon_hears_and_knows(workspace: Workspace, line: Relay) -> None:
    """Each line that is made is greeted once; that what stands there is ours is asked once."""
    with closing(open_workspace(workspace.address, settings=workspace.settings)) as again:
        assert asked(line, again.db.due) == 2
        assert asked(line, again.catch_up) <= 5
