"""Times for what has none: each draft of the shelf, and what missed its own, into the next free slot that fits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.planning.looking import Warnings
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.room import Room, Wanting
from brandassist.planning.slots import AHEAD, TOGETHER, openings
from brandassist.publishing.queue import Queue
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary import embargoes
from brandassist.store.history import Actor
from brandassist.store.publishing import slots
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.targets import TargetView
from brandassist.walltime import WallTime

SOON = timedelta(hours=1)  # the first time that is named without slots: nothing follows at once on what was missed


@dataclass(frozen=True)
class Filled:
    """A delivery that `fill` gave a time, and how it stood where it was missed before: None where it is new."""

    delivery_id: str
    missed: DeliveryRow | None = None


class Filling:
    """Gives the next free slots. It approves nothing: what is not approved waits in its slot with its gate."""

    def __init__(self, db: Database, me: Actor, warnings: Warnings, queue: Queue) -> None:
        self._db = db
        self._me = me
        self._warnings = warnings
        self._queue = queue

    def proposals(self, draft_ids: Sequence[str] | None = None) -> dict[str, SlotTime | None]:
        """The next free slot for each of these drafts, or of all on the shelf: the oldest approval first.

        None where no account is chosen, no slot fits (`Room.slot_for`), or nothing of it wants a time. No two get
        one slot.
        """
        with self._db.read() as tx:
            proposed = self._proposed(tx, draft_ids)
        return {**dict.fromkeys(draft_ids or ()), **{each.draft_id: time for each, time in proposed}}

    def fill(
        self, draft_ids: Sequence[str] | None = None, within: tuple[datetime, datetime] | None = None
    ) -> list[Filled]:
        """Do what `proposals` says, all of it or nothing. What was missed moves where its draft is named.

        `within`: from one instant until before another, instead of all times to come. While the queue is paused
        nothing that is filled leaves, so it may be filled; raises Problem `queue_frozen` in crisis mode.
        """
        made: list[Filled] = []
        with self._db.write("queue", "drafts", "inbox") as tx:
            if stop.standing(tx).frozen_since is not None:
                raise Problem("queue_frozen")
            for draft, time in self._proposed(tx, draft_ids, within):
                if time is not None:
                    made += self._put(tx, draft, time)
        return made

    def clear(self, filled: Sequence[Filled]) -> None:
        """Undo `fill`: what was new is cancelled, what was missed is missed again; what left meanwhile stays."""
        with self._db.write("queue", "drafts", "inbox") as tx:
            for each in sorted(filled, key=lambda each: each.delivery_id):
                plan.lock(tx, each.delivery_id)
                if read.get(tx, each.delivery_id).state not in ("scheduled", "your_turn"):
                    continue
                if each.missed is None:
                    self._queue.cancel_in(tx, each.delivery_id)
                    continue
                stop.miss_again(tx, each.missed)
                told = {"wall": each.missed.wall, "zone": each.missed.zone}
                history.record(tx, self._me, "moved", "delivery", each.delivery_id, **told)

    def other_times(self, posts: Sequence[tuple[Sequence[DeliveryRow], str]]) -> list[WallTime | None]:
        """For each post (its deliveries, and its draft's kind) the next free slot within weeks, no two the same.

        Where none of its accounts has slots: the next time that is not close to another post, outside quiet hours.
        """
        now = clock.now()
        with self._db.read() as tx:
            room = self._room(tx, now, now + TOGETHER)
            slotted = {each.account_id for each in slots.every(tx)}
            wanting = [_missed(tx, rows, kind) for rows, kind in posts]
        found: list[WallTime | None] = []
        for each in wanting:
            slot = room.slot_for(each)
            free = slotted.isdisjoint(each.account_ids)
            found.append(slot.planned if slot else room.time_for(each, now + SOON) if free else None)
        return found

    def _room(self, tx: Transaction, since: datetime, until: datetime) -> Room:
        soon = clock.now() + timedelta(microseconds=1)
        return Room(openings(tx, max(soon, since), until), self._warnings.around(tx), clock.now())

    def _put(self, tx: Transaction, draft: _Draft, time: SlotTime) -> list[Filled]:
        made = [Filled(each, read.get(tx, each)) for each in draft.missed]
        for each in draft.missed:
            self._queue.move_in(tx, each, time.planned, time.slot.means)
        new = [each.account_id for each in draft.targets if not _is_missed(each)]
        planned = self._queue.plan_in(tx, draft.draft_id, new, time.planned, time.slot.means) if new else []
        return [*made, *map(Filled, planned)]

    def _proposed(
        self,
        tx: Transaction,
        draft_ids: Sequence[str] | None,
        within: tuple[datetime, datetime] | None = None,
    ) -> list[tuple[_Draft, SlotTime | None]]:
        if not (shelf := _on_shelf(tx, draft_ids)):
            return []
        since, end = clock.now(), clock.now() + AHEAD
        room = self._room(tx, *((within[0], min(end, within[1])) if within is not None else (since, end)))
        return [(each, room.slot_for(each.wanting)) for each in shelf]


@dataclass(frozen=True)
class _Draft:
    """A draft that wants a time for these targets; those that were missed have a delivery that moves."""

    draft_id: str
    targets: tuple[TargetView, ...]
    wanting: Wanting
    updated_at: datetime

    @property
    def missed(self) -> list[str]:
        return [each.delivery.id for each in self.targets if each.delivery is not None and _is_missed(each)]

    @property
    def turn(self) -> tuple[bool, datetime, str]:
        """The oldest approval of all its targets first, then what is not approved, the oldest first."""
        times = [each.approved_at for each in self.targets if each.approved_at is not None]
        approved = len(times) == len(self.targets)
        return not approved, max(times) if approved else self.updated_at, self.draft_id


def _on_shelf(tx: Transaction, draft_ids: Sequence[str] | None) -> list[_Draft]:
    meant, now = targets.of_all(tx), clock.now()
    found: list[_Draft] = []
    for line in drafts.lines(tx):
        if line.message_id is None and (draft_ids is None or line.id in draft_ids):
            open_ones = tuple(each for each in meant.get(line.id, ()) if _wants(each, named=draft_ids is not None))
            if open_ones:
                own = frozenset(each.delivery.id for each in open_ones if each.delivery is not None)
                accounts = [each.account_id for each in open_ones]
                wanting = Wanting(accounts, line.kind, own, _embargo(tx, line.id, now))
                found.append(_Draft(line.id, open_ones, wanting, line.updated_at))
    return sorted(found, key=lambda each: each.turn)


def _missed(tx: Transaction, rows: Sequence[DeliveryRow], kind: str) -> Wanting:
    accounts = list(dict.fromkeys(each.account_id for each in rows))
    return Wanting(accounts, kind, frozenset(each.id for each in rows), _embargo(tx, rows[0].draft_id, clock.now()))


def _embargo(tx: Transaction, draft_id: str, now: datetime) -> datetime | None:
    kept = embargoes.of_draft(tx, draft_id, now)
    return kept.embargo.until if kept is not None else None


def _wants(target: TargetView, *, named: bool) -> bool:
    """Whether a target has no time: nothing was ever planned, or that was taken back; missed only where named."""
    if target.delivery is None or target.delivery.state == "cancelled":
        return True
    return named and _is_missed(target)


def _is_missed(target: TargetView) -> bool:
    return target.delivery is not None and target.delivery.state == "missed"
