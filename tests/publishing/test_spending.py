"""What posts cost in a month, and the limit beyond which a person posts them by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from brandassist import clock
from brandassist.http import Http
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.spending import spent
from brandassist.store import accounts, history
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, get, select_rows
from brandassist.store.writing.payloads import FrozenPicture
from tests.networks import places
from tests.support.builders import DEVICE, a_delivery, an_account
from tests.support.x import ContractX

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class OnX:
    """An account on X, its posts and its limit."""

    def __init__(self, database: Database, server: ContractX) -> None:
        self.database, self.server = database, server
        self.login = places.x(server).login
        self.account_id = an_account(database, "x", server.url)

    def limit(self, amount: str | None) -> None:
        with self.database.write("accounts") as tx:
            accounts.limit_cost(tx, self.account_id, None if amount is None else Decimal(amount))

    def post(self, *texts: str, minutes: int = 1) -> str:
        return a_delivery(self.database, self.account_id, *texts, due=clock.now() - timedelta(minutes=minutes))

    def deliver(self) -> None:
        lanes = Lanes(Post(self.database, DEVICE, self._login, self._picture, lambda: timedelta(minutes=10)))
        lanes.run_until_idle()
        lanes.stop()

    def row(self, delivery_id: str) -> DeliveryRow:
        with self.database.read() as tx:
            return get(tx, delivery_id)

    def spent(self) -> Decimal:
        with self.database.read() as tx:
            return spent(tx, accounts.get(tx, self.account_id), clock.now())

    @property
    def way(self) -> str:
        with self.database.read() as tx:
            return accounts.get(tx, self.account_id).way

    def _login(self, account_id: str) -> Login:
        return replace(self.login, account_id=account_id, http=Http())

    def _picture(self, frozen: FrozenPicture) -> Picture:
        raise AssertionError("these posts have no pictures")


@pytest.fixture
def on_x(database: Database) -> Iterator[OnX]:
    with ContractX() as server, clock.set_to(lambda: NOW):
        yield OnX(database, server)


def test_what_this_month_has_cost_so_far(on_x: OnX) -> None:
    on_x.post("A thought, and no link.")
    on_x.post("Read it: https://blog.example/bread", "and a second part")
    on_x.deliver()
    assert on_x.spent() == Decimal("0.015") + Decimal("0.200") + Decimal("0.015")
    with clock.set_to(lambda: NOW + timedelta(days=8)):  # December
        assert on_x.spent() == 0


def test_what_may_be_there_counts_and_what_was_refused_does_not(on_x: OnX) -> None:
    on_x.server.fail("5xx-after")
    on_x.post("Perhaps it is there.")
    on_x.deliver()
    assert on_x.spent() == Decimal("0.015")
    on_x.post("Too long. " * 60)
    on_x.deliver()
    assert on_x.spent() == Decimal("0.015")


@pytest.mark.parametrize(("limit", "published"), [("0.03", 2), ("0.02", 1), ("0.01", 0), (None, 3)])
def test_what_goes_beyond_the_limit_is_a_persons_turn(on_x: OnX, limit: str | None, published: int) -> None:
    on_x.limit(limit)
    posts = [on_x.post(f"Thought number {number}.", minutes=5 - number) for number in range(3)]
    on_x.deliver()
    states = [on_x.row(each).state for each in posts]
    assert states == ["published"] * published + ["your_turn"] * (3 - published)
    assert len(on_x.server.truth()) == published
    reached = limit is not None
    assert on_x.way == ("you" if reached else "computer")
    assert all(on_x.row(each).your_turn for each in posts[published:])
    with on_x.database.read() as tx:
        told = history.said(tx, "reached cost limit", "account")
    assert len(told) == (1 if reached else 0)


def test_a_thread_that_would_go_beyond_is_not_begun(on_x: OnX) -> None:
    on_x.limit("0.04")
    thread = on_x.post("One.", "Two.", "Three.")
    on_x.deliver()
    assert (on_x.row(thread).state, on_x.server.truth()) == ("your_turn", [])


def test_what_is_held_changes_nothing(on_x: OnX) -> None:
    on_x.limit("0.01")
    held = on_x.post("Wait with this one.")
    with on_x.database.write("queue") as tx:
        from brandassist.store.deliveries import plan

        plan.put_hold(tx, held, "held")
    on_x.deliver()
    assert (on_x.way, on_x.row(held).promise) == ("computer", "computer")


def test_other_accounts_go_on(on_x: OnX) -> None:
    on_x.limit("0.01")
    on_x.post("Too dear.")
    other = an_account(on_x.database, "x", on_x.server.url)
    free = a_delivery(on_x.database, other, "Another account.", due=NOW - timedelta(minutes=1))
    on_x.deliver()
    assert on_x.row(free).state == "published"


def test_no_row_is_lost(on_x: OnX) -> None:
    on_x.limit("0.02")
    for number in range(4):
        on_x.post(f"Thought {number}.")
    on_x.deliver()
    with on_x.database.read() as tx:
        assert len(select_rows(tx)) == 4
