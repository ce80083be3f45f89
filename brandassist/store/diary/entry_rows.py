"""The list of entries: all of them by day and trip alone, and the few that are looked at with what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, ScalarSelect, exists, func, select

from brandassist.store.tables import divergence, entry, entry_photo, entry_tag, link, place

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
    picture: str  # SHA-256 of its first photo
    shows: str  # what that photo shows, in words
    apart: bool = False  # two changed the same words of it on two computers


def outline(tx: Connection, *wanted: ColumnElement[bool]) -> list[Dated]:
    """Every entry that is not in the bin (and as `wanted`), latest day first; all of them from an index alone."""
    asked = select(entry.c.id, entry.c.day, entry.c.trip_id).where(entry.c.binned_at.is_(None), *wanted)
    return list(map(Dated._make, tx.execute(asked.order_by(*LATEST_FIRST))))


def tags(tx: Connection) -> list[str]:
    """All tags in use, for completion."""
    return list(tx.execute(select(entry_tag.c.tag).distinct().order_by(entry_tag.c.tag)).scalars())


def words(tx: Connection, entry_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Titles and texts of these entries."""
    found = select(entry.c.id, entry.c.title, entry.c.text).where(entry.c.id.in_(entry_ids))
    return {row.id: (row.title, row.text) for row in tx.execute(found)}


def of_days(tx: Connection, days: Sequence[str]) -> list[Row]:
    """The entries of these local days that are not locked whole, latest first. One with a locked passage shows its
    title; without one it is left out, as its opening may be what is locked."""
    ids = select(entry.c.id).where(entry.c.day.in_(days), entry.c.binned_at.is_(None), entry.c.locked.is_(False))
    found = list(tx.execute(ids).scalars())
    return [row for row in rows(tx, found) if row.title or not row.has_locks] if found else []


def first_day(tx: Connection) -> str | None:
    """The earliest day of the diary."""
    return tx.execute(select(func.min(entry.c.day)).where(entry.c.binned_at.is_(None))).scalar_one()


def rows(tx: Connection, entry_ids: Sequence[str] | None = None, *, binned: bool = False) -> list[Row]:
    """The lines of these entries, or of all, latest day first; those in the bin, or those that are not."""
    if entry_ids is not None:  # asked for both, SQLite goes through all that is not in the bin
        wanted = entry.c.id.in_(entry_ids)
    else:
        wanted = entry.c.binned_at.is_not(None) if binned else entry.c.binned_at.is_(None)
    return [
        Row(
            id=row.id,
            title=row.title,
            opening=row.opening,
            day=row.day,
            place=row.place or "",
            trip_id=row.trip_id,
            photos=row.photos,
            ideas=row.ideas,
            drafts=row.drafts,
            has_locks=bool(row.locks),
            locked=row.locked,
            created_at=row.created_at,
            updated_at=row.updated_at,
            picture=row.picture or "",
            shows=row.shows or "",
            apart=row.apart,
        )
        for row in tx.execute(_LINES.where(wanted)).all()
        if (row.binned_at is not None) == binned
    ]


def _count(column: ColumnElement[Any], of: ColumnElement[str]) -> ScalarSelect[int]:
    """How many different values hang on an entry."""
    return select(func.count(column.distinct())).where(of == entry.c.id).scalar_subquery()


def _first(column: ColumnElement[str]) -> ScalarSelect[str]:
    """Of the first photo of an entry."""
    found = select(column).where(entry_photo.c.entry_id == entry.c.id).order_by(entry_photo.c.ordinal)
    return found.limit(1).scalar_subquery()


# Put together once: building it costs more than asking it.
_LINES = (
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
        entry.c.binned_at,
        _count(entry_photo.c.media, entry_photo.c.entry_id).label("photos"),
        _count(link.c.idea_id, link.c.entry_id).label("ideas"),
        _count(link.c.draft_id, link.c.entry_id).label("drafts"),
        _first(entry_photo.c.media).label("picture"),
        _first(entry_photo.c.alt).label("shows"),
        exists().where(divergence.c.subject == entry.c.id, divergence.c.solved_at.is_(None)).label("apart"),
    )
    .outerjoin(place, place.c.id == entry.c.place_id)
    .order_by(*LATEST_FIRST)
)
