"""Posts a server holds: handed over before their time, read back after it, recalled before anything changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks.contract import Login
from brandassist.publishing.dispatch import LEASE
from brandassist.publishing.handover import recall
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store.database import Database
from brandassist.store.deliveries import server, stop
from brandassist.store.history import Actor
from brandassist.store.tables import delivery
from brandassist.walltime import from_instant
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import at_once, later, row
from tests.support.builders import DEVICE, a_delivery, an_account


@pytest.fixture
def queue(database: Database, post: Post) -> Queue:
    return Queue(database, Actor(None, DEVICE), None, post)  # type: ignore[arg-type] - nothing is approved here


def a_server_delivery(database: Database, account_id: str, due: datetime, *texts: str) -> str:
    delivery_id = a_delivery(database, account_id, *texts, due=due)
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(promise="server"))
    return delivery_id


def in_an_hour() -> datetime:
    return clock.now() + timedelta(hours=1)


def its_time_comes(practice: Practice, lanes: Lanes) -> None:
    """An hour passes, for the server and for us."""
    practice.at_hour(1.1)
    later(lanes, hours=1.1)


def test_the_server_holds_it_sends_it_and_we_read_it_back(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "handed_over"
    assert practice.posts() == []
    its_time_comes(practice, lanes)
    sent = row(database, delivery_id)
    assert (sent.state, sent.mark) == ("published", "live")
    assert len(practice.posts()) == 1


def test_a_thread_and_what_is_due_soon_go_from_here(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    thread = a_server_delivery(database, account_id, in_an_hour(), "One.", "Two.")
    soon = a_server_delivery(database, account_id, clock.now())
    lanes.run_until_idle()
    assert (row(database, thread).state, row(database, soon).state) == ("scheduled", "published")
    later(lanes, hours=1.01)
    assert row(database, thread).state == "published"


def test_moving_and_cancelling_recall_it_first(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue
) -> None:
    moved, cancelled = (a_server_delivery(database, account_id, in_an_hour(), text) for text in ("Moved.", "Dropped."))
    lanes.run_until_idle()
    queue.move(moved, from_instant(clock.now() + timedelta(hours=3), "UTC"))
    queue.cancel(cancelled)
    lanes.run_until_idle()
    assert (row(database, moved).state, row(database, cancelled).state) == ("handed_over", "cancelled")
    its_time_comes(practice, lanes)
    assert practice.posts() == []


def test_a_freeze_takes_back_what_the_server_holds(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    lanes.run_until_idle()
    assert (row(database, delivery_id).state, row(database, delivery_id).holds) == ("scheduled", ("frozen",))
    its_time_comes(practice, lanes)
    assert practice.posts() == []


def test_after_a_thaw_the_server_holds_it_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    lanes.run_until_idle()
    with database.write() as tx:
        stop.end_freeze(tx)
        stop.thaw(tx, delivery_id)
    lanes.run_until_idle()
    assert (row(database, delivery_id).state, len(practice.held())) == ("handed_over", 1)


def test_a_recall_nobody_confirms_is_shown_and_asked_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    practice.fail("5xx-before:2", "* /api/v1/scheduled_statuses/*")
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    lanes.run_until_idle()
    shown = row(database, delivery_id)
    assert (shown.state, shown.problem["code"], shown.asks) == ("recalling", "recall_unclear", True)
    later(lanes, seconds=5)
    assert row(database, delivery_id).state == "scheduled"


@pytest.mark.parametrize("kind", ["5xx-after", "reset-after-body", "5xx-before", "hang"])
def test_a_handover_without_an_answer_is_never_sent_beside(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, kind: str
) -> None:
    practice.fail(kind)
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, seconds=2)
    later(lanes, seconds=5)  # what never arrived is looked for twice
    assert row(database, delivery_id).state == "handed_over"
    assert len(practice.held()) == 1
    its_time_comes(practice, lanes)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_what_the_server_sent_without_our_knowing_is_found_and_not_sent_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    """The answer to the handover is lost, and this computer sleeps until after its time."""
    practice.fail("reset-after-body")
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    its_time_comes(practice, lanes)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_a_handover_that_never_arrived_is_not_repeated_in_a_freeze(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("5xx-before")
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    for seconds in (2, 5, 8):
        later(lanes, seconds=seconds)
    assert row(database, delivery_id).holds == ("frozen",)
    assert practice.held() == []


def test_a_handover_without_an_answer_is_found_by_reading_where_no_key_counts(
    database: Database, practice: Practice, lanes: Lanes
) -> None:
    account_id = an_account(database, "mastodon", practice.url)
    practice.fail("5xx-after,duplicate:20")
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    later(lanes, seconds=61)
    assert row(database, delivery_id).state == "handed_over"
    assert len(practice.held()) == 1


def test_a_freeze_finds_and_takes_back_what_the_server_took_without_an_answer(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("5xx-after")
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    later(lanes, seconds=2)
    assert (row(database, delivery_id).state, practice.held()) == ("scheduled", [])


def test_a_recall_whose_login_is_refused_is_made_once_more_with_a_new_one(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, post: Post
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    made: list[Login] = []

    def renewed(refused: Login) -> Login:
        made.append(refused)
        return refused

    practice.fail("expired-token:1", match="DELETE *")
    assert recall(replace(post, renewed=renewed), delivery_id)
    assert (row(database, delivery_id).state, len(made), practice.held()) == ("scheduled", 1, [])


def test_a_recall_that_was_heard_but_not_answered_ends(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    practice.fail("5xx-after", "DELETE /api/v1/scheduled_statuses/*")
    with pytest.raises(Problem, match="recall_unclear"):
        queue.cancel(delivery_id)
    assert row(database, delivery_id).state == "recalling"
    queue.cancel(delivery_id)
    assert (row(database, delivery_id).state, practice.held()) == ("cancelled", [])


def test_a_recall_somebody_died_over_is_asked_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    with database.write() as tx:
        server.recalling(tx, delivery_id, clock.now() + LEASE)
    later(lanes, minutes=6)
    # Nothing held it back, so it was handed over anew once it was ours again.
    assert row(database, delivery_id).state == "handed_over"
    assert len(practice.held()) == 1


def test_a_late_recall_does_not_undo_a_new_handover(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    first = row(database, delivery_id).server_ref
    assert first
    queue.move(delivery_id, from_instant(clock.now() + timedelta(hours=3), "UTC"))
    lanes.run_until_idle()
    with database.write() as tx:
        server.recalled(tx, delivery_id, first, clock.now(), DEVICE)
    assert row(database, delivery_id).state == "handed_over"


def test_after_a_person_says_the_server_holds_nothing_she_may_decide_anew(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue
) -> None:
    delivery_id = a_server_delivery(database, account_id, in_an_hour())
    lanes.run_until_idle()
    practice.fail("5xx-before:9", "* /api/v1/scheduled_statuses/*")
    with pytest.raises(Problem, match="recall_unclear"):
        queue.cancel(delivery_id)
    queue.settle(delivery_id, published=None)
    assert row(database, delivery_id).state == "missed"
    queue.cancel(delivery_id)
    assert row(database, delivery_id).state == "cancelled"
