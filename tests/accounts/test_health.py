"""Thirty ways a sign-in ends: a person is warned in time wherever the end is knowable, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, update

from brandassist import clock
from brandassist.accounts.health import Forecast, forecasts, learnt
from brandassist.ids import new_id
from brandassist.store import accounts
from brandassist.store.database import Database
from brandassist.store.deliveries import stop
from brandassist.store.deliveries.read import get
from brandassist.store.tables import account, delivery, history
from brandassist.walltime import WallTime
from tests.support.builders import DEVICE, a_delivery, an_account, open_database

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def iso(days: float) -> str:
    return (NOW + timedelta(days=days)).isoformat()


@dataclass(frozen=True)
class Scenario:
    """Days are counted from now. `happened`: when it was signed in to (+) and when that was found to be over (-)."""

    name: str
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    posts: tuple[float, ...] = ()
    happened: tuple[tuple[str, float], ...] = ()
    state: str = "connected"
    promise: str = "computer"
    how: str = "unknown"
    warnings: tuple[str, ...] = ()
    meets: int = 0
    ends: float | None = None  # days from now


SOON, LATER, LOST = ("expires_soon",), ("posts_after_expiry",), ("sign_in_lost",)

SCENARIOS = [
    Scenario("nobody says when, and nothing was ever lost", posts=(1, 80)),
    Scenario("sixty days, fresh", {"expires_at": iso(60)}, (1, 8, 15), how="known", ends=60),
    Scenario("sixty days, eight left, posts before", {"expires_at": iso(8)}, (1, 2, 3), how="known", ends=8),
    Scenario("exactly seven days left", {"expires_at": iso(7)}, how="known", warnings=SOON, ends=7),
    Scenario("six days left, nothing planned", {"expires_at": iso(6)}, how="known", warnings=SOON, ends=6),
    Scenario("an hour left", {"expires_at": iso(1 / 24)}, (1,), how="known", warnings=SOON, meets=1, ends=1 / 24),
    Scenario("over, and not yet noticed", {"expires_at": iso(-1)}, (1,), how="known", warnings=SOON, meets=1, ends=-1),
    Scenario("the next post is after it", {"expires_at": iso(20)}, (25,), how="known", warnings=LATER, meets=1,
             ends=20),
    Scenario("the third post is after it", {"expires_at": iso(20)}, (1, 2, 21), how="known", warnings=LATER, meets=1,
             ends=20),
    Scenario("the fourth post is after it", {"expires_at": iso(20)}, (1, 2, 3, 21), how="known", meets=1, ends=20),
    Scenario("a post in the very second it ends", {"expires_at": iso(20)}, (20,), how="known", warnings=LATER, meets=1,
             ends=20),
    Scenario("a post a minute before", {"expires_at": iso(20)}, (20 - 1 / 1440,), how="known", ends=20),
    Scenario("a person sends, so no sign-in is met", {"expires_at": iso(20)}, (25,), promise="you", how="known",
             ends=20),
    Scenario("renewed by itself for ever", {"expires_at": None}, (1, 200)),
    Scenario("renewed, the refresh token ends in a year", {"expires_at": iso(0.1), "refresh_expires_at": iso(365)},
             (1, 2), how="known", ends=365),
    Scenario("renewed, the refresh token ends in five days", {"expires_at": iso(50), "refresh_expires_at": iso(5)},
             (1, 6), how="known", warnings=SOON, meets=1, ends=5),
    Scenario("the refresh token was lost", {"expires_at": None}, (1, 2), (("+", -9), ("-", -1)), "sign_in", how="lost",
             warnings=LOST, meets=2, ends=-1),
    Scenario("lost before anything of it was written down", {}, (1,), state="sign_in", how="lost", warnings=LOST,
             meets=1, ends=0),
    Scenario("signed in again after a loss, with an end that is told", {"expires_at": iso(59)}, (1,),
             (("+", -61), ("-", -1), ("+", -1)), how="known", ends=59),
    Scenario("learnt: sixty days before, fifty-five ago", {}, (1, 6), (("+", -120), ("-", -60), ("+", -55)),
             how="learnt", warnings=SOON, meets=1, ends=5),
    Scenario("learnt: sixty days before, ten ago", {}, (1,), (("+", -80), ("-", -20), ("+", -10)), how="learnt",
             ends=50),
    Scenario("learnt: ten ago, the next post after its end", {}, (51,), (("+", -80), ("-", -20), ("+", -10)),
             how="learnt", warnings=LATER, meets=1, ends=50),
    Scenario("learnt: the shorter of two lives", {}, (),
             (("+", -200), ("-", -110), ("+", -110), ("-", -50), ("+", -30)),
             how="learnt", ends=30),
    Scenario("learnt: one that was outlived counts no more", {}, (1,), (("+", -90), ("-", -88), ("+", -30))),
    Scenario("learnt: the outlived one gives way to the longer", {}, (),
             (("+", -99), ("-", -97), ("+", -97), ("-", -57), ("+", -10)), how="learnt", ends=30),
    Scenario("some scopes were not given", {"scopes": ["write"], "missing_scopes": ["read"]},
             warnings=("scopes_missing",)),
    Scenario("some scopes were taken away", {"scopes": ["write"], "lost_scopes": ["read"]}, (1,),
             warnings=("scopes_missing",)),
    Scenario("the clock is three minutes ahead", {"clock_off_seconds": 180}, warnings=("clock_off",)),
    Scenario("the clock is three minutes behind, and it ends soon", {"clock_off_seconds": -180, "expires_at": iso(2)},
             (), how="known", warnings=("expires_soon", "clock_off"), ends=2),
    Scenario("the clock is a minute ahead", {"clock_off_seconds": 60}),
    Scenario("two minutes are still well", {"clock_off_seconds": -120}),
    Scenario("what the network says cannot be read", {"expires_at": "day 5"}, (1,)),
    Scenario("told with another zone", {"expires_at": "2026-11-24T09:00:00+02:00"}, (2.9, 3), how="known",
             warnings=SOON, meets=1, ends=3 - 2 / 24),
]  # fmt: skip


@pytest.fixture(scope="module")
def one_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(tmp_path_factory.mktemp("health"))
    yield database
    database.close()


def expected(database: Database, given: Scenario) -> tuple[str, Forecast]:
    with clock.set_to(lambda: NOW):
        account_id = an_account(database, "mastodon")
        for days in given.posts:
            a_delivery(database, account_id, due=NOW + timedelta(days=days), promise=given.promise)
        with database.write("accounts") as tx:
            tx.execute(update(account).where(account.c.id == account_id).values(facts=given.facts, state=given.state))
            for sign, days in given.happened:
                tx.execute(
                    insert(history).values(
                        id=new_id(), at=NOW + timedelta(days=days), device_id=DEVICE, kind="account", detail={},
                        verb="connected" if sign == "+" else "sign_in_lost", subject=account_id,
                    )
                )  # fmt: skip
        with database.read() as tx:
            return account_id, forecasts(tx, NOW)[account_id]


@pytest.mark.parametrize("given", SCENARIOS, ids=lambda each: each.name)
def test_an_end_is_warned_of_in_time(one_database: Database, given: Scenario) -> None:
    _, found = expected(one_database, given)
    assert (found.how, found.warnings, len(found.meets)) == (given.how, given.warnings, given.meets)
    if given.ends is None:
        assert found.expires_at is None
    else:
        assert found.expires_at is not None
        assert abs(found.expires_at - NOW - timedelta(days=given.ends)) < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "ends", "wall", "meets"),
    [
        # Clocks go back on 2026-10-25 at 03:00 in Rome: the second 02:30 is an hour after the first.
        ("2026-10-20T09:00:00+00:00", "2026-10-25T01:00:00+00:00", ("2026-10-25T02:30", "Europe/Rome", 0), False),
        ("2026-10-20T09:00:00+00:00", "2026-10-25T01:00:00+00:00", ("2026-10-25T02:30", "Europe/Rome", 1), True),
        # They go forward on 2027-03-28: 08:30 there is 06:30 UTC from then on.
        ("2027-03-25T09:00:00+00:00", "2027-03-28T07:00:00+00:00", ("2027-03-28T08:30", "Europe/Rome", 0), False),
        ("2027-03-25T09:00:00+00:00", "2027-03-27T07:00:00+00:00", ("2027-03-27T08:30", "Europe/Rome", 0), True),
        # Sixty days from 2027-12-31 end on the leap day, in a common year they end on March 1.
        ("2028-02-25T09:00:00+00:00", "2028-02-29T09:00:00+00:00", ("2028-02-29T09:30", "UTC", 0), True),
        ("2028-02-25T09:00:00+00:00", "2028-02-29T09:00:00+00:00", ("2028-02-28T23:59", "UTC", 0), False),
        # Across the date line a post of the same day comes first.
        ("2026-11-21T09:00:00+00:00", "2026-11-24T12:00:00+00:00", ("2026-11-25T01:00", "Pacific/Auckland", 0), True),
        ("2026-11-21T09:00:00+00:00", "2026-11-24T12:00:00+00:00", ("2026-11-25T00:30", "Pacific/Auckland", 0), False),
    ],
)
def test_the_wall_clock_of_a_post_meets_the_end_where_it_truly_does(
    one_database: Database, now: str, ends: str, wall: tuple[str, str, int], meets: bool
) -> None:
    then = datetime.fromisoformat(now)
    with clock.set_to(lambda: then):
        account_id = an_account(one_database, "mastodon")
        post = a_delivery(one_database, account_id, due=WallTime(*wall).instant())
        with one_database.write("accounts") as tx:
            tx.execute(update(account).where(account.c.id == account_id).values(facts={"expires_at": ends}))
            found = forecasts(tx, then)[account_id]
    assert found.warnings == SOON
    assert found.meets == ((post,) if meets else ())


def test_thirty_or_more_are_tried() -> None:
    assert len(SCENARIOS) >= 30


@pytest.mark.parametrize("lives", [30, 60, 90])
@pytest.mark.parametrize("rhythm", [1, 5, 20])
def test_whatever_the_rhythm_the_first_warning_comes_seven_days_or_three_posts_ahead(
    one_database: Database, lives: int, rhythm: int
) -> None:
    """Day by day until the end: the first warning leaves a week, or stands before three more posts."""
    given = Scenario("", {"expires_at": iso(lives)}, tuple(range(rhythm, 2 * lives, rhythm)))
    account_id, _ = expected(one_database, given)
    for day in range(lives):
        with one_database.write("queue") as tx:
            over = NOW + timedelta(days=day)
            tx.execute(
                update(delivery).where(delivery.c.account_id == account_id, delivery.c.due_at <= over).values(
                    state="published"
                )
            )  # fmt: skip
            found = forecasts(tx, over)[account_id]
        if found.warnings:
            to_come = sum(day < each < lives for each in given.posts)
            assert lives - day >= 7
            assert day == 0 or lives - day == 7 or to_come == 2  # the third post from here will meet it
            return
    pytest.fail("never warned")


def test_what_was_cancelled_or_handed_over_meets_nothing(one_database: Database) -> None:
    account_id, found = expected(one_database, Scenario("", {"expires_at": iso(20)}, (21, 22, 23)))
    cancelled, handed_over, stays = found.meets
    with one_database.write("queue") as tx:
        stop.cancel(tx, get(tx, cancelled))
        tx.execute(update(delivery).where(delivery.c.id == handed_over).values(state="handed_over"))
        assert forecasts(tx, NOW)[account_id].meets == (stays,)


def test_a_loss_is_written_down_once_however_often_it_is_found(one_database: Database) -> None:
    account_id = an_account(one_database, "mastodon")
    with one_database.write("accounts") as tx:
        for _ in range(3):
            accounts.lost(tx, account_id, {"code": "401"}, DEVICE)
        found = tx.execute(history.select().where(history.c.subject == account_id)).all()
        assert [row.verb for row in found] == ["sign_in_lost"]
        assert accounts.get(tx, account_id).state == "sign_in"


def test_scopes_that_come_back_are_lost_no_longer() -> None:
    first = learnt({}, {"scopes": ["read", "write"]})
    fewer = learnt(first, {"scopes": ["read"]})
    silent = learnt(fewer, {"id": "1"})
    again = learnt(silent, {"scopes": ["read", "write"]})
    assert [each.get("lost_scopes") for each in (first, fewer, silent, again)] == [[], ["write"], ["write"], []]
