"""What collecting has in common: how much is asked in one go, and how far a list was read that begins with the newest.

Reading takes only a part of what a network allows: what is left of it belongs to publishing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NotRequired, TypedDict

from brandassist.http import Answer, Status
from brandassist.networks.calls import moment_of, wait_of
from brandassist.networks.contract import Login

CALLS = 40  # questions in one go
KEPT_BACK = 4  # the last quarter of what a network allows is left to publishing
_PREFIXES = ("x-ratelimit", "x-rate-limit", "ratelimit")


class Person(TypedDict):
    """Who wrote it, under the names `contract.Incoming` has for that."""

    author: str
    handle: str
    ref: str
    profile_url: str
    reach: NotRequired[int | None]


class Enough(Exception):
    """This go has asked what it may; what was read so far counts."""


@dataclass
class Go:
    """The questions of one call of `collect`: a bounded number, and none once the network's own count runs low."""

    ask: Callable[[str, Mapping[str, Any]], Answer]  # one question: path and parameters
    left: int = CALLS
    wait: timedelta | None = None
    slowed: Callable[[Answer], timedelta | None] = field(default=lambda answer: _slowed(answer))
    refused: Callable[[Status], timedelta | None] = field(default=lambda error: _refused(error))
    _asked: int = 0

    def get(self, path: str, params: Mapping[str, Any] | None = None) -> Answer:
        """Ask once more; raises Enough, and what the call raises. A limit that ends good answers is no failure."""
        if self.left <= 0 or self.wait is not None:
            raise Enough
        self.left -= 1
        try:
            answer = self.ask(path, params or {})
        except Status as error:
            wait = self.refused(error)
            if wait is None or not self._asked:
                raise
            self.wait = wait
        else:
            self._asked += 1
            self.wait = self.slowed(answer)
            return answer
        raise Enough


@dataclass
class Within:
    """A server asked within one go, for what asks a server."""

    go: Go

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        assert method == "GET"
        return self.go.get(path, what.get("params"))


def _refused(error: Status) -> timedelta | None:
    return wait_of(error.answer) if error.answer.status == 429 else None


def _slowed(answer: Answer) -> timedelta | None:
    """Read of an answer's own headers how long to ask no more; None while enough is left."""
    for prefix in _PREFIXES:
        limit, remaining = (answer.headers.get(f"{prefix}-{name}", "") for name in ("limit", "remaining"))
        if all(each.isascii() and each.isdigit() for each in (limit, remaining)):
            return wait_of(answer) if int(remaining[:9]) * KEPT_BACK < int(limit[:9]) else None
    return None


@dataclass(frozen=True)
class Mark:
    """How far a list was read: all up to `seen`. While a long stretch is read over several calls, `below` is the
    network's word for where it goes on, and `newest` the highest that was seen above it."""

    seen: str = ""
    newest: str = ""
    below: str = ""

    @classmethod
    def read(cls, cursor: str | None) -> Mark:
        """Read a cursor as it is kept; one that holds nothing else is what was seen."""
        try:
            told: Any = json.loads(cursor) if cursor and cursor.startswith("[") else None
        except ValueError:
            told = None
        match told:
            case [str() as seen, str() as newest, str() as below]:
                return cls(seen, newest, below)
            case _:
                return cls(cursor or "")

    def kept(self) -> str | None:
        return json.dumps([self.seen, self.newest, self.below]) if self.below else self.seen or None

    def done(self) -> Mark:
        """The stretch was read to its end."""
        return Mark(self.newest or self.seen)

    def page(self) -> tuple[int, str]:
        """Of a list read by pages: the page that comes next, and since when the list is asked for; else 1 and ""."""
        page, _, since = self.below.partition(" ")
        return (int(page), since) if page.isdigit() and since else (1, "")

    def read_on(self, dates: Iterable[datetime], below: str) -> Mark:
        """The mark of a list known by date, after these were read; `below`: where it goes on, "" where it ended."""
        known = filter(None, (moment_of(self.newest), moment_of(self.seen)))
        newest = max((*known, *dates), default=None)
        stamp = newest.isoformat() if newest else ""
        return Mark(self.seen, stamp, below) if below else Mark(stamp)
