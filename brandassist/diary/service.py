"""The diary as screens and the command line use it. Every call is one transaction; texts are checked at the door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from brandassist import clock
from brandassist.diary import held_back
from brandassist.diary.entries import Entries
from brandassist.diary.margin import Thread, threads
from brandassist.store import history, links, search
from brandassist.store.diary import entries as rows
from brandassist.store.diary import entry_rows, grown, private
from brandassist.store.diary import ideas as idea_rows
from brandassist.store.diary.entries import Entry, Revision
from brandassist.store.diary.entry_rows import Row
from brandassist.store.diary.ideas import Idea
from brandassist.store.history import Happening
from brandassist.store.links import Became
from brandassist.store.writing import divergences

BIN_DAYS = 30


@dataclass(frozen=True)
class Shown:
    """An entry and all that hangs on it."""

    entry: Entry
    ideas: tuple[Idea, ...]
    became: tuple[Became, ...]
    threads: tuple[Thread, ...]  # what its passages became, where they stand now
    apart: bool = False  # two changed the same words of it on two computers
    unheld: int = 0  # approved posts with words locked here, which another computer may send while the server is away


class Diary(Entries):
    """Entries, photos, trips and ideas of one workspace, as `me`. Ids not known raise Problem `not_found`."""

    def list(self, words: str = "") -> list[Row]:
        """All entries, latest day first; `words` narrows them by full-text search."""
        with self._db.read() as tx:
            if not words.strip():
                return entry_rows.rows(tx)
            hits = search.find(tx, words, 500)
            return entry_rows.rows(tx, [hit.subject for hit in hits if hit.kind == "entry"])

    def show(self, entry_id: str) -> Shown:
        """One entry with its ideas and what became of it; one in the bin too, and one that went into another."""
        with self._db.read() as tx:
            entry = rows.get(tx, entry_id)
            ideas = tuple(idea_rows.every(tx, entry_id=entry.id))
            margin = threads(entry.text, grown.of_entry(tx, entry.id))
            apart = bool(divergences.open_of(tx, entry.id))
            unheld = held_back.not_yet(self._db, tx, entry.id)
            return Shown(entry, ideas, tuple(links.became(tx, entry.id)), margin, apart, unheld)

    def locked_passages(self) -> tuple[str, ...]:
        """The words that must never leave, of the whole diary, also of entries in the bin."""
        with self._db.read() as tx:
            return private.passages(tx)

    def revisions(self, entry_id: str) -> list[Revision]:
        """What the entry was, newest first."""
        with self._db.read() as tx:
            return rows.revisions(tx, entry_id)

    def history(self, entry_id: str) -> list[Happening]:
        """Who did what with the entry, oldest first."""
        with self._db.read() as tx:
            return history.of(tx, entry_id)

    def delete(self, entry_id: str) -> None:
        """Put an entry into the bin."""
        with self._db.write("diary") as tx:
            rows.bin_entry(tx, entry_id)
            history.record(tx, self._me, "deleted", "entry", entry_id)

    def restore(self, entry_id: str) -> None:
        """Take an entry out of the bin."""
        with self._db.write("diary") as tx:
            rows.unbin_entry(tx, entry_id)
            history.record(tx, self._me, "restored", "entry", entry_id)

    def empty_bin(self) -> int:
        """Forget entries and ideas that lay in the bin for 30 days; returns how many."""
        before = clock.now() - timedelta(days=BIN_DAYS)
        with self._db.write("diary") as tx:
            return idea_rows.empty_bin(tx, before) + rows.empty_bin(tx, before)

    def binned(self) -> list[Row]:
        """What lies in the bin."""
        with self._db.read() as tx:
            return entry_rows.rows(tx, binned=True)
