"""People and places by their names, made at first use."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.diary import places
from brandassist.store.diary.places import Place
from brandassist.store.tables import entry, person, place


def place_named(tx: Connection, name: str) -> str:
    """The id of the place of this name, made if new; capitals do not matter."""
    return places.named(tx, name)


def person_named(tx: Connection, name: str) -> str:
    """The id of the person of this name, made if new; capitals do not matter."""
    name = " ".join(name.split())
    if not name:
        raise Problem("empty_name")
    known = tx.execute(select(person.c.id, person.c.name))
    found = next((row.id for row in known if row.name.casefold() == name.casefold()), None)
    if found is None:
        found = new_id()
        tx.execute(insert(person).values(id=found, name=name))
    return found


def place_names(tx: Connection) -> list[str]:
    """The names of all places, for completion."""
    return list(tx.execute(select(place.c.name).where(place.c.binned_at.is_(None)).order_by(place.c.name)).scalars())


def person_names(tx: Connection) -> list[str]:
    """The names of all people, for completion."""
    return list(tx.execute(select(person.c.name).order_by(person.c.name)).scalars())


def written_at(tx: Connection, trip_ids: Collection[str], entry_id: str) -> list[tuple[str, str, Place]]:
    """Where entries of these trips, and this entry, were written: entry, local day, place. By day."""
    wanted = (entry.c.id == entry_id) | entry.c.trip_id.in_(trip_ids)
    rows = tx.execute(
        select(entry.c.id, entry.c.day, entry.c.place_id)
        .where(wanted, entry.c.place_id.is_not(None), entry.c.binned_at.is_(None))
        .order_by(entry.c.day, entry.c.created_at)
    ).all()
    known = {place_id: places.get(tx, place_id) for place_id in {row.place_id for row in rows}}
    return [(row.id, row.day, known[row.place_id]) for row in rows]


def places_of_day(tx: Connection, day: str) -> list[str]:
    """Where the open entries of a local day (ISO 8601) were written."""
    here = (entry.c.day == day) & entry.c.locked.is_(False) & entry.c.binned_at.is_(None)
    rows = tx.execute(select(place.c.name).join(entry, entry.c.place_id == place.c.id).where(here).distinct())
    return sorted(rows.scalars())
