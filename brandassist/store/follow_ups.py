"""What was promised, as rows: a sentence, the entry it stands in, by when and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.tables import entry, follow_up, person, place


@dataclass(frozen=True)
class FollowUp:
    """`due` is a local ISO date or empty; `locked`: the words never leave, as little as those of a locked entry."""

    id: str
    entry_id: str
    entry_title: str
    entry_day: str
    place: str
    text: str
    locked: bool
    due: str
    person: str
    done_at: datetime | None

    def overdue(self, today: str) -> bool:
        """Whether its day has passed and it is not done."""
        return self.done_at is None and bool(self.due) and self.due < today


def add(
    tx: Connection, actor: Actor, entry_id: str, text: str, *, locked: bool, due: str, person_id: str | None
) -> str:
    """Write a promise down; returns its id; raises Problem `not_found`."""
    if tx.execute(select(entry.c.id).where(entry.c.id == entry_id, entry.c.binned_at.is_(None))).first() is None:
        raise Problem("not_found", kind="entry", id=entry_id)
    values = {"text": text, "locked": locked, "due": due, "person_id": person_id}
    made = new_id()
    tx.execute(
        insert(follow_up).values(
            id=made, entry_id=entry_id, member_id=actor.member_id, created_at=clock.now(), **values
        )
    )
    return made


def change(tx: Connection, follow_up_id: str, **values: Any) -> None:
    """Set columns; raises Problem `not_found`."""
    if not tx.execute(update(follow_up).where(follow_up.c.id == follow_up_id).values(**values)).rowcount:
        raise _unknown(follow_up_id)


def remove(tx: Connection, follow_up_id: str) -> None:
    """Forget one; raises Problem `not_found`."""
    if not tx.execute(delete(follow_up).where(follow_up.c.id == follow_up_id)).rowcount:
        raise _unknown(follow_up_id)


def get(tx: Connection, follow_up_id: str) -> FollowUp:
    """One; raises Problem `not_found`."""
    found = _read(tx, follow_up.c.id == follow_up_id)
    if not found:
        raise _unknown(follow_up_id)
    return found[0]


def every(tx: Connection, *, done: bool = False, entry_id: str = "") -> list[FollowUp]:
    """What is open, the earliest day first and those without a day last; `done` with what was kept.

    Of one entry where `entry_id` names it; nothing of entries in the bin.
    """
    wanted = entry.c.binned_at.is_(None)
    wanted = wanted if done else wanted & follow_up.c.done_at.is_(None)
    return _read(tx, wanted & (follow_up.c.entry_id == entry_id) if entry_id else wanted)


def _read(tx: Connection, wanted: ColumnElement[bool]) -> list[FollowUp]:
    return [
        FollowUp(
            row.id,
            row.entry_id,
            row.entry_title,
            row.entry_day,
            row.place or "",
            row.text,
            row.locked or row.entry_locked,
            row.due,
            row.person or "",
            row.done_at,
        )
        for row in tx.execute(_listing(wanted))
    ]


def _listing(wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            follow_up,
            entry.c.title.label("entry_title"),
            entry.c.day.label("entry_day"),
            entry.c.locked.label("entry_locked"),
            place.c.name.label("place"),
            person.c.name.label("person"),
        )
        .join(entry, entry.c.id == follow_up.c.entry_id)
        .outerjoin(place, place.c.id == entry.c.place_id)
        .outerjoin(person, person.c.id == follow_up.c.person_id)
        .where(wanted)
        .order_by(follow_up.c.done_at.is_not(None), follow_up.c.due == "", follow_up.c.due, follow_up.c.id)
    )


def _unknown(follow_up_id: str) -> Problem:
    return Problem("not_found", kind="promise", id=follow_up_id)
