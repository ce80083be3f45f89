"""Whom somebody could be: the names and addresses profiles and the diary's people have, to be compared by others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from brandassist.store.people.people import Kin, root
from brandassist.store.tables import entry_person, person, profile


@dataclass(frozen=True)
class Known:
    """One profile, or one person of the diary (no network then); `group`: who stands for them."""

    id: str
    group: str
    name: str
    network: str = ""
    handle: str = ""
    url: str = ""


def every(tx: Connection, leads: Mapping[str, str]) -> list[Known]:
    """All profiles, and all people whom the diary names."""
    return [*_profiles(tx, leads), *_people(tx, leads)]


def of(tx: Connection, leads: Mapping[str, str], who: Kin) -> list[Known]:
    """All profiles and names of one human being."""
    rows = tx.execute(select(person.c.id, person.c.name).where(person.c.id.in_(who.people)))
    named = [Known(row.id, who.id, row.name) for row in rows]
    return [*_profiles(tx, leads, profile.c.id.in_(who.profiles)), *named]


def near(tx: Connection, leads: Mapping[str, str], names: Collection[str], addresses: Collection[str]) -> list[Known]:
    """Those of them that have one of these names, or one of these addresses or handles."""
    called = [name.lower() for name in names if name]
    words = func.lower(profile.c.name).in_(called)
    spoken = or_(words, profile.c.url.in_(addresses), profile.c.handle.in_(addresses))
    return [*_profiles(tx, leads, spoken), *_people(tx, leads, func.lower(person.c.name).in_(called))]


def _profiles(tx: Connection, leads: Mapping[str, str], *wanted: object) -> list[Known]:
    rows = tx.execute(select(profile).where(*wanted))  # pyright: ignore[reportArgumentType]
    return [
        Known(
            row.id, root(leads, row.person_id) if row.person_id else row.id, row.name, row.network, row.handle, row.url
        )
        for row in rows
    ]


def _people(tx: Connection, leads: Mapping[str, str], *wanted: object) -> list[Known]:
    named = person.c.id.in_(select(entry_person.c.person_id))
    rows = tx.execute(select(person.c.id, person.c.name).where(named, *wanted))  # pyright: ignore[reportArgumentType]
    return [Known(row.id, root(leads, row.id), row.name) for row in rows]
