"""Times: the grace, waits a network asks for, zone data, and a retry pressed twice in one moment."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from brandassist import clock
from brandassist.networks.contract import NotYet, Published
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.dispatch import LEASE
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.owner import owner_here
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries import claim as claiming
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.claim import claim
from brandassist.store.tables import attempt, delivery, payload
from brandassist.walltime import from_instant
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import row
from tests.support.builders import DEVICE, a_delivery


@pytest.mark.parametrize(("minutes", "state"), [(5, "scheduled"), (60 * 24, "missed")])
def test_a_network_that_asks_to_wait_beyond_the_grace_does_not_decide_alone(
    database: Database, account_id: str, lanes: Lanes, monkeypatch: pytest.MonkeyPatch, minutes: int, state: str
) -> None:
    def not_now(*_: object) -> Published:
        raise NotYet("429", timedelta(minutes=minutes))

    monkeypatch.setattr(Adapter, "_publish", not_now)
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    assert (row(database, delivery_id).state, row(database, delivery_id).asks) == (state, state == "missed")


def test_the_grace_of_a_reply_counts_from_its_approval(database: Database, account_id: str) -> None:
    """Handed in on Monday, approved on Tuesday, and the network does not open at first."""
    delivery_id = a_delivery(database, account_id, approved=False, due=clock.now() - timedelta(days=1))
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(kind="reply"))
        tx.execute(
            insert(payload).values(id="p", fingerprint="f", content={}, created_at=clock.now()),
        )
        plan.fill(tx, delivery_id, "p", 1)
    assert clock.now() - row(database, delivery_id).due_at < timedelta(minutes=1, seconds=5)


def test_planned_instants_follow_the_zone_data(database: Database, account_id: str) -> None:
    due = clock.now().replace(second=0, microsecond=0) + timedelta(days=2)
    delivery_id = a_delivery(database, account_id, due=due)
    held = a_delivery(database, account_id, due=due)
    with database.write() as tx:
        tx.execute(update(delivery).values(due_at=due + timedelta(hours=1)))
        tx.execute(update(delivery).where(delivery.c.id == held).values(state="handed_over", server_ref="9"))
        plan.keep_times(tx)
    assert (row(database, delivery_id).due_at, row(database, delivery_id).state) == (due, "scheduled")
    assert (row(database, held).due_at, row(database, held).state) == (due, "recalling")
    with database.read() as tx:
        assert plan.stale_times(tx) == {}


def test_a_retry_pressed_twice_in_one_moment_sends_once(
    database: Database, account_id: str, practice: Practice, post: Post
) -> None:
    from brandassist.errors import Problem
    from brandassist.publishing.queue import Queue
    from brandassist.store.history import Actor

    delivery_id = a_delivery(database, account_id, due=clock.now() - timedelta(hours=3))
    both = [Lanes(post), Lanes(post)]
    both[0].run_until_idle()
    queue = Queue(database, Actor(None, DEVICE), None, post)  # type: ignore[arg-type]
    start, said = threading.Barrier(2), []

    def press() -> None:
        start.wait(5)
        try:
            queue.retry(delivery_id, "UTC")
            said.append("sent")
        except Problem as problem:
            said.append(problem.code)

    threads = [threading.Thread(target=press) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(said) == ["not_retryable", "sent"]
    for each in both:
        each.run_until_idle()
        each.stop()
    assert len(practice.posts()) == 1


def test_a_lease_of_a_living_process_of_this_device_is_nobodys_to_take(database: Database, account_id: str) -> None:
    a_delivery(database, account_id)
    now = clock.now()
    grace = timedelta(minutes=10)
    mine = owner_here(DEVICE)
    claimed = claim(database, account_id=account_id, device_id=DEVICE, owner=mine, now=now, lease=LEASE, grace=grace)
    assert claimed is not None
    with database.read() as tx:
        assert claiming.accounts_with_work(tx, DEVICE, now + timedelta(minutes=1), grace) == []
        assert [each.state for each in read.select_rows(tx)] == ["sending"]
        assert tx.execute(select(attempt.c.id)).all() == []


def test_now_is_never_in_the_past(database: Database, account_id: str) -> None:
    """A wall clock shows no seconds: "now" at 8:30:59 is 8:30, and must not be a minute late already."""
    delivery_id = a_delivery(database, account_id, due=clock.now() - timedelta(hours=2))
    with database.write() as tx:
        tx.execute(update(delivery).values(state="missed", asks=True))
        at = clock.now().replace(second=59)
        with clock.set_to(lambda: at):
            stop.send_again(tx, read.get(tx, delivery_id), from_instant(at, "UTC"))
            one_second = timedelta(seconds=1)
            assert claiming.accounts_with_work(tx, DEVICE, at + one_second / 2, one_second) == [account_id]
