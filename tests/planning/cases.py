"""Random cases of slots, zones, trips and clock changes, drawn to where clocks are hard; the same for each seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from tests.planning.oracle import Halt, Weekly, zone_named

# Both directions and hemispheres; half hours (Lord Howe) and two (Troll); changes at midnight (Santiago, Beirut, Cairo,
# Asuncion, Havana); days that never were (Apia, Fakaofo 2011, Kiritimati 1994, Kwajalein 1993); rules that changed
# (Istanbul, Moscow, Caracas, Pyongyang, Norfolk, Nuuk, Casablanca and Gaza with their Ramadan); none at all.
ZONES = (
    "Europe/Rome",
    "Europe/London",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Atlantic/Azores",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Santiago",
    "America/Asuncion",
    "America/Havana",
    "America/Caracas",
    "America/Nuuk",
    "America/Scoresbysund",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Shanghai",
    "Asia/Pyongyang",
    "Asia/Dubai",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Australia/Eucla",
    "Pacific/Norfolk",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Fakaofo",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
    "Pacific/Honolulu",
    "Pacific/Pago_Pago",
    "Antarctica/Troll",
    "UTC",
)
FIRST, LAST = datetime(1993, 1, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    slot: Weekly
    trips: list[list[Halt]]
    home: str
    since: datetime
    until: datetime


@cache
def changes(zone: str) -> list[datetime]:
    """The minutes at which a zone's clock changed, found by halving the days on which it shows another offset."""
    found: list[datetime] = []
    day = FIRST
    while day < LAST:
        if _offset(day, zone) != _offset(day + timedelta(days=1), zone):
            low, high = day, day + timedelta(days=1)
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
                low, high = (middle, high) if _offset(middle, zone) == _offset(low, zone) else (low, middle)
            found.append(high)
        day += timedelta(days=1)
    return found


def _offset(instant: datetime, zone: str) -> timedelta | None:
    return instant.astimezone(zone_named(zone)).utcoffset()


def case(seed: int) -> Case:
    """One case. Two in three lie at a change of a clock, or where she arrives and leaves."""
    dice = random.Random(seed)
    home, other = dice.sample(ZONES, 2)
    zone = dice.choice((home, home, other))
    near = _moment(dice, zone)
    trips = [_trip(dice, near) for _ in range(dice.choice((0, 1, 1, 2, 3)))]
    wall = _wall(dice, zone, near, trips)
    every = dice.choice((1, 1, 2, 3, 5))
    starts = wall.date() - timedelta(days=dice.randint(-14, 80)) if every > 1 else None
    slot = Weekly(wall.weekday(), wall.time(), dice.choice(("", "", zone)), every, starts)
    exactly = wall.replace(tzinfo=zone_named(slot.zone or home)).astimezone(UTC)  # the first counts, the last does not
    since = exactly if dice.random() < 0.1 else near - timedelta(minutes=dice.randint(0, 8 * 24 * 60))
    until = exactly if dice.random() < 0.1 else near + timedelta(minutes=dice.randint(1, 8 * 24 * 60))
    return Case(slot, trips, home, since, until)


def _moment(dice: random.Random, zone: str) -> datetime:
    known = changes(zone)
    if known and dice.random() < 0.7:
        return dice.choice(known)
    return FIRST + timedelta(minutes=dice.randrange(int((LAST - FIRST) / timedelta(minutes=1))))


def _wall(dice: random.Random, zone: str, near: datetime, trips: list[list[Halt]]) -> datetime:
    """A local time close to what may go wrong."""
    around = timedelta(minutes=dice.choice((0, 1, -1, 30, -30, -60, -60, dice.randint(-120, 120))))
    halts = [halt for trip in trips for halt in trip]
    chosen = dice.random()
    if halts and chosen < 0.4:
        halt = dice.choice(halts)
        return datetime.combine(halt.first, halt.arrives or time(0)) + around
    if chosen < 0.8:
        return near.astimezone(zone_named(zone)).replace(tzinfo=None, second=0) + around
    return datetime.combine(near.date(), time(dice.randrange(24), dice.randrange(60)))


def _trip(dice: random.Random, near: datetime) -> list[Halt]:
    day = near.date() + timedelta(days=dice.randint(-6, 3))
    halts: list[Halt] = []
    for _ in range(dice.randint(1, 3)):
        last = day + timedelta(days=dice.randint(0, 3))
        arrives, leaves = _hour(dice), _hour(dice)
        if last == day and arrives is not None and leaves is not None:
            arrives, leaves = sorted((arrives, leaves))
        halts.append(Halt(dice.choice(ZONES), day, last, arrives, leaves))
        day = last + timedelta(days=dice.randint(0, 2))
    return sorted(halts, key=_begins)


def _begins(halt: Halt) -> tuple[date, time]:
    return halt.first, halt.arrives or time(0)


def _hour(dice: random.Random) -> time | None:
    return time(dice.randrange(24), dice.choice((0, 0, 30, dice.randrange(60)))) if dice.random() < 0.7 else None
