"""Words that the checks let pass: in this workspace until they are forgotten, or in one draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store import settings
from brandassist.store.tables import allowed_word, setting


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


def ignored(tx: Connection, draft_id: str) -> frozenset[str]:
    """What is let pass in this draft only."""
    return frozenset(settings.read_raw(tx, _here(draft_id)) or ())


def ignore(tx: Connection, draft_id: str, word: str) -> None:
    """Let a word or passage pass in this draft."""
    settings.write_raw(tx, _here(draft_id), sorted({*ignored(tx, draft_id), word}))


def forget_ignored(tx: Connection, draft_id: str) -> None:
    """The draft is gone."""
    tx.execute(delete(setting).where(setting.c.key == _here(draft_id)))


def _here(draft_id: str) -> str:
    return f"ignored.{draft_id}"
