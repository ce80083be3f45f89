"""Another time, or none: what is done about a post that waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brandassist.errors import Problem
from brandassist.publishing.queue.deciding import TOPICS, Deciding, not_embargoed
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import record
from brandassist.store.publishing.slots import Means
from brandassist.walltime import WallTime

MOVABLE = ("scheduled", "missed", "refused", "your_turn")
CANCELLABLE = (*MOVABLE, "partly_published")
HOLDABLE = (*CANCELLABLE, "unconfirmed", "handed_over")


class Moving(Deciding):
    """Posts that wait: moved, held, cancelled."""

    def move(self, delivery_id: str, planned: WallTime, means: Means | None = None) -> None:
        """Another time, by the clock it had unless `means` says another.

        Raises Problem `time_passed`, `embargoed`, `not_movable` naming its state.
        """
        self._not_past(planned)
        self._give_back(delivery_id)
        with self._db.write(*TOPICS) as tx:
            self.move_in(tx, delivery_id, planned, means)

    def move_in(self, tx: Transaction, delivery_id: str, planned: WallTime, means: Means | None = None) -> None:
        """The same inside a transaction (topics "queue", "drafts", "inbox"), for what no server holds."""
        self._not_past(planned)
        with self._decide_in(tx, delivery_id, "moved", MOVABLE, "not_movable") as row:
            not_embargoed(tx, row.draft_id, planned)
            stop.move(tx, row, planned, means)

    def move_together(self, moves: Mapping[str, tuple[WallTime, WallTime]]) -> dict[str, Problem]:
        """Give several posts other times in one transaction: by id, the time each has now and the one it gets.

        What a server holds is recalled first: a call each, not for the window's own thread. One that cannot be moved
        or stands elsewhere by now stays, and why (as `move` raises it, or `moved_meanwhile`) is returned for it.
        """
        stay: dict[str, Problem] = {}
        for delivery_id, (_, planned) in moves.items():
            try:
                self._not_past(planned)
                self._give_back(delivery_id)
            except Problem as problem:
                stay[delivery_id] = problem
        with self._db.write("queue", "drafts") as tx:
            for delivery_id in sorted(set(moves) - set(stay)):
                try:
                    self._move_from(tx, delivery_id, *moves[delivery_id])
                except Problem as problem:
                    stay[delivery_id] = problem
        return stay

    def _move_from(self, tx: Transaction, delivery_id: str, known: WallTime, planned: WallTime) -> None:
        plan.lock(tx, delivery_id)
        row = read.get(tx, delivery_id)
        if WallTime(row.wall, row.zone, row.fold) != known:
            raise Problem("moved_meanwhile", delivery=delivery_id)
        if row.state not in MOVABLE:
            raise Problem("not_movable", delivery=delivery_id, state=row.state)
        not_embargoed(tx, row.draft_id, planned)
        stop.move(tx, row, planned)
        record(tx, self._me, "moved", "delivery", delivery_id, wall=planned.wall, zone=planned.zone)

    def follow(self, delivery_ids: Sequence[str], means: Means) -> None:
        """Say whose clock these posts mean from now on; their times stay. Raises Problem `unknown_delivery`."""
        with self._db.write("queue") as tx:
            for delivery_id in sorted(delivery_ids):
                plan.lock(tx, delivery_id)
                read.get(tx, delivery_id)
                stop.set_means(tx, delivery_id, means)
                record(tx, self._me, "meant", "delivery", delivery_id, means=means)

    def cancel(self, delivery_id: str) -> None:
        """It will not go; of a thread that stopped the rest is left. Raises Problem `not_cancellable`."""
        self._give_back(delivery_id)
        with self._db.write(*TOPICS) as tx:
            self.cancel_in(tx, delivery_id)

    def cancel_in(self, tx: Transaction, delivery_id: str) -> None:
        """The same inside a transaction (topics "queue", "drafts", "inbox"), for what no server holds."""
        with self._decide_in(tx, delivery_id, "cancelled", CANCELLABLE, "not_cancellable") as row:
            stop.cancel(tx, row)

    def hold(self, delivery_id: str) -> None:
        """Hold one by hand."""
        with self._decide(delivery_id, "held", HOLDABLE, "not_cancellable") as (tx, row):
            plan.put_hold(tx, row.id, "by_hand")

    def release(self, delivery_id: str, *, locked: bool = False) -> None:
        """Take the hold by hand off, or (`locked`) let it go though words of it were locked since its approval.

        Other reasons stay. Raises Problem `locked_since_approval` where that alone holds it and `locked` is not said,
        `not_allowed` where locked words may leave by the word of who approves only.
        """
        with self._decide(delivery_id, "let_go" if locked else "released") as (tx, row):
            if not locked and row.holds == ("locked_since_approval",):
                raise Problem("locked_since_approval", delivery=row.id, draft=row.draft_id, account=row.account)
            if locked and not self._approvals.may_approve_in(tx, row.account_id):
                raise Problem("not_allowed", what="approve")
            plan.take_hold(tx, row.id, "locked_since_approval" if locked else "by_hand")
