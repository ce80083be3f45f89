"""The diary in time: entries by trip and month. The whole is light; what lines say is read for those looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from brandassist.diary import query
from brandassist.diary.days import today
from brandassist.diary.query import Passage, Query
from brandassist.store import first_steps, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entry_filters, entry_rows
from brandassist.store.diary import trips as trip_rows
from brandassist.store.diary.entry_rows import Dated, Row
from brandassist.store.diary.trips import Trip
from brandassist.store.search import Stretch


@dataclass(frozen=True)
class Group:
    """The entries of one trip, or (trip None) those of one month without a trip; `month` is YYYY-MM."""

    trip: Trip | None
    month: str
    entries: tuple[Dated, ...]


class Month(NamedTuple):
    """A month, YYYY-MM, and how many entries are of it."""

    month: str
    entries: int


@dataclass(frozen=True)
class Outline:
    """The list and how many entries are in it: the latest group first, of the whole diary trips without entries too."""

    groups: tuple[Group, ...]
    entries: int
    months: tuple[Month, ...]  # from the first to the last that has entries, none left out


class Timeline:
    """Reads the diary of one workspace in time."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def outline(self, words: str = "") -> Outline:
        """All entries by trip, the rest by month; `words` narrow them, as `query.parse` reads them."""
        asked = query.parse(words)
        with self._db.read() as tx:
            if asked == Query():
                dated, trips = entry_rows.outline(tx), trip_rows.every(tx)
                return Outline(_groups(dated, trips, empty_trips=True), len(dated), _months(dated))
            dated = _found(tx, asked)
            trips = trip_rows.some(tx, {each.trip_id for each in dated if each.trip_id})
            return Outline(_groups(dated, trips, empty_trips=False), len(dated), _months(dated))

    def rows(self, entry_ids: Sequence[str]) -> list[Row]:
        """What the lines of these entries say; those that are gone are left out."""
        with self._db.read() as tx:
            return entry_rows.rows(tx, entry_ids)

    def passages(self, words: str, entry_ids: Sequence[str]) -> dict[str, Passage]:
        """Where these entries hold the words: in the text, else in the title; locked ones too, for the person here."""
        terms = query.parse(words).terms
        if not terms:
            return {}
        with self._db.read() as tx:
            texts = entry_rows.words(tx, entry_ids)
        found = {
            each: query.passage(text, terms) or query.passage(title, terms) for each, (title, text) in texts.items()
        }
        return {each: passage for each, passage in found.items() if passage is not None}

    def on_this_day(self, day: str = "") -> list[Row]:
        """What was written on this day of earlier years, the latest first, nothing locked whole; `day` is a local ISO
        date, today's in the workspace's zone by itself. What was written on 29 February is of 28 in other years."""
        with self._db.read() as tx:
            now = date.fromisoformat(day or today(settings.get(tx, "zone")))
            first = entry_rows.first_day(tx)
            if first is None:
                return []
            return entry_rows.of_days(tx, list(_same_days(now, int(first[:4]))))

    def tags(self) -> list[str]:
        """The tags in use."""
        with self._db.read() as tx:
            return entry_rows.tags(tx)

    def first_steps(self) -> tuple[bool, bool, bool]:
        """Whether something was written, made a draft of, and that was sent."""
        with self._db.read() as tx:
            return first_steps.done(tx)


def _same_days(now: date, first_year: int) -> Iterator[str]:
    for year in range(first_year, now.year):
        yield f"{year:04}-{now:%m-%d}"
        if (now.month, now.day) == (2, 28) and not _leaps(now.year):
            yield f"{year:04}-02-29"


def _leaps(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _found(tx: Transaction, asked: Query) -> list[Dated]:
    return entry_rows.outline(
        tx,
        *entry_filters.holding(tx, [_stretches(term) for term in asked.terms]),
        *entry_filters.named(
            tx,
            tags=[_like(each, str.startswith) for each in asked.tags],
            people=[_like(each, str.__contains__) for each in asked.people],
            places=[_like(each, str.__contains__) for each in asked.places],
            trips=[_like(each, str.__contains__) for each in asked.trips],
        ),
        *entry_filters.between(asked.since, asked.until),
        *entry_filters.having(photos=asked.photos, locked=asked.locked, posted=asked.posted),
    )


def _stretches(term: query.Term) -> list[Stretch]:
    first, *others = query.alternatives(term)
    if term.beginning:  # holds what begins so already
        others = [each for each in others if not each[0].startswith(first[0])]
    return [Stretch(first, term.beginning), *(Stretch(each) for each in others)]


def _like(wanted: str, fits: Callable[[str, str], bool]) -> Callable[[str], bool]:
    return partial(_fits, query.folded(wanted), fits)


def _fits(wanted: str, fits: Callable[[str, str], bool], name: str) -> bool:
    return fits(query.folded(name), wanted)


def _groups(dated: Iterable[Dated], trips: Iterable[Trip], empty_trips: bool) -> tuple[Group, ...]:
    known = {each.id: each for each in trips}
    found: dict[str, list[Dated]] = {trip: [] for trip in known} if empty_trips else {}
    for each in dated:
        found.setdefault(each.trip_id or each.day[:7], []).append(each)
    made = [Group(known.get(key), "" if key in known else key, tuple(of)) for key, of in found.items()]
    return tuple(sorted(made, key=_latest, reverse=True))


def _months(dated: Iterable[Dated]) -> tuple[Month, ...]:
    held = Counter(each.day[:7] for each in dated)
    if not held:
        return ()
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (min(held), max(held)))
    names = (f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first, last + 1))
    return tuple(Month(each, held[each]) for each in names)


def _latest(group: Group) -> str:
    return group.trip.starts if group.trip else group.entries[0].day
