"""Places: made by their name at first use, described later, found by store number or name, made one, binned."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import entry, place, redirect, trip_stop


@dataclass(frozen=True)
class Place:
    """Where something happens. `number` is the store's, `country` ISO 3166-1 alpha-2, `zone` IANA, degrees WGS 84.

    What nobody said is empty, or None. `former` are the names it had before. In the bin nobody is offered it; what was
    written there keeps it.
    """

    id: str
    name: str
    number: str = ""
    address: str = ""
    city: str = ""
    country: str = ""
    zone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    former: tuple[str, ...] = ()
    binned_at: datetime | None = None


def every(tx: Connection, *, binned: bool = False) -> list[Place]:
    """All places, or those in the bin, by name."""
    return [each for each in _all(tx) if (each.binned_at is not None) is binned]


def _all(tx: Connection) -> list[Place]:
    return [_read(row) for row in tx.execute(select(place).order_by(place.c.name))]


def get(tx: Connection, place_id: str) -> Place:
    """One place, also by the id of one that was merged into it; raises Problem `not_found`."""
    row = tx.execute(select(place).where(place.c.id == place_id)).first()
    if row is not None:
        return _read(row)
    went = select(redirect.c.to_id).where(redirect.c.from_id == place_id, redirect.c.kind == "place")
    into = tx.execute(went).scalar()
    if into is None:
        raise Problem("not_found", kind="place", id=place_id)
    return get(tx, into)


def named(tx: Connection, name: str) -> str:
    """The id of the place of this name, now or formerly, made if new; capitals do not matter.

    One that lies in the bin is taken out of it: a name is given to one place only.
    """
    name = _tidy(name)
    found = _called(_all(tx), name)
    if found is not None:
        if found.binned_at is not None:
            set_binned(tx, found.id, None)
        return found.id
    place_id = new_id()
    tx.execute(insert(place).values(id=place_id, name=name, former=[]))
    return place_id


def find(tx: Connection, words: str, *, binned: bool = False) -> list[Place]:
    """The places meant by `words`, the surest first: a store's number, a name, the beginning or a part of either.

    Capitals and accents do not matter.
    """
    wanted = _plain(words)
    ranked = ((_rank(each, wanted), each) for each in every(tx, binned=binned)) if wanted else iter(())
    meant = sorted(((rank, each) for rank, each in ranked if rank is not None), key=itemgetter(0))
    return [each for _, each in meant]


def _rank(known: Place, wanted: str) -> int | None:
    names = [_plain(each) for each in (known.name, *known.former)]
    beside = [*names, _plain(f"{known.name} {known.city}"), _plain(f"{known.number} {known.name} {known.city}")]
    tries = (
        known.number and _plain(known.number) == wanted,
        wanted in names,
        any(each.startswith(wanted) for each in names),
        any(wanted in each for each in beside),
    )
    return next((rank for rank, holds in enumerate(tries) if holds), None)


def change(tx: Connection, place_id: str, **values: Any) -> Place:
    """Set columns of a place; a new name keeps the old one findable.

    Raises Problem `not_found`, `empty_name`, and `place_known` where another place has the name.
    """
    before = get(tx, place_id)
    if "name" in values:
        name = values["name"] = _tidy(values["name"])
        other = _called((each for each in _all(tx) if each.id != before.id), name)
        if other is not None:
            raise Problem("place_known", name=other.name, id=other.id)
        values["former"] = _names([*before.former, before.name], name)
    if values:
        tx.execute(update(place).where(place.c.id == before.id).values(**values))
    return get(tx, before.id)


def merge(tx: Connection, place_id: str, into_id: str) -> Place:
    """Make two places one: entries and stops go over, what `into` lacks is filled, a redirect stays.

    Raises Problem `not_found`, `place_into_itself`.
    """
    gone, kept = get(tx, place_id), get(tx, into_id)
    if gone.id == kept.id:
        raise Problem("place_into_itself", name=kept.name)
    for table in (entry, trip_stop):
        tx.execute(update(table).where(table.c.place_id == gone.id).values(place_id=kept.id))
    tx.execute(update(redirect).where(redirect.c.to_id == gone.id).values(to_id=kept.id))
    tx.execute(insert(redirect).values(from_id=gone.id, to_id=kept.id, kind="place", at=clock.now()))
    tx.execute(delete(place).where(place.c.id == gone.id))
    filled: dict[str, Any] = {name: getattr(gone, name) for name in ("number", "address") if not getattr(kept, name)}
    if not kept.city and kept.latitude is None:  # these tell one story, or none
        filled |= {name: getattr(gone, name) for name in ("city", "country", "zone", "latitude", "longitude")}
    former = _names([*kept.former, gone.name, *gone.former], kept.name)
    tx.execute(update(place).where(place.c.id == kept.id).values(**filled, former=former, binned_at=None))
    return get(tx, kept.id)


def set_binned(tx: Connection, place_id: str, at: datetime | None) -> None:
    """Into the bin, or out of it (None); what was written there keeps it."""
    tx.execute(update(place).where(place.c.id == place_id).values(binned_at=at))


def empty_bin(tx: Connection, before: datetime) -> int:
    """Forget places binned before an instant where nothing was written and no trip stops; returns how many."""
    named = (
        select(entry.c.place_id).where(entry.c.place_id.is_not(None)),
        select(trip_stop.c.place_id).where(trip_stop.c.place_id.is_not(None)),
    )
    old = select(place.c.id).where(place.c.binned_at < before, *(place.c.id.not_in(each) for each in named))
    gone = list(tx.execute(old).scalars())
    tx.execute(delete(redirect).where(redirect.c.kind == "place", redirect.c.to_id.in_(gone)))
    return tx.execute(delete(place).where(place.c.id.in_(gone))).rowcount


def used(tx: Connection) -> dict[str, int]:
    """How many entries were written at each place that has any; those in the bin do not count."""
    there = entry.c.place_id.is_not(None) & entry.c.binned_at.is_(None)
    rows = tx.execute(select(entry.c.place_id, func.count()).where(there).group_by(entry.c.place_id))
    return {row[0]: row[1] for row in rows}


def _called(known: Iterable[Place], name: str) -> Place | None:
    """The place of this name; one that has it now before one that had it."""
    folded, places = name.casefold(), list(known)
    now = (each for each in places if each.name.casefold() == folded)
    once = (each for each in places if folded in (former.casefold() for former in each.former))
    return next(now, None) or next(once, None)


def _names(names: Iterable[str], now: str) -> list[str]:
    return [each for each in dict.fromkeys(names) if each.casefold() != now.casefold()]


def _tidy(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Problem("empty_name")
    return name


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in apart if not unicodedata.combining(each)).split())


def _read(row: Any) -> Place:
    return Place(
        id=row.id,
        name=row.name,
        number=row.number,
        address=row.address,
        city=row.city,
        country=row.country,
        zone=row.zone,
        latitude=row.latitude,
        longitude=row.longitude,
        former=tuple(row.former),
        binned_at=row.binned_at,
    )
