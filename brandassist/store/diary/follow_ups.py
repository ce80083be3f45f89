"""What was promised, as rows: a sentence, the entry it stands in, by when and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select, true, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.tables import entry, follow_up, person, place
from drafts.locking import locked_texts, without_locked

ALIKE = 0.6  # of 1: words that were edited a little since they were promised


@dataclass(frozen=True)
class FollowUp:
    """`due` is a local ISO date or empty; `locked`: the words never leave, as little as those of a locked entry.

    So they are where the passage they stand in was locked afterwards, also when it was edited since.
    """

    id: str
    entry_id: str
    entry_title: str
    entry_day: str
    place: str
    text: str
    locked: bool
    due: str
    person: str
    person_id: str | None
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
    return _read(tx, _there(done) & (follow_up.c.entry_id == entry_id) if entry_id else _there(done))


def locked_words(tx: Connection) -> list[str]:
    """The words of promises that never leave, of entries in the bin too."""
    return [each.text for each in _read(tx, true()) if each.locked]


def around(tx: Connection, entry_id: str) -> list[FollowUp]:
    """What is open of an entry and of the others on its trip, the entry's own first."""
    trip_id = tx.execute(select(entry.c.trip_id).where(entry.c.id == entry_id)).scalar()
    here = follow_up.c.entry_id == entry_id
    found = _read(tx, _there(done=False) & (here if trip_id is None else here | (entry.c.trip_id == trip_id)))
    return sorted(found, key=lambda each: each.entry_id != entry_id)


def _there(done: bool) -> ColumnElement[bool]:
    wanted = entry.c.binned_at.is_(None)
    return wanted if done else wanted & follow_up.c.done_at.is_(None)


def _read(tx: Connection, wanted: ColumnElement[bool]) -> list[FollowUp]:
    return [
        FollowUp(
            row.id,
            row.entry_id,
            row.entry_title,
            row.entry_day,
            row.place or "",
            row.text,
            row.locked or row.entry_locked or _shut_away(row.text, row.entry_text, row.entry_locks),
            row.due,
            row.person or "",
            row.person_id,
            row.done_at,
        )
        for row in tx.execute(_listing(wanted))
    ]


def _shut_away(words: str, text: str, locks: list[tuple[int, int]]) -> bool:
    """Whether words stand in a locked passage, or nowhere open and something much like them in a locked one."""
    if not locks:
        return False
    shut = [" ".join(line.split()) for passage in locked_texts(text, locks) for line in passage.splitlines()]
    if any(words in line for line in shut):
        return True
    if any(words in " ".join(line.split()) for line in without_locked(text, locks).splitlines()):
        return False
    return any(SequenceMatcher(None, words, line).ratio() >= ALIKE for line in shut)


def _listing(wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            follow_up,
            entry.c.title.label("entry_title"),
            entry.c.day.label("entry_day"),
            entry.c.locked.label("entry_locked"),
            entry.c.text.label("entry_text"),
            entry.c.locks.label("entry_locks"),
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
