"""What must never leave: the locked words of the whole diary, also of entries in the bin."""

from __future__ import annotations

from sqlalchemy import Connection, Text, cast, or_, select

from brandassist.store.tables import change, entry

_TITLE_WORDS = 4  # a shorter title of a locked entry would forbid everyday words


def diary_counter(tx: Connection) -> int:
    """Grows with every change of the diary, by anyone."""
    return tx.execute(select(change.c.counter).where(change.c.topic == "diary")).scalar_one()


def passages(tx: Connection) -> tuple[str, ...]:
    """Every locked passage, and every entry that is locked whole."""
    rows = tx.execute(
        select(entry.c.title, entry.c.text, entry.c.locks, entry.c.locked).where(
            or_(entry.c.locked, cast(entry.c.locks, Text) != "[]")
        )
    )
    found: list[str] = []
    for row in rows:
        if row.locked:
            found += [row.text, row.title] if len(row.title.split()) >= _TITLE_WORDS else [row.text]
        else:
            found += [row.text[start:end] for start, end in row.locks]
    return tuple(each for each in found if each.strip())
