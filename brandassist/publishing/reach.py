"""Reach: no network is waited out. What could not be reached is knocked at, and sent as soon as somebody opens.

A knock sends no byte and is no attempt: an hour in a tunnel costs one line of the attempts, not forty. Kept in memory,
for each process finds out for itself.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.http import can_be_reached, has_route

EVERY = timedelta(seconds=2)  # between two knocks
NO_ANSWER = ("name_not_found", "unreachable", "connection_refused", "connect_timeout")  # of `http.NeverOpened`


@dataclass
class _Lost:
    towards: str
    knocked: datetime
    back: bool = False  # it opened since


class Reach:
    """Which accounts lead where nobody answers at present. Safe to share between threads."""

    def __init__(
        self, knock: Callable[[str], bool] = can_be_reached, routed: Callable[[str], bool] = has_route
    ) -> None:
        self._knock, self._routed = knock, routed
        self._lost: dict[str, _Lost] = {}
        self._lock = threading.Lock()

    def lost(self, account_id: str, towards: str) -> bool:
        """A connection there did not open: from now on only knocks. False where a knock had said that it would."""
        with self._lock:
            before = self._lost.get(account_id)
            self._lost[account_id] = _Lost(towards, clock.now())
            return before is None

    def reached(self, account_id: str) -> None:
        """Something was sent there."""
        with self._lock:
            self._lost.pop(account_id, None)

    def can_send(self, account_id: str, url: str) -> bool:
        """Whether it is worth trying now; may take as long as a knock. `url`: the account's own, "" for none."""
        with self._lock:
            found = self._lost.get(account_id)
        if found is None:
            if not url or self._routed(url):
                return True
            # A name may be reached without a way out: an office's own server. Then the knock says it.
            with self._lock:
                found = self._lost.setdefault(account_id, _Lost(url, clock.now() - EVERY))
        if found.back:
            return True
        if abs(clock.now() - found.knocked) < EVERY:  # a clock set back must not silence it
            return False
        found.knocked = clock.now()
        found.back = self._knock(found.towards)
        return found.back
