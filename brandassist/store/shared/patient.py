"""A connection that gives up who does not answer; sooner, once the program closes."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any

from psycopg import OperationalError

from brandassist.store.shared.sending import Line

CLOSING_SECONDS = 2  # while the program closes: a server that answers is heard to the end, a silent one is left


class Patience:
    """How long one answer is waited for; once the program closes a moment, and after one that did not come no more."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._closing = self._silent = False

    def hurry(self) -> None:
        """From now on, also for what waits already."""
        self._seconds, self._closing = min(self._seconds, CLOSING_SECONDS), True

    def over(self, since: float) -> bool:
        """Whether what is waited for since then is given up."""
        over = self._silent or time.monotonic() - since > self._seconds
        self._silent = over and self._closing
        return over


class Silent(OperationalError):
    """The server does not answer."""


def patient(patience: Patience) -> type[Line]:
    """Connections that share one patience."""

    class Patient(Line):
        @classmethod
        def _connect_gen(cls, *args: Any, **named: Any) -> Any:
            return _watched(super()._connect_gen(*args, **named), patience)

        def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
            try:
                return super().wait(_watched(gen, patience), interval, timeout)
            except Silent:
                self.pgconn.finish()
                raise

    return Patient


def _watched(waiting: Any, patience: Patience) -> Generator[Any, Any, Any]:
    """The driver wakes what waits ten times a second."""
    since = time.monotonic()
    try:
        asked = next(waiting)
        while True:
            ready = yield asked
            if patience.over(since):
                raise Silent("the server does not answer")
            asked = waiting.send(ready)
    except StopIteration as end:
        return end.value
