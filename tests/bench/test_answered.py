"""How soon people were answered, counted over 100,000 messages of four weeks: seconds of the processor."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.ids import new_id
from brandassist.inbox.owing import Owing
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.many import insert_all
from brandassist.store.tables import conversation, message
from tests.support.builders import DEVICE, an_account, open_database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

MESSAGES, TURNS, TARGET = 100_000, 7, 0.3
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
COLUMNS = "SELECT account_id, received_at, answered_at FROM message WHERE own = 0 AND status <> 'done'"


class Books(Owing):
    def __init__(self, database: Database) -> None:
        self._db, self._me = database, Actor(None, DEVICE)


def written(database: Database) -> Iterator[dict[str, object]]:
    """Nine of ten answered, on three networks."""
    random, places = Random(3), [an_account(database, name) for name in ("mastodon", "bluesky", "site")]
    talks = {place: new_id() for place in places}
    with database.write("inbox") as tx:
        for place in places:
            tx.execute(insert(conversation).values(id=talks[place], account_id=place, root="1", created_at=NOW))
    for number in range(MESSAGES):
        at, place = NOW - timedelta(seconds=random.randrange(27 * 86_400), microseconds=number), random.choice(places)
        answered = random.random() < 0.9
        yield {
            "id": new_id(), "account_id": place, "conversation_id": talks[place], "remote_id": str(number),
            "author": "Ada", "handle": "ada", "text": "A word.", "received_at": at, "due_at": at + timedelta(hours=24),
            "status": "answered" if answered else "needs_reply",
            "answered_at": at + timedelta(seconds=random.randrange(200_000)) if answered else None,
        }  # fmt: skip


def least(work: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(TURNS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def test_figures_of_a_hundred_thousand(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    rows = list(written(database))
    with database.write("inbox") as tx:
        insert_all(tx, message, rows)
    raw = sqlite3.connect(tmp_path / "workspace.sqlite")
    with clock.set_to(lambda: NOW):
        books = Books(database)
        since, until = books.days()
        assert books.figures(since, until).total.owed == MESSAGES
        took = least(lambda: books.figures(since, until))
    bare = least(lambda: raw.execute(COLUMNS).fetchall())
    raw.close()
    database.close()
    verdict = "within" if took <= TARGET else "ABOVE"
    print(f"\nfigures of {MESSAGES:,} messages: {took:.3g} s, {verdict} {TARGET}; reading them alone {bare:.3g} s")
