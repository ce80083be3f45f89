"""Which zone the person is in: at home, or where a trip has taken her. Pure: stays and home in, a zone out.

A stay runs from its arrival to its end, both in the clock of its own zone; without a time the whole day counts.
Between two stops of a trip she is still where she was until she arrives, so a night on a plane has the zone it left.
Where stays overlap, the one she arrived at last counts; outside all of them she is at home.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from brandassist.store.diary.trips import Stop, Trip
from brandassist.walltime import zone_named


@dataclass(frozen=True)
class Stay:
    """From `since` until `until` (instants in UTC, the second one out of it) she is in `zone` (IANA)."""

    since: datetime
    until: datetime
    zone: str


def stays_of(trips: Iterable[Trip]) -> tuple[Stay, ...]:
    """The stays of these trips, ordered by arrival; stops whose zone nobody knows change nothing."""
    found: list[Stay] = []
    for trip in trips:
        known = [stop for stop in trip.stops if stop.zone]
        bounds = [
            (_instant(stop.starts, stop.starts_at, stop.zone), _end(stop.ends, stop.ends_at, stop.zone))
            for stop in known
        ]
        for at, (stop, (since, until)) in enumerate(zip(known, bounds, strict=True)):
            following = bounds[at + 1][0] if at + 1 < len(bounds) else until
            found.append(Stay(since, max(since, until, following), stop.zone))
    return tuple(sorted(found, key=lambda stay: stay.since))


@dataclass(frozen=True)
class Leg:
    """From `since` until `until` (UTC, the second one out of it) she is on her way between two stops of a trip."""

    since: datetime
    until: datetime
    left: str
    towards: str


def legs_of(trips: Iterable[Trip], home: str) -> tuple[Leg, ...]:
    """The ways between the stops of these trips, as far as days and hours tell them; `home` where a zone is missing."""
    pairs = [pair for trip in trips for pair in pairwise(trip.stops)]
    ways = [
        Leg(end_of(one, home), _instant(other.starts, other.starts_at, other.zone or home), one.name, other.name)
        for one, other in pairs
    ]
    return tuple(sorted((each for each in ways if each.since < each.until), key=lambda leg: leg.since))


def zone_at(instant: datetime, stays: Sequence[Stay], home: str) -> str:
    """The zone she is in at an instant (aware). `stays` as `stays_of` orders them, `home` where she is otherwise."""
    here = [stay for stay in stays if stay.since <= instant < stay.until]
    return here[-1].zone if here else home


def zone_of_wall(wall: str, stays: Sequence[Stay], home: str) -> str:
    """The zone in which her own watch shows `wall` (local, `2026-11-23T08:30`, or a day alone: its noon).

    A time her watch shows twice (she flew west) is the first of the two; one that it never shows (she flew east) is
    read on the clock she left with, as Python reads a skipped hour: it comes after she has arrived.
    """
    naive = datetime.fromisoformat(wall if "T" in wall else f"{wall}T12:00")
    zones = dict.fromkeys([home, *(stay.zone for stay in stays)])
    read = sorted((_local(naive, zone, fold), zone) for zone in zones for fold in (0, 1))
    there = [(instant, zone) for instant, zone in read if zone_at(instant, stays, home) == zone]
    shown = next((zone for instant, zone in there if _shown(instant, zone) == naive), None)
    if shown is not None:
        return shown
    return _left_before(naive, stays, home) or next((zone for _, zone in there), home)


def _left_before(naive: datetime, stays: Sequence[Stay], home: str) -> str | None:
    """The zone she left where travelling took her watch over `naive`."""
    for edge in sorted({edge for stay in stays for edge in (stay.since, stay.until)}):
        before = zone_at(edge - timedelta(microseconds=1), stays, home)
        if _shown(edge, before) <= naive < _shown(edge, zone_at(edge, stays, home)):
            return before
    return None


def _shown(instant: datetime, zone: str) -> datetime:
    return instant.astimezone(zone_named(zone)).replace(tzinfo=None)


def _local(naive: datetime, zone: str, fold: int = 0) -> datetime:
    return naive.replace(tzinfo=zone_named(zone), fold=fold).astimezone(UTC)


def _instant(day: str, at: str, zone: str) -> datetime:
    return _local(datetime.combine(date.fromisoformat(day), time.fromisoformat(at or "00:00")), zone)


def end_of(stop: Stop, home: str) -> datetime:
    """The instant a stop ends; one whose zone nobody knows has `home`."""
    return _end(stop.ends, stop.ends_at, stop.zone or home)


def _end(day: str, at: str, zone: str) -> datetime:
    if at:
        return _instant(day, at, zone)
    return _instant((date.fromisoformat(day) + timedelta(days=1)).isoformat(), "", zone)
