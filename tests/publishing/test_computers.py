"""Computers: who holds the key sends, which of them must be on, and one that was lost never sends again."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.publishing.computers import LEAST, Computers, away, worth_telling
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.owner import owner_here
from brandassist.store import devices, members
from brandassist.store.database import Database
from brandassist.store.deliveries import steps
from brandassist.store.deliveries.claim import Claim, accounts_with_work, claim, renew
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.history import Actor, of
from brandassist.store.publishing import absences
from brandassist.store.tables import account_key, attempt, delivery, device
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import DEVICE, a_delivery, an_account

LEASE, GRACE, LOST = timedelta(seconds=330), timedelta(minutes=10), "device-2"


@pytest.fixture
def two(database: Database) -> Database:
    """With a second computer, Luca's."""
    with database.write() as tx:
        tx.execute(insert(device).values(id=LOST, name="Luca’s computer", created_at=clock.now()))
    return database


def someone(database: Database, role: str, device_id: str = DEVICE) -> Computers:
    with database.write() as tx:
        return Computers(database, Actor(members.add(tx, None, f"{role} at {device_id}", role), device_id))


@pytest.fixture
def computers(two: Database) -> Computers:
    """As the executive sees them."""
    return someone(two, "executive")


def take(database: Database, account_id: str, device_id: str) -> Claim | None:
    return claim(
        database,
        account_id=account_id,
        device_id=device_id,
        owner=owner_here(device_id),
        now=clock.now(),
        lease=LEASE,
        grace=GRACE,
    )


def row(database: Database, delivery_id: str) -> DeliveryRow:
    with database.read() as tx:
        return get(tx, delivery_id)


def asked(database: Database, delivery_id: str) -> tuple[str, bool, str]:
    found = row(database, delivery_id)
    return found.state, found.asks, found.problem.get("code", "")


def begin(database: Database, claimed: Claim, *, publishes: bool = True) -> datetime | None:
    with database.write("queue") as tx:
        this = claimed.parts[0].id
        return steps.begin(tx, claimed, this, "post", publishes=publishes, now=clock.now(), lease=LEASE)


def seen(database: Database, device_id: str, at: datetime) -> None:
    with database.write() as tx:
        absences.saw(tx, device_id, at)


# -- who holds the key sends ------------------------------------------------------------------------------------------


def test_each_computer_sends_for_the_accounts_whose_key_it_holds(two: Database, practice: Practice) -> None:
    holders = {an_account(two, url=practice.url, device=each): each for each in (DEVICE, LOST) for _ in range(3)}
    planned = {a_delivery(two, each, f"Thought {number}."): each for number, each in enumerate([*holders, *holders])}
    offices = [Lanes(a_post_office(two, practice, each)) for each in (DEVICE, LOST)]
    threads = [threading.Thread(target=each.run_until_idle) for each in offices]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    for each in offices:
        each.stop()
    assert len(practice.posts()) == len(planned)
    with two.read() as tx:
        sent = {(one.delivery_id, one.device_id) for one in tx.execute(select(attempt))}
    assert sent == {(delivery_id, holders[account_id]) for delivery_id, account_id in planned.items()}


def test_without_the_key_there_is_neither_claim_nor_work_nor_a_further_step(two: Database) -> None:
    account_id = an_account(two)
    a_delivery(two, account_id)
    assert take(two, account_id, LOST) is None
    with two.read() as tx:
        assert accounts_with_work(tx, LOST, clock.now(), GRACE) == []
        assert accounts_with_work(tx, DEVICE, clock.now(), GRACE) == [account_id]
    claimed = take(two, account_id, DEVICE)
    assert claimed is not None
    with two.write() as tx:
        tx.execute(account_key.delete())
        assert renew(tx, claimed, clock.now(), LEASE) is None


# -- which must be on -------------------------------------------------------------------------------------------------

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SPANS = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400))


@given(silent=SPANS, left=SPANS, more=SPANS)
def test_doubt_grows_with_the_silence_and_with_the_time_coming_near(
    silent: timedelta, left: timedelta, more: timedelta
) -> None:
    doubted = away(NOW - silent, NOW + left, NOW)
    assert doubted == (silent > LEAST and silent > left)
    assert not doubted or away(NOW - silent - more, NOW + left, NOW)
    assert doubted or not away(NOW - silent, NOW + left + more, NOW)


