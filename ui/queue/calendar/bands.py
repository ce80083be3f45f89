"""The travel bands under the days: which trip takes which days, and whose clock counts there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ui.queue.calendar.clocks import ahead

if TYPE_CHECKING:
    from brandassist.store.trips import Stop, Trip


@dataclass(frozen=True)
class Band:
    """Days `first` to `last` of the week (Monday 0, both included) at `name`; `zone` is "" where nobody knows it."""

    first: int
    last: int
    name: str
    zone: str
    ahead: timedelta  # its clocks before ours


def bands_of(trips: Sequence[Trip], monday: date, home: str) -> list[Band]:
    """The bands of a week, none over another: where days are claimed twice, she is where she arrived last."""
    places: dict[int, tuple[str, str]] = {}
    for begins, ends, name, zone in sorted((each for trip in trips for each in _stays(trip)), key=_arrival):
        for day in range(max(0, (begins - monday).days), min(6, (ends - monday).days) + 1):
            places[day] = (name, zone)
    found: list[Band] = []
    for day, (name, zone) in sorted(places.items()):
        off = ahead(monday + timedelta(days=day), zone, home) if zone else timedelta(0)
        if found and (found[-1].last, found[-1].name, found[-1].ahead) == (day - 1, name, off):
            found[-1] = Band(found[-1].first, day, name, zone, off)
        else:
            found.append(Band(day, day, name, zone, off))
    return found


def _stays(trip: Trip) -> list[tuple[date, date, str, str]]:
    """Where a trip is on its days; those on which it is at no stop are the trip's own."""
    stops: Sequence[Stop] = trip.stops
    whole = (date.fromisoformat(trip.starts), date.fromisoformat(trip.ends), trip.name, "")
    found = [(date.fromisoformat(s.starts), date.fromisoformat(s.ends), s.name, s.zone) for s in stops]
    return [whole, *found] if not stops or found[0][0] > whole[0] or found[-1][1] < whole[1] else found


def _arrival(stay: tuple[date, date, str, str]) -> date:
    return stay[0]
