"""What a freeze met: each delivery that had not ended, and how it stood in that moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, literal, select

from brandassist.store.deliveries.plan import ENDED
from brandassist.store.deliveries.steps import GIVEN_BACK
from brandassist.store.tables import attempt, delivery, frozen


@dataclass(frozen=True)
class Met:
    """How a delivery stood when everything was frozen, and whether its server gave it back since."""

    state: str
    given_back: bool


def note(tx: Connection, freeze_id: str) -> None:
    """Write down what has not ended and is not noted yet; one statement, however long the queue is."""
    known = select(frozen.c.delivery_id).where(frozen.c.freeze_id == freeze_id)
    these: Any = select(literal(freeze_id), delivery.c.id, delivery.c.state, _given_back(delivery.c.id)).where(
        delivery.c.state.not_in(ENDED), delivery.c.id.not_in(known)
    )
    tx.execute(insert(frozen).from_select(["freeze_id", "delivery_id", "state", "given_back"], these))


def met(tx: Connection, freeze_id: str) -> dict[str, Met]:
    """All a freeze met, by the delivery's id."""
    rows = tx.execute(
        select(
            frozen.c.delivery_id, frozen.c.state, frozen.c.given_back, _given_back(frozen.c.delivery_id).label("now")
        ).where(frozen.c.freeze_id == freeze_id)
    )
    # Counted, not asked by time: a clock may be set back while everything is frozen.
    return {row.delivery_id: Met(row.state, row.now > row.given_back) for row in rows}


def _given_back(delivery_id: Any) -> Any:
    times = select(func.count()).where(attempt.c.delivery_id == delivery_id, attempt.c.event == GIVEN_BACK)
    return times.scalar_subquery()
