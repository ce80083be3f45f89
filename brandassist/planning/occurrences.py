"""When slots come, between two instants. Pure: slots, stays and home in, times out; the wall clock is the truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from brandassist.diary.zones import Stay
from brandassist.errors import Problem
from brandassist.planning.watch import Reading, in_zone, on_hers
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import WallTime

_WEEK = timedelta(days=7)
_AROUND = timedelta(days=2)  # a local day, and one that the date line skips, begins within this of the same day in UTC


@dataclass(frozen=True)
class SlotTime:
    """One time a slot comes. `at` is in UTC.

    `clock`: "skipped" or "doubled" where clocks change or she flies over it: then a person chooses one of `choices`,
    and `planned` is the first of them.
    """

    slot: Slot
    planned: WallTime
    at: datetime
    clock: str = ""
    choices: tuple[WallTime, ...] = ()


def occurrences(
    slots: Iterable[Slot], since: datetime, until: datetime, stays: Sequence[Stay], home: str
) -> list[SlotTime]:
    """All times from `since` until before `until`, in their order.

    `stays` as `zones.stays_of` orders them. A slot in a zone this computer does not know has no times.
    """
    found: list[SlotTime] = []
    for slot in slots:
        with suppress(Problem):
            found += [each for each in _times(slot, since, until, stays, home) if since <= each.at < until]
    return sorted(found, key=lambda each: each.at)


def read_on(slot: Slot, day: date, stays: Sequence[Stay], home: str) -> Reading:
    """What the slot's local time means on a day; raises Problem `unknown_zone`."""
    wall = f"{day.isoformat()}T{slot.wall}"
    return on_hers(wall, stays, home) if slot.means == "here" else in_zone(wall, slot.zone)


def _times(slot: Slot, since: datetime, until: datetime, stays: Sequence[Stay], home: str) -> Iterable[SlotTime]:
    for day in _days(slot, (since - _AROUND).astimezone(UTC).date(), (until + _AROUND).astimezone(UTC).date()):
        reading = read_on(slot, day, stays, home)
        planned = reading.times[0]
        choices = reading.times if reading.clock else ()
        yield SlotTime(slot, planned, planned.instant(), reading.clock, choices)


def _days(slot: Slot, first: date, last: date) -> Iterable[date]:
    """The slot's days among these: its weekday, each nth week from the first one on or after its start."""
    begins = date.fromisoformat(slot.starts) if slot.starts else None
    day = _on_weekday(max(first, begins) if begins else first, slot.weekday)
    if begins:
        day += _WEEK * (-((day - _on_weekday(begins, slot.weekday)).days // 7) % slot.every)
    while day <= last:
        yield day
        day += _WEEK * slot.every


def _on_weekday(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
