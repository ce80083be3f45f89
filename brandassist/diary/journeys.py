"""What the map shows beside an entry: the places of its trip in the order she came to them, and the legs between.

Where a trip is one place alone, the trips before and after it stand beside it, so that the map says where she came
from. A place whose coordinates nobody wrote down lies where its city does, if the gazetteer knows that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from brandassist import gazetteer
from brandassist.store.diary.places import Place
from brandassist.store.diary.trips import Trip

SAME_KM = 3.0  # nearer than this two visits are one dot
BESIDE_DAYS = 30


@dataclass(frozen=True)
class Visit:
    """Somewhere she was or will be, from a stop or from an entry; `day` is local, ISO 8601."""

    day: str
    name: str
    city: str
    country: str
    latitude: float | None
    longitude: float | None
    entry_id: str | None = None
    aside: bool = False  # of the trip before or after
    place_id: str = ""
    trip_id: str = ""  # of a stop


@dataclass(frozen=True)
class Spot:
    """One dot. `here`: the shown entry was written there; `planned`: she has not been there yet; days are ISO 8601.

    `places` are the ids and names of those that lie there, `trip_id` the trip that stops there, if one does.
    """

    name: str
    latitude: float
    longitude: float
    first: str
    last: str
    planned: bool
    here: bool
    entries: tuple[str, ...]
    aside: bool
    places: tuple[tuple[str, str], ...] = ()
    trip_id: str = ""


@dataclass(frozen=True)
class Leg:
    """From one dot to the next, by their numbers; `planned`: the arrival is still to come."""

    start: int
    end: int
    planned: bool


@dataclass(frozen=True)
class Journey:
    """`name` is the trip's, empty where the entry is on none; `home` is a point in the person's own country."""

    name: str
    spots: tuple[Spot, ...]
    legs: tuple[Leg, ...]
    home: tuple[float, float] | None


def visits_of(trips: Iterable[tuple[Trip, bool]], written: Iterable[tuple[str, str, Place]]) -> list[Visit]:
    """The stops of trips (each with whether it is `aside`) and the entries with a place (id, day, place), by day."""
    found = [
        Visit(
            stop.starts,
            stop.name,
            stop.city,
            stop.country,
            stop.latitude,
            stop.longitude,
            aside=aside,
            place_id=stop.place_id or "",
            trip_id=trip.id,
        )
        for trip, aside in trips
        for stop in trip.stops
    ]
    found += [
        Visit(day, place.name, place.city, place.country, place.latitude, place.longitude, entry_id, place_id=place.id)
        for entry_id, day, place in written
    ]
    return sorted(found, key=lambda visit: visit.day)


def laid_out(name: str, visits: Sequence[Visit], shown: str, today: str, home_zone: str) -> Journey:
    """The dots and legs of these visits; `shown` is the entry in front. Reads the gazetteer: not on the UI thread."""
    groups: list[list[Visit]] = []
    points: list[tuple[float, float]] = []
    way: list[tuple[int, bool]] = []
    for visit in visits:
        point = _point(visit)
        if point is None:
            continue
        at = next((at for at, other in enumerate(points) if gazetteer.distance(*point, *other) < SAME_KM), len(points))
        if at == len(points):
            points.append(point)
            groups.append([])
        groups[at].append(visit)
        if not way or way[-1][0] != at:
            way.append((at, visit.day > today))
    spots = [_spot(group, point, shown, today) for group, point in zip(groups, points, strict=True)]
    legs = [Leg(start, end, planned) for (start, _), (end, planned) in pairwise(way)]
    home = gazetteer.largest_in(home_zone)
    return Journey(name, tuple(spots), tuple(legs), None if home is None else (home.latitude, home.longitude))


def _spot(visits: list[Visit], point: tuple[float, float], shown: str, today: str) -> Spot:
    days = [visit.day for visit in visits]
    entries = tuple(visit.entry_id for visit in visits if visit.entry_id is not None)
    return Spot(
        name=next((visit.city for visit in visits if visit.city), visits[0].name),
        latitude=point[0],
        longitude=point[1],
        first=min(days),
        last=max(days),
        planned=min(days) > today,
        here=shown in entries,
        entries=entries,
        aside=all(visit.aside for visit in visits),
        places=tuple(dict.fromkeys((visit.place_id, visit.name) for visit in visits if visit.place_id)),
        trip_id=next((visit.trip_id for visit in visits if visit.trip_id), ""),
    )


def _point(visit: Visit) -> tuple[float, float] | None:
    if visit.latitude is not None and visit.longitude is not None:
        return visit.latitude, visit.longitude
    for words in filter(None, (visit.city, visit.name)):
        wanted = gazetteer.plain(words)
        known = (city for city in gazetteer.named(words) if gazetteer.plain(city.name) == wanted)
        city = next((city for city in known if visit.country in ("", city.country)), None)
        if city is not None:
            return city.latitude, city.longitude
    return None