@pytest.mark.parametrize(
    ("promise", "state", "holder", "names"),
    [
        ("computer", "scheduled", LOST, ("Luca’s computer",)),
        ("server", "scheduled", LOST, ("Luca’s computer",)),  # which brings it to the server
        ("computer", "scheduled", "", ()),
        ("computer", "scheduled", DEVICE, None),
        ("server", "handed_over", LOST, None),
        ("you", "scheduled", LOST, None),
        ("computer", "published", LOST, None),
        ("computer", "missed", LOST, None),
    ],
)
def test_a_delivery_says_which_other_computer_must_be_on(
    two: Database, computers: Computers, promise: str, state: str, holder: str, names: tuple[str, ...] | None
) -> None:
    account_id = an_account(two, device=holder or DEVICE)
    if not holder:
        with two.write() as tx:
            tx.execute(account_key.delete())
    this = a_delivery(two, account_id, promise=promise, due=clock.now() + timedelta(hours=1))
    with two.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == this).values(state=state))
    needed = computers.needed([row(two, this)])
    assert (needed[this].names if needed else None) == names


def test_it_is_told_only_while_the_silence_is_longer_than_what_is_left(two: Database, computers: Computers) -> None:
    this = a_delivery(two, an_account(two, device=LOST), due=clock.now() + timedelta(hours=5))
    for hours, told in ((1, False), (4, False), (6, True), (24 * 7, True)):
        seen(two, LOST, clock.now() - timedelta(hours=hours))
        assert [each.id for each, _ in computers.worth_telling()] == ([this] if told else [])
    with two.write("queue") as tx:
        tx.execute(update(delivery).values(payload_id=None))  # nobody approved it: it would not leave anyway
    assert computers.worth_telling() == []


