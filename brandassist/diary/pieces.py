"""Entries split in two and made one. Whatever knew the old entry finds the words: links go with their passage."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from brandassist.diary import embargo, held_back, margin
from brandassist.errors import Problem
from brandassist.store import before, history, redirects, search
from brandassist.store.before import Done
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import entries, entry_pieces, follow_ups
from brandassist.store.diary.entries import Entry
from brandassist.store.history import Actor
from drafts import cutting
from drafts.cutting import Piece


class EntryPieces:
    """Splits and joins entries of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def split(self, entry_id: str, at: int, photos: Collection[str] = ()) -> Done:
        """Make an entry of what stands from `at` on (code points), of the same day, place, trip, people and tags.

        Ideas and drafts go with the passage they came from, promises with the words that hold them, and of the photos
        those named (SHA-256). Raises Problem `nothing_to_split` where a side has no words, `in_bin`.
        """
        with self._db.write("diary", "drafts") as tx:
            entry = _open(tx, entry_id)
            first, second = cutting.cut(Piece(entry.text, entry.locks), at)
            if not (first.text.strip() and second.text.strip()):
                raise Problem("nothing_to_split")
            then = before.rows(tx, "entry", [entry.id])
            entries.revise(tx, self._me, entry.id)
            made = entries.create(
                tx, self._me, title="", day=entry.day, zone=entry.zone, text=second.text, locks=second.locks
            )
            entry_pieces.copy_facts(tx, entry, made)
            entries.save(tx, entry.id, title=entry.title, text=first.text, locks=first.locks)
            _move_links(tx, entry, at, made)
            _move_promises(tx, entry, second.text, made)
            entry_pieces.move_photos(tx, entry.id, made, photos)
            for each in (entry.id, made):
                entries.revise(tx, self._me, each)
            redirects.leave(tx, "entry_piece", entry.id, made)
            history.record(tx, self._me, "split", "entry", entry.id, into=made)
            history.record(tx, self._me, "split off", "entry", made, entry=entry.id)
            return self._done(tx, made, (entry.id,), (made,), then)

    def merge(self, entry_id: str, into_id: str) -> Done:
        """Put an entry's words after those of another, which keeps its day and takes over all that hangs on it.

        Where one of the two is locked as a whole, the whole is. Raises Problem `into_itself`, `in_bin`.
        """
        with self._db.write("diary", "drafts") as tx:
            gone, kept = _open(tx, entry_id), _open(tx, into_id)
            if gone.id == kept.id:
                raise Problem("into_itself")
            then = before.rows(tx, "entry", [gone.id, kept.id])
            for each in (gone.id, kept.id):
                entries.revise(tx, self._me, each)
            whole, title = _one(kept, gone), kept.title or gone.title
            people = [*entry_pieces.people_of(tx, kept.id), *entry_pieces.people_of(tx, gone.id)]
            entry_pieces.take_over(tx, gone.id, kept.id)
            entries.save(tx, kept.id, title=title, text=whole.text, locks=whole.locks)
            facts = {"place_id": kept.place_id or gone.place_id, "trip_id": kept.trip_id or gone.trip_id}
            entries.change(tx, kept.id, **facts, locked=kept.locked or gone.locked)
            embargo.take_over(tx, gone, entries.get(tx, kept.id))
            entries.set_tags(tx, kept.id, [*kept.tags, *gone.tags])
            entries.set_people(tx, kept.id, people)
            entries.revise(tx, self._me, kept.id)
            earlier = replace(kept, text=whole.text, locks=whole.locks, locked=kept.locked and gone.locked)
            held_back.relock(self._db, tx, earlier, entries.get(tx, kept.id))
            redirects.drop(tx, kept.id, gone.id)  # words that had gone there came back
            redirects.leave(tx, "entry", gone.id, kept.id)
            history.record(tx, self._me, "merged", "entry", kept.id, entry=gone.id, title=gone.title)
            history.record(tx, self._me, "went into", "entry", gone.id, entry=kept.id)
            done = self._done(tx, kept.id, (gone.id, kept.id), (), then)
        self._db.say("queue")  # held for words, kept back by an embargo
        return done

    def take_back(self, done: Done) -> None:
        """Make of it what it was; versions kept meanwhile stay. Raises Problem `changed_since`."""
        with self._db.write("diary", "drafts") as tx:
            ids = [*done.kept, *done.made]
            if before.stands(tx, "entry", ids) != done.since:
                raise Problem("changed_since")
            for made in done.made:
                entry_pieces.give_revisions(tx, made, done.kept[0])
                search.drop(tx, made)
            before.put_back(tx, "entry", ids, done.then)
            for kept in done.kept:
                entry = entries.get(tx, kept)
                search.put(tx, "entry", kept, entry.title, entry.text)
                history.record(tx, self._me, "taken apart or together again", "entry", kept)
            for made in done.made:
                redirects.leave(tx, "entry", made, done.kept[0])
        self._db.say("queue")

    def _done(
        self, tx: Transaction, shown: str, kept: tuple[str, ...], made: tuple[str, ...], then: before.Rows
    ) -> Done:
        return Done(shown, kept, made, then, before.stands(tx, "entry", [*kept, *made]))


def _open(tx: Transaction, entry_id: str) -> Entry:
    entry = entries.get(tx, entry_id)
    if entry.binned_at is not None:
        raise Problem("in_bin", kind="entry", id=entry.id)
    return entry


def _move_links(tx: Transaction, entry: Entry, at: int, made: str) -> None:
    """What came from the second piece alone goes with it, what came from both is linked to both."""
    for row in entry_pieces.linked(tx, entry.id):
        span = margin.follow((row.starts, row.ends), row.text or "", entry.text)
        here, there = cutting.sides(span, entry.text, at) if span is not None else (True, False)
        if there and here:
            entry_pieces.copy_link(tx, row.id, made)
        elif there:
            entry_pieces.move_link(tx, row.id, made)


def _move_promises(tx: Transaction, entry: Entry, second: str, made: str) -> None:
    moved = [
        each.id for each in follow_ups.every(tx, done=True, entry_id=entry.id) if each.text and each.text in second
    ]
    entry_pieces.move_promises(tx, entry.id, made, moved)


def _one(kept: Entry, gone: Entry) -> Piece:
    """Both texts; a title that would be lost stands over its words. What was locked as a whole is a locked passage,
    unless both were."""
    both = kept.locked and gone.locked
    pieces: list[Piece] = []
    for each in (kept, gone):
        heading = each.title if each is gone and kept.title not in ("", gone.title) else ""
        piece = cutting.joined(Piece(heading), Piece(each.text, each.locks))
        pieces.append(Piece(piece.text, ((0, len(piece.text)),)) if each.locked and not both else piece)
    return cutting.joined(*pieces)
