"""Diary entries as rows: written, listed, shown, binned. What locked means is decided in `diary`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store import redirects, search
from brandassist.store.diary import embargoes, photos
from brandassist.store.diary.embargoes import Embargo
from brandassist.store.diary.photos import Photo
from brandassist.store.history import Actor
from brandassist.store.tables import (
    entry,
    entry_person,
    entry_photo,
    entry_revision,
    entry_tag,
    follow_up,
    link,
    person,
    place,
    trip,
)

Span = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """One entry whole. `day` is a local ISO date in `zone`; `locks` are spans over `text` that never leave."""

    id: str
    title: str
    day: str
    zone: str
    text: str
    locks: tuple[Span, ...]
    locked: bool
    place_id: str | None
    place: str
    trip_id: str | None
    trip: str
    people: tuple[str, ...]
    tags: tuple[str, ...]
    photos: tuple[Photo, ...]
    created_at: datetime
    updated_at: datetime
    binned_at: datetime | None
    embargo: Embargo | None = None


def create(tx: Connection, actor: Actor, *, title: str, day: str, zone: str, text: str, locks: Iterable[Span]) -> str:
    """Write a new entry and index it; returns its id."""
    entry_id, now = new_id(), clock.now()
    tx.execute(
        insert(entry).values(
            id=entry_id,
            title=title,
            day=day,
            zone=zone,
            text=text,
            locks=[list(each) for each in locks],
            locked=False,
            member_id=actor.member_id,
            created_at=now,
            updated_at=now,
        )
    )
    search.put(tx, "entry", entry_id, title, text)
    return entry_id


def save(tx: Connection, entry_id: str, *, title: str, text: str, locks: Iterable[Span]) -> None:
    """Replace text and locks, which belong together, in one statement; raises Problem `not_found`."""
    values = {"title": title, "text": text, "locks": [list(each) for each in locks]}
    change(tx, entry_id, **values)
    search.put(tx, "entry", entry_id, title, text)


def change(tx: Connection, entry_id: str, **values: Any) -> None:
    """Set columns of an entry that is not in the bin; raises Problem `not_found`."""
    done = tx.execute(
        update(entry)
        .where(entry.c.id == entry_id, entry.c.binned_at.is_(None))
        .values(**values, updated_at=clock.now())
    )
    if done.rowcount == 0:
        raise Problem("not_found", kind="entry", id=entry_id)


def get(tx: Connection, entry_id: str) -> Entry:
    """Return an entry, also one in the bin, and by the id of one that went into it; raises Problem `not_found`."""
    row = tx.execute(
        select(entry, place.c.name.label("place_name"), trip.c.name.label("trip_name"))
        .outerjoin(place, place.c.id == entry.c.place_id)
        .outerjoin(trip, trip.c.id == entry.c.trip_id)
        .where(entry.c.id == entry_id)
    ).first()
    if row is None:
        into = redirects.heir(tx, ("entry", "entry_piece"), entry_id, lambda each: _is_there(tx, each))
        if into is None:
            raise Problem("not_found", kind="entry", id=entry_id)
        return get(tx, into)
    return Entry(
        id=row.id,
        title=row.title,
        day=row.day,
        zone=row.zone,
        text=row.text,
        locks=spans(row.locks),
        locked=row.locked,
        place_id=row.place_id,
        place=row.place_name or "",
        trip_id=row.trip_id,
        trip=row.trip_name or "",
        people=_people(tx, row.id),
        tags=_tags(tx, row.id),
        photos=photos.of(tx, row.id),
        created_at=row.created_at,
        updated_at=row.updated_at,
        binned_at=row.binned_at,
        embargo=embargoes.read(row),
    )


def _is_there(tx: Connection, entry_id: str) -> bool:
    return tx.execute(select(entry.c.id).where(entry.c.id == entry_id)).first() is not None


def spans(stored: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Spans as JSON kept them."""
    return tuple((start, end) for start, end in stored)


# -- revisions ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Revision:
    id: str
    base_id: str | None
    title: str
    text: str
    locks: tuple[Span, ...]
    at: datetime


