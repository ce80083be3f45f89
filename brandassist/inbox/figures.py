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

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from brandassist.store.inbox.answers import Answer, Debt

ALL = ""  # every network
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
    cells: dict[str, list[list[Answer]]] = {ALL: [[] for _ in range(7)]}
    for each in answers:
        weekday = each.received_at.astimezone(zone).weekday()
        for network in (ALL, each.network):
            cells.setdefault(network, [[] for _ in range(7)])[weekday].append(each)
    table: list[Figure] = []
    for network in sorted(cells):
        week = cells[network]
        table.append(_figure(network, None, [each for day in week for each in day]))
        table += (_figure(network, weekday, day) for weekday, day in enumerate(week))
    return Figures(since, until, tuple(table), oldest)


def _figure(network: str, weekday: int | None, some: Sequence[Answer]) -> Figure:
    waited = sorted(each.answered_at - each.received_at for each in some if each.answered_at is not None)
    return Figure(network, weekday, len(some), len(waited), _median(waited), _ninetieth(waited))


def _median(waited: Sequence[timedelta]) -> timedelta | None:
    half = len(waited) // 2
    if not waited:
        return None
    return waited[half] if len(waited) % 2 else (waited[half - 1] + waited[half]) / 2


def _ninetieth(waited: Sequence[timedelta]) -> timedelta | None:
    return waited[-(-9 * len(waited) // 10) - 1] if waited else None
