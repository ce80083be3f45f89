"""Claiming: who may send what, and when."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from brandassist import clock
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, stop
from brandassist.store.deliveries.claim import Claim, accounts_with_work, claim, renew
from brandassist.store.deliveries.read import get
from brandassist.store.tables import account, approval, delivery
from tests.support.builders import DEVICE, SetClock, a_delivery, an_account, open_database

LEASE, GRACE = timedelta(seconds=330), timedelta(minutes=10)


@pytest.fixture
def time() -> Iterator[SetClock]:
    source = SetClock()
    with clock.set_to(source):
        yield source


@pytest.fixture
def database(tmp_path: Path, time: SetClock) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


def take(database: Database, account_id: str, device: str = DEVICE) -> Claim | None:
    return claim(
        database,
        account_id=account_id,
        device_id=device,
        owner=f"{device}:1:1",
        now=clock.now(),
        lease=LEASE,
        grace=GRACE,
    )


def test_a_due_approved_delivery_is_claimed_once(database: Database) -> None:
    account_id = an_account(database)
    delivery_id = a_delivery(database, account_id)
    claimed = take(database, account_id)
    assert claimed is not None and claimed.delivery_id == delivery_id and claimed.number == 1
    assert take(database, account_id) is None


def test_one_of_an_account_at_a_time_and_the_longest_due_first(database: Database) -> None:
    account_id, other = an_account(database), an_account(database)
    a_delivery(database, account_id, due=clock.now() - timedelta(seconds=5))
    longest = a_delivery(database, account_id, due=clock.now() - timedelta(minutes=5))
    a_delivery(database, other)
    claimed = take(database, account_id)
    assert claimed is not None and claimed.delivery_id == longest
    assert take(database, account_id) is None
    assert take(database, other) is not None


def test_the_database_itself_refuses_two_in_flight_on_one_account(database: Database) -> None:
    account_id = an_account(database)
    first, second = a_delivery(database, account_id), a_delivery(database, account_id)
    with pytest.raises(Exception, match=r"(?i)unique"), database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id.in_([first, second])).values(state="sending"))


@pytest.mark.parametrize(
    "obstacle",
    ["not_due", "overdue", "unapproved", "withdrawn", "held", "frozen", "paused", "sign_in", "asks", "later", "other"],
)
def test_nothing_that_may_not_leave_is_claimed(database: Database, obstacle: str) -> None:
    account_id = an_account(database, device="device-2" if obstacle == "other" else DEVICE)
    offset = {"not_due": timedelta(minutes=1), "overdue": -GRACE - timedelta(seconds=1)}.get(obstacle, timedelta(0))
    delivery_id = a_delivery(database, account_id, due=clock.now() + offset, approved=obstacle != "unapproved")
    with database.write() as tx:
        this = update(delivery).where(delivery.c.id == delivery_id)
        match obstacle:
            case "withdrawn":
                tx.execute(update(approval).values(withdrawn_at=clock.now()))
            case "held":
                plan.put_hold(tx, delivery_id, "by_hand")
            case "frozen":
                stop.freeze_all(tx, None, "")
            case "paused":
                stop.pause(tx, True)
            case "sign_in":
                tx.execute(update(account).values(state="sign_in"))
            case "asks":
                tx.execute(this.values(asks=True))
            case "later":
                tx.execute(this.values(not_before=clock.now() + timedelta(seconds=1)))
            case _:
                pass
    assert take(database, account_id) is None
    with database.read() as tx:
        assert accounts_with_work(tx, DEVICE, clock.now(), GRACE) == []


def test_a_lease_is_renewed_only_while_it_lasts_and_nothing_stops_it(database: Database, time: SetClock) -> None:
    account_id = an_account(database)
    a_delivery(database, account_id)
    claimed = take(database, account_id)
    assert claimed is not None
    time.advance(seconds=100)
    with database.write() as tx:
        assert renew(tx, claimed, clock.now(), LEASE) == clock.now() + LEASE
        stop.freeze_all(tx, None, "")
        assert renew(tx, claimed, clock.now(), LEASE) is None
        stop.end_freeze(tx)
        stop.thaw(tx, claimed.delivery_id)
        time.advance(seconds=331)
        assert renew(tx, claimed, clock.now(), LEASE) is None


def test_what_is_scheduled_during_a_freeze_is_born_frozen_and_stays_held(database: Database) -> None:
    account_id = an_account(database)
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        assert get(tx, delivery_id).holds == ("frozen",)
        stop.end_freeze(tx)
        assert get(tx, delivery_id).holds == ("frozen",)
        stop.thaw(tx, delivery_id)
        assert get(tx, delivery_id).holds == ()
    assert take(database, account_id) is not None


def test_approval_cannot_be_taken_from_what_is_being_sent(database: Database) -> None:
    account_id = an_account(database)
    delivery_id = a_delivery(database, account_id)
    take(database, account_id)
    with pytest.raises(Exception, match="being_sent"), database.write() as tx:
        plan.empty(tx, delivery_id)
    with database.read() as tx:
        assert tx.execute(select(delivery.c.payload_id)).scalar() is not None
