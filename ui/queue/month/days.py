"""What a month shows, worked out from rows: six weeks of days, their slots, the trips over them. No widgets, no SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.queue.bands import Band
from ui.queue.presenter import Post

if TYPE_CHECKING:
    from brandassist.store.deliveries.month import Standing
    from brandassist.store.publishing.slots import Means
    from brandassist.walltime import WallTime

WEEKS, WEEK = 6, 7
DAYS = WEEKS * WEEK


@dataclass(frozen=True)
class Slot:
    """One occurrence of a slot: `at` in the workspace's zone, `planned` on its own clock; `taken_by` a delivery."""

    account_id: str
    at: datetime
    planned: WallTime
    means: Means
    taken_by: str | None
    asks: bool = False  # the clock change skips or doubles its time that day


@dataclass(frozen=True)
class Day:
    """One day: how many posts it has, the first of them, its slots in the order of their times."""

    day: date
    inside: bool  # of the month that is shown
    count: int = 0
    posts: tuple[Post, ...] = ()
    slots: tuple[Slot, ...] = ()

    @property
    def used(self) -> int:
        """How many of its slots are filled."""
        return sum(slot.taken_by is not None for slot in self.slots)

    @property
    def free(self) -> int:
        """How many are not."""
        return len(self.slots) - self.used


@dataclass(frozen=True)
class Month:
    """Six weeks from the Monday of the month's first week."""

    first: date
    zone: str  # the workspace's
    days: tuple[Day, ...]
    bands: tuple[Band, ...] = ()
    networks: tuple[tuple[str, int], ...] = ()  # posts of the month itself, the most first
    standing: Standing | None = None

    def index_of(self, day: date) -> int:
        """The place of a day, -1 if it is not in sight."""
        at = (day - self.days[0].day).days
        return at if 0 <= at < len(self.days) else -1

    def at(self, day: date) -> Day | None:
        """A day in sight."""
        at = self.index_of(day)
        return self.days[at] if at >= 0 else None

    def week(self, row: int) -> tuple[Day, ...]:
        """The days of a row."""
        return self.days[row * WEEK : (row + 1) * WEEK]


def month_of(day: date) -> date:
    """The first day of the month a day is in."""
    return day.replace(day=1)


def month_after(first: date, by: int) -> date:
    """The first day of the month `by` months on (or back)."""
    months = first.year * 12 + first.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)


def days_of(first: date) -> list[date]:
    """The 42 days in sight of a month, from a Monday."""
    monday = first - timedelta(days=first.weekday())
    return [monday + timedelta(days=each) for each in range(DAYS)]


def bounds_of(days: Sequence[date], zone: str) -> list[datetime]:
    """The instants at which these days begin in a zone, and that at which the last one ends."""
    there = ZoneInfo(zone)
    edges = [*days, days[-1] + timedelta(days=1)]
    return [datetime(each.year, each.month, each.day, tzinfo=there) for each in edges]
