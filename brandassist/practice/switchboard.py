"""Faults on purpose: which request is answered wrongly, how, and how often.

A SPEC is KIND[@SCOPE][:COUNT][,…]. Each request takes the first fault that matches and still has uses left.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

KINDS = {
    "hang": "does it, then never answers",
    "reset-before": "does nothing, cuts the connection before reading the body",
    "reset-after-body": "does it, then cuts the connection",
    "429": "does nothing, answers 429 with Retry-After: 2",
    "5xx-before": "does nothing, answers 503",
    "5xx-after": "does it, then answers 503",
    "expired-token": "does nothing, answers 401",
    "slow": "does it, answers after 3 seconds",
    "malformed": "does it, answers 200 with a page where JSON belongs",
    "duplicate": "does it and answers well, but pays no heed to the idempotency key",
}
SCOPES = {"posts": "POST /api/v1/statuses", "media": "POST /api/v2/media", "read": "GET /api/*"}


@dataclass
class Fault:
    kind: str
    match: str  # a pattern over "METHOD /path"
    left: int


def parse(spec: str, match: str = SCOPES["posts"]) -> list[Fault]:
    """The faults of a SPEC. Raises ValueError with a sentence for one that is unknown."""
    return [_fault(part.strip(), match) for part in spec.split(",") if part.strip()]


def _fault(part: str, match: str) -> Fault:
    name, _, count = part.partition(":")
    kind, at, scope = name.partition("@")
    if kind not in KINDS:
        raise ValueError(f"{kind} is no fault; known are {', '.join(KINDS)}")
    if at and scope not in SCOPES:
        raise ValueError(f"{scope} is nothing that can fail; known are {', '.join(SCOPES)}")
    if count and not (count.isascii() and count.isdigit()):
        raise ValueError(f"{count} is no number of times")
    return Fault(kind, SCOPES[scope] if at else match, int(count or 1))


class Switchboard:
    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self.ahead = 0.0  # seconds this server's clock is ahead of the computer's
        self._faults = list(faults)
        self._used: list[str] = []
        self._lock = threading.Lock()

    def set(self, faults: Iterable[Fault]) -> None:
        """Replace whatever is set; an empty list ends all faults."""
        with self._lock:
            self._faults = list(faults)

    def take(self, method: str, path: str) -> str:
        """The kind of fault for this request, or "" for none; uses it up by one."""
        with self._lock:
            for fault in self._faults:
                if fault.left > 0 and fnmatchcase(f"{method} {path}", fault.match):
                    fault.left -= 1
                    self._used.append(fault.kind)
                    return fault.kind
        return ""

    def shown(self) -> dict[str, object]:
        with self._lock:
            faults = [{"kind": f.kind, "match": f.match, "left": f.left} for f in self._faults]
            return {"faults": faults, "used": list(self._used), "ahead": self.ahead}
