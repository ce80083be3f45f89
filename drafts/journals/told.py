"""An entry as another diary tells it, and what all their readers need."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from drafts import locking


class Odd(Exception):
    """An entry that is not as that diary writes them; `name` is how a person finds it there."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Where:
    """A place as told; `zone` IANA, degrees WGS 84."""

    name: str = ""
    city: str = ""
    zone: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Told:
    """One entry. `key` is what it is known by there, `day` local ISO 8601 in `zone` (IANA, "" is not told).

    `text` still holds its `%%` marks, `trip` is the id of one known here. `pictures` are names as the diary keeps
    them, in their order. `left` is what does not come along, by a note's code; `fields` are names of what the entry
    also held.
    """

    key: str
    name: str
    day: str
    text: str
    time: str = ""
    title: str = ""
    zone: str = ""
    where: Where | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    trip: str = ""
    pictures: tuple[str, ...] = ()
    locked: bool = False
    left: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    fields: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Differs where day or words do."""
        return fingerprint(self.day, self.title, self.text)


def fingerprint(*words: str) -> str:
    """A short hash of words, whatever their blanks."""
    plain = "\0".join(" ".join(each.split()) for each in words)
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:24]


def checked_day(text: str, name: str) -> str:
    """A day as ISO 8601; raises `Odd`."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError as error:
        raise Odd(name) from error


def without(text: str, token: re.Pattern[str], instead: Callable[[re.Match[str]], str]) -> str:
    """The text with tokens replaced; a line that held nothing else goes, and no more than one blank line stays."""
    lines: list[str] = []
    for line in text.split("\n"):
        changed = token.sub(instead, line)
        if changed == line or changed.strip():
            lines.append(changed)
        elif lines and lines[-1].strip():
            lines.append("")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") if token.search(text) else text


def hides(text: str, token: re.Pattern[str]) -> bool:
    """Whether a token stands in a locked passage."""
    clean, spans = locking.parse(text)
    return any(token.search(passage) for passage in locking.locked_texts(clean, spans))


def open_words(text: str) -> str:
    """The text without its locked passages: only there names may be found."""
    return locking.without_locked(*locking.parse(text))
