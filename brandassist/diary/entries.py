"""Entries as they are written: begun, saved while typed, described, locked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brandassist.diary import held_back, locks
from brandassist.diary.days import checked_day, today
from brandassist.diary.entry_photos import EntryPhotos
from brandassist.diary.met import place_met
from brandassist.diary.taking_in import Copied, copied
from brandassist.errors import Problem
from brandassist.store import brought_in, history, settings
from brandassist.store.brought_in import Source
from brandassist.store.database import Transaction
from brandassist.store.diary import entries as rows
from brandassist.store.diary import photos as photo_rows
from brandassist.store.diary import trips, whereabouts
from brandassist.store.diary.places import Place
from brandassist.store.storable import storable
from brandassist.store.writing import divergences
from drafts import locking
from drafts.following import met
from drafts.locking import Words

Span = tuple[int, int]


@dataclass(frozen=True)
class NewEntry:
    """An entry to be written whole. `locks` are spans over `text`; `day` None is today; `trip` is an id.

    `alts` say in words what the photos show, in their order. `imported` marks the file it came from, see `imported`.
    From another diary: its `zone` (IANA), `met` the place with what is told of it, `copied` the photos copied in
    already, `brought` what it is known by there; what came in meanwhile is refused as `here_already`.
    """

    text: str
    locks: tuple[Span, ...] = ()
    title: str = ""
    place: str = ""
    day: str | None = None
    trip: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    photos: tuple[Path, ...] = ()
    alts: tuple[str, ...] = ()
    locked: bool = False
    imported: str = ""
    zone: str = ""
    met: Place | None = None
    copied: tuple[Copied, ...] = ()
    brought: tuple[Source, str] | None = None


class Entries(EntryPhotos):
    """Writing, with all that hangs on an entry."""

    def new(self, *, day: str | None = None, title: str = "", text: str = "", place: str = "", trip: str = "") -> str:
        """Begin an entry, for today in the workspace's zone; returns its id. `trip` is an id."""
        title, text = _checked_title(title), storable(text)
        with self._db.write("diary") as tx:
            return self._create(tx, title=title, text=text, spans=(), day=day, place=place, trip=trip)

    def _create(
        self,
        tx: Transaction,
        *,
        title: str,
        text: str,
        spans: Iterable[Span],
        day: str | None,
        place: str,
        trip: str,
        zone: str = "",
    ) -> str:
        zone = zone or settings.get(tx, "zone")
        day = checked_day(day) if day else today(zone)
        spans = locks.settled(spans, len(text))
        entry_id = rows.create(tx, self._me, title=title, day=day, zone=zone, text=text, locks=spans)
        place_id = whereabouts.place_named(tx, storable(place)) if place.strip() else None
        trip_id = trips.get(tx, trip).id if trip else None
        rows.change(tx, entry_id, place_id=place_id, trip_id=trip_id)
        history.record(tx, self._me, "wrote", "entry", entry_id)
        return entry_id

    def capture(
        self,
        text: str,
        *,
        title: str = "",
        place: str = "",
        day: str | None = None,
        trip: str = "",
        tags: Iterable[str] = (),
        people: Iterable[str] = (),
        photos: Sequence[Path] = (),
        alts: Sequence[str] = (),
        locked: bool = False,
        imported: str = "",
    ) -> str:
        """Write an entry from text with `#tag`, `@person` and `%%locked%%` in it; returns its id.

        `alts` say in words what the photos show, in their order. `imported` marks the file it came from, see
        `imported`. All or nothing: also raises what `media.keep` raises, and `bad_date`, and then nothing was written.
        """
        found = locking.capture(storable(text))
        return self.write(
            NewEntry(
                found.text,
                found.spans,
                title=title,
                place=place,
                day=day,
                trip=trip,
                tags=(*found.tags, *tags),
                people=(*found.people, *people),
                photos=tuple(photos),
                alts=tuple(alts),
                locked=locked,
                imported=imported,
            )
        )

    def write(self, new: NewEntry) -> str:
        """Write an entry whole, with all that hangs on it, or nothing; returns its id. Raises as `capture`."""
        title, text = _checked_title(new.title), storable(new.text)
        said = [storable(alt) for alt in new.alts]
        alts = (*said, *[""] * len(new.photos))
        kept = [copied(path, self._media, alt) for path, alt in zip(new.photos, alts, strict=False)]
        with self._db.write("diary") as tx:
            if new.brought and brought_in.known(tx, *new.brought):
                raise Problem("here_already")
            entry_id = self._create(
                tx, title=title, text=text, spans=new.locks, day=new.day, place=new.place, trip=new.trip, zone=new.zone
            )
            if new.met is not None:
                rows.change(tx, entry_id, place_id=place_met(tx, new.met))
            if new.brought:
                brought_in.add(tx, *new.brought)
            rows.set_tags(tx, entry_id, new.tags)
            rows.set_people(tx, entry_id, [whereabouts.person_named(tx, name) for name in new.people])
            for each in (*kept, *new.copied):
                photo_rows.add(tx, entry_id, each.photo, each.bytes)
            if new.locked:
                rows.change(tx, entry_id, locked=True)
            rows.revise(tx, self._me, entry_id)
            entry = rows.get(tx, entry_id)
            held = held_back.relock(self._db, tx, replace(entry, locks=(), locked=False), entry)
            if new.imported:
                history.record(tx, self._me, "imported", "entry", entry_id, file=new.imported)
        self._say_queue(held)
        return entry_id

    def imported(self) -> dict[str, str]:
        """The marks of the files brought in so far, and the entries they became."""
        with self._db.read() as tx:
            return {str(each.detail.get("file")): each.subject for each in history.said(tx, "imported", "entry")}

    def autosave(
        self,
        entry_id: str,
        title: str,
        text: str,
        spans: Iterable[Span] | None = None,
        known: Words | None = None,
    ) -> Words:
        """Save what is being typed; returns what stands there then.

        `spans` are the locked passages of this very text; None moves the known ones. `known`: what the screen had of
        it; what another hand wrote since stays beside what is typed.
        """
        title, text = _checked_title(title), storable(text)
        with self._db.write("diary") as tx:
            before = rows.get(tx, entry_id)
            if spans is None:
                spans = locking.shift(before.locks, before.text, text)
            now = Words(title, text, locks.settled(spans, len(text)))
            if known is not None:
                now = self._together(tx, before, now, known)
            rows.save(tx, entry_id, title=now.title, text=now.text, locks=now.locks)
            held = held_back.relock(self._db, tx, before, replace(before, **now._asdict()))
        self._say_queue(held)
        return now

    def _together(self, tx: Transaction, before: rows.Entry, mine: Words, known: Words) -> Words:
        """What is typed with what another hand wrote; unclear means locked.

        What stood there is a revision first; where both changed the same words, both versions are kept apart.
        """
        there = Words(before.title, before.text, before.locks)
        if there in (known, mine):
            return mine
        rows.revise(tx, self._me, before.id)
        both = {
            name: met(getattr(known, name), getattr(mine, name), getattr(there, name)) for name in ("title", "text")
        }
        for name in [name for name, each in both.items() if each.apart]:
            place, other = ("entry", before.id, name), getattr(there, name)
            divergences.add(tx, before.id, place, getattr(known, name), other, both[name].text, None)
        text = both["text"].text
        spans = [each for side in (mine, there) for each in locking.shift(side.locks, side.text, text)]
        return Words(both["title"].text, text, locks.settled(spans, len(text)))

    def pause(self, entry_id: str) -> str:
        """Keep the entry as it stands as a revision, if it changed; returns the revision's id."""
        with self._db.write("diary") as tx:
            return rows.revise(tx, self._me, entry_id)

    def describe(
        self,
        entry_id: str,
        *,
        day: str | None = None,
        place: str | None = None,
        trip: str | None = None,
        tags: Iterable[str] | None = None,
        people: Iterable[str] | None = None,
    ) -> None:
        """Set what stands above the text; None leaves it, "" takes it away. `trip` is an id; raises `bad_date`."""
        with self._db.write("diary") as tx:
            values: dict[str, str | None] = {}
            if day is not None:
                values["day"] = checked_day(day)
            if place is not None:
                values["place_id"] = whereabouts.place_named(tx, storable(place)) if place.strip() else None
            if trip is not None:
                values["trip_id"] = trips.get(tx, trip).id if trip else None
            rows.change(tx, entry_id, **values)
            if tags is not None:
                rows.set_tags(tx, entry_id, (storable(each.strip().lstrip("#")) for each in tags if each.strip()))
            if people is not None:
                rows.set_people(tx, entry_id, [whereabouts.person_named(tx, storable(name)) for name in people])
            history.record(tx, self._me, "described", "entry", entry_id)

    def lock(self, entry_id: str, passage: Span | None = None) -> None:
        """Lock a passage, or (None) the whole entry: it never leaves."""
        self._relock(entry_id, passage, "locked")

    def unlock(self, entry_id: str, passage: Span | None = None) -> None:
        """Unlock a passage, or (None) the entry as a whole; its locked passages stay locked."""
        self._relock(entry_id, passage, "unlocked")

    def _relock(self, entry_id: str, passage: Span | None, verb: str) -> None:
        with self._db.write("diary") as tx:
            entry = rows.get(tx, entry_id)
            length = len(entry.text)
            spans = entry.locks
            if passage is None:
                rows.change(tx, entry_id, locked=verb == "locked")
            else:
                more = verb == "locked"
                spans = (
                    locks.settled([*entry.locks, passage], length)
                    if more
                    else locks.without(entry.locks, passage, length)
                )
                rows.save(tx, entry_id, title=entry.title, text=entry.text, locks=spans)
                rows.revise(tx, self._me, entry_id)
            locked = entry.locked if passage is not None else verb == "locked"
            held = held_back.relock(self._db, tx, entry, replace(entry, locks=spans, locked=locked))
            history.record(tx, self._me, verb, "entry", entry_id, passage=passage)
        self._say_queue(held)

    def _say_queue(self, held: bool) -> None:
        """Posts are held or let go with the words: what shows the queue shall look again."""
        if held:
            self._db.say("queue")


def _checked_title(title: str) -> str:
    return " ".join(storable(title).split())
