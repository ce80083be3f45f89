"""A month of the queue, counted by the database: whatever lies outside the days in sight is never read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from brandassist.store.database import Database
from brandassist.store.deliveries import month
from brandassist.store.deliveries.month import Coming, DayPosts, Standing


@dataclass(frozen=True)
class MonthRows:
    """`days` each with its first posts; `networks` and `standing` of the month itself; `coming` all still to go."""

    days: tuple[DayPosts, ...]
    networks: tuple[tuple[str, int], ...]
    standing: Standing
    coming: tuple[Coming, ...]


class Months:
    """Reads months of one workspace."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def read(self, bounds: Sequence[datetime], inside: tuple[int, int], first: int, now: datetime) -> MonthRows:
        """The days that begin at these instants (the last one ends the last day), with the `first` posts of each.

        `inside` are the places of the month's own first day and of the day after its last.
        """
        since, until = bounds[inside[0]], bounds[inside[1]]
        with self._db.read() as tx:
            return MonthRows(
                tuple(month.days(tx, bounds, first)),
                tuple(month.by_network(tx, since, until)),
                month.standing(tx, since, until),
                tuple(month.coming(tx, max(now, bounds[0]), bounds[-1])) if now < bounds[-1] else (),
            )
