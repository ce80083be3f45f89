"""The pictures of one post of a blog: those that come into the media folder, and those that stay where they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection

from brandassist.errors import Problem
from brandassist.importing.desk import Desk, Picture
from brandassist.importing.report import Note

Fetch = Callable[[str], bytes]
"""Brings a picture from the blog; raises Away."""


class Away(Exception):
    """A picture that cannot be brought; `args[0]` is the report's code for it."""


_SHOWN = re.compile(r"!\[([^\[\]]*)\]\((https?://[^\s()]+)\)")
_MOST = 500


class Album:
    """Gathers pictures while a post is read."""

    def __init__(self, desk: Desk, fetch: Fetch | None) -> None:
        self._desk, self._fetch = desk, fetch
        self.pictures: list[Picture] = []
        self._numbers: dict[str, int | None] = {}
        self._away: dict[str, list[str]] = defaultdict(list)

    def placed(self, text: str, addresses: Collection[str]) -> str:
        """The text with the pictures that came in, by their numbers."""

        def place(found: re.Match[str]) -> str:
            number = self.number(found[2], found[1]) if found[2] in addresses else None
            return f"![{found[1]}](picture:{number})" if number else found[0]

        return _SHOWN.sub(place, text)

    def number(self, address: str, alt: str) -> int | None:
        """The number from 1 under which a picture of the web is here; None where it stays there."""
        if address not in self._numbers:
            self._numbers[address] = self._fetched(address, alt)
        return self._numbers[address]

    def _fetched(self, address: str, alt: str) -> int | None:
        if self._fetch is None:
            self._away["pictures_elsewhere"].append(address)
            return None
        if len(self.pictures) >= _MOST:
            self._away["pictures_too_many"].append(address)
            return None
        try:
            data = self._fetch(address)
        except Away as away:
            self._away[away.args[0]].append(address)
            return None
        return self.add(data, address.rpartition("/")[2].partition("?")[0], alt)

    def add(self, data: bytes, name: str, alt: str) -> int | None:
        """Keep a picture; its number from 1, or None where it is none that can be kept."""
        try:
            made = self._desk.keep_picture(data, name, alt)
        except Problem as problem:
            if problem.code in ("disk_full", "folder_read_only"):
                raise
            self._away["pictures_refused"].append(name)
            return None
        known = [each.kept.sha256 for each in self.pictures]
        if made.kept.sha256 in known:
            return known.index(made.kept.sha256) + 1
        self.pictures.append(made)
        return len(self.pictures)

    def notes(self) -> list[Note]:
        """The pictures that are not here."""
        return [Note(code, tuple(about)) for code, about in self._away.items()]
