"""A computer that slept over a post: what began goes on only while it is still in its time, then a person is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.http import Broken, Http
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, get
from tests.publishing.conftest import Practice
from tests.support.builders import SetClock, a_delivery

NIGHT = timedelta(hours=9)


def row(database: Database, delivery_id: str) -> DeliveryRow:
    with database.read() as tx:
        return get(tx, delivery_id)


@pytest.fixture
def time() -> SetClock:
    return SetClock(clock.now())


@pytest.fixture
def lid(monkeypatch: pytest.MonkeyPatch, time: SetClock) -> Callable[[str, int], None]:
    """The lid closes in the middle of the n-th POST (before or after it acted), and opens after the night."""
    really, seen = Http.call, 0

    def close(when: str, which: int) -> None:
        def call(self: Http, method: str, url: str, **what: object) -> object:
            nonlocal seen
            seen += method == "POST"
            if method != "POST" or seen != which:
                return really(self, method, url, **what)  # type: ignore[arg-type]
            if when == "after":
                really(self, method, url, **what)  # type: ignore[arg-type]
            time.advance(seconds=NIGHT.total_seconds())
            raise Broken("connection_lost", "127.0.0.1")

        monkeypatch.setattr(Http, "call", call)

    return close


def play(lanes: Lanes, time: SetClock) -> None:
    """Look each minute, for an hour of being awake."""
    for _ in range(60):
        lanes.run_until_idle()
        time.advance(minutes=1)


def test_what_never_arrived_is_not_sent_after_the_night(
    database: Database, account_id: str, practice: Practice, post: Post, time: SetClock, lid: Callable[[str, int], None]
) -> None:
    with clock.set_to(time):
        delivery_id = a_delivery(database, account_id)
        lid("before", 1)
        lanes = Lanes(post)
        play(lanes, time)
        lanes.stop()

    assert practice.posts() == []
    asked = row(database, delivery_id)
    assert (asked.state, asked.asks, asked.problem["code"]) == ("unconfirmed", True, "absent_twice")


@pytest.mark.parametrize("when", ["before", "after"])
def test_the_rest_of_a_thread_asks_after_the_night(
    database: Database,
    account_id: str,
    practice: Practice,
    post: Post,
    time: SetClock,
    lid: Callable[[str, int], None],
    when: str,
) -> None:
    with clock.set_to(time):
        delivery_id = a_delivery(database, account_id, "One.", "Two.", "Three.")
        lid(when, 2)
        lanes = Lanes(post)
        play(lanes, time)
        lanes.stop()
    assert len(practice.posts()) == (2 if when == "after" else 1)

    assert row(database, delivery_id).asks


def test_the_rest_of_a_thread_goes_on_soon_after_a_short_break(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    practice.fail("reset-after-body:1")
    delivery_id = a_delivery(database, account_id, "One.", "Two.", "Three.")
    time = SetClock(clock.now())
    with clock.set_to(time):
        play(lanes, time)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 3
