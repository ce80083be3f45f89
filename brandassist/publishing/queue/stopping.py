"""Stopping everything, and going on."""

from __future__ import annotations

from collections.abc import Sequence

from brandassist.errors import Problem
from brandassist.publishing import freezing
from brandassist.publishing.freezing import Sorting
from brandassist.publishing.handover import recall_held
from brandassist.publishing.queue.deciding import Deciding
from brandassist.store.database import Transaction
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.deliveries.stop import Standing
from brandassist.store.history import record
from brandassist.store.publishing import crisis


class Stopping(Deciding):
    """All posts at once."""

    def pause(self) -> None:
        """Hold all posts quietly; replies still go."""
        self._switch_pause(True)

    def resume(self) -> None:
        """Go on; what is overdue beyond the grace becomes missed and asks."""
        self._switch_pause(False)

    def _switch_pause(self, on: bool) -> None:
        with self._db.write("queue", "settings") as tx:
            stop.pause(tx, on)
            record(tx, self._me, "paused" if on else "resumed", "queue", "queue")

    def freeze(self, reason: str = "") -> list[DeliveryRow]:
        """Stop everything at once, replies too; returns what was being sent in that moment.

        Each of those goes no further than the call it may be in. What servers hold: `recall_held`. Raises Problem
        `freeze_not_written`: the disk takes nothing more. This computer sends nothing all the same.
        """
        return freezing.freeze(self._post, self._me, reason)

    def recall_held(self) -> list[DeliveryRow]:
        """Take back what servers hold and may no longer leave: calls, not for the window's own thread.

        Returns what no server has confirmed giving back; the lanes ask again.
        """
        unclear = recall_held(self._post)
        with self._db.read() as tx:
            return [read.get(tx, delivery_id) for delivery_id in unclear]

    def ask_back_unwritten(self) -> list[DeliveryRow]:
        """The same where the freeze could not be written: nothing is noted, only asked."""
        return freezing.ask_back_unwritten(self._post)

    def held_by_freeze(self) -> tuple[int, int]:
        """How many posts and how many replies wait because of a freeze."""
        with self._db.read() as tx:
            return stop.held_by_freeze(tx)

    def sorting(self, freeze_id: str | None = None) -> Sorting:
        """What became of all that a freeze met, of the one that lasts or the last one where none is named."""
        with self._db.read() as tx:
            this = freeze_id or stop.latest_freeze(tx)
            return freezing.sorting(tx, this) if this else Sorting()

    def thaw(self, delivery_ids: Sequence[str] = ()) -> None:
        """Without ids, end the freeze: every post stays held. With ids, release those, once it is over.

        Raises Problem `not_frozen`, `still_frozen`, `unknown_delivery`.
        """
        with self._db.write("queue", "inbox") as tx:
            lasts = crisis.current(tx)
            if not delivery_ids and not stop.end_freeze(tx):
                raise Problem("not_frozen")
            for delivery_id in delivery_ids:
                stop.thaw(tx, delivery_id)
            if lasts is not None:
                self._log_thaw(tx, lasts.id, delivery_ids)
            record(tx, self._me, "thawed", "queue", "queue", deliveries=list(delivery_ids))

    def _log_thaw(self, tx: Transaction, freeze_id: str, delivery_ids: Sequence[str]) -> None:
        if not delivery_ids:
            crisis.add_line(tx, freeze_id, self._me.member_id, "ended")
        for delivery_id in delivery_ids:
            row = read.get(tx, delivery_id)
            crisis.add_line(tx, freeze_id, self._me.member_id, "thawed", title=row.title, account=row.account)

    def standing(self) -> Standing:
        """Whether the queue is paused or frozen, since when, and why."""
        with self._db.read() as tx:
            return stop.standing(tx)
