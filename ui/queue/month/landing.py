"""Where a post would land on another day: its own time of day if that slot is free, else the nearest free one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist.errors import Problem
from brandassist.walltime import WallTime, plan
from ui.queue.month.days import Day, Slot

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Means
    from ui.queue.presenter import Post


@dataclass(frozen=True)
class Landing:
    """A time on a day. `means` is the slot's, None where no slot is free and the post only keeps its time."""

    day: date
    at: datetime  # as the calendar shows it
    planned: WallTime
    means: Means | None = None
    asks: bool = False  # the clock change skips or doubles this time: a person says which instant

    @property
    def in_slot(self) -> bool:
        """Whether a free slot is there."""
        return self.means is not None


def landing(post: Post, day: Day) -> Landing:
    """Where `post` lands on `day`."""
    accounts = [row.account_id for row in post.rows]
    free = free_for(accounts, day.slots, {row.id for row in post.rows})
    if not free:
        return _same_time(post, day.day)
    wanted = post.at.time()
    best = min(free, key=lambda slot: (_apart(slot.at.time(), wanted), slot.at))
    return Landing(day.day, best.at, best.planned, best.means, best.asks)


def free_for(accounts: Sequence[str], slots: Iterable[Slot], own: set[str]) -> list[Slot]:
    """The free slots at which each of these accounts has one; where there is none, those of the first account.

    A slot that the post itself fills (`own` deliveries) is free for it.
    """
    free = [slot for slot in slots if slot.taken_by is None or slot.taken_by in own]
    by_time: dict[datetime, dict[str, Slot]] = {}
    for slot in free:
        by_time.setdefault(slot.at, {})[slot.account_id] = slot
    whole = [each[accounts[0]] for each in by_time.values() if all(account in each for account in accounts)]
    return whole or [slot for slot in free if slot.account_id == accounts[0]]


def _same_time(post: Post, day: date) -> Landing:
    """The post's own time of day, on the clock it was planned by; the day is the calendar's."""
    zone, found = post.first.zone, None
    for aside in (0, -1, 1):  # elsewhere it may be another day already
        wall = f"{day + timedelta(days=aside)}T{post.planned:%H:%M}"
        at = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(post.at.tzinfo)
        found = Landing(day, at, WallTime(wall, zone), asks=_clock_change(wall, zone))
        if at.date() == day:
            return found
    assert found is not None
    return found


def _clock_change(wall: str, zone: str) -> bool:
    try:
        plan(wall, zone)
    except Problem:
        return True
    return False


def _apart(one: time, other: time) -> int:
    return abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute)
