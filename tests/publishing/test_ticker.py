"""Timed work goes on, whatever the wall clock does and whatever a work meets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

import apscheduler.schedulers.base
import pytest

from brandassist.publishing import ticker
from brandassist.publishing.ticker import Ticker

OFTEN = timedelta(milliseconds=20)
PATIENCE = 20.0


class Counted:
    """Work that can be waited for."""

    def __init__(self) -> None:
        self._done = threading.Semaphore(0)

    def __call__(self) -> None:
        self._done.release()

    def again(self, times: int = 3) -> bool:
        """Whether it is done that often from now on; what was done before does not count."""
        while self._done.acquire(blocking=False):
            pass
        return all(self._done.acquire(timeout=PATIENCE) for _ in range(times))


class Wall(datetime):
    """The computer's clock, which somebody may set."""

    off = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.now(tz) + cls.off


@pytest.fixture(autouse=True)
def wall(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for module in (apscheduler.schedulers.base, ticker):
        monkeypatch.setattr(module, "datetime", Wall)
    yield
    Wall.off = timedelta(0)


def test_a_clock_set_back_or_forward_silences_nothing() -> None:
    work = Counted()
    running = Ticker({work: OFTEN})
    try:
        assert work.again()
        for days in (-1, -4000, 300, 0):
            Wall.off = timedelta(days=days)
            assert work.again()
    finally:
        running.stop()


def test_work_that_fails_is_done_again_and_keeps_no_other_from_its_turn() -> None:
    work, fails = Counted(), Counted()

    def failing() -> None:
        fails()
        raise RuntimeError("on purpose")

    running = Ticker({failing: OFTEN, work: OFTEN})
    try:
        assert fails.again() and work.again()
    finally:
        running.stop()
