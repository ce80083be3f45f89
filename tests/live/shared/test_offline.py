"""A shared workspace as it is opened: offline in the middle and from the start, a server that hangs or is restarted."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.store.shared.shared import Shared
from brandassist.workspace import Workspace, open_workspace
from tests.live.postgres import Postgres
from tests.support.relay import Relay, relay
from tests.support.two_computers import created

pytestmark = pytest.mark.live


def opened(postgres: Postgres, url: str, line: Relay, monkeypatch: pytest.MonkeyPatch, home: Path) -> Workspace:
    """On the computer whose files are in `home`."""
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    address = url.replace("+psycopg", "").replace(f":{postgres.port}/", f":{line.port}/")
    settings = device_settings.load()
    if not settings.shared:
        created(address, settings)
    return open_workspace(address, as_member=None, settings=settings)


@pytest.fixture
def two_homes(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "hers", tmp_path / "his"


def test_written_offline_handed_over_later_and_nothing_else_happens_offline(
    postgres: Postgres, postgres_url: str, two_homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hers, his = two_homes
    with relay(postgres.port) as line, relay(postgres.port) as other:
        workspace = opened(postgres, postgres_url, line, monkeypatch, hers)
        draft = workspace.drafts.new("post", "Stores", "One.\n\nTwo.")
        workspace.drafts.add_target(draft, workspace.accounts.list()[0].account.id)
        line.cut()
        workspace.drafts.autosave(draft, "Stores", "One.\n\nTwo, on the train.")
        with pytest.raises(Problem, match="offline"):
            workspace.approvals.submit(draft)
        assert workspace.drafts.show(draft).targets[0].review == "editing"
        workspace.close()

        workspace = opened(postgres, postgres_url, line, monkeypatch, hers)  # without a line from the start
        assert workspace.drafts.show(draft).text == "One.\n\nTwo, on the train."
        workspace.diary.capture("Seen at the station")
        workspace.catch_up()
        line.heal()
        workspace.approvals.submit(draft)
        assert workspace.drafts.show(draft).targets[0].review == "awaiting"
        workspace.approvals.approve(draft)
        workspace.close()

        elsewhere = opened(postgres, postgres_url, other, monkeypatch, his)
        assert elsewhere.drafts.show(draft).targets[0].review == "approved"
        assert [each.kind for each in elsewhere.find("station")] == ["entry"]
        elsewhere.close()


def test_locked_words_stay_here_and_come_to_the_others_when_they_are_free(
    postgres: Postgres, postgres_url: str, two_homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hers, his = two_homes
    with relay(postgres.port) as line:
        workspace = opened(postgres, postgres_url, line, monkeypatch, hers)
        entry = workspace.diary.capture("We close %%Novara%% in June", tags=["plans"])
        workspace.diary.pause(entry)
        workspace.catch_up()
        elsewhere = opened(postgres, postgres_url, line, monkeypatch, his)
        there = elsewhere.diary.show(entry).entry
        assert (there.text, there.title, there.tags, there.locked) == ("", "", (), True)
        assert elsewhere.diary.revisions(entry) == []
        assert elsewhere.find("Novara") == []
        assert workspace.diary.show(entry).entry.text == "We close Novara in June"
        for span in workspace.diary.show(entry).entry.locks:
            workspace.diary.unlock(entry, span)
        workspace.catch_up()
        elsewhere.catch_up()
        there = elsewhere.diary.show(entry).entry
        assert (there.text, there.tags, there.locked) == ("We close Novara in June", ("plans",), False)
        workspace.diary.lock(entry)
        workspace.catch_up()
        elsewhere.catch_up()
        assert elsewhere.diary.show(entry).entry.text == ""
        assert elsewhere.find("Novara") == []
        assert workspace.diary.show(entry).entry.text == "We close Novara in June"
        workspace.close()
        elsewhere.close()


def test_typing_never_waits_for_a_server_that_hangs(
    postgres: Postgres, postgres_url: str, two_homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with relay(postgres.port) as line:
        workspace = opened(postgres, postgres_url, line, monkeypatch, two_homes[0])
        draft = workspace.drafts.new("post", "Stores", "One.")
        workspace.catch_up()
        workspace.start()
        line.hang()
        longest = 0.0
        for number in range(100):
            began = monotonic()
            workspace.drafts.autosave(draft, "Stores", f"One, {number}.")
            longest = max(longest, monotonic() - began)
        print(f"\nautosave while the server hangs: longest {longest * 1000:.0f} ms of 100")
        assert workspace.drafts.show(draft).text == "One, 99."
        assert isinstance(workspace.db, Shared)
        assert workspace.db.left() == 1, "none of it went through the line"
        line.heal()
        workspace.close()


def test_after_the_server_was_restarted_both_go_on(
    postgres: Postgres, postgres_url: str, two_homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with relay(postgres.port) as line:
        workspace = opened(postgres, postgres_url, line, monkeypatch, two_homes[0])
        elsewhere = opened(postgres, postgres_url, line, monkeypatch, two_homes[1])
        draft = workspace.drafts.new("post", "Stores", "One.")
        workspace.catch_up()
        postgres.restart()
        workspace.drafts.autosave(draft, "Stores", "One, after.")
        workspace.catch_up()
        workspace.catch_up()  # the first may have met the end of an old connection
        elsewhere.catch_up()
        assert elsewhere.drafts.show(draft).text == "One, after."
        workspace.close()
        elsewhere.close()
