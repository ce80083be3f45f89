"""How long somebody has waited against the target, as a share and in colours: the same on Today and in the Inbox."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from ui.theme import Token

AMBER = 0.75  # of the target


class Waits(Protocol):
    """Somebody who wrote, and by when they are owed an answer."""

    @property
    def received_at(self) -> datetime: ...
    @property
    def due_at(self) -> datetime | None: ...


def share_of(row: Waits, now: datetime) -> float:
    """How much of the time to answer has passed: 1 is the target. 0 where none was set."""
    if row.due_at is None:
        return 0.0
    allowed = max(row.due_at - row.received_at, timedelta(minutes=1))
    return max(0.0, (now - row.received_at) / allowed)


def age_tints(share: float) -> tuple[Token, Token]:
    """The colours of the words and of the bar: amber from three quarters of the target, red past it."""
    if share > 1:
        return "refused", "refused"
    return ("awaiting", "awaitingMark") if share >= AMBER else ("ink3", "ink2")
