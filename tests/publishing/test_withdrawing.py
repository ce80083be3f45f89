"""Taking back what is out: part by part, said with its date, never called gone without the network's word."""

from __future__ import annotations

import pytest

from brandassist.errors import Problem
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.withdrawing import can_withdraw, withdraw
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.history import Actor
from brandassist.store.inbox import conversations
from tests.publishing.conftest import Practice
from tests.support.builders import DEVICE, a_delivery, an_account

ME = Actor(None, DEVICE)


@pytest.fixture
def thread(database: Database, account_id: str, lanes: Lanes) -> str:
    made = a_delivery(database, account_id, "One lamp.", "Two lamps.")
    lanes.run_until_idle()
    return made


def row_of(database: Database, delivery_id: str) -> read.DeliveryRow:
    with database.read() as tx:
        return read.get(tx, delivery_id)


def test_it_is_gone_there_and_says_since_when(database: Database, post: Post, thread: str, practice: Practice) -> None:
    assert can_withdraw(row_of(database, thread))
    back = withdraw(post, ME, thread)
    assert practice.posts() == []
    assert back == row_of(database, thread)
    assert (back.state, back.mark) == ("published", "taken_back") and back.taken_back_at is not None
    assert all(part.remote_id and part.published_at for part in back.parts)  # the proof that it was out stays
    with database.read() as tx:
        lines = [(each.ordinal, each.event, each.outcome) for each in read.attempts(tx, thread)][-4:]
        verbs = [each.verb for each in history.of(tx, thread)]
        assert conversations.recent_posts(tx, back.account_id) == ()
    assert lines == [
        (1, "started", ""),
        (1, "taken_back", "taken_back"),
        (0, "started", ""),
        (0, "taken_back", "taken_back"),
    ]
    assert verbs == ["asked_back", "taken_off"]
    assert not can_withdraw(back)
    with pytest.raises(Problem, match="taken_back"):
        withdraw(post, ME, thread)


def test_without_the_networks_word_it_stands_and_may_be_asked_again(
    database: Database, post: Post, thread: str, practice: Practice
) -> None:
    for fault, left in (("5xx-before", 2), ("reset-after-body", 1)):
        practice.fail(f"{fault}:1", match="DELETE *")
        with pytest.raises(Problem, match="not_withdrawn"):
            withdraw(post, ME, thread)
        assert len(practice.posts()) == left
        row = row_of(database, thread)
        assert (row.mark, row.taken_back_at) == ("live", None)
    with database.read() as tx:
        assert [each.outcome for each in read.attempts(tx, thread)].count("not_taken_back") == 2
    assert withdraw(post, ME, thread).taken_back_at is not None
    assert practice.posts() == []


def test_during_a_freeze_it_may_be_taken_back(database: Database, post: Post, thread: str, practice: Practice) -> None:
    with database.write("queue") as tx:
        stop.freeze_all(tx, None, "a recall")
    withdraw(post, ME, thread)
    assert practice.posts() == []


def test_what_is_not_out_or_cannot_be_named_is_told(database: Database, post: Post, account_id: str) -> None:
    waiting = a_delivery(database, account_id)
    with pytest.raises(Problem, match="not_withdrawable"):
        withdraw(post, ME, waiting)
    elsewhere = a_delivery(database, an_account(database, "slack"))
    with database.write("queue") as tx:
        stop.said_published(tx, read.get(tx, elsewhere), 0, "https://slack.example/1")
    with pytest.raises(Problem, match="no_id_there"):
        withdraw(post, ME, elsewhere)
    assert not can_withdraw(row_of(database, elsewhere))


def test_what_waits_for_its_link_does_not_leave_after_it(
    database: Database, post: Post, lanes: Lanes, account_id: str, practice: Practice
) -> None:
    from brandassist.store.deliveries import plan

    first = a_delivery(database, account_id, "The article.")
    lanes.run_until_idle()
    withdraw(post, ME, first)
    teaser = a_delivery(database, account_id, "Read it.")
    with database.write("queue") as tx:
        plan.depend(tx, teaser, first)
    lanes.run_until_idle()
    assert row_of(database, teaser).state == "scheduled" and practice.posts() == []
