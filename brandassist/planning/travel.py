"""Posts that mean "8:30 where I am": what a change of trips or home moves. Nothing moves before a person said so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from brandassist import clock
from brandassist.diary.zones import Stay, stays_of
from brandassist.errors import Problem
from brandassist.planning.slots import whereabouts
from brandassist.planning.watch import Reading, on_hers, plan_on_hers
from brandassist.publishing.queue import Queue
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary.trips import Trip
from brandassist.walltime import WallTime


@dataclass(frozen=True)
class Moving:
    """A post that follows her, and where her own clock puts it now.

    `clock`: "skipped" or "doubled" where clocks change or she flies over that hour: a person picks one of `choices`,
    of which `after` is the first.
    """

    delivery_id: str
    title: str
    account: str
    network: str
    before: WallTime
    after: WallTime
    clock: str = ""
    held_by_server: bool = False
    choices: tuple[WallTime, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the hour is over there already: then it stays until a person gives it another."""
        return all(each.instant() <= clock.now() for each in self.choices or (self.after,))


@dataclass(frozen=True)
class Applied:
    """What was moved, each with its new time, and what stayed, with why."""

    moved: tuple[tuple[Moving, WallTime], ...]
    stayed: tuple[tuple[Moving, Problem], ...] = ()


class Travel:
    """Times that follow her, in one workspace."""

    def __init__(self, db: Database, queue: Queue) -> None:
        self._db = db
        self._queue = queue

    def would_move(self, trips: Sequence[Trip] | None = None, home: str | None = None) -> list[Moving]:
        """What posts would move if these were the trips and this were home; without either, by those that are.

        So what was changed elsewhere and not applied is found again. Raises Problem `unknown_zone`.
        """
        with self._db.read() as tx:
            stays, at_home = now = whereabouts(tx)
            meant = (stays if trips is None else stays_of(trips), at_home if home is None else home)
            return _moving(read.following(tx), meant, now)

    def would_move_after(self, change: Callable[[Transaction], object]) -> list[Moving]:
        """What posts would move after a change, which is tried in a transaction that is not kept.

        Raises what the change raises.
        """
        with self._db.trial() as tx:
            now = whereabouts(tx)
            change(tx)
            return _moving(read.following(tx), whereabouts(tx), now)

    def plan(self, wall: str, fold: int | None = None) -> WallTime:
        """Read a local time where she is then; raises what `watch.plan_on_hers` raises."""
        with self._db.read() as tx:
            return plan_on_hers(wall, *whereabouts(tx), fold)

    def apply(self, moving: Sequence[Moving], folds: Mapping[str, int] | None = None) -> Applied:
        """Move these as a person has seen them. `folds`: by delivery id, which of its choices a doubtful hour means.

        What a server holds is recalled first: not for the window's own thread. One whose doubtful hour nobody chose
        (Problem `choose_hour`), and one that cannot go there, stays.
        """
        chosen = {each.delivery_id: _chosen(each, folds or {}) for each in moving}
        times = {each.delivery_id: planned for each in moving if (planned := chosen[each.delivery_id]) is not None}
        befores = {each.delivery_id: each.before for each in moving}
        problems = self._queue.move_together({each: (befores[each], planned) for each, planned in times.items()})
        problems |= {each: Problem("choose_hour", delivery=each) for each in chosen if each not in times}
        return Applied(
            tuple((each, times[each.delivery_id]) for each in moving if each.delivery_id not in problems),
            tuple((each, problems[each.delivery_id]) for each in moving if each.delivery_id in problems),
        )

    def put_back(self, applied: Applied) -> Applied:
        """Undo `apply`: what still stands where it was moved to gets its earlier time again."""
        moves = {each.delivery_id: (planned, each.before) for each, planned in applied.moved}
        problems = self._queue.move_together(moves)
        return Applied(
            tuple((each, each.before) for each, _ in applied.moved if each.delivery_id not in problems),
            tuple((each, problems[each.delivery_id]) for each, _ in applied.moved if each.delivery_id in problems),
        )

    def leave(self, moving: Sequence[Moving]) -> None:
        """Let these stay as they are: from now on they stand on the clock of the zone they have."""
        self._queue.follow([each.delivery_id for each in moving], "readers")

    def follow_again(self, moving: Sequence[Moving]) -> None:
        """Undo `leave`."""
        self._queue.follow([each.delivery_id for each in moving], "here")


Whereabouts = tuple[tuple[Stay, ...], str]


def _moving(rows: Sequence[DeliveryRow], meant: Whereabouts, now: Whereabouts) -> list[Moving]:
    found: list[Moving] = []
    for row in rows:
        reading = on_hers(row.wall, *meant)
        stands = reading.clock != "skipped" and row.due_at in {each.instant() for each in reading.times}
        # Where it stands at one of two, a person is asked while the change is made, and not ever after.
        newly_doubtful = reading.clock and meant != now and reading != on_hers(row.wall, *now)
        if not stands or newly_doubtful:
            found.append(_as_moving(row, reading))
    return found


def _as_moving(row: DeliveryRow, reading: Reading) -> Moving:
    return Moving(
        row.id,
        row.title,
        row.account,
        row.network,
        WallTime(row.wall, row.zone, row.fold),
        reading.times[0],
        reading.clock,
        row.state != "scheduled" or row.server_ref is not None,
        reading.times if reading.clock else (),
    )


def _chosen(moving: Moving, folds: Mapping[str, int]) -> WallTime | None:
    if not moving.clock:
        return moving.after
    fold = folds.get(moving.delivery_id)
    return moving.choices[fold] if fold is not None and 0 <= fold < len(moving.choices) else None
