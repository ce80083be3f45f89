"""A line typed in ten seconds, from reading it to the entry it becomes; no connection and no window needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from brandassist.diary.days import today
from brandassist.diary.service import Diary, NewEntry
from brandassist.store import settings, whereabouts
from brandassist.store.database import Database
from drafts import capture
from drafts.capture import Known, Line


class Capturing:
    """Reads lines by the names one workspace knows, and keeps them in its diary."""

    def __init__(self, db: Database, diary: Diary) -> None:
        self._db = db
        self._diary = diary

    def known(self) -> tuple[Known, date]:
        """The names a line may use, and the day it is in the workspace's zone."""
        with self._db.read() as tx:
            places = tuple(capture.Place(name, city=city) for name, city in whereabouts.places_with_cities(tx))
            known = Known(places, tuple(whereabouts.person_names(tx)))
            return known, date.fromisoformat(today(settings.get(tx, "zone")))

    def read(self, typed: str) -> Line:
        """Read a line; nothing is written."""
        return capture.read(typed, *self.known())

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

        All or nothing: raises as `Diary.capture`, and then nothing was written.
        """
        return self._diary.write(
            NewEntry(
                line.text,
                line.locks,
                title=line.place,
                place=place or line.place,
                day=day or line.first("day") or None,
                tags=line.values("tag"),
                people=line.values("person"),
                photos=tuple(photos),
                alts=tuple(alts),
                locked=locked,
            )
        )
