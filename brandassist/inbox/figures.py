"""Figures of answering: the share answered and the time to the first answer, by network and weekday.

- **Owed**: what others wrote in the time that was owed an answer (`store.inbox.answers.between`).
- **Answered**: of those, the ones with a first answer, whenever it came. The share is answered / owed.
- **Time to the first answer**: from when it was written, by its network, to the first answer's proof; all hours count,
  those outside the working hours too, for whoever waits waits through them.
- **Median**: the middle one of the answered, the mean of the two middle ones where they are even in number.
- **90th percentile**: the smallest time within which at least nine of ten of the answered were (nearest rank).
- **Weekday**: of when it was written, by the clock of home's zone.
- **Oldest debt**: who waits the longest now, whenever that began.

The practice network never counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from brandassist.store.inbox.answers import Answer, Debt

ALL = ""  # every network
MICRO = timedelta(microseconds=1)
EARLIEST = datetime.min.replace(tzinfo=UTC)
DAYS = 28  # four whole weeks: each weekday as often as the others


@dataclass(frozen=True)
class Figure:
    """Of one network (ALL for every one) on one weekday (Monday 0, None for all)."""

    network: str
    weekday: int | None
    owed: int
    answered: int
    median: timedelta | None
    ninetieth: timedelta | None

    @property
    def share(self) -> float | None:
        """Of what was owed, from 0 to 1; None where nothing was."""
        return self.answered / self.owed if self.owed else None


@dataclass(frozen=True)
class Figures:
    """`table` has ALL first, then each network by name; each as a whole, then by weekday."""

    since: datetime
    until: datetime
    table: tuple[Figure, ...]
    oldest: Debt | None

    @property
    def total(self) -> Figure:
        return self.table[0]

    def of(self, network: str) -> tuple[Figure, ...]:
        """One network as a whole and by weekday; ALL is every one."""
        return tuple(each for each in self.table if each.network == network)

    @property
    def networks(self) -> tuple[str, ...]:
        """Those that were written on, by name."""
        return tuple(dict.fromkeys(each.network for each in self.table if each.network != ALL))


def figures_of(
    since: datetime, until: datetime, answers: Iterable[Answer], oldest: Debt | None, zone: ZoneInfo
) -> Figures:
    """Count them."""
    cells: defaultdict[str, list[_Cell]] = defaultdict(lambda: [_Cell() for _ in range(7)])
    begins = ends = EARLIEST
    weekday = 0
    for network, received_at, answered_at in answers:
        if not begins <= received_at < ends:  # they mostly come in their order
            weekday, begins, ends = _day_of(received_at, zone)
        cell = cells[network][weekday]
        cell.owed += 1
        if answered_at is not None:
            cell.waited.append((answered_at - received_at) // MICRO)
    for cell in (day for week in cells.values() for day in week):
        cell.waited.sort()
    cells[ALL] = [_Cell().add(days) for days in zip(*cells.values(), strict=True)] or cells[ALL]
    table: list[Figure] = []
    for network in sorted(cells):
        week = cells[network]
        table.append(_figure(network, None, _Cell().add(week)))
        table += (_figure(network, number, day) for number, day in enumerate(week))
    return Figures(since, until, tuple(table), oldest)


@dataclass
class _Cell:
    """`waited`: of the answered ones, in microseconds: whole numbers are quick to sort, and to merge when sorted."""

    owed: int = 0
    waited: list[int] = field(default_factory=list[int])

    def add(self, others: Iterable[_Cell]) -> _Cell:
        for each in others:
            self.owed += each.owed
            self.waited += each.waited
        self.waited.sort()
        return self


def _day_of(at: datetime, zone: ZoneInfo) -> tuple[int, datetime, datetime]:
    """The weekday of an instant, and when that day begins and ends."""
    day = at.astimezone(zone).date()
    begins, ends = (datetime.combine(each, time(0), zone).astimezone(UTC) for each in (day, day + timedelta(days=1)))
    return day.weekday(), begins, ends


def _figure(network: str, weekday: int | None, cell: _Cell) -> Figure:
    return Figure(network, weekday, cell.owed, len(cell.waited), _median(cell.waited), _ninetieth(cell.waited))


def _median(waited: Sequence[int]) -> timedelta | None:
    half = len(waited) // 2
    if not waited:
        return None
    return MICRO * waited[half] if len(waited) % 2 else MICRO * (waited[half - 1] + waited[half]) / 2


def _ninetieth(waited: Sequence[int]) -> timedelta | None:
    return MICRO * waited[-(-9 * len(waited) // 10) - 1] if waited else None
