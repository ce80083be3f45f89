"""Entries whose drafts may not leave before a time: the columns of an entry that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, cast

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, exists, func, or_, select, update

from brandassist.store.columns import Instant
from brandassist.store.tables import delivery, entry, link
from brandassist.walltime import WallTime

Kind = Literal["leaving", "time"]
_of_idea = link.alias("of_its_idea")


@dataclass(frozen=True)
class Embargo:
    """Nothing of the entry leaves before `until` (UTC), which is `planned` on a clock there.

    kind "leaving": it follows the stop or trip the entry lies in; "time": a person gave it.
    """

    kind: Kind
    planned: WallTime
    until: datetime


@dataclass(frozen=True)
class Kept:
    """An entry with its embargo, and what its time is found by."""

    entry_id: str
    title: str
    day: str  # local ISO date
    trip_id: str | None
    place_id: str | None
    embargo: Embargo


def put(tx: Connection, entry_id: str, kind: Kind, planned: WallTime) -> None:
    """Say from when on drafts of an entry may leave."""
    values = {"embargo": kind, "embargo_wall": planned.wall, "embargo_zone": planned.zone, "embargo_fold": planned.fold}
    _set(tx, entry_id, **values, embargoed_until=planned.instant())


def lift(tx: Connection, entry_id: str) -> None:
    """They may leave at any time."""
    _set(tx, entry_id, embargo="", embargo_wall="", embargo_zone="", embargo_fold=0, embargoed_until=None)


def _set(tx: Connection, entry_id: str, **values: Any) -> None:
    tx.execute(update(entry).where(entry.c.id == entry_id).values(**values))


def every(tx: Connection) -> list[Kept]:
    """All entries with an embargo, also one that has passed."""
    return [_kept(row) for row in tx.execute(select(*_COLUMNS).where(entry.c.embargo != ""))]


def of_draft(tx: Connection, draft_id: str, now: datetime) -> Kept | None:
    """The embargo that holds a draft longest, of all the entries it came from; None where none holds at `now`."""
    its = select(*_COLUMNS).where(_grew_from(draft_id), entry.c.embargoed_until > now)
    row = tx.execute(its.order_by(entry.c.embargoed_until.desc()).limit(1)).first()
    return _kept(row) if row is not None else None


def read(row: Any) -> Embargo | None:
    """The embargo in a row of the entry's columns."""
    if not row.embargo:
        return None
    planned = WallTime(row.embargo_wall, row.embargo_zone, row.embargo_fold)
    return Embargo(cast(Kind, row.embargo), planned, row.embargoed_until)


def _kept(row: Row[Any]) -> Kept:
    embargo = read(row)
    assert embargo is not None  # asked for
    return Kept(row.id, row.title, row.day, row.trip_id, row.place_id, embargo)


def _grew_from(draft_id: ColumnElement[str] | str) -> ColumnElement[bool]:
    """The entry is where a draft came from, or where an idea of it came from."""
    by_idea = exists().where(_of_idea.c.idea_id == link.c.idea_id, _of_idea.c.entry_id == entry.c.id)
    return exists().where(link.c.draft_id == draft_id, or_(link.c.entry_id == entry.c.id, by_idea))


def holds_delivery() -> ColumnElement[bool]:
    """An embargo holds this delivery now, and at its own time too. Asks `now`."""
    now = bindparam("now", type_=Instant())
    later = and_(entry.c.embargoed_until > now, entry.c.embargoed_until > delivery.c.due_at)
    return exists().where(later, _grew_from(delivery.c.draft_id))


def end_of_delivery() -> Select[tuple[datetime | None]]:
    """Until when embargoes hold this delivery; null where there is none."""
    return select(func.max(entry.c.embargoed_until)).where(
        entry.c.embargoed_until.is_not(None), _grew_from(delivery.c.draft_id)
    )


_COLUMNS = (
    *(entry.c[name] for name in ("id", "title", "day", "trip_id", "place_id")),
    *(entry.c[name] for name in ("embargo", "embargo_wall", "embargo_zone", "embargo_fold", "embargoed_until")),
)