def revise(tx: Connection, actor: Actor, entry_id: str) -> str:
    """Keep the entry as it stands as a revision, unless the last one is the same; returns that revision's id."""
    now = tx.execute(
        select(entry.c.title, entry.c.text, entry.c.locks).where(entry.c.id == entry_id).with_for_update()
    ).first()
    if now is None:
        raise Problem("not_found", kind="entry", id=entry_id)
    last = next(iter(revisions(tx, entry_id, 1)), None)
    if last is not None and (last.title, last.text, last.locks) == (now.title, now.text, spans(now.locks)):
        return last.id
    revision_id = new_id()
    tx.execute(
        insert(entry_revision).values(
            id=revision_id,
            entry_id=entry_id,
            base_id=None if last is None else last.id,
            title=now.title,
            text=now.text,
            locks=now.locks,
            member_id=actor.member_id,
            at=clock.now(),
        )
    )
    return revision_id


def keep_beside(tx: Connection, entry_id: str, title: str, text: str, member_id: str | None) -> str:
    """Keep what another made of an entry as a revision, where the entry itself stays; returns that revision's id."""
    revision_id = new_id()
    words = {"title": title, "text": text, "member_id": member_id}
    tx.execute(insert(entry_revision).values(id=revision_id, entry_id=entry_id, **words, locks=[], at=clock.now()))
    return revision_id


def revisions(tx: Connection, entry_id: str, most: int = 200) -> list[Revision]:
    """What the entry was, newest first."""
    found = tx.execute(
        select(entry_revision)
        .where(entry_revision.c.entry_id == entry_id)
        .order_by(entry_revision.c.at.desc(), entry_revision.c.id.desc())
        .limit(most)
    )
    return [Revision(row.id, row.base_id, row.title, row.text, spans(row.locks), row.at) for row in found]


# -- tags, people, photos ----------------------------------------------------------------------------------------


def set_tags(tx: Connection, entry_id: str, tags: Iterable[str]) -> None:
    """Replace the tags."""
    tx.execute(delete(entry_tag).where(entry_tag.c.entry_id == entry_id))
    for tag in sorted(set(tags)):
        tx.execute(insert(entry_tag).values(entry_id=entry_id, tag=tag))


def set_people(tx: Connection, entry_id: str, person_ids: Iterable[str]) -> None:
    """Replace the people."""
    tx.execute(delete(entry_person).where(entry_person.c.entry_id == entry_id))
    for person_id in sorted(set(person_ids)):
        tx.execute(insert(entry_person).values(entry_id=entry_id, person_id=person_id))


def _tags(tx: Connection, entry_id: str) -> tuple[str, ...]:
    found = select(entry_tag.c.tag).where(entry_tag.c.entry_id == entry_id).order_by(entry_tag.c.tag)
    return tuple(tx.execute(found).scalars())


def _people(tx: Connection, entry_id: str) -> tuple[str, ...]:
    found = select(person.c.name).join(entry_person).where(entry_person.c.entry_id == entry_id).order_by(person.c.name)
    return tuple(tx.execute(found).scalars())


# -- the bin -----------------------------------------------------------------------------------------------------


def bin_entry(tx: Connection, entry_id: str) -> None:
    """Put an entry into the bin and out of the search; raises Problem `not_found`."""
    change(tx, entry_id, binned_at=clock.now())
    search.drop(tx, entry_id)


def unbin_entry(tx: Connection, entry_id: str) -> None:
    """Take an entry out of the bin; raises Problem `not_found`."""
    found = get(tx, entry_id)
    tx.execute(update(entry).where(entry.c.id == entry_id).values(binned_at=None))
    search.put(tx, "entry", entry_id, found.title, found.text)


def empty_bin(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant; an entry that a draft or idea grew from stays, for they tell so."""
    grown = select(link.c.entry_id).where(link.c.entry_id.is_not(None))
    # Of an entry that was split, words may have been taken that went with the other piece.
    taken = select(entry_revision.c.entry_id).join(link, link.c.entry_revision_id == entry_revision.c.id)
    there = entry.c.id.not_in(grown), entry.c.id.not_in(taken)
    old = tx.execute(select(entry.c.id).where(entry.c.binned_at < before, *there)).scalars().all()
    for entry_id in old:
        for table in (entry_tag, entry_person, entry_photo, follow_up):
            tx.execute(delete(table).where(table.c.entry_id == entry_id))
        tx.execute(update(entry_revision).where(entry_revision.c.entry_id == entry_id).values(base_id=None))
        tx.execute(delete(entry_revision).where(entry_revision.c.entry_id == entry_id))
        tx.execute(delete(entry).where(entry.c.id == entry_id))
    return len(old)
