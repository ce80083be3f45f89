"""Words a person says hold only for a while, by language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store.tables import stale_word
from drafts.wording.stale import OwnUntil, OwnWord


@dataclass(frozen=True)
class StaleWord:
    """`word` as the checks compare it, `said` as a person wrote it, `until` when it holds."""

    language: str
    word: str
    said: str
    until: str
    member_id: str | None
    at: datetime


def add(tx: Connection, language: str, word: str, said: str, until: OwnUntil, member_id: str | None) -> None:
    """Add a word; one that is there already gets the new `until`."""
    remove(tx, language, word)
    row = {"language": language, "word": word, "said": said, "until": until, "member_id": member_id}
    tx.execute(insert(stale_word).values(**row, at=clock.now()))


def remove(tx: Connection, language: str, word: str) -> bool:
    """Take it off the list; False when it was not there."""
    this = (stale_word.c.language == language) & (stale_word.c.word == word)
    return tx.execute(delete(stale_word).where(this)).rowcount > 0


def every(tx: Connection) -> list[StaleWord]:
    """All of them, by language and word."""
    order = (stale_word.c.language, stale_word.c.word)
    return [StaleWord(*row) for row in tx.execute(select(stale_word).order_by(*order))]


def own(tx: Connection) -> tuple[OwnWord, ...]:
    """What the checks need of them."""
    return tuple(
        OwnWord(each.language, each.word, cast(OwnUntil, each.until), each.at.date().isoformat()) for each in every(tx)
    )
