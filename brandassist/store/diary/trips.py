"""Trips and their stops as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import calendar_event, entry, place, trip, trip_stop


@dataclass(frozen=True)
class Stop:
    """Where a trip stays. Days are local dates there (ISO 8601, both included), times HH:MM there, or "" for all day.

    City, country (ISO 3166-1 alpha-2), zone (IANA) and coordinates are its place's, where that one tells them, else
    its own.
    """

    city: str
    starts: str
    ends: str
    country: str = ""
    zone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    starts_at: str = ""
    ends_at: str = ""
    place_id: str | None = None
    place: str = ""  # its name
    event: str = ""  # the calendar event it came from

    @property
    def name(self) -> str:
        """What the stop is called: the place, else the city."""
        return self.place or self.city


@dataclass(frozen=True)
class Trip:
    """`starts` and `ends` are local ISO dates, both included; stops in the order of their arrival."""

    id: str
    name: str
    starts: str
    ends: str
    stops: tuple[Stop, ...] = ()


def create(tx: Connection, name: str, starts: str, ends: str) -> str:
    """Write a trip down; raises Problem `empty_name`, `trip_backwards`."""
    trip_id = new_id()
    values = _checked(name, starts, ends)
    tx.execute(insert(trip).values(id=trip_id, **values, created_at=clock.now()))
    return trip_id


def change(tx: Connection, trip_id: str, name: str, starts: str, ends: str) -> None:
    """Give a trip another name and other days; raises Problem `not_found`, `empty_name`, `trip_backwards`."""
    done = tx.execute(update(trip).where(trip.c.id == trip_id).values(**_checked(name, starts, ends)))
    if done.rowcount == 0:
        raise Problem("not_found", kind="trip", id=trip_id)


def _checked(name: str, starts: str, ends: str) -> dict[str, str]:
    name = " ".join(name.split())
    if not name:
        raise Problem("empty_name")
    if ends < starts:
        raise Problem("trip_backwards", starts=starts, ends=ends)
    return {"name": name, "starts": starts, "ends": ends}


def set_stops(tx: Connection, trip_id: str, stops: Iterable[Stop]) -> None:
    """Replace the stops of a trip, in the order of arrival; those of one day stay in the order given."""
    tx.execute(delete(trip_stop).where(trip_stop.c.trip_id == trip_id))
    ordered = sorted(stops, key=lambda each: (each.starts, each.starts_at))
    for ordinal, stop in enumerate(ordered):
        values = {name: value for name, value in asdict(stop).items() if name != "place"}
        tx.execute(insert(trip_stop).values(id=new_id(), trip_id=trip_id, ordinal=ordinal, **values))


def every(tx: Connection) -> list[Trip]:
    """All trips with their stops, the latest first."""
    return _with_stops(tx, tx.execute(select(trip).order_by(trip.c.starts.desc(), trip.c.id.desc())).all(), None)


def some(tx: Connection, trip_ids: Iterable[str]) -> list[Trip]:
    """These trips, without their stops."""
    found = tx.execute(select(trip).where(trip.c.id.in_(list(trip_ids))))
    return [Trip(row.id, row.name, row.starts, row.ends) for row in found]


def get(tx: Connection, trip_id: str) -> Trip:
    """One trip; raises Problem `not_found`."""
    found = _with_stops(tx, tx.execute(select(trip).where(trip.c.id == trip_id)).all(), trip_id)
    if not found:
        raise Problem("not_found", kind="trip", id=trip_id)
    return found[0]


def remove(tx: Connection, trip_id: str) -> int:
    """Forget a trip; its entries stay, on no trip. Returns how many they are; raises Problem `not_found`."""
    get(tx, trip_id)
    freed = tx.execute(update(entry).where(entry.c.trip_id == trip_id).values(trip_id=None)).rowcount
    for table in (trip_stop, calendar_event):
        tx.execute(delete(table).where(table.c.trip_id == trip_id))
    tx.execute(delete(trip).where(trip.c.id == trip_id))
    return freed


def entry_counts(tx: Connection) -> dict[str, int]:
    """How many entries each trip has that has any; those in the bin do not count."""
    on_trip = entry.c.trip_id.is_not(None) & entry.c.binned_at.is_(None)
    rows = tx.execute(select(entry.c.trip_id, func.count()).where(on_trip).group_by(entry.c.trip_id))
    return {row[0]: row[1] for row in rows}


def _with_stops(tx: Connection, rows: Sequence[Any], only: str | None) -> list[Trip]:
    asked = (
        select(trip_stop, *(place.c[name].label(f"place_{name}") for name in ("name", *_OF_PLACE)))
        .outerjoin(place, place.c.id == trip_stop.c.place_id)
        .order_by(trip_stop.c.trip_id, trip_stop.c.ordinal)
    )
    stops: dict[str, list[Stop]] = {}
    for row in tx.execute(asked if only is None else asked.where(trip_stop.c.trip_id == only)):
        stops.setdefault(row.trip_id, []).append(_stop(row))
    return [Trip(row.id, row.name, row.starts, row.ends, tuple(stops.get(row.id, ()))) for row in rows]


_OF_PLACE = ("city", "country", "zone", "latitude", "longitude")


def _stop(row: Any) -> Stop:
    # A city and its coordinates are one story: they come from the place, or all of them from the stop.
    own = not (row.place_city or row.place_zone)
    said = {name: getattr(row, name if own else f"place_{name}") for name in _OF_PLACE}
    return Stop(
        **said,
        starts=row.starts,
        ends=row.ends,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place_id=row.place_id,
        place=row.place_name or "",
        event=row.event,
    )
