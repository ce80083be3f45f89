"""What a month asks of the engine, on the database lane: the forty-two days in sight and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.queue.bands import bands_of
from ui.queue.month.days import Day, Month, Slot, bounds_of, days_of, month_after
from ui.queue.month.fullness import Note, notes_of
from ui.queue.month.painting import MOST
from ui.queue.presenter import posts_of

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening
    from brandassist.store.deliveries.month import DayPosts
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class MonthRead:
    """A month, and what is worth a look in its days to come."""

    month: Month
    notes: tuple[Note, ...]


def read_month(workspace: Workspace, first: date, now: datetime) -> MonthRead:
    """The six weeks of the month that begins on `first`; `now` says what is still to come."""
    zone, days = workspace.rule("zone"), days_of(first)
    today = now.astimezone(ZoneInfo(zone)).date()
    bounds = bounds_of(days, zone)
    rows = workspace.months.read(bounds, (days.index(first), days.index(month_after(first, 1))), MOST, now)
    slots = slots_by_day(workspace.slots.between(bounds[0], bounds[-1]), zone)
    bands = bands_of(workspace.trips.list(), days[0], days[-1], today)
    told = tuple(_day(day, first, rows.days[at], slots[day], zone) for at, day in enumerate(days))
    month = Month(first, zone, told, bands, rows.networks, rows.standing)
    spacing = timedelta(minutes=workspace.rule("spacing_minutes"))
    return MonthRead(month, tuple(notes_of(month, rows.coming, today, spacing)))


def _day(day: date, first: date, found: DayPosts, slots: Sequence[Slot], zone: str) -> Day:
    inside = (day.year, day.month) == (first.year, first.month)
    return Day(day, inside, found.count, tuple(posts_of(found.first, zone)) if inside else (), tuple(slots))


def slots_by_day(openings: Iterable[Opening], zone: str) -> dict[date, list[Slot]]:
    """Slots under the day on which the calendar's clock shows them, in the order of their times."""
    there, found = ZoneInfo(zone), defaultdict[date, list[Slot]](list)
    for opening in openings:
        time = opening.time
        at = time.at.astimezone(there)
        slot = Slot(time.slot.account_id, at, time.planned, time.slot.means, opening.taken_by, bool(time.clock))
        found[at.date()].append(slot)
    for slots in found.values():
        slots.sort(key=_when)
    return found


def _when(slot: Slot) -> datetime:
    return slot.at
