"""The diary in time: entries by trip and month. The whole is light; what lines say is read for those looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brandassist.store import entry_rows, first_steps, search
from brandassist.store import trips as trip_rows
from brandassist.store.database import Database
from brandassist.store.entry_rows import Dated, Row
from brandassist.store.trips import Trip


@dataclass(frozen=True)
class Group:
    """The entries of one trip, or (trip None) those of one month without a trip; `month` is YYYY-MM."""

    trip: Trip | None
    month: str
    entries: tuple[Dated, ...]


@dataclass(frozen=True)
class Outline:
    """The list, the latest group first, trips without entries too; `entries` counts the whole diary."""

    groups: tuple[Group, ...]
    entries: int


class Timeline:
    """Reads the diary of one workspace in time."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def outline(self, words: str = "") -> Outline:
        """All entries by trip, the rest by month; `words` narrow them by full-text search."""
        with self._db.read() as tx:
            dated = entry_rows.outline(tx)
            trips = {each.id: each for each in trip_rows.every(tx)}
            hits = {hit.subject for hit in search.find(tx, words, 500)} if words.strip() else None
        if hits is None:
            return Outline(_groups(dated, trips, empty_trips=True), len(dated))
        return Outline(_groups((each for each in dated if each.id in hits), trips, empty_trips=False), len(dated))

    def rows(self, entry_ids: Sequence[str]) -> list[Row]:
        """What the lines of these entries say; those that are gone are left out."""
        with self._db.read() as tx:
            return entry_rows.rows(tx, entry_ids)

    def first_steps(self) -> tuple[bool, bool, bool]:
        """Whether something was written, made a draft of, and that was sent."""
        with self._db.read() as tx:
            return first_steps.done(tx)


def _groups(dated: Iterable[Dated], trips: dict[str, Trip], empty_trips: bool) -> tuple[Group, ...]:
    found: dict[str, list[Dated]] = {trip: [] for trip in trips} if empty_trips else {}
    for each in dated:
        found.setdefault(each.trip_id or each.day[:7], []).append(each)
    made = [Group(trips.get(key), "" if key in trips else key, tuple(of)) for key, of in found.items()]
    return tuple(sorted(made, key=_latest, reverse=True))


def _latest(group: Group) -> str:
    return group.trip.starts if group.trip else group.entries[0].day
