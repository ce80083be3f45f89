"""How full the coming days in sight are: stretches with nothing, days with too much, journeys. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ui.queue.bands import Band
from ui.queue.month.days import Month, Slot

if TYPE_CHECKING:
    from brandassist.store.deliveries.month import Coming

MOST = 2  # of a kind: the list is read at a glance


@dataclass(frozen=True)
class Empty:
    """From one day with slots to another nothing is planned; `slots` are those that are free."""

    first: date
    last: date
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Crowded:
    """Two posts of one account nearer to each other than the rule says; `later` can be moved."""

    day: date
    earlier: Coming
    later: Coming

    @property
    def apart(self) -> timedelta:
        """How far they are from each other."""
        return self.later.due_at - self.earlier.due_at


@dataclass(frozen=True)
class Travelling:
    """A journey that is still to come, or has begun: how many posts go meanwhile, how many of them by her own hand."""

    band: Band
    posts: int
    turns: int


Note = Empty | Crowded | Travelling


def notes_of(month: Month, coming: Sequence[Coming], today: date, spacing: timedelta) -> list[Note]:
    """What is worth a look in the days in sight after today, the first of each kind."""
    empty = list(_empty(month, today))[:MOST]
    crowded = list(_crowded(coming, today, month.zone, spacing))[:MOST]
    travels = [band for band in month.bands if band.last >= today][:MOST]
    return [*empty, *crowded, *(_travelling(band, coming, month.zone) for band in travels)]


def _empty(month: Month, today: date) -> Iterator[Empty]:
    """Runs of two days or more that have slots, none of them used and no post between."""
    run: list[date] = []
    slots: list[Slot] = []
    for day in month.days:
        if day.day <= today:
            continue
        if day.count or day.used:
            yield from _stretch(run, slots)
            run, slots = [], []
        elif day.slots:
            run.append(day.day)
            slots += day.slots
    yield from _stretch(run, slots)


def _stretch(run: list[date], slots: list[Slot]) -> Iterator[Empty]:
    if len(run) > 1:
        yield Empty(run[0], run[-1], tuple(slots))


def _crowded(coming: Iterable[Coming], today: date, zone: str, spacing: timedelta) -> Iterator[Crowded]:
    there, last = ZoneInfo(zone), dict[str, "Coming"]()
    for each in coming:
        before = last.get(each.account_id)
        last[each.account_id] = each
        day = each.due_at.astimezone(there).date()
        if before is not None and day >= today and each.due_at - before.due_at < spacing:
            yield Crowded(day, before, each)


def _travelling(band: Band, coming: Iterable[Coming], zone: str) -> Travelling:
    there, posts = ZoneInfo(zone), defaultdict[tuple[str, object], set[str]](set)
    for each in coming:
        if band.over(each.due_at.astimezone(there).date()):
            posts[each.draft_id, each.due_at].add(each.promise)
    return Travelling(band, len(posts), sum("you" in promises for promises in posts.values()))
