"""What a search asks of entries beside their words, as conditions on the table `entry`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Text, cast, or_, select

from brandassist.store import search
from brandassist.store.search import Stretch
from brandassist.store.tables import (
    delivery,
    entry,
    entry_person,
    entry_photo,
    entry_tag,
    link,
    person,
    place,
    trip,
)

Fits = Callable[[str], bool]  # whether a name is one that was asked for
_OUT = ("published", "partly_published")


def holding(tx: Connection, wanted: Sequence[Sequence[Stretch]]) -> Iterator[ColumnElement[bool]]:
    """With all of these words: of each group at least one stretch."""
    if wanted:
        yield entry.c.id.in_(search.subjects(tx, "entry", wanted))


def named(
    tx: Connection, *, tags: Sequence[Fits], people: Sequence[Fits], places: Sequence[Fits], trips: Sequence[Fits]
) -> Iterator[ColumnElement[bool]]:
    """For each name asked for, that the entry has one that fits."""
    for fits in tags:
        known = [each for each in tx.execute(select(entry_tag.c.tag).distinct()).scalars() if fits(each)]
        yield entry.c.id.in_(select(entry_tag.c.entry_id).where(entry_tag.c.tag.in_(known)))
    for fits in people:
        ids = [row.id for row in tx.execute(select(person)) if fits(row.name)]
        yield entry.c.id.in_(select(entry_person.c.entry_id).where(entry_person.c.person_id.in_(ids)))
    for fits in places:
        spots = tx.execute(select(place.c.id, place.c.name, place.c.city))
        yield entry.c.place_id.in_([row.id for row in spots if fits(row.name) or fits(row.city)])
    for fits in trips:
        names = tx.execute(select(trip.c.id, trip.c.name))
        yield entry.c.trip_id.in_([row.id for row in names if fits(row.name)])


def between(since: str, until: str) -> Iterator[ColumnElement[bool]]:
    """From a day, month or year to another, both included."""
    if since:
        yield entry.c.day >= since
    if until:
        yield entry.c.day <= f"{until}~"  # after every day that begins so


def having(*, photos: bool, locked: bool, posted: bool) -> Iterator[ColumnElement[bool]]:
    """With photos; locked, in part or whole; become a post that is out."""
    if photos:
        yield entry.c.id.in_(select(entry_photo.c.entry_id))
    if locked:
        yield or_(entry.c.locked, cast(entry.c.locks, Text) != "[]")
    if posted:
        out = select(link.c.entry_id).join(delivery, delivery.c.draft_id == link.c.draft_id)
        yield entry.c.id.in_(out.where(delivery.c.state.in_(_OUT), link.c.entry_id.is_not(None)))
