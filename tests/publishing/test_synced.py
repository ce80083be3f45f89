"""What a power cut may take: nothing that left, and no proof. Only SQLite is told when to wait for the disk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, event, select

from brandassist.networks.contract import Handles, Login, NotYet, OutgoingPart, Step
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.tables import attempt
from tests.publishing.test_dispatch import at_once
from tests.support.builders import a_delivery

UNSYNCED, SYNCED = 1, 2  # SQLite's NORMAL and FULL; in a write-ahead log a synced commit syncs all before it


def test_the_claim_alone_does_not_wait_for_the_disk(database: Database, account_id: str, lanes: Lanes) -> None:
    a_delivery(database, account_id, "One.", "Two.")
    # Two intents, two proofs.
    assert commits_of(database, lanes) == {0: UNSYNCED, 1: SYNCED, 2: SYNCED, 3: SYNCED, 4: SYNCED}


@pytest.mark.parametrize("outcome", ["done", "later"])
def test_nor_does_what_only_prepares_until_something_is_about_to_be_shown(
    database: Database, account_id: str, lanes: Lanes, monkeypatch: pytest.MonkeyPatch, outcome: str
) -> None:
    really = Adapter.steps

    def prepare(_: Handles) -> dict[str, str]:
        if outcome == "later":
            raise NotYet("post_in_preparation", timedelta(minutes=1))
        return {"id": "1"}

    def steps(self: Adapter, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        return (Step("prepare", False, prepare), *really(self, login, part))

    monkeypatch.setattr(Adapter, "steps", steps)
    a_delivery(database, account_id)
    wanted = {0: UNSYNCED, 1: UNSYNCED} | ({3: SYNCED, 4: SYNCED} if outcome == "done" else {2: UNSYNCED})
    assert commits_of(database, lanes) == wanted


def commits_of(database: Database, lanes: Lanes) -> dict[int, int]:
    """Of the commits at which so many attempts were written, how the first was made."""
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL syncs every commit")
    commits: list[tuple[int, int]] = []

    @event.listens_for(database.engine, "commit")
    def note(connection: Connection) -> None:
        tried = len(connection.execute(select(attempt.c.id)).all())
        commits.append((tried, connection.exec_driver_sql("PRAGMA synchronous").scalar_one()))

    at_once(lanes)
    return dict(reversed(commits))
