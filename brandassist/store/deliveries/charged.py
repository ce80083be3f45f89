"""What a network has charged for: parts that left by themselves, and what is still to leave so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.tables import delivery, part

LEFT = ("published", "unconfirmed")  # what may be there may be charged


@dataclass(frozen=True)
class Left:
    """One part that left, as its payload holds it."""

    payload_id: str
    ordinal: int


def left_since(tx: Connection, account_id: str, since: datetime) -> list[Left]:
    """The parts of an account that a computer or server sent since then, and that are or may be there."""
    found = (
        select(delivery.c.payload_id, part.c.ordinal)
        .join(part, part.c.delivery_id == delivery.c.id)
        .where(
            delivery.c.account_id == account_id,
            delivery.c.promise != "you",
            part.c.state.in_(LEFT),
            part.c.first_tried_at >= since,
        )
    )
    return [Left(row.payload_id, row.ordinal) for row in tx.execute(found)]


def next_due(tx: Connection, account_id: str, now: datetime) -> DeliveryRow | None:
    """What a lane would begin with next: approved, due, held by nothing. A thread that has begun is not asked."""
    due = (delivery.c.state == "scheduled", delivery.c.promise != "you", delivery.c.due_at <= now)
    rows = select_rows(tx, delivery.c.account_id == account_id, *due)
    return next((row for row in rows if row.approved and not row.holds), None)


def hand_over_to_person(tx: Connection, account_id: str) -> None:
    """All that has not begun to leave is posted by hand from now on."""
    tx.execute(
        update(delivery)
        .where(delivery.c.account_id == account_id, delivery.c.state == "scheduled", delivery.c.promise != "you")
        .values(promise="you")
    )
