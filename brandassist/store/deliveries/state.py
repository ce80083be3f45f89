"""The delivery's state, recomputed from its parts in the transaction that changed one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from brandassist.store.tables import delivery, hold, message, part


def state_from(parts: Sequence[str]) -> str:
    """What a delivery is when its parts are these and nobody is sending it."""
    if all(state == "published" for state in parts):
        return "published"
    if "unconfirmed" in parts:
        return "unconfirmed"
    if "published" in parts:
        return "partly_published"
    return "refused" if "refused" in parts else "scheduled"


def recompute(tx: Connection, delivery_id: str, now: datetime, *, in_hand: str | None = None) -> str:
    """Store the state its parts give it; a claim is released unless `in_hand` still goes on with it."""
    row = tx.execute(select(delivery).where(delivery.c.id == delivery_id).with_for_update()).one()
    parts = tx.execute(select(part.c.state).where(part.c.delivery_id == delivery_id)).scalars().all()
    state = state_from(parts)
    if state != "published" and in_hand is not None and row.claimed_by == in_hand:
        return "sending"
    values = {"state": state, "claimed_by": None, "lease_until": None}
    if state == "published":
        values |= {"problem": {}, "asks": False, "next_look_at": None, "not_before": None}
        tx.execute(delete(hold).where(hold.c.delivery_id == delivery_id))
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))
    if state == "published" and row.kind == "reply":
        _answered(tx, row.draft_id, now)
    return state


def _answered(tx: Connection, draft_id: str, now: datetime) -> None:
    # Answered only with proof, so it is written where the proof is.
    tx.execute(update(message).where(message.c.draft_id == draft_id).values(status="answered", answered_at=now, why=""))
