"""What must never leave: the locked words of the whole diary, also of entries in the bin."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Text, cast, or_, select

from brandassist.store.diary import follow_ups
from brandassist.store.tables import change, entry

KEPT_HERE = "kept_here"  # among what a connection knows: words that only this computer has (`store.shared`)
_TITLE_WORDS = 4  # a shorter title of a locked entry would forbid everyday words


def diary_counter(tx: Connection) -> int:
    """Grows with every change of the diary, by anyone."""
    return tx.execute(select(change.c.counter).where(change.c.topic == "diary")).scalar_one()


def passages(tx: Connection) -> tuple[str, ...]:
    """Every locked passage, every entry that is locked whole, and what was promised in private."""
    rows = tx.execute(
        select(entry.c.title, entry.c.text, entry.c.locks, entry.c.locked).where(
            or_(entry.c.locked, cast(entry.c.locks, Text) != "[]")
        )
    )
    words = [each for row in rows for each in of_entry(row.title, row.text, row.locks, row.locked)]
    return (*words, *follow_ups.locked_words(tx), *tx.info.get(KEPT_HERE, ()))


def of_entry(title: str, text: str, locks: Iterable[Iterable[int]], locked: bool) -> tuple[str, ...]:
    """The locked passages of one entry; all of it where it is locked whole."""
    if locked:
        found = [text, title] if len(title.split()) >= _TITLE_WORDS else [text]
    else:
        found = [text[start:end] for start, end in locks]
    return tuple(each for each in found if each.strip())


def keep_still(tx: Connection) -> None:
    """Until this transaction ends nobody else locks or approves words: whoever is second sees what the first did."""
    tx.execute(select(change.c.counter).where(change.c.topic == "diary").with_for_update())
