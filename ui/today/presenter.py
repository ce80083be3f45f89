"""What Today shows, worked out from rows: how much work is left, and for how long. No widgets, no database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from ui.today.beside_facts import Ahead, Health, Memory, Notice

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from ui.today.days import Day

MINUTES_APPROVAL, MINUTES_REPLY = 2, 2
EXACT = 15  # minutes; beyond, an estimate tells fives


@dataclass(frozen=True)
class Person:
    """Somebody who waits for an answer; times in UTC."""

    id: str  # of the message
    name: str
    network: str
    text: str
    received_at: datetime
    due_at: datetime | None


@dataclass(frozen=True)
class Snapshot:
    """What was read at one moment. `zone`: where she is now (IANA), `home` the workspace's; both alike at home."""

    at: datetime  # in `zone`
    zone: str
    home: str
    me: str
    drafts: tuple[AwaitingDraft, ...]
    people: tuple[Person, ...]  # the three who wait the longest
    owed: int
    late: int
    following: datetime | None = None  # when the next post goes out, in `zone`
    days: tuple[Day, ...] = ()  # today and tomorrow
    notices: tuple[Notice, ...] = ()
    memory: Memory | None = None
    ahead: tuple[Ahead, ...] = ()
    health: Health = field(default_factory=Health)


def minutes_left(approvals: int, late: int) -> int:
    """How long the work at hand takes: two minutes for each approval (a post of 200 words is read in one, decided about
    in another) and two for each late reply; our own estimate, from counts alone. Above 15 it is rounded to fives."""
    minutes = approvals * MINUTES_APPROVAL + late * MINUTES_REPLY
    return minutes if minutes <= EXACT else 5 * round(minutes / 5)
