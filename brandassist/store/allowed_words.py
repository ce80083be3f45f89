"""Words that the checks of this workspace let pass, for ever or until they are forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store.tables import allowed_word


@dataclass(frozen=True)
class AllowedWord:
    """`word` as the checks compare it, `said` as a person wrote it."""

    word: str
    said: str
    member_id: str | None
    at: datetime


def add(tx: Connection, word: str, said: str, member_id: str | None) -> bool:
    """Let a word pass; False when it was allowed already."""
    if tx.execute(select(allowed_word.c.word).where(allowed_word.c.word == word)).first() is not None:
        return False
    tx.execute(insert(allowed_word).values(word=word, said=said, member_id=member_id, at=clock.now()))
    return True


def forget(tx: Connection, word: str) -> bool:
    """Tell it again; False when it was not allowed."""
    return tx.execute(delete(allowed_word).where(allowed_word.c.word == word)).rowcount > 0


def every(tx: Connection) -> list[AllowedWord]:
    """All of them, by the word."""
    return [AllowedWord(*row) for row in tx.execute(select(allowed_word).order_by(allowed_word.c.word))]


def words(tx: Connection) -> frozenset[str]:
    """What the checks need of them."""
    return frozenset(tx.execute(select(allowed_word.c.word)).scalars())
