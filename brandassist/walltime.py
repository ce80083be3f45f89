"""Planned times: the wall clock and its IANA zone are the truth, UTC is derived from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from brandassist.errors import Problem


@dataclass(frozen=True)
class WallTime:
    """A local time as a person plans it: `2026-11-23T08:30` in `Europe/Rome`; `fold` 1 is the later of two."""

    wall: str
    zone: str
    fold: int = 0

    def instant(self) -> datetime:
        """Return the instant in UTC, recomputed from today's zone data."""
        return _local(self).astimezone(UTC)


def zone_named(name: str) -> ZoneInfo:
    """Return the zone; raises Problem `unknown_zone`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Problem("unknown_zone", zone=name) from error


def plan(wall: str, zone: str, fold: int | None = None) -> WallTime:
    """Read a wall time a person typed.

    Raises Problem `bad_time`, `unknown_zone`, or, where `fold` does not decide, `ambiguous_time` and
    `skipped_time`, both with the two instants (UTC, ISO 8601) the clock could mean.
    """
    try:
        naive = datetime.fromisoformat(wall.strip())
    except ValueError as error:
        raise Problem("bad_time", text=wall) from error
    if naive.tzinfo is not None:
        raise Problem("bad_time", text=wall)
    naive = naive.replace(second=0, microsecond=0)
    local = naive.replace(tzinfo=zone_named(zone))
    try:
        first, second = (local.replace(fold=each).astimezone(UTC) for each in (0, 1))
    except OverflowError as error:  # at the very ends of the calendar
        raise Problem("bad_time", text=wall) from error
    if first != second and fold is None:
        # Clocks set back: the earlier fold comes first. Clocks set forward: fold 0 lies after fold 1.
        code = "ambiguous_time" if first < second else "skipped_time"
        raise Problem(code, wall=wall, zone=zone, first=first.isoformat(), second=second.isoformat())
    planned = WallTime(naive.isoformat(timespec="minutes"), zone, fold or 0)
    if first > second:
        # A wall time that never was cannot be the truth: keep the real one the choice stands for.
        return from_instant(planned.instant(), zone)
    return planned


def from_instant(instant: datetime, zone: str) -> WallTime:
    """Return the wall time at which `instant` happens in `zone`; seconds are cut."""
    local = instant.astimezone(zone_named(zone))
    return WallTime(local.replace(tzinfo=None).isoformat(timespec="minutes"), zone, local.fold)


def _local(planned: WallTime) -> datetime:
    return datetime.fromisoformat(planned.wall).replace(tzinfo=zone_named(planned.zone), fold=planned.fold)


def in_minutes(minutes: float, now: datetime, zone: str) -> WallTime:
    """Return the wall time `minutes` from `now`, for "post now" and snoozes."""
    return from_instant(now + timedelta(minutes=minutes), zone)
