"""The next time at which a post would be neither too close to another one nor in the quiet hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from brandassist.walltime import WallTime, from_instant, zone_named


@dataclass(frozen=True)
class Quiet:
    """Local hours in which nothing should leave, over midnight too; none where either end is missing."""

    begin: time | None
    end: time | None

    @classmethod
    def between(cls, begin: str, end: str) -> Quiet:
        """From two local HH:MM, each empty where there are no quiet hours."""
        both = bool(begin and end)
        return cls(time.fromisoformat(begin) if both else None, time.fromisoformat(end) if both else None)

    def hold(self, at: time) -> bool:
        """Whether that local time lies in them."""
        if self.begin is None or self.end is None:
            return False
        return self.begin <= at < self.end if self.begin <= self.end else at >= self.begin or at < self.end

    def until(self, local: datetime) -> datetime | None:
        """When they end, where they hold at that local time (with its zone)."""
        if self.end is None or not self.hold(local.time()):
            return None
        today = datetime.combine(local.date(), self.end, local.tzinfo).replace(fold=local.fold)
        return today if self.end > local.time() else today + timedelta(days=1)  # by the wall clock


def free_time(wanted: datetime, others: Iterable[datetime], least: timedelta, quiet: Quiet, zone: str) -> WallTime:
    """Return the first time from `wanted` on, `least` away from each of `others` and outside the quiet hours.

    All instants are UTC; `zone` is the one whose clock the quiet hours are told by.
    """
    at = _whole(wanted)
    taken = sorted(others)
    while True:
        close = [other for other in taken if abs(other - at) < least]
        if close:
            at = _whole(close[-1] + least)
        elif (end := quiet.until(at.astimezone(zone_named(zone)))) is not None:
            at = end.astimezone(wanted.tzinfo)
        else:
            return from_instant(at, zone)


def _whole(at: datetime) -> datetime:
    """The minute that begins then or next: a wall time has no seconds."""
    minute = at.replace(second=0, microsecond=0)
    return minute if minute == at else minute + timedelta(minutes=1)
