"""What must never leave: the locked words of the whole diary, also of entries in the bin."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Text, cast, or_, select

from brandassist.store.diary import follow_ups
from brandassist.store.tables import change, entry

HERE = "here"  # among a transaction's options on a server: this computer's copy, which alone has some words
_TITLE_WORDS = 4  # a shorter title of a locked entry would forbid everyday words


def everywhere(tx: Connection) -> tuple[Connection, ...]:
    """Where the diary's words are to be looked for: in a transaction on a server, in this computer's copy too."""
    here = tx.get_execution_options().get(HERE)
    return (tx,) if here is None else (tx, here)


def diary_counter(tx: Connection) -> tuple[int, ...]:
    """Another one after every change of the diary, by anyone."""
    asked = select(change.c.counter).where(change.c.topic == "diary")
    return tuple(at.execute(asked).scalar_one() for at in everywhere(tx))


def stays(tx: Connection, entry_id: str) -> bool:
    """Whether an entry has any lock, so that nobody elsewhere sees it."""
    asked = select(entry.c.id).where(entry.c.id == entry_id, or_(entry.c.locked, cast(entry.c.locks, Text) != "[]"))
    return tx.execute(asked).first() is not None


def passages(tx: Connection) -> tuple[str, ...]:
    """Every locked passage, every entry that is locked whole, and what was promised in private."""
    asked = select(entry.c.title, entry.c.text, entry.c.locks, entry.c.locked).where(
        or_(entry.c.locked, cast(entry.c.locks, Text) != "[]")
    )
    words: list[str] = []
    for at in everywhere(tx):
        for row in at.execute(asked):
            words += of_entry(row.title, row.text, row.locks, row.locked)
        words += follow_ups.locked_words(at)
    return tuple(words)


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
