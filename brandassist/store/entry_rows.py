"""The list of entries: all of them by day and trip alone, and the few that are looked at with what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from brandassist.store.tables import entry, entry_photo, link, place

LATEST_FIRST = (entry.c.day.desc(), entry.c.created_at.desc(), entry.c.id.desc())


class Dated(NamedTuple):
    """What the list must know of every entry; the rest is read for those that are looked at."""

    id: str
    day: str  # local ISO date
    trip_id: str | None


@dataclass(frozen=True)
class Row:
    """One line of the list. `has_locks`: a passage is locked; `locked`: all of it."""

    id: str
    title: str
    opening: str  # how the text begins, for entries without a title
    day: str
    place: str
    trip_id: str | None
    photos: int
    ideas: int
    drafts: int
    has_locks: bool
    locked: bool
    created_at: datetime
    updated_at: datetime


def outline(tx: Connection) -> list[Dated]:
    """Every entry that is not in the bin, latest day first; answered from an index alone."""
    found = tx.execute(
        select(entry.c.id, entry.c.day, entry.c.trip_id).where(entry.c.binned_at.is_(None)).order_by(*LATEST_FIRST)
    )
    return [Dated(*row) for row in found]


def rows(tx: Connection, entry_ids: Sequence[str] | None = None, *, binned: bool = False) -> list[Row]:
    """The lines of these entries, or of all, latest day first; those in the bin, or those that are not."""
    wanted = entry.c.binned_at.is_not(None) if binned else entry.c.binned_at.is_(None)
    if entry_ids is not None:
        wanted &= entry.c.id.in_(entry_ids)
    photos = _counts(tx, entry_photo, entry_photo.c.media, entry_ids)
    ideas = _counts(tx, link, link.c.idea_id, entry_ids)
    drafts = _counts(tx, link, link.c.draft_id, entry_ids)
    return [
        Row(
            id=row.id,
            title=row.title,
            opening=row.opening,
            day=row.day,
            place=row.place or "",
            trip_id=row.trip_id,
            photos=photos.get(row.id, 0),
            ideas=ideas.get(row.id, 0),
            drafts=drafts.get(row.id, 0),
            has_locks=bool(row.locks),
            locked=row.locked,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )
        for row in tx.execute(_lines(wanted))
    ]


def _counts(tx: Connection, of: Table, column: ColumnElement[Any], entry_ids: Sequence[str] | None) -> dict[str, int]:
    """How many different values hang on each entry, in one grouped query."""
    found = select(of.c.entry_id, func.count(column.distinct())).where(column.is_not(None)).group_by(of.c.entry_id)
    if entry_ids is not None:
        found = found.where(of.c.entry_id.in_(entry_ids))
    return dict(tx.execute(found).tuples().all())


def _lines(wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            entry.c.id,
            entry.c.title,
            func.substr(entry.c.text, 1, 120).label("opening"),
            entry.c.day,
            place.c.name.label("place"),
            entry.c.trip_id,
            entry.c.locks,
            entry.c.locked,
            entry.c.created_at,
            entry.c.updated_at,
        )
        .outerjoin(place, place.c.id == entry.c.place_id)
        .where(wanted)
        .order_by(*LATEST_FIRST)
    )
