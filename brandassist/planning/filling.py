"""Times for what has none: each draft of the shelf into the next free slot that fits it, all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.planning.beside import Around, minute_of
from brandassist.planning.looking import Warnings
from brandassist.planning.occurrences import SlotTime
from brandassist.planning.slots import AHEAD, TOGETHER, Opening, free, openings
from brandassist.publishing.queue import Queue
from brandassist.store import drafts, embargoes, targets
from brandassist.store.database import Database, Transaction
from brandassist.store.targets import TargetView


@dataclass(frozen=True)
class Wanting:
    """A draft that wants a time for these targets; those that were missed have a delivery that moves."""

    draft_id: str
    kind: str
    targets: tuple[TargetView, ...]
    not_before: datetime | None  # an entry it came from is not to be told before

    @property
    def account_ids(self) -> tuple[str, ...]:
        return tuple(each.account_id for each in self.targets)

    @property
    def approved_at(self) -> datetime | None:
        """When the last of its targets was approved, None while one is not."""
        times = [each.approved_at for each in self.targets]
        return max(filter(None, times)) if all(times) else None


@dataclass
class Room:
    """What is still free while one draft after the other takes its time."""

    openings: list[Opening]
    around: Around
    taken: dict[str, list[datetime]] = field(default_factory=dict[str, list[datetime]])  # by account, in this filling

    def next_for(self, wanting: Wanting) -> SlotTime | None:
        """The first time all of its accounts have free, else the first account has; taken as soon as it is told."""
        found = self._first(wanting, wanting.account_ids) or self._first(wanting, wanting.account_ids[:1])
        if found is not None:
            for account_id in wanting.account_ids:
                self.taken.setdefault(account_id, []).append(found.at)
        return found

    def _first(self, wanting: Wanting, account_ids: Sequence[str]) -> SlotTime | None:
        shared = free(self.openings, account_ids, wanting.kind)
        many, end = len(set(account_ids)), clock.now() + (TOGETHER if len(account_ids) > 1 else AHEAD)
        fitting = (at for at in sorted(shared) if len(shared[at]) == many and at < end)
        at = next((at for at in fitting if self._may(wanting, shared[at][account_ids[0]])), None)
        return shared[at][account_ids[0]] if at is not None else None

    def _may(self, wanting: Wanting, time: SlotTime) -> bool:
        wall = datetime.fromisoformat(time.planned.wall).time()
        kept = wanting.not_before is not None and time.at < wanting.not_before
        return not kept and not self.around.quiet.hold(wall) and not self._close(wanting, time.at)

    def _close(self, wanting: Wanting, at: datetime) -> bool:
        """Whether something on one of its accounts is nearer than wished, or there already."""
        least = max(self.around.least, timedelta(minutes=1))
        own = {each.delivery.id for each in wanting.targets if each.delivery is not None}
        for account_id in wanting.account_ids:
            row = self.around.by_account.get(account_id)
            near = row.within(at - least, at + least) if row is not None else ()
            standing = [minute_of(each.at) for each in near if each.id not in own]
            if any(abs(at - each) < least for each in (*standing, *self.taken.get(account_id, ()))):
                return True
        return False


class Filling:
    """Gives drafts the next free slots. It approves nothing: what is not approved waits in its slot with its gate."""

    def __init__(self, db: Database, warnings: Warnings, queue: Queue) -> None:
        self._db = db
        self._warnings = warnings
        self._queue = queue

    def proposals(self, draft_ids: Sequence[str] | None = None) -> dict[str, SlotTime | None]:
        """The next free slot for each of these drafts, or of all on the shelf: the oldest approval first.

        None where no account is chosen, no slot fits, or nothing of it wants a time. No two get one slot; none is in
        the quiet hours, too close to another post, before an embargo ends, or one of a recurring format.
        """
        with self._db.read() as tx:
            proposed = self._proposed(tx, draft_ids)
        return {**dict.fromkeys(draft_ids or ()), **{each.draft_id: time for each, time in proposed}}

    def fill(
        self, draft_ids: Sequence[str] | None = None, within: tuple[datetime, datetime] | None = None
    ) -> list[str]:
        """Do what `proposals` says, all of it or nothing; returns the deliveries' ids. What was missed moves.

        `within`: from one instant until before another, instead of all times to come.
        Raises Problem `queue_stopped` while the queue is paused or frozen.
        """
        made: list[str] = []
        with self._db.write("queue", "drafts", "inbox") as tx:
            for wanting, time in self._proposed(tx, draft_ids, within, stopped_is_wrong=True):
                if time is not None:
                    made += self._put(tx, wanting, time)
        return made

    def clear(self, delivery_ids: Sequence[str]) -> None:
        """Take the times away again that `fill` gave, all at once; what left meanwhile is left alone."""
        with self._db.write("queue", "drafts", "inbox") as tx:
            for delivery_id in delivery_ids:
                self._queue.cancel_in(tx, delivery_id)

    def _put(self, tx: Transaction, wanting: Wanting, time: SlotTime) -> list[str]:
        missed = [each.delivery.id for each in wanting.targets if each.delivery is not None and _is_missed(each)]
        new = [each.account_id for each in wanting.targets if not _is_missed(each)]
        for delivery_id in missed:
            self._queue.move_in(tx, delivery_id, time.planned, time.slot.means)
        made = self._queue.plan_in(tx, wanting.draft_id, new, time.planned, time.slot.means) if new else []
        return [*missed, *made]

    def _proposed(
        self,
        tx: Transaction,
        draft_ids: Sequence[str] | None,
        within: tuple[datetime, datetime] | None = None,
        *,
        stopped_is_wrong: bool = False,
    ) -> list[tuple[Wanting, SlotTime | None]]:
        around = self._warnings.around(tx)
        if stopped_is_wrong and (around.standing.paused or around.standing.frozen_since is not None):
            raise Problem("queue_stopped")
        soon, end = clock.now() + timedelta(microseconds=1), clock.now() + AHEAD
        since, until = (max(soon, within[0]), min(end, within[1])) if within is not None else (soon, end)
        room = Room(openings(tx, since, until), around)
        return [(each, room.next_for(each)) for each in _wanting(tx, draft_ids)]


def _wanting(tx: Transaction, draft_ids: Sequence[str] | None) -> list[Wanting]:
    """The drafts that want a time, the oldest approval first, then what is not approved, the oldest first."""
    meant = targets.of_all(tx)
    found: list[tuple[Wanting, datetime]] = []
    for line in drafts.lines(tx):
        if line.message_id is None and (draft_ids is None or line.id in draft_ids):
            open_ones = tuple(each for each in meant.get(line.id, ()) if _wants(each, named=draft_ids is not None))
            kept = embargoes.of_draft(tx, line.id, clock.now()) if open_ones else None
            until = kept.embargo.until if kept is not None else None
            if open_ones:
                found.append((Wanting(line.id, line.kind, open_ones, until), line.updated_at))
    found.sort(key=lambda pair: (pair[0].approved_at is None, pair[0].approved_at or pair[1], pair[0].draft_id))
    return [wanting for wanting, _ in found]


def _wants(target: TargetView, *, named: bool) -> bool:
    """Whether a target has no time: nothing was ever planned, or that was taken back; missed only where named."""
    if target.delivery is None or target.delivery.state == "cancelled":
        return True
    return named and _is_missed(target)


def _is_missed(target: TargetView) -> bool:
    return target.delivery is not None and target.delivery.state == "missed"
