"""Reading the queue."""

from __future__ import annotations

from datetime import datetime

from brandassist import clock
from brandassist.publishing.queue.deciding import Deciding
from brandassist.store.deliveries import read
from brandassist.store.deliveries.read import AttemptRow, DeliveryRow
from brandassist.store.history import Happening, of
from brandassist.store.publishing import metrics
from brandassist.store.publishing.metrics import Uptake
from brandassist.store.writing import payloads
from brandassist.store.writing.payloads import Payload


class Looking(Deciding):
    """What stands there; changes nothing."""

    def list(self) -> list[DeliveryRow]:
        """All deliveries in the order of their times."""
        with self._db.read() as tx:
            return read.select_rows(tx)

    def between(self, since: datetime, until: datetime) -> list[DeliveryRow]:
        """Those whose time lies between two instants, the second not included, in the order of their times."""
        with self._db.read() as tx:
            return read.between(tx, since, until)

    def next_to_leave(self) -> DeliveryRow | None:
        """What goes next, if anything is planned and approved."""
        with self._db.read() as tx:
            return read.next_to_leave(tx, clock.now())

    def asking(self) -> list[DeliveryRow]:
        """Those that wait for a person, your turn too, in the order of their times."""
        with self._db.read() as tx:
            return read.asking(tx)

    def frozen_now(self) -> list[DeliveryRow]:
        """What crisis mode holds and has not ended, in the order of their times."""
        with self._db.read() as tx:
            return read.held_by(tx, "frozen")

    def of_draft(self, draft_id: str) -> list[DeliveryRow]:
        """One draft's deliveries."""
        with self._db.read() as tx:
            return read.of_draft(tx, draft_id)

    def show(self, delivery_id: str) -> tuple[DeliveryRow, list[AttemptRow], list[Happening]]:
        """One delivery, every attempt and look, and who did what; raises Problem `unknown_delivery`."""
        with self._db.read() as tx:
            return read.get(tx, delivery_id), read.attempts(tx, delivery_id), of(tx, delivery_id)

    def uptake(self, delivery_id: str) -> Uptake:
        """How it was taken up on its network, as last counted."""
        with self._db.read() as tx:
            return metrics.uptake(tx, delivery_id)

    def frozen(self, delivery_id: str) -> Payload | None:
        """What approval froze for it, word for word; None before approval. Raises Problem `unknown_delivery`."""
        with self._db.read() as tx:
            row = read.get(tx, delivery_id)
            return payloads.get(tx, row.payload_id) if row.payload_id else None
