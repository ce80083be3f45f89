"""What nobody can find out: a network that answers no more, an account that is gone, an adapter that is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store import accounts
from brandassist.store.database import Database
from brandassist.store.deliveries.read import attempts
from brandassist.store.history import Actor
from brandassist.store.tables import account, account_key, delivery, device
from tests.publishing.conftest import Practice, a_post_office
from tests.publishing.test_dispatch import at_once, later, row
from tests.support.builders import DEVICE, a_delivery, an_account

GONE = "account_gone"


@pytest.fixture
def queue(database: Database, post: Post) -> Queue:
    return Queue(database, Actor(None, DEVICE), None, post)  # type: ignore[arg-type] - nothing is approved here


@pytest.fixture
def mute(database: Database, practice: Practice) -> str:
    """An account on a server that is not started again when it stops."""
    return an_account(database, "mastodon", practice.url)


def asked(database: Database, delivery_id: str) -> tuple[str, bool, str]:
    found = row(database, delivery_id)
    return found.state, found.asks, found.problem.get("code", "")


def unconfirmed(database: Database, account_id: str, practice: Practice, lanes: Lanes, fault: str = "5xx-after") -> str:
    practice.fail(fault)
    delivery_id = a_delivery(database, account_id)
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    return delivery_id


def for_days(lanes: Lanes, hours: float) -> None:
    """Let hours go by, looking every half hour."""
    for half in range(1, int(hours * 2) + 1):
        later(lanes, hours=half / 2)


def test_a_network_that_answers_no_look_for_a_day_is_asked_of_a_person(
    database: Database, mute: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = unconfirmed(database, mute, practice, lanes)
    address.stop(practice.folder)
    for_days(lanes, 23)
    assert not row(database, delivery_id).asks, "it may still answer"
    later(lanes, hours=24.5)
    later(lanes, hours=26)
    assert asked(database, delivery_id) == ("unconfirmed", True, "could_not_look")
    with database.read() as tx:
        assert len(attempts(tx, delivery_id)) < 80, "the longer it is silent, the rarer it is asked"


def test_what_was_asked_of_a_person_is_still_found_when_the_network_comes_back(
    database: Database, mute: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = unconfirmed(database, mute, practice, lanes)
    address.stop(practice.folder)
    for_days(lanes, 26)
    assert row(database, delivery_id).asks
    url = address.ensure(practice.folder)
    with database.write() as tx:
        tx.execute(update(account).values(url=url))
    practice.url = url
    later(lanes, hours=30)
    assert asked(database, delivery_id) == ("published", False, "")
    assert len(practice.posts()) == 1


def test_what_was_asked_of_a_person_never_goes_again_by_itself(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within minutes it would be repeated with its key; a day later a person decides."""
    from brandassist.networks.practice import Practice as Adapter

    delivery_id = unconfirmed(database, account_id, practice, lanes, "5xx-before")

    def silent(*_: object) -> object:
        raise OSError("no network")

    with monkeypatch.context() as patch:
        patch.setattr(Adapter, "find", silent)
        for_days(lanes, 26)
    assert asked(database, delivery_id) == ("unconfirmed", True, "could_not_look")
    with pytest.raises(Problem, match="check_first"):
        queue.retry(delivery_id, "UTC")
    for hours in (30, 31, 32):
        later(lanes, hours=hours)
    assert asked(database, delivery_id) == ("unconfirmed", True, "absent_twice")
    assert practice.posts() == []
    queue.retry(delivery_id, "UTC")
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


@pytest.mark.parametrize("there", [True, False])
def test_a_person_settles_what_nobody_could_look_for(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue, there: bool
) -> None:
    delivery_id = unconfirmed(database, account_id, practice, lanes)
    with database.write() as tx:
        accounts.forget(tx, account_id)
    at_once(lanes)
    assert asked(database, delivery_id) == ("unconfirmed", True, GONE)
    queue.settle(delivery_id, published=practice.url + "/@you/1" if there else None)
    lanes.run_until_idle()
    assert row(database, delivery_id).state == ("published" if there else "missed")
    if not there:
        queue.cancel(delivery_id)
        assert row(database, delivery_id).state == "cancelled"


def test_an_account_that_is_connected_again_is_looked_at_again(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = unconfirmed(database, account_id, practice, lanes)
    with database.write() as tx:
        accounts.forget(tx, account_id)
    lanes.run_until_idle()
    with database.write() as tx:
        tx.execute(account_key.insert().values(device_id=DEVICE, account_id=account_id))
        tx.execute(update(account).values(state="connected"))
    later(lanes, seconds=2)
    assert asked(database, delivery_id) == ("published", False, "")


def test_a_computer_that_never_comes_back_leaves_the_question_to_the_others(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = unconfirmed(database, account_id, practice, lanes)
    with database.write() as tx:
        tx.execute(device.insert().values(id="device-2", name="another", created_at=clock.now()))
    other = Lanes(a_post_office(database, practice, "device-2"))
    try:
        later(other, hours=20)
        assert not row(database, delivery_id).asks
        later(other, hours=25)
        assert asked(database, delivery_id) == ("unconfirmed", True, "could_not_look")
    finally:
        other.stop()


def test_an_adapter_that_is_gone_asks_and_keeps_nobody_else(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = unconfirmed(database, account_id, practice, lanes)
    with database.write() as tx:
        tx.execute(update(account).values(network="taken-away"))
    other = a_delivery(database, an_account(database, url=practice.url), "Another account.")
    later(lanes, seconds=2)
    assert asked(database, delivery_id) == ("unconfirmed", True, "unknown_network")
    assert row(database, other).state == "published"


def test_a_lease_left_behind_on_a_network_nobody_knows_is_taken_over(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        gone = {"state": "sending", "claimed_by": f"{DEVICE}:4194305:0", "lease_until": clock.now()}
        tx.execute(update(delivery).values(**gone))
        tx.execute(update(account).values(network="taken-away"))
    lanes.run_until_idle()
    assert asked(database, delivery_id) == ("refused", True, "unknown_network")


@pytest.mark.parametrize("state", ["handed_over", "recalling"])
def test_what_a_server_holds_is_asked_of_a_person_when_its_account_is_gone(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, queue: Queue, state: str
) -> None:
    due = clock.now() + timedelta(hours=1)
    delivery_id = a_delivery(database, account_id, due=due, promise="server")
    lanes.run_until_idle()
    with database.write() as tx:
        tx.execute(update(delivery).values(state=state))
        tx.execute(delete(account_key))
    later(lanes, hours=1.1)
    shown = "unconfirmed" if state == "handed_over" else "recalling"
    assert asked(database, delivery_id) == (shown, True, GONE)
    queue.settle(delivery_id, published=practice.url + "/@you/1")
    assert row(database, delivery_id).state == "published"


def test_the_rest_of_a_thread_whose_account_is_gone_is_asked_of_a_person(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("duplicate,429")
    delivery_id = a_delivery(database, account_id, "One.", "Two.")
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "partly_published"
    with database.write() as tx:
        accounts.forget(tx, account_id)
    lanes.run_until_idle()
    assert asked(database, delivery_id) == ("partly_published", True, "rest_waits")
