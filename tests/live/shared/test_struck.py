"""A computer that was struck off: the server takes nothing from it, it is told nothing, and its texts are kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, text, update

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.publishing.owner import owner_here
from brandassist.store import devices
from brandassist.store.database import plain_faults
from brandassist.store.tables import account_key, delivery
from brandassist.workspace import Workspace, open_workspace
from tests.support.builders import a_delivery
from tests.support.two_computers import founded

pytestmark = pytest.mark.live


def opened(url: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """On the computer whose files are in `home`."""
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    settings = device_settings.load()
    return open_workspace(url.replace("+psycopg", ""), settings=settings)


def until(holds: Callable[[], bool], patience: float = 60) -> None:
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, "it never came about"


def texts(workspace: Workspace) -> set[str]:
    return {workspace.drafts.show(each.id).text for each in workspace.drafts.list()}


@pytest.fixture
def two(postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Workspace, Workspace]]:
    """Hers, and the one that is lost."""
    founded(postgres_url)
    with (
        closing(opened(postgres_url, tmp_path / "hers", monkeypatch)) as hers,
        closing(opened(postgres_url, tmp_path / "lost", monkeypatch)) as lost,
    ):
        hers.catch_up()
        lost.catch_up()
        yield hers, lost


def test_what_is_struck_off_hands_over_and_is_brought_nothing_until_it_is_let_back(
    two: tuple[Workspace, Workspace],
) -> None:
    hers, lost = two
    kept = lost.drafts.new("post", "", "Written before.")
    lost.catch_up()
    hers.computers.strike(lost.me.device_id)
    hers.drafts.new("post", "", "Said since.")
    mine = lost.drafts.new("post", "", "Written there since.")
    lost.catch_up()
    lost.catch_up()
    struck = lost.computers.struck()
    assert struck is not None and struck.by == hers.member.name
    assert texts(lost) == {"Written before.", "Written there since."}
    hers.catch_up()
    assert texts(hers) == {"Written before.", "Said since."}
    with pytest.raises(Problem, match="struck_off"):
        lost.approvals.submit(kept)
    with pytest.raises(Problem, match="struck_off"):
        lost.computers.admit(lost.me.device_id)

    hers.computers.admit(lost.me.device_id)
    lost.catch_up()
    assert lost.computers.struck() is None
    hers.catch_up()
    for each in two:
        assert texts(each) == {"Written before.", "Said since.", "Written there since."}
    assert lost.drafts.show(mine).text == "Written there since."


def test_the_server_refuses_a_claim_of_a_computer_that_is_struck_off_or_without_the_key(
    two: tuple[Workspace, Workspace], postgres_url: str
) -> None:
    hers, lost = two
    account_id = hers.accounts.list()[0].account.id
    waiting = a_delivery(hers.acting, account_id, "Soon.")
    taken = update(delivery).where(delivery.c.id == waiting).values(state="sending")
    theirs = taken.values(claimed_by=owner_here(lost.me.device_id), lease_until=clock.now())
    with pytest.raises(Problem, match="role_refuses"), hers.acting.write() as tx:
        devices.get(tx, lost.me.device_id)
        tx.execute(account_key.delete().where(account_key.c.device_id == lost.me.device_id))
        tx.execute(theirs)
    hers.computers.strike(lost.me.device_id)
    engine = create_engine(postgres_url)
    with engine.begin() as connection:  # as if it had been given its key all the same
        connection.execute(insert(account_key).values(device_id=lost.me.device_id, account_id=account_id))
    for write in (theirs, taken, text("DELETE FROM draft"), text("UPDATE device SET struck_at = NULL")):
        with pytest.raises(Problem, match="struck_off"), lost.acting.write() as tx:
            tx.execute(write)
    with pytest.raises(Problem, match="role_refuses"), plain_faults(), engine.begin() as connection:
        connection.execute(theirs)  # in its name, by a program that does not say where it runs
    with hers.acting.read() as tx:
        assert tx.execute(delivery.select().where(delivery.c.id == waiting)).one().state == "scheduled"
    engine.dispose()


def test_a_computer_that_is_let_back_sends_without_being_opened_anew(two: tuple[Workspace, Workspace]) -> None:
    hers, lost = two
    hers.computers.strike(lost.me.device_id)
    lost.catch_up()
    lost.start()  # its window is open
    hers.computers.admit(lost.me.device_id)
    until(lambda: lost.computers.struck() is None)
    account = lost.accounts.connect("practice")
    waiting = a_delivery(lost.acting, account, "Back again.")

    def gone() -> bool:
        with hers.acting.read() as tx:
            return tx.execute(delivery.select().where(delivery.c.id == waiting)).one().state == "published"

    until(gone)
