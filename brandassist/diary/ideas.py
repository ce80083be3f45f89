"""Ideas: a line worth a draft, on its own or from a passage of an entry. A locked passage gives none."""

from __future__ import annotations

from brandassist import clock
from brandassist.diary import locks
from brandassist.errors import Problem
from brandassist.store import diary as rows
from brandassist.store import history, links
from brandassist.store import ideas as idea_rows
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.ideas import Idea
from brandassist.store.storable import storable

Span = tuple[int, int]


class Ideas:
    """The ideas of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def add(self, text: str, *, entry_id: str | None = None, passage: Span | None = None) -> str:
        """Write an idea; returns its id. From an entry it keeps the passage (None: no certain one) and its words.

        Raises Problem `empty_idea`, and `passage_locked` where the passage or the entry is locked.
        """
        text = storable(text).strip()
        if not text:
            raise Problem("empty_idea")
        with self._db.write("diary") as tx:
            idea_id = idea_rows.create(tx, self._me, text)
            if entry_id is not None:
                entry = rows.get(tx, entry_id)
                starts, ends = (0, 0) if passage is None else (min(passage), min(max(passage), len(entry.text)))
                if entry.locked or locks.touches(entry.locks, starts, ends):
                    raise Problem("passage_locked", entry=entry_id)
                links.add(
                    tx,
                    entry_id=entry_id,
                    revision_id=rows.revise(tx, self._me, entry_id),
                    starts=starts,
                    ends=ends,
                    quote=entry.text[starts:ends],
                    idea_id=idea_id,
                )
            history.record(tx, self._me, "wrote", "idea", idea_id, entry=entry_id)
        return idea_id

    def list(self, *, entry_id: str | None = None) -> list[Idea]:
        """Ideas, newest first, of one entry or all."""
        with self._db.read() as tx:
            return idea_rows.every(tx, entry_id=entry_id)

    def get(self, idea_id: str) -> Idea:
        """One idea; raises Problem `not_found`."""
        with self._db.read() as tx:
            return idea_rows.get(tx, idea_id)

    def binned(self) -> list[Idea]:
        """Ideas in the bin."""
        with self._db.read() as tx:
            return idea_rows.every(tx, binned=True)

    def delete(self, idea_id: str) -> None:
        """Put an idea into the bin."""
        with self._db.write("diary") as tx:
            idea_rows.set_binned(tx, idea_id, clock.now())
            history.record(tx, self._me, "deleted", "idea", idea_id)

    def restore(self, idea_id: str) -> None:
        """Take an idea out of the bin."""
        with self._db.write("diary") as tx:
            idea_rows.set_binned(tx, idea_id, None)
            history.record(tx, self._me, "restored", "idea", idea_id)