def test_one_of_several_computers_is_enough(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    with two.write() as tx:
        devices.ensure(tx, "device-3", "the office")
        devices.give_key(tx, "device-3", account_id)
    this = a_delivery(two, account_id, due=clock.now() + timedelta(hours=1))
    seen(two, LOST, clock.now() - timedelta(days=3))
    seen(two, "device-3", clock.now() - timedelta(minutes=1))
    needed = computers.needed([row(two, this)])[this]
    assert (needed.names, needed.away) == (("the office", "Luca’s computer"), False)
    seen(two, "device-3", clock.now() - timedelta(days=2))
    assert computers.needed([row(two, this)])[this].away


def test_an_account_no_computer_can_send_for_is_told_a_day_before(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    later = a_delivery(two, account_id, due=clock.now() + timedelta(days=3))
    computers.strike(LOST)
    assert computers.worth_telling() == []
    soon = a_delivery(two, account_id, due=clock.now() + timedelta(hours=20))
    assert [(each.id, needed.names) for each, needed in computers.worth_telling()] == [(soon, ())]
    with two.read() as tx:
        assert len(worth_telling(tx, DEVICE, clock.now() + timedelta(days=2, hours=12))) == 2
    assert computers.needed([row(two, later)])[later].warns
    with two.write() as tx:
        devices.give_key(tx, DEVICE, account_id)
    assert computers.worth_telling() == []


# -- striking off -----------------------------------------------------------------------------------------------------


def test_a_struck_computer_has_no_key_and_gets_none_though_it_comes_back(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    this = a_delivery(two, account_id)
    assert computers.strike(LOST) == []
    assert take(two, account_id, LOST) is None
    with pytest.raises(Problem, match="struck_off"), two.write() as tx:
        devices.give_key(tx, LOST, account_id)
    with two.write() as tx:
        assert not devices.ensure(tx, LOST, "Luca’s computer, found again")  # opening again changes nothing
    assert take(two, account_id, LOST) is None
    assert row(two, this).state == "scheduled"
    back = someone(two, "assistant", LOST).struck()
    assert back is not None and back.by == f"executive at {DEVICE}"
    assert computers.struck() is None
    [lost] = [each for each in computers.list() if each.id == LOST]
    assert lost.struck_at == back.at and lost.accounts == frozenset()
    with two.read() as tx:
        [told] = of(tx, LOST)
    assert (told.verb, told.detail["accounts"]) == ("struck_off", [account_id])


def test_what_had_not_left_yet_is_missed_and_asks(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    this = a_delivery(two, account_id)
    claimed = take(two, account_id, LOST)
    assert claimed is not None and begin(two, claimed, publishes=False) is not None
    assert [each.id for each in computers.strike(LOST)] == [this]
    assert asked(two, this) == ("missed", True, "struck_off")
    assert row(two, this).problem["computer"] == "Luca’s computer"
    assert begin(two, claimed) is None  # it goes no further there


def test_what_may_have_left_is_unconfirmed_and_asks_and_a_late_proof_counts(
    two: Database, computers: Computers
) -> None:
    account_id = an_account(two, device=LOST)
    this = a_delivery(two, account_id)
    claimed = take(two, account_id, LOST)
    assert claimed is not None and begin(two, claimed) is not None
    assert [each.id for each in computers.strike(LOST)] == [this]
    assert asked(two, this) == ("unconfirmed", True, "struck_off")
    with two.write("queue") as tx:
        proof = {"remote_id": "1", "url": "https://social.example/1", "mark": "live"}
        steps.published(tx, claimed, claimed.parts[0].id, "post", **proof, now=clock.now())
    assert asked(two, this) == ("published", False, "")


def test_the_rest_of_a_thread_asks(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    this = a_delivery(two, account_id, "One.", "Two.")
    claimed = take(two, account_id, LOST)
    assert claimed is not None and begin(two, claimed) is not None
    with two.write("queue") as tx:
        proof = {"remote_id": "1", "url": "https://social.example/1", "mark": "live"}
        steps.published(tx, claimed, claimed.parts[0].id, "post", **proof, now=clock.now())
    computers.strike(LOST)
    assert asked(two, this) == ("partly_published", True, "rest_waits")


def test_what_others_send_is_left_alone(two: Database, computers: Computers) -> None:
    mine = an_account(two)
    this = a_delivery(two, mine)
    claimed = take(two, mine, DEVICE)
    assert claimed is not None
    computers.strike(LOST)
    assert row(two, this).state == "sending"
    assert begin(two, claimed) is not None


def test_only_the_executive_strikes_and_never_the_computer_they_sit_at(two: Database, computers: Computers) -> None:
    account_id = an_account(two, device=LOST)
    assistant = someone(two, "assistant")
    assert (assistant.may_strike(), computers.may_strike()) == (False, True)
    for who, which, code in (
        (assistant, LOST, "executive_strikes"),
        (Computers(two, Actor(None, DEVICE)), LOST, "executive_strikes"),
        (computers, DEVICE, "strike_elsewhere"),
        (computers, "nobody", "not_found"),
    ):
        with pytest.raises(Problem, match=code):
            who.strike(which)
    with two.read() as tx:
        assert devices.keys_of(tx, LOST) == {account_id}
    computers.strike(LOST)
    assert computers.strike(LOST) == []  # twice is once
    with two.read() as tx:
        assert len(of(tx, LOST)) == 1


def test_struck_in_any_moment_nothing_begins_there_afterwards(two: Database, computers: Computers) -> None:
    chance, account_id = random.Random(8), an_account(two, device=LOST)
    for number in range(20):
        this = a_delivery(two, account_id, f"Thought {number}.")
        late, struck = threading.Event(), threading.Event()
        stopped = _sending(two, account_id, chance.random() < 0.5, late, struck)
        thread = threading.Thread(target=next, args=(stopped,))
        thread.start()
        if chance.random() < 0.5:
            late.wait(10)
        computers.strike(LOST)
        struck.set()
        thread.join()
        assert next(stopped) is None  # a step after the strike
        assert row(two, this).state in ("scheduled", "missed", "unconfirmed")
        with two.write("queue") as tx:
            tx.execute(update(device).values(struck_at=None))
            tx.execute(update(delivery).values(state="cancelled", asks=False))
            devices.give_key(tx, LOST, account_id)


def _sending(
    database: Database, account_id: str, publishes: bool, late: threading.Event, struck: threading.Event
) -> Iterator[datetime | None]:
    """Claim and begin a step; then, after the strike, try another one."""
    claimed = take(database, account_id, LOST)
    if claimed is not None:
        begin(database, claimed, publishes=publishes)
    late.set()
    struck.wait(10)
    yield None
    again = begin(database, claimed) if claimed is not None else None
    if claimed is not None and again is None:
        with database.write("queue") as tx:
            steps.let_go(tx, claimed, clock.now())
    yield again
