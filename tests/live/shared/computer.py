"""A computer of a story as seen from outside: its process, what it was ordered, what its person was told."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.live.shared import at_work
from tests.live.shared.at_work import Place
from tests.support.relay import Relay

_PROCESSES = get_context("forkserver")  # what all need is read once
_PROCESSES.set_forkserver_preload(["tests.live.shared.read_first"])


@dataclass
class Known:
    """What two people know of what they did."""

    written: set[str] = field(default_factory=set[str])  # words somebody was about to write
    kept: set[str] = field(default_factory=set[str])  # words of which the program said that they are kept
    taken: set[str] = field(default_factory=set[str])  # words somebody was about to take away
    approved: set[str] = field(default_factory=set[str])  # posts, by their first word
    planned: set[str] = field(default_factory=set[str])
    confiding: set[str] = field(default_factory=set[str])  # words somebody was about to write and lock
    confided: set[str] = field(default_factory=set[str])

    def hear(self, what: str, *words: str) -> None:
        {"writes": self.written, "kept": self.kept, "takes": self.taken,
         "approved": self.approved, "planned": self.planned,
         "confides": self.confiding, "confided": self.confided}[what].update(words)  # fmt: skip


class Computer:
    """A computer's process and the line to the server; one that was killed starts again where it was."""

    def __init__(self, place: Place, line: Relay, known: Known, seed: int) -> None:
        self.place, self.line, self._known, self._seed = place, line, known, seed
        self._lives = 0
        self.start()

    def start(self) -> None:
        self._orders, orders = _PROCESSES.Pipe()
        told, telling = _PROCESSES.Pipe(duplex=False)
        first = 1 + 100_000 * self._lives
        what = (self.place, self._seed + self._lives, first, orders, telling)
        self._process = _PROCESSES.Process(target=at_work.work, args=what)
        self._process.start()
        orders.close()
        telling.close()
        self._lives += 1
        self._under_way = 1  # opening
        self._changed = threading.Condition()
        self._hearing = threading.Thread(target=self._hear, args=(told,))
        self._hearing.start()

    def _hear(self, told: Any) -> None:
        with told, suppress(EOFError, OSError):
            while True:
                what, *words = told.recv()
                with self._changed:
                    if what in ("open", "done"):
                        self._under_way -= 1
                    else:
                        self._known.hear(what, *words)
                    self._changed.notify_all()
        with self._changed:
            self._under_way = 0
            self._changed.notify_all()

    def order(self, *order: Any) -> None:
        with self._changed:
            self._under_way += 1
        self._orders.send(order)

    def rest(self, seconds: float) -> bool:
        """Wait until all that was ordered is done, at most so long; whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._under_way, seconds)

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """At once, in the middle of whatever it does."""
        assert self.alive, f"it ended by itself, see {self.place.home}/log"
        self._process.kill()
        self._process.join()
        self._hearing.join()
        self._orders.close()

    @property
    def copy(self) -> Path:
        return next(self.place.home.glob("data/brandassist/shared/*/copy.sqlite"))
