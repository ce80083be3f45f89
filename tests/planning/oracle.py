"""What the wall clock says, found by walking: minute after minute it is asked what a clock shows.

Shares nothing with `brandassist.planning` nor `diary.zones`: standard library and plain dates in, instants out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
FARTHEST = timedelta(hours=16)  # no clock on earth is farther from UTC

Shows = Callable[[datetime], datetime]


@dataclass(frozen=True)
class Halt:
    """One stop of a trip: local days there (both whole where there is no hour), and its zone."""

    zone: str
    first: date
    last: date
    arrives: time | None = None
    leaves: time | None = None


@dataclass(frozen=True)
class Weekly:
    weekday: int
    at: time
    zone: str  # "" where she is
    every: int
    starts: date | None


@dataclass(frozen=True)
class Expected:
    instants: tuple[datetime, ...]  # what may be meant, the first choice first
    clock: str


zone_named = cache(ZoneInfo)


def clock_of(zone: str) -> Shows:
    return lambda instant: instant.astimezone(zone_named(zone)).replace(tzinfo=None)


def walk(wall: datetime, shows: Shows) -> Expected:
    """Ask a clock at every minute that could be meant."""
    start = wall.replace(tzinfo=UTC) - FARTHEST
    shown: list[datetime] = []
    passed: tuple[datetime, datetime] | None = None
    before = shows(start)
    for minute in range(1, int(2 * FARTHEST / MINUTE) + 1):
        instant = start + minute * MINUTE
        now = shows(instant)
        if now == wall:
            shown.append(instant)
        elif passed is None and before < wall < now:
            passed = instant - MINUTE + (wall - before), instant - (now - wall)
        before = now
    if shown:
        return Expected(tuple(shown), "doubled" if len(shown) > 1 else "")
    assert passed is not None
    return Expected(passed, "skipped")


@cache
def begins(wall: datetime, zone: str) -> datetime:
    return walk(wall, clock_of(zone)).instants[0]


def whereabouts(trips: list[list[Halt]], home: str) -> Callable[[datetime], str]:
    """The zone she is in at an instant: where she arrived last and has not left; home otherwise."""
    known: list[tuple[datetime, datetime, str]] = []
    for trip in trips:
        inside = [(_arrival(halt), _departure(halt), halt.zone) for halt in trip]
        for place, (arrival, departure, zone) in enumerate(inside):
            until = departure
            if place + 1 < len(inside):  # on the way she is still where she was
                until = max(until, inside[place + 1][0])
            known.append((arrival, until, zone))
    known.sort(key=lambda each: each[0])

    def where(instant: datetime) -> str:
        found = home
        for arrival, until, zone in known:
            if arrival <= instant < until:
                found = zone
        return found

    return where


def _arrival(halt: Halt) -> datetime:
    return begins(datetime.combine(halt.first, halt.arrives or time(0)), halt.zone)


def _departure(halt: Halt) -> datetime:
    if halt.leaves is not None:
        return begins(datetime.combine(halt.last, halt.leaves), halt.zone)
    return begins(datetime.combine(halt.last + timedelta(days=1), time(0)), halt.zone)


def comes(slot: Weekly, since: datetime, until: datetime, trips: list[list[Halt]], home: str) -> list[Expected]:
    """Every time the slot comes between two instants, day by day."""
    where = whereabouts(trips, home)

    def hers(instant: datetime) -> datetime:
        return instant.astimezone(zone_named(where(instant))).replace(tzinfo=None)

    shows = clock_of(slot.zone) if slot.zone else hers
    found: list[Expected] = []
    day = since.date() - timedelta(days=3)
    while day <= until.date() + timedelta(days=3):
        if day.weekday() == slot.weekday and _its_week(slot, day):
            found.append(walk(datetime.combine(day, slot.at), shows))
        day += timedelta(days=1)
    return sorted((each for each in found if since <= each.instants[0] < until), key=lambda each: each.instants[0])


def _its_week(slot: Weekly, day: date) -> bool:
    """Whether the day is one of each nth, counted one by one from the first on or after the start."""
    if slot.starts is None:
        return True
    turn = slot.starts
    while turn.weekday() != slot.weekday:
        turn += timedelta(days=1)
    while turn < day:
        turn += timedelta(days=7 * slot.every)
    return turn == day
