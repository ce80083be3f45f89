"""Names and figures that stay inside: what the checks tell in every draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store.tables import internal_name
from drafts.checks.leaks import InternalName


@dataclass(frozen=True)
class KeptName:
    """`word` in small letters, `said` as a person wrote it."""

    word: str
    said: str
    member_id: str | None
    at: datetime


def add(tx: Connection, word: str, said: str, member_id: str | None) -> bool:
    """Keep a name inside; False when it was already."""
    if tx.execute(select(internal_name.c.word).where(internal_name.c.word == word)).first() is not None:
        return False
    tx.execute(insert(internal_name).values(word=word, said=said, member_id=member_id, at=clock.now()))
    return True


def remove(tx: Connection, word: str) -> bool:
    """It may be said again; False when it was not kept."""
    return tx.execute(delete(internal_name).where(internal_name.c.word == word)).rowcount > 0


def every(tx: Connection) -> list[KeptName]:
    """All of them, by the word."""
    return [KeptName(*row) for row in tx.execute(select(internal_name).order_by(internal_name.c.word))]


def own(tx: Connection) -> tuple[InternalName, ...]:
    """What the checks need of them."""
    return tuple(InternalName(each.said, each.at.date().isoformat()) for each in every(tx))
