"""What changed, told after the commit. Events only refresh screens: nothing that must happen hangs on them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

Topic = Literal["diary", "drafts", "queue", "inbox", "accounts", "settings", "presence"]
TOPICS: tuple[Topic, ...] = get_args(Topic)


@dataclass(frozen=True)
class Changed:
    """Rows of these topics changed, here or in another process; ask for them again."""

    topics: frozenset[Topic]


@dataclass(frozen=True)
class Progress:
    """A long piece of work moved on: `done` of `total` (total 0: not known)."""

    work: str
    done: int
    total: int


Event = Changed | Progress
Listener = Callable[[Event], None]


class Events:
    """Delivers events to listeners on the thread that published them."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for each event from now on; returns the way to stop it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def publish(self, event: Event) -> None:
        """Tell everyone; a listener that fails is logged and hurts nobody else."""
        for listener in tuple(self._listeners):
            try:
                listener(event)
            except Exception:  # a screen's fault must never reach the delivery that caused the event
                logging.getLogger(__name__).exception("a listener failed")
