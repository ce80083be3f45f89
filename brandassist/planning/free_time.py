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


def free_time(wanted: datetime, others: Iterable[datetime], least: timedelta, quiet: Quiet, zone: str) -> WallTime:
    """Return the first time from `wanted` on, `least` away from each of `others` and outside the quiet hours.

    All instants are UTC; `zone` is the one whose clock the quiet hours are told by.
    """
    at = _whole(wanted)
    taken = sorted(others)
    while True:
        close = [other for other in taken if abs(other - at) < least]
        local = at.astimezone(zone_named(zone))
        if close:
            at = _whole(close[-1] + least)
        elif quiet.end is not None and quiet.hold(local.time()):
            at = _next(quiet.end, local).astimezone(wanted.tzinfo)
        else:
            return from_instant(at, zone)


def _whole(at: datetime) -> datetime:
    """The minute that begins then or next: a wall time has no seconds."""
    minute = at.replace(second=0, microsecond=0)
    return minute if minute == at else minute + timedelta(minutes=1)


def _next(end: time, local: datetime) -> datetime:
    today = datetime.combine(local.date(), end, local.tzinfo)
    return today if today > local else datetime.combine(local.date() + timedelta(days=1), end, local.tzinfo)
