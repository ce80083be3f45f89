"""What a power cut may take: nothing that left, and no proof. Only SQLite is told when to wait for the disk."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, event, select

from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.tables import attempt
from tests.support.builders import a_delivery

UNSYNCED, SYNCED = 1, 2  # SQLite's NORMAL and FULL; in a write-ahead log a synced commit syncs all before it


def test_the_claim_alone_does_not_wait_for_the_disk(database: Database, account_id: str, lanes: Lanes) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL syncs every commit")
    a_delivery(database, account_id, "One.", "Two.")
    commits: list[tuple[int, int]] = []

    @event.listens_for(database.engine, "commit")
    def note(connection: Connection) -> None:
        tried = len(connection.execute(select(attempt.c.id)).all())
        commits.append((tried, connection.exec_driver_sql("PRAGMA synchronous").scalar_one()))

    lanes.run_until_idle()
    first = dict(reversed(commits))  # of those at which so many attempts were written, how the first was made
    assert first == {0: UNSYNCED, 1: SYNCED, 2: SYNCED, 3: SYNCED, 4: SYNCED}  # two intents, two proofs
