"""Notes and tags about people. Nothing that sends, renders or shares reads these."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import member, person_note, person_tag


@dataclass(frozen=True)
class Note:
    """`who` wrote it last, at `at`; `message_id`: what it was written beside."""

    id: str
    person_id: str
    text: str
    at: datetime
    who: str
    member_id: str | None
    message_id: str | None


def of(tx: Connection, people: Collection[str]) -> list[Note]:
    """All about somebody, the first written first."""
    return _read(tx, person_note.c.person_id.in_(people))


def get(tx: Connection, note_id: str) -> Note:
    """One note; raises Problem `not_found`."""
    found = _read(tx, person_note.c.id == note_id)
    if not found:
        raise Problem("not_found", kind="note", id=note_id)
    return found[0]


def _read(tx: Connection, wanted: object) -> list[Note]:
    rows = tx.execute(
        select(person_note, member.c.name.label("who"))
        .outerjoin(member, member.c.id == person_note.c.member_id)
        .where(wanted)  # pyright: ignore[reportArgumentType]
        .order_by(person_note.c.id)
    )
    return [Note(row.id, row.person_id, row.text, row.at, row.who or "", row.member_id, row.message_id) for row in rows]


def add(tx: Connection, person_id: str, text: str, member_id: str | None, message_id: str | None) -> str:
    """Write one down; returns its id."""
    made, row = new_id(), {"person_id": person_id, "message_id": message_id, "member_id": member_id}
    tx.execute(insert(person_note).values(id=made, text=text, at=clock.now(), **row))
    return made


def correct(tx: Connection, note_id: str, text: str, member_id: str | None) -> None:
    """Write it anew; its place among the others stays."""
    tx.execute(
        update(person_note).where(person_note.c.id == note_id).values(text=text, member_id=member_id, at=clock.now())
    )


def remove(tx: Connection, note_id: str) -> None:
    tx.execute(delete(person_note).where(person_note.c.id == note_id))


def put_back(tx: Connection, note: Note) -> None:
    """As it was before it was removed."""
    row = {"person_id": note.person_id, "message_id": note.message_id, "member_id": note.member_id}
    tx.execute(insert(person_note).values(id=note.id, text=note.text, at=note.at, **row))


def tags(tx: Connection, people: Collection[str]) -> tuple[str, ...]:
    """The tags of somebody, by the alphabet."""
    found = select(person_tag.c.tag).where(person_tag.c.person_id.in_(people)).distinct().order_by(person_tag.c.tag)
    return tuple(tx.execute(found).scalars())


def every_tag(tx: Connection) -> list[str]:
    """All in use, for completion."""
    return list(tx.execute(select(person_tag.c.tag).distinct().order_by(person_tag.c.tag)).scalars())


def every_one(tx: Connection) -> dict[str, list[str]]:
    """The tags of each person."""
    found: dict[str, list[str]] = {}
    for row in tx.execute(select(person_tag)):
        found.setdefault(row.person_id, []).append(row.tag)
    return found


def tag(tx: Connection, person_id: str, words: Iterable[str]) -> None:
    """Add tags that are not there."""
    known = set(tags(tx, [person_id]))
    for word in words:
        if word not in known:
            known.add(word)
            tx.execute(insert(person_tag).values(person_id=person_id, tag=word))


def untag(tx: Connection, people: Collection[str], words: Collection[str]) -> None:
    tx.execute(delete(person_tag).where(person_tag.c.person_id.in_(people), person_tag.c.tag.in_(words)))
