"""Sleep and wake: by a logind on a real message bus, and by the clocks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.agent.bus import Bus, NoBus
from brandassist.agent.sleep import SleepWatch
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.deliveries.read import get
from tests.publishing.conftest import Practice
from tests.support.builders import SetClock, a_delivery
from tests.support.private_bus import Logind, possible, private_bus

PATIENCE = 20.0


class Works:
    """What the watch quietens."""

    def __init__(self) -> None:
        self.busy = False
        self.said: list[str] = []

    def hush(self) -> None:
        self.said.append("hush")

    def go_on(self) -> None:
        self.said.append("go on")


def no_bus() -> Bus:
    raise NoBus


@pytest.fixture
def logind() -> Iterator[Logind]:
    if not possible():
        pytest.skip("no dbus-daemon here")
    with private_bus() as where:
        service = Logind(where)
        yield service
        service.stop()


@pytest.fixture
def works() -> Works:
    return Works()


@pytest.fixture
def watch(logind: Logind, works: Works) -> Iterator[SleepWatch]:
    watching = SleepWatch(works, lambda: Bus(logind.bus))
    yield watching
    watching.close()


def until(watch: SleepWatch, true: Callable[[], object]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < give_up
        watch.look()
        time.sleep(0.01)


def test_what_runs_ends_before_the_sleep(watch: SleepWatch, logind: Logind, works: Works) -> None:
    until(watch, lambda: logind.held() == 1)
    works.busy = True
    logind.say("PrepareForSleep", "b", True)
    until(watch, lambda: works.said == ["hush"])
    watch.look()
    assert logind.held() == 1  # a step is running: logind waits
    works.busy = False
    until(watch, lambda: logind.held() == 0)
    logind.say("PrepareForSleep", "b", False)
    until(watch, lambda: works.said == ["hush", "go on"])
    until(watch, lambda: logind.held() == 1)  # for the next sleep


def test_a_bus_that_goes_away_before_the_wake_leaves_nothing_hushed(
    watch: SleepWatch, logind: Logind, works: Works
) -> None:
    until(watch, lambda: logind.held() == 1)
    logind.say("PrepareForSleep", "b", True)
    until(watch, lambda: works.said == ["hush"])
    watch._bus.close()  # type: ignore[union-attr, reportPrivateUsage] - as if the daemon had ended
    until(watch, lambda: works.said == ["hush", "go on"])


@pytest.mark.parametrize("by", [timedelta(hours=9), timedelta(hours=-3)])
def test_without_logind_the_clocks_say_it(works: Works, by: timedelta) -> None:
    at = SetClock(clock.now())
    with clock.set_to(at):
        watch = SleepWatch(works, no_bus)
        watch.look()
        assert works.said == []
        at.at += by
        watch.look()
    assert works.said == ["go on"]


def test_after_a_night_what_is_overdue_is_missed_and_nothing_was_sent(
    database: Database,
    account_id: str,
    practice: Practice,
    lanes: Lanes,
) -> None:
    at = SetClock(clock.now())
    with clock.set_to(at):
        soon = a_delivery(database, account_id, "Soon.", due=at() + timedelta(minutes=30))
        watch = SleepWatch(lanes, no_bus)
        watch.look()
        at.advance(hours=9)
        watch.look()
        lanes.run_until_idle()
        with database.read() as tx:
            assert get(tx, soon).state == "missed"
    assert practice.posts() == []
    assert address.running(practice.folder)


def test_hushed_nothing_begins(database: Database, account_id: str, practice: Practice, lanes: Lanes) -> None:
    a_delivery(database, account_id)
    lanes.hush()
    lanes.run_until_idle()
    assert practice.posts() == []
    lanes.go_on()
    lanes.run_until_idle()
    assert len(practice.posts()) == 1
