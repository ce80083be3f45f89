"""Somebody as a screen shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from brandassist.store.people.acquaintance import Named, Wrote
from brandassist.store.people.people import Facts, Profile
from brandassist.store.people.person_notes import Note


@dataclass(frozen=True)
class Met:
    """How often the diary names them; `day` (ISO 8601, local) and `where` are of the last time."""

    times: int
    day: str = ""
    where: str = ""


@dataclass(frozen=True)
class Past:
    """One thing that passed: a message of theirs, or an entry of the diary that names them.

    `day` is local, ISO 8601; `about`: our post they answered, liked or shared, or the entry's title; `answered_in`:
    seconds to the first answer; `unfolded`: a person said that its words are not harsh.
    """

    id: str
    kind: Literal["reply", "like", "share", "entry"]
    network: str
    day: str
    text: str
    about: str = ""
    status: str = ""
    answered_in: float | None = None
    unfolded: bool = False


@dataclass(frozen=True)
class PersonView:
    """`id` is what every call takes. `also`: other names joined to this one. `guessed`: languages they seem to write,
    where nobody said so; `readers`: the other members, who see the notes too."""

    id: str
    person_id: str | None
    facts: Facts
    also: tuple[str, ...]
    profiles: tuple[Profile, ...]
    guessed: tuple[str, ...]
    met: Met
    messages: int
    past: tuple[Past, ...]
    more: bool  # there is more past than shown
    notes: tuple[Note, ...]
    tags: tuple[str, ...]
    readers: tuple[str, ...]


@dataclass(frozen=True)
class PersonRow:
    """Somebody in a list."""

    id: str
    name: str
    networks: tuple[str, ...]
    messages: int
    tags: tuple[str, ...]
    muted: bool
    blocked: bool


@dataclass(frozen=True)
class NeverAnswered:
    """Somebody who wrote and never got an answer, `since` their first message; `open`: how many still wait."""

    id: str
    name: str
    networks: tuple[str, ...]
    since: datetime
    messages: int
    open: int
    last_id: str


def met(entries: Sequence[Named]) -> Met:
    """Where they were met: in the entries that name them, the latest day first."""
    if not entries:
        return Met(0)
    last = entries[0]
    return Met(len({each.day for each in entries}), last.day, last.city or last.place)


def of_message(row: Wrote, day: str) -> Past:
    """What they wrote, liked or shared."""
    took = (row.answered_at - row.at).total_seconds() if row.answered_at is not None else None
    kind = row.kind if row.kind in ("like", "share") else "reply"
    return Past(row.id, kind, row.network, day, row.text, row.about, row.status, took, row.unfolded)


def of_entry(row: Named) -> Past:
    """Where the diary names them."""
    return Past(row.id, "entry", "", row.day, "", row.title or row.place)
