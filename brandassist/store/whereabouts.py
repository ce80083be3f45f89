"""Places, people and trips: known by their name, made at first use."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, insert, select

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import entry, person, place, trip


@dataclass(frozen=True)
class Trip:
    """`starts` and `ends` are local ISO dates, both included."""

    id: str
    name: str
    starts: str
    ends: str


def place_named(tx: Connection, name: str) -> str:
    """The id of the place of this name, made if new; capitals do not matter."""
    return _named(tx, place, name)


def person_named(tx: Connection, name: str) -> str:
    """The id of the person of this name, made if new; capitals do not matter."""
    return _named(tx, person, name)


def _named(tx: Connection, table: Table, name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Problem("empty_name")
    known = tx.execute(select(table.c.id, table.c.name))
    found = next((row.id for row in known if row.name.casefold() == name.casefold()), None)
    if found is None:
        found = new_id()
        tx.execute(insert(table).values(id=found, name=name))
    return found


def place_names(tx: Connection) -> list[str]:
    """The names of all places, for completion."""
    return list(tx.execute(select(place.c.name).order_by(place.c.name)).scalars())


def places_with_cities(tx: Connection) -> list[tuple[str, str]]:
    """The names of all places, each with its city or nothing."""
    return [(row.name, row.city) for row in tx.execute(select(place.c.name, place.c.city).order_by(place.c.name))]


def person_names(tx: Connection) -> list[str]:
    """The names of all people, for completion."""
    return list(tx.execute(select(person.c.name).order_by(person.c.name)).scalars())


def places_of_day(tx: Connection, day: str) -> list[str]:
    """Where the open entries of a local day (ISO 8601) were written."""
    here = (entry.c.day == day) & entry.c.locked.is_(False) & entry.c.binned_at.is_(None)
    rows = tx.execute(select(place.c.name).join(entry, entry.c.place_id == place.c.id).where(here).distinct())
    return sorted(rows.scalars())


def create_trip(tx: Connection, name: str, starts: str, ends: str) -> str:
    """Write a trip down; raises Problem `empty_name`, `trip_backwards`."""
    name = " ".join(name.split())
    if not name:
        raise Problem("empty_name")
    if ends < starts:
        raise Problem("trip_backwards", starts=starts, ends=ends)
    trip_id = new_id()
    tx.execute(insert(trip).values(id=trip_id, name=name, starts=starts, ends=ends, created_at=clock.now()))
    return trip_id


def trips(tx: Connection) -> list[Trip]:
    """All trips, the latest first."""
    rows = tx.execute(select(trip).order_by(trip.c.starts.desc(), trip.c.id.desc()))
    return [Trip(row.id, row.name, row.starts, row.ends) for row in rows]


def trip_of(tx: Connection, trip_id: str) -> Trip:
    """One trip; raises Problem `not_found`."""
    found = next((each for each in trips(tx) if each.id == trip_id), None)
    if found is None:
        raise Problem("not_found", kind="trip", id=trip_id)
    return found
