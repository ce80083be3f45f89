"""Several at once: minutes between networks, and the rest that waits for the first; teasers whose article fails."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, settle, stop
from brandassist.store.deliveries.claim import claim
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.tables import delivery, part
from brandassist.walltime import from_instant
from tests.support.builders import DEVICE, SetClock, a_delivery, an_account

GRACE = timedelta(minutes=10)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def row(database: Database, delivery_id: str) -> DeliveryRow:
    with database.read() as tx:
        return get(tx, delivery_id)


def claimed(database: Database, account_id: str) -> str | None:
    now, lease = clock.now(), timedelta(minutes=5)
    got = claim(
        database, account_id=account_id, device_id=DEVICE, owner=f"{DEVICE}:1:0", now=now, lease=lease, grace=GRACE
    )
    return got.delivery_id if got else None


def become(database: Database, delivery_id: str, state: str, mark: str | None = None) -> None:
    of_part = {"published": "published", "refused": "refused", "unconfirmed": "unconfirmed"}.get(state, "waiting")
    with database.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state=state))
        tx.execute(update(part).where(part.c.delivery_id == delivery_id).values(state=of_part, mark=mark))


def miss(database: Database) -> None:
    with database.write("queue") as tx:
        settle.miss(tx, clock.now(), GRACE)


@pytest.fixture
def time() -> SetClock:
    return SetClock(NOON)


@pytest.fixture
def pair(database: Database, time: SetClock) -> tuple[str, str, str]:
    """The first at noon, the second ten minutes later, which goes after it; and the second's account."""
    with clock.set_to(time):
        one, two = an_account(database), an_account(database)
        first = a_delivery(database, one, due=NOON)
        second = a_delivery(database, two, due=NOON + timedelta(minutes=10))
        with database.write("queue") as tx:
            tx.execute(update(delivery).where(delivery.c.id == second).values(after=first))
    return first, second, two


@pytest.mark.parametrize(
    "state", ["scheduled", "sending", "refused", "missed", "unconfirmed", "cancelled", "your_turn"]
)
def test_the_rest_does_not_go_while_the_first_is_not_out(
    database: Database, pair: tuple[str, str, str], time: SetClock, state: str
):
    first, second, account_id = pair
    with clock.set_to(time):
        become(database, first, state)
        time.advance(minutes=11)
        assert claimed(database, account_id) is None
        stopped = state in ("refused", "missed", "unconfirmed", "cancelled")
        assert row(database, second).holds == (("first_stopped",) if stopped else ())
        time.advance(minutes=10)
        miss(database)
        ended = row(database, second)
        assert (ended.state, ended.asks, ended.problem["code"]) == ("missed", True, "first_not_out")


def test_the_rest_goes_once_the_first_is_out(database: Database, pair: tuple[str, str, str], time: SetClock):
    first, second, account_id = pair
    with clock.set_to(time):
        become(database, first, "published", "accepted")
        assert claimed(database, account_id) is None  # not before its own time
        time.advance(minutes=10)
        assert claimed(database, account_id) == second


def test_a_first_that_is_found_out_late_lets_the_rest_go_within_the_grace(
    database: Database, pair: tuple[str, str, str], time: SetClock
):
    first, second, account_id = pair
    with clock.set_to(time):
        become(database, first, "unconfirmed")
        time.advance(minutes=19)
        assert claimed(database, account_id) is None
        become(database, first, "published", "live")
        assert row(database, second).holds == ()
        assert claimed(database, account_id) == second


def test_a_person_may_send_the_rest_all_the_same(database: Database, pair: tuple[str, str, str], time: SetClock):
    first, second, account_id = pair
    with clock.set_to(time):
        become(database, first, "refused")
        time.advance(minutes=25)
        miss(database)
        with database.write("queue") as tx:
            stop.send_again(tx, get(tx, second), from_instant(clock.now(), "UTC"))
        assert claimed(database, account_id) == second


def test_moved_while_the_first_still_waits_it_goes_on_waiting(
    database: Database, pair: tuple[str, str, str], time: SetClock
):
    first, second, _ = pair
    with clock.set_to(time), database.write("queue") as tx:
        stop.move(tx, get(tx, second), from_instant(NOON + timedelta(hours=1), "UTC"))
        assert get(tx, second).after == first


def test_moved_after_the_first_was_refused_it_is_of_its_own(
    database: Database, pair: tuple[str, str, str], time: SetClock
):
    first, second, _ = pair
    with clock.set_to(time):
        become(database, first, "refused")
        with database.write("queue") as tx:
            stop.move(tx, get(tx, second), from_instant(NOON + timedelta(hours=1), "UTC"))
            assert get(tx, second).after is None


def test_what_is_planned_anew_for_the_first_is_waited_for(
    database: Database, pair: tuple[str, str, str], time: SetClock
):
    from brandassist.store.deliveries import steps

    first, second, _ = pair
    with clock.set_to(time):
        [its] = row(database, first).parts
        got = claim(
            database,
            account_id=row(database, first).account_id,
            device_id=DEVICE,
            owner=f"{DEVICE}:1:0",
            now=clock.now(),
            lease=timedelta(minutes=5),
            grace=GRACE,
        )
        assert got is not None
        with database.write("queue") as tx:
            fate = steps.Fate("refused", asks=True)
            now = clock.now()
            steps.begin(tx, got, its.id, "publish", lease=timedelta(minutes=5), publishes=True, now=now)
            steps.failed(
                tx, got, its.id, "publish", fate, outcome="refused", problem={"code": "422"}, publishes=True, now=now
            )
            made = plan.empty(tx, first)
            assert made != first
            assert get(tx, second).after == made


@pytest.mark.parametrize("state", ["refused", "missed", "cancelled", "unconfirmed"])
@pytest.mark.parametrize("promise", ["computer", "you"])
def test_a_teaser_whose_article_never_comes_asks_and_says_why(
    database: Database, time: SetClock, state: str, promise: str
):
    with clock.set_to(time):
        article = a_delivery(database, an_account(database, "site"), "Words.", due=NOON, kind="article")
        teaser = a_delivery(
            database, an_account(database), "Read {link}", due=NOON + timedelta(minutes=5), promise=promise
        )
        with database.write("queue") as tx:
            plan.depend(tx, teaser, article)
        become(database, article, state)
        assert row(database, teaser).holds == ("article_stopped",)
        time.advance(minutes=16)
        miss(database)
        ended = row(database, teaser)
        assert (ended.state, ended.asks, ended.problem["code"]) == ("missed", True, "link_not_live")


def test_a_teaser_by_hand_is_her_turn_once_the_article_is_live(database: Database, time: SetClock):
    with clock.set_to(time):
        article = a_delivery(database, an_account(database, "site"), "Words.", due=NOON, kind="article")
        teaser = a_delivery(database, an_account(database), "Read {link}", due=NOON, promise="you")
        with database.write("queue") as tx:
            plan.depend(tx, teaser, article)
        assert row(database, teaser).state == "scheduled"
        become(database, article, "published", "written")
        assert row(database, teaser).state == "scheduled"
        become(database, article, "published", "live")
        assert row(database, teaser).state == "your_turn"
