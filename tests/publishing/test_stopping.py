"""Stopping on the way: freezes, holds, sleeps and backlogs; nothing leaves late or against a person's word."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.http import wire
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, stop
from brandassist.store.tables import approval
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import later, row
from tests.support.builders import a_delivery


@pytest.mark.parametrize("stopping", ["freeze", "withdraw", "hold"])
def test_what_is_stopped_while_the_connection_opens_does_not_leave(
    database: Database,
    account_id: str,
    practice: Practice,
    lanes: Lanes,
    monkeypatch: pytest.MonkeyPatch,
    stopping: str,
) -> None:
    monkeypatch.setattr("brandassist.publishing.dispatch.FRESH", 0.0)
    really = wire.Trip.open
    delivery_id = a_delivery(database, account_id)
    stopped = threading.Event()

    def open_slowly(self: wire.Trip, *args: object) -> object:
        stream = really(self, *args)  # type: ignore[arg-type]
        with database.write() as tx:
            if stopping == "freeze" and not stopped.is_set():
                assert stop.freeze_all(tx, None, "") == [delivery_id], "what is on its way is named"
            elif stopping == "withdraw":
                tx.execute(update(approval).values(withdrawn_at=clock.now()))
            elif stopping == "hold":
                plan.put_hold(tx, delivery_id, "by_hand")
        stopped.set()
        return stream

    monkeypatch.setattr(wire.Trip, "open", open_slowly)
    lanes.run_until_idle()
    assert stopped.is_set()
    assert practice.posts() == []
    assert row(database, delivery_id).state == "scheduled"


def test_a_computer_that_sleeps_between_the_claim_and_the_first_byte_sends_nothing(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = wire.Trip.open
    delivery_id = a_delivery(database, account_id)
    from datetime import UTC, datetime

    asleep = [timedelta()]

    def sleep(self: wire.Trip, *args: object) -> object:
        stream = really(self, *args)  # type: ignore[arg-type]
        asleep[0] = timedelta(hours=8)
        return stream

    monkeypatch.setattr(wire.Trip, "open", sleep)
    with clock.set_to(lambda: datetime.now(UTC) + asleep[0]):
        lanes.run_until_idle()
    assert (row(database, delivery_id).state, practice.posts()) == ("missed", [])


def test_what_is_scheduled_in_the_moment_of_a_freeze_stays_held_after_it(database: Database, account_id: str) -> None:
    with database.write() as tx:
        stop.freeze_all(tx, None, "")
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        plan.take_hold(tx, delivery_id, "frozen")  # as if it had been read before the freeze was written
        stop.end_freeze(tx)
    assert row(database, delivery_id).holds == ("frozen",)


@pytest.mark.parametrize("how", ["pause", "freeze", "hold"])
def test_what_was_held_beyond_its_grace_asks_when_it_is_let_go(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, how: str
) -> None:
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        {
            "pause": lambda: stop.pause(tx, True),
            "freeze": lambda: stop.freeze_all(tx, None, "x" * 100_000),
            "hold": lambda: plan.put_hold(tx, delivery_id, "by_hand"),
        }[how]()
    later(lanes, hours=2)
    assert row(database, delivery_id).state == "scheduled"
    with database.write() as tx:
        stop.pause(tx, False)
        stop.end_freeze(tx)
    if how != "pause":
        later(lanes, hours=2)
        assert row(database, delivery_id).state == "scheduled"
    with database.write() as tx:
        stop.thaw(tx, delivery_id)
        plan.take_hold(tx, delivery_id, "by_hand")
    later(lanes, hours=2)
    assert (row(database, delivery_id).state, row(database, delivery_id).asks) == ("missed", True)
    assert practice.posts() == []


def test_a_long_backlog_at_start_asks_and_stays_silent(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    late = [a_delivery(database, account_id, f"{n}", due=clock.now() - timedelta(hours=n + 1)) for n in range(30)]
    lanes.run_until_idle()
    assert {row(database, each).state for each in late} == {"missed"}
    assert practice.posts() == []


def test_what_belongs_to_a_forgotten_account_is_missed(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    from brandassist.store import accounts

    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        accounts.forget(tx, account_id)
    lanes.run_until_idle()
    later(lanes, minutes=11)
    assert (row(database, delivery_id).state, practice.posts()) == ("missed", [])
