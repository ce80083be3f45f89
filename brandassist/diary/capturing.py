"""A line typed in ten seconds, from reading it to the entry it becomes; no connection and no window needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from brandassist import assets, gazetteer
from brandassist.diary.cities import told_by_city
from brandassist.diary.days import today
from brandassist.diary.entries import NewEntry
from brandassist.diary.service import Diary
from brandassist.store import settings
from brandassist.store.database import Database
from brandassist.store.diary import places, whereabouts
from brandassist.store.storable import storable
from drafts import capture
from drafts.capture import Corrections, Known, Line


class Capturing:
    """Reads lines by the names one workspace knows, and keeps them in its diary."""

    def __init__(self, db: Database, diary: Diary) -> None:
        self._db = db
        self._diary = diary

    def known(self) -> tuple[Known, date]:
        """The names a line may use, and the day it is in the workspace's zone."""
        with self._db.read() as tx:
            named = tuple(capture.Place(each.name, each.number, each.city, each.former) for each in places.every(tx))
            _city("torino")  # any: the tables are read here, and not at the first key
            known = Known(named, tuple(whereabouts.person_names(tx)), _city, _ordinary)
            return known, date.fromisoformat(today(settings.get(tx, "zone")))

    def read(self, typed: str, corrected: Corrections | None = None) -> Line:
        """Read a line; nothing is written."""
        return capture.read(storable(typed), *self.known(), corrected)

    def keep(
        self,
        line: Line,
        *,
        place: str = "",
        day: str | None = None,
        photos: Sequence[Path] = (),
        alts: Sequence[str] = (),
        locked: bool = False,
    ) -> str:
        """Write the entry a line means; returns its id. `place` and `day` go before those of the line.

        A store or city that the line tells of a place not described yet is kept with the place. All or nothing:
        raises as `Diary.capture`, and then nothing was written.
        """
        where = place or line.place
        entry_id = self._diary.write(
            NewEntry(
                line.text,
                line.locks,
                title=line.place,
                place=where,
                day=day or line.first("day") or None,
                tags=line.values("tag"),
                people=line.values("person"),
                photos=tuple(photos),
                alts=tuple(alts),
                locked=locked,
            )
        )
        if line.place and where == line.place:
            self._describe(line)
        return entry_id

    def _describe(self, line: Line) -> None:
        """Fill in what is not known of the place."""
        told = {"number": capture.store_number(line.first("place")), "city": line.first("city")}
        with self._db.read() as tx:
            known = places.get(tx, places.named(tx, line.place))
        new: dict[str, Any] = {name: value for name, value in told.items() if value and not getattr(known, name)}
        if new:
            new |= told_by_city(replace(known, **new))
            with self._db.write("diary") as tx:
                places.change(tx, known.id, **new)


def _city(words: str) -> str | None:
    """A city of the whole world as it is written; one that is called as a person is meant for the person."""
    return None if gazetteer.plain(words) in assets.names_like_cities()["given"] else gazetteer.written(words)


def _ordinary(words: str) -> bool:
    return gazetteer.plain(words) in assets.names_like_cities()["ordinary"]
