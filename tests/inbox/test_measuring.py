"""How posts were taken up: counted at growing distances, never in the way of anything, kept for good."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from brandassist import clock
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import MOMENTS
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.deliveries import read
from brandassist.store.publishing import metrics
from brandassist.store.tables import account, metric
from tests.publishing.conftest import Practice
from tests.support.builders import a_delivery

WORDS = "Twelve minutes in the queue, and no chairs."


@pytest.fixture
def post(database: Database, account_id: str, lanes: Lanes) -> str:
    """A thread of two that is out."""
    made = a_delivery(database, account_id, WORDS, "Next week there will be six.")
    lanes.run_until_idle()
    return made


def collect_later(inbox: Inbox, **later: float) -> None:
    then = clock.now() + timedelta(**later)
    with clock.set_to(lambda: then):
        assert [each.problem for each in inbox.collect_all()] == [None]


def times(database: Database) -> int:
    with database.read() as tx:
        return len(tx.execute(select(metric)).all())


def test_a_post_is_counted_when_it_is_an_hour_old_and_then_rarely(database: Database, inbox: Inbox, post: str) -> None:
    collect_later(inbox, minutes=59)
    assert times(database) == 0
    for age, counted in ((1, 2), (23, 2), (24, 4), (71, 4), (72, 6), (500, 8), (700, 8), (720, 10), (800, 10)):
        collect_later(inbox, hours=age + 0.01)
        assert times(database) == counted, age
    collect_later(inbox, days=60)
    assert times(database) == 5 * 2 == len(MOMENTS) * 2


def test_the_counts_are_the_networks_own(database: Database, inbox: Inbox, post: str, practice: Practice) -> None:
    collect_later(inbox, hours=2)
    with database.read() as tx:
        told = metrics.uptake(tx, post)
        parts = read.get(tx, post).parts
    there = {each["id"]: each for each in practice.posts()}
    assert told.failed_at is None and sorted(told.parts) == [0, 1]
    for part in parts:
        status = practice._call("GET", f"/api/v1/statuses/{part.remote_id}")  # pyright: ignore[reportPrivateUsage]
        assert part.remote_id in there
        counts = {"likes": "favourites_count", "reposts": "reblogs_count", "replies": "replies_count"}
        assert told.parts[part.ordinal].counts == {name: status[its] for name, its in counts.items()}
    assert told.parts[0].counts["replies"] >= 1  # its followers answered, and the thread goes on below


def test_a_count_that_fails_harms_nothing_and_waits_an_hour(
    database: Database, inbox: Inbox, post: str, practice: Practice
) -> None:
    with database.read() as tx:
        part = read.get(tx, post).parts[0]
    practice.fail("5xx-before:1", match=f"GET /api/v1/statuses/{part.remote_id}")
    collect_later(inbox, hours=2)
    with database.read() as tx:
        assert read.get(tx, post).state == "published"
        failed = metrics.uptake(tx, post)
    assert failed.parts == {} and failed.failed_at is not None
    collect_later(inbox, hours=2.5)
    assert times(database) == 0
    collect_later(inbox, hours=3.1)
    with database.read() as tx:
        assert metrics.uptake(tx, post).failed_at is None
    assert times(database) == 2


def test_what_is_gone_there_is_not_asked_for_every_minute(
    database: Database, inbox: Inbox, post: str, practice: Practice
) -> None:
    for each in practice.posts():
        practice._call("DELETE", f"/api/v1/statuses/{each['id']}")  # pyright: ignore[reportPrivateUsage]
    collect_later(inbox, hours=2)
    collect_later(inbox, hours=3)
    assert times(database) == 2
    with database.read() as tx:
        assert metrics.uptake(tx, post).parts == {}  # nothing told is not nought


def test_an_account_that_must_be_signed_in_is_left_alone(database: Database, inbox: Inbox, post: str) -> None:
    with database.write() as tx:
        tx.execute(update(account).values(state="sign_in"))
    then = clock.now() + timedelta(hours=2)
    with clock.set_to(lambda: then):
        inbox.collect_all()
    assert times(database) == 0


def test_what_was_counted_is_never_changed(database: Database, inbox: Inbox, post: str) -> None:
    collect_later(inbox, hours=2)
    for change in (update(metric).values(counts={"likes": 1000}), delete(metric)):
        with pytest.raises(DatabaseError, match="append-only"), database.write() as tx:
            tx.execute(change)
