"""What a local time means: read on the clock of a zone, or on her own watch as it travels. Pure.

A clock that is set back shows a time twice, one that is set forward never shows some; so does a watch that flies west
or east. Then there are two instants to choose from, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from brandassist.diary.zones import Stay, zone_at
from brandassist.errors import Problem
from brandassist.walltime import WallTime, from_instant, zone_named

_ODD = timedelta(hours=26)  # farther apart no two clocks on earth are: only stays this near can matter
_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Reading:
    """`times` are the real times a local time may mean: one, or several where the clock is "skipped" or "doubled".

    Doubled: from the first to the last. Skipped, as Python's fold counts: by the clock before it was set forward
    (which comes after that), then by the clock after it.
    """

    clock: str  # "" | skipped | doubled
    times: tuple[WallTime, ...]


def in_zone(wall: str, zone: str) -> Reading:
    """Read `wall` (local, `2026-11-23T08:30`) in a zone; raises Problem `unknown_zone`."""
    naive = datetime.fromisoformat(wall)
    first, second = (_instant(naive, zone, fold) for fold in (0, 1))
    if first == second:
        return Reading("", (WallTime(naive.isoformat(timespec="minutes"), zone),))
    clock = "doubled" if first < second else "skipped"
    return Reading(clock, (from_instant(first, zone), from_instant(second, zone)))


def on_hers(wall: str, stays: Sequence[Stay], home: str) -> Reading:
    """Read `wall` on her own watch, which shows the time of wherever she is. `stays` as `zones.stays_of` orders them.

    Raises Problem `unknown_zone`.
    """
    naive = datetime.fromisoformat(wall)
    about = naive.replace(tzinfo=UTC)
    near = [stay for stay in stays if stay.since < about + _ODD and stay.until > about - _ODD]
    zones = dict.fromkeys([home, *(stay.zone for stay in near)])
    read = {_instant(naive, zone, fold) for zone in zones for fold in (0, 1)}
    shown = sorted(each for each in read if _shows(each, near, home) == naive)
    if shown:
        return Reading("doubled" if len(shown) > 1 else "", tuple(_there(each, near, home) for each in shown))
    after, before = _around(naive, near, home)
    return Reading("skipped", (_there(after, near, home), _there(before, near, home)))


def plan_on_hers(wall: str, stays: Sequence[Stay], home: str, fold: int | None = None) -> WallTime:
    """Read a local time a person typed on her own watch.

    Raises Problem `bad_time`, or, where `fold` does not decide, `ambiguous_time` and `skipped_time` (a clock changes),
    `flown_twice` and `flown_over` (she travels over it), each with the two instants (UTC, ISO 8601) it could mean.
    """
    try:
        naive = datetime.fromisoformat(wall.strip()).replace(second=0, microsecond=0)
    except ValueError as error:
        raise Problem("bad_time", text=wall) from error
    if naive.tzinfo is not None or not 2 < naive.year < 9998:  # at the very ends of the calendar
        raise Problem("bad_time", text=wall)
    reading = on_hers(naive.isoformat(), stays, home)
    if reading.clock and (fold is None or fold >= len(reading.times)):
        raise _which(naive, reading)
    return reading.times[fold or 0] if reading.clock else reading.times[0]


def _which(naive: datetime, reading: Reading) -> Problem:
    first, second = (each.instant().isoformat() for each in reading.times[:2])
    wall, zone = naive.isoformat(timespec="minutes"), reading.times[0].zone
    other = reading.times[1].zone
    codes = ("ambiguous_time", "flown_twice") if reading.clock == "doubled" else ("skipped_time", "flown_over")
    return Problem(codes[other != zone], wall=wall, zone=zone, other=other, first=first, second=second)


def _around(naive: datetime, stays: Sequence[Stay], home: str) -> tuple[datetime, datetime]:
    """A time her watch never shows, read by the clock before the jump that leaves it out, and by the one after."""
    jumps = {edge for stay in stays for edge in (stay.since, stay.until)}
    for zone in dict.fromkeys([home, *(stay.zone for stay in stays)]):
        late, early = (_instant(naive, zone, fold) for fold in (0, 1))
        if early < late:
            jumps.add(_set_forward(zone, early, late))
    for jump in sorted(jumps):
        left, came = _shows(jump - _MOMENT, stays, home) + _MOMENT, _shows(jump, stays, home)
        if left <= naive < came:
            return jump + (naive - left), jump - (came - naive)
    raise AssertionError("a watch passes every time of day")


def _set_forward(zone: str, since: datetime, until: datetime) -> datetime:
    """The instant between two at which the zone's clock is set forward."""
    offset = _offset(since, zone)
    while until - since > _MOMENT:
        middle = since + (until - since) / 2
        since, until = (middle, until) if _offset(middle, zone) == offset else (since, middle)
    return until


def _offset(instant: datetime, zone: str) -> timedelta | None:
    return instant.astimezone(zone_named(zone)).utcoffset()


def _instant(naive: datetime, zone: str, fold: int) -> datetime:
    return naive.replace(tzinfo=zone_named(zone), fold=fold).astimezone(UTC)


def _shows(instant: datetime, stays: Sequence[Stay], home: str) -> datetime:
    return instant.astimezone(zone_named(zone_at(instant, stays, home))).replace(tzinfo=None)


def _there(instant: datetime, stays: Sequence[Stay], home: str) -> WallTime:
    return from_instant(instant, zone_at(instant, stays, home))
