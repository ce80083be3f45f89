"""Recurring formats: slots with a name ("Friday number") that a post of that kind is written for each time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.slots import AHEAD, Opening, Slots
from brandassist.publishing.queue import Queue
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import WallTime
from brandassist.writing.library import Drafts
from brandassist.writing.templates import Templates

SOON = timedelta(days=7)  # an occurrence this near that has nothing is told; our choice


@dataclass(frozen=True)
class Format:
    """A recurring format, and the next time it comes, with the delivery that fills it; None where it never does."""

    slot: Slot
    next: SlotTime | None
    taken_by: str | None


class Formats:
    """The recurring formats of one workspace. They come by the wall clock, as all slots do."""

    def __init__(
        self, db: Database, me: Actor, slots: Slots, queue: Queue, library: Drafts, templates: Templates
    ) -> None:
        self._db = db
        self._me = me
        self._slots = slots
        self._queue = queue
        self._library = library
        self._templates = templates

    def list(self) -> list[Format]:
        """All formats through the week."""
        coming: dict[str, Opening] = {}
        now = clock.now()
        for each in self._slots.between(now, now + AHEAD):
            coming.setdefault(each.time.slot.id, each)
        named = [each for each in self._slots.list() if each.name]
        return [_format(each, coming.get(each.id)) for each in named]

    def add(self, name: str, account_id: str, weekday: int, wall: str, **more: Any) -> str:
        """Keep a format; returns the id of its slot. `more` as `Slots.add` takes it.

        Raises Problem `empty_name`, `format_known`, and what `Slots.add` raises.
        """
        return self._slots.add(account_id, weekday, wall, name=self._free_name(name, account_id), **more)

    def change(self, word: str, **said: Any) -> None:
        """Give a format (by id or name) other values, of those `Slots.add` takes; its posts keep their times.

        Raises Problem `unknown_format` and what `add` raises.
        """
        known = self.named(word)
        account_id = said.get("account_id", known.account_id)
        if "name" in said or account_id != known.account_id:
            said["name"] = self._free_name(said.get("name", known.name), account_id, known.id)
        self._slots.change(known.id, **said)

    def _free_name(self, name: str, account_id: str, own: str = "") -> str:
        name = " ".join(name.split())
        if not name:
            raise Problem("empty_name")
        others = [each for each in self._slots.list() if each.account_id == account_id and each.id != own]
        if any(each.name.casefold() == name.casefold() for each in others):
            raise Problem("format_known", name=name)
        return name

    def remove(self, word: str) -> Slot:
        """Forget a format (by id or name); its posts keep their times. Raises Problem `unknown_format`."""
        return self._slots.remove(self.named(word).id)

    def named(self, word: str) -> Slot:
        """The format of that id or name; raises Problem `unknown_format`, `several_formats`."""
        formats = [each for each in self._slots.list() if each.name]
        found = [each for each in formats if each.id == word]
        found = found or [each for each in formats if each.name.casefold() == word.strip().casefold()]
        if len(found) != 1:
            raise Problem("several_formats" if found else "unknown_format", name=word)
        return found[0]

    def empty(self, within: timedelta = SOON) -> list[SlotTime]:
        """The times from now until then that a format comes and has nothing yet, in their order."""
        now = clock.now()
        return [each.time for each in _empty(self._slots.between(now, now + within))]

    def make_draft(self, slot_id: str, at: datetime | None = None, *, fold: int | None = None) -> str:
        """Begin the draft of an occurrence (`at`, else the next empty one) and give it that time; returns its id.

        It begins from the format's template where it has one, and waits for approval. `fold` chooses where the clock
        change touches the hour. Raises Problem `unknown_format`, `format_filled`, `ambiguous_time`, `skipped_time`.
        """
        slot, time = self.named(slot_id), self._next(slot_id, at)
        planned = _chosen(time, fold)
        with self._db.write("queue", "drafts") as tx:
            if slot.template_id is not None:
                draft_id = self._templates.begin_in(tx, slot.template_id, to=[slot.account_id], title=slot.name)
            else:
                kind = "article" if slot.kind == "article" else "post"
                draft_id = self._library.new_in(tx, kind, slot.name, "", to=[slot.account_id])
            self._queue.plan_in(tx, draft_id, [slot.account_id], planned, slot.means)
            history.record(tx, self._me, "begun", "draft", draft_id, format=slot.name)
        return draft_id

    def _next(self, slot_id: str, at: datetime | None) -> SlotTime:
        slot, since = self.named(slot_id), at or clock.now()
        coming = self._slots.between(since, since + (timedelta(minutes=1) if at else AHEAD))
        free = [each for each in _empty(coming) if each.time.slot.id == slot.id]
        if not free:
            raise Problem("format_filled", name=slot.name)
        return free[0].time


def _empty(openings: Iterable[Opening]) -> list[Opening]:
    return [each for each in openings if each.time.slot.name and each.taken_by is None]


def _format(slot: Slot, opening: Opening | None) -> Format:
    return Format(slot, opening.time if opening else None, opening.taken_by if opening else None)


def _chosen(time: SlotTime, fold: int | None) -> WallTime:
    if not time.clock:
        return time.planned
    if fold is None:
        first, last = time.choices[0].instant(), time.choices[-1].instant()
        code = "ambiguous_time" if time.clock == "doubled" else "skipped_time"
        about = {"wall": f"{time.planned.wall[:11]}{time.slot.wall}", "zone": time.planned.zone}
        raise Problem(code, **about, first=first.isoformat(), second=last.isoformat())
    return time.choices[-1 if fold else 0]
