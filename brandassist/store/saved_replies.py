"""Saved replies: sentences worth using again, with a bin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import saved_reply


@dataclass(frozen=True)
class SavedReply:
    """`language` is BCP 47, empty where it fits all."""

    id: str
    title: str
    text: str
    language: str
    created_at: datetime
    binned_at: datetime | None


def add(tx: Connection, title: str, text: str, language: str) -> str:
    """Keep one; returns its id."""
    made = new_id()
    tx.execute(insert(saved_reply).values(id=made, title=title, text=text, language=language, created_at=clock.now()))
    return made


def change(tx: Connection, reply_id: str, title: str, text: str, language: str) -> None:
    """Write it anew; raises Problem `not_found`."""
    _set(tx, reply_id, title=title, text=text, language=language)


def put_away(tx: Connection, reply_id: str) -> None:
    """Put it into the bin; raises Problem `not_found`."""
    _set(tx, reply_id, binned_at=clock.now())


def take_out(tx: Connection, reply_id: str) -> None:
    """Take it out of the bin; raises Problem `not_found`."""
    _set(tx, reply_id, binned_at=None)


def every(tx: Connection, *, binned: bool = False) -> list[SavedReply]:
    """All by title, or all in the bin."""
    there = saved_reply.c.binned_at.is_not(None) if binned else saved_reply.c.binned_at.is_(None)
    rows = tx.execute(select(saved_reply).where(there).order_by(saved_reply.c.title, saved_reply.c.id))
    return [SavedReply(*row) for row in rows]


def empty(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant; returns how many."""
    return tx.execute(delete(saved_reply).where(saved_reply.c.binned_at < before)).rowcount


def _set(tx: Connection, reply_id: str, **values: object) -> None:
    if not tx.execute(update(saved_reply).where(saved_reply.c.id == reply_id).values(**values)).rowcount:
        raise Problem("not_found", kind="saved reply", id=reply_id)
