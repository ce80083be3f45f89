"""What a month shows, worked out from rows: six weeks of days, their slots, the trips over them. No widgets, no SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.queue.presenter import Post

if TYPE_CHECKING:
    from brandassist.store.deliveries.month import Standing
    from brandassist.store.slots import Means
    from brandassist.store.trips import Trip
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
class Band:
    """Somewhere she is, over days (both included); `planned`: the journey has not begun."""

    name: str
    first: date
    last: date
    planned: bool

    def over(self, day: date) -> bool:
        """Whether she is there on a day."""
        return self.first <= day <= self.last


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


def bands_of(trips: Iterable[Trip], since: date, until: date, today: date) -> tuple[Band, ...]:
    """Where she is between two days (both included), in the order of arrival; one band a day, the later stop first."""
    found: list[Band] = []
    for trip in trips:
        planned = date.fromisoformat(trip.starts) > today
        places = [(stop.name, stop.starts, stop.ends) for stop in trip.stops] or [(trip.name, trip.starts, trip.ends)]
        bands = [Band(name, _day(starts), _day(ends), planned) for name, starts, ends in places]
        found += [band for band in bands if band.first <= until and band.last >= since]
    return tuple(sorted(found, key=lambda band: (band.first, band.last)))


def band_on(bands: Sequence[Band], day: date) -> Band | None:
    """The place of a day: of several, where she arrived last."""
    return next((band for band in reversed(bands) if band.over(day)), None)


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])
