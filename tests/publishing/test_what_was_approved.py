"""What was approved is what leaves: tampering, proofs that prove nothing, freezes on the way, teasers, times."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text, update

from brandassist import clock
from brandassist.http import wire
from brandassist.networks.contract import NotYet, Published
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.dispatch import LEASE, Post
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.owner import owner_here
from brandassist.store.database import Database
from brandassist.store.deliveries import claim as claiming
from brandassist.store.deliveries import plan, read, stop, teasers
from brandassist.store.deliveries.claim import claim
from brandassist.store.tables import approval, attempt, delivery, payload
from brandassist.walltime import from_instant
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import later, row
from tests.support.builders import DEVICE, a_delivery, an_account


def tampered(database: Database, change: Callable[[dict[str, object]], None], *, fingerprint: bool) -> None:
    """Change what was frozen, as with a tool from outside that also takes the guards away."""
    with database.write() as tx:
        if tx.dialect.name == "sqlite":
            tx.execute(text("DROP TRIGGER payload_kept_update"))
        else:
            tx.execute(text("DROP TRIGGER payload_kept ON payload"))
        content = tx.execute(select(payload.c.content)).scalar_one()
        change(content)
        tx.execute(update(payload).values(content=content, **({"fingerprint": "0" * 64} if fingerprint else {})))


@pytest.mark.parametrize("fingerprint", [False, True])
def test_a_payload_that_was_changed_does_not_leave(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, fingerprint: bool
) -> None:
    delivery_id = a_delivery(database, account_id)

    def other_words(content: dict[str, object]) -> None:
        content["parts"] = [{"text": "Not what was approved.", "pictures": []}]

    tampered(database, other_words, fingerprint=fingerprint)
    lanes.run_until_idle()
    assert (row(database, delivery_id).state, row(database, delivery_id).problem["code"]) == (
        "refused",
        "payload_changed",
    )
    assert practice.posts() == []


def test_a_payload_that_cannot_be_read_is_told_and_the_account_goes_on(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    broken = a_delivery(database, account_id)
    tampered(database, lambda content: content.pop("parts"), fingerprint=False)
    fine = a_delivery(database, account_id, "Fine.")
    lanes.run_until_idle()
    assert row(database, fine).state == "published"
    assert (row(database, broken).state, row(database, broken).problem["code"]) == ("scheduled", "unexpected")
    later(lanes, minutes=11)
    assert (row(database, broken).state, row(database, broken).asks) == ("missed", True)


def test_what_was_approved_for_one_account_does_not_leave_by_another(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    other = an_account(database, url=practice.url)
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(account_id=other))
    lanes.run_until_idle()
    assert row(database, delivery_id).problem["code"] == "payload_changed"
    assert practice.posts() == []


@pytest.mark.parametrize("table", ["attempt", "history", "payload"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = 'x'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_what_is_only_added_to(
    database: Database, account_id: str, lanes: Lanes, table: str, change: str
) -> None:
    from brandassist.store.history import Actor, record

    a_delivery(database, account_id)
    lanes.run_until_idle()
    with database.write() as tx:
        record(tx, Actor(None, None), "froze", "queue", "queue")
    with pytest.raises(Exception, match="append-only"), database.write() as tx:
        tx.execute(text(change.format(table)))


@pytest.mark.parametrize("proof", [Published("", ""), None, "12"])
def test_a_proof_without_an_id_proves_nothing(
    database: Database,
    account_id: str,
    practice: Practice,
    lanes: Lanes,
    monkeypatch: pytest.MonkeyPatch,
    proof: object,
) -> None:
    really = Adapter._publish

    def publish(*args: object) -> object:
        really(*args)  # type: ignore[arg-type]
        return proof

    monkeypatch.setattr(Adapter, "_publish", publish)
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, seconds=2)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_an_answer_with_an_empty_id_is_no_proof(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.http import Answer, Http

    really = Http.call

    def call(self: Http, method: str, url: str, **what: object) -> Answer:
        answer = really(self, method, url, **what)  # type: ignore[arg-type]
        told = {"id": None, "url": "https://practice.example/1"}
        return Answer(200, answer.headers, json.dumps(told).encode()) if method == "POST" else answer

    monkeypatch.setattr(Http, "call", call)
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    assert row(database, delivery_id).state == "unconfirmed"


# -- stopping on the way --------------------------------------------------------------------------------------------


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


# -- times ------------------------------------------------------------------------------------------------------


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
    queue = Queue(database, Actor(None, DEVICE), None, post, lambda: True)  # type: ignore[arg-type]
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


def test_a_teaser_waits_for_its_article_whichever_was_approved_first(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    teaser = a_delivery(database, account_id, "Twelve minutes: {link}")
    article = a_delivery(database, an_account(database, url=practice.url), "The article.", kind="article")
    with database.write() as tx:
        draft_id = read.get(tx, article).draft_id
        tx.execute(update(delivery).where(delivery.c.id == teaser).values(draft_id=draft_id))
        teasers.tie(tx, draft_id)
        assert read.get(tx, teaser).depends_on == article
    lanes.run_until_idle()
    assert [row(database, each).state for each in (article, teaser)] == ["published"] * 2
    assert any(str(row(database, article).url) in one["text"] for one in practice.posts())
