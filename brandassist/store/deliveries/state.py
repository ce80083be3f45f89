"""The delivery's state, recomputed from its parts in the transaction that changed one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, literal, select, update

from brandassist.store.columns import Instant
from brandassist.store.inbox import ledger
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


_ROWS = (  # one for each part
    select(
        delivery.c.kind,
        delivery.c.draft_id,
        delivery.c.claimed_by,
        select(hold.c.reason).where(hold.c.delivery_id == delivery.c.id).exists().label("held"),
        part.c.state,
    )
    .join(part, part.c.delivery_id == delivery.c.id)
    .where(delivery.c.id == bindparam("this"))
    .with_for_update(of=delivery)
)
_RELEASE = (
    update(delivery)
    .where(delivery.c.id == bindparam("this"))
    .values(state=bindparam("its_state"), claimed_by=None, lease_until=None)
)
_DONE = _RELEASE.values(problem={}, asks=False, next_look_at=None, not_before=None)
_UNHOLD = delete(hold).where(hold.c.delivery_id == bindparam("this"))


def recompute(tx: Connection, delivery_id: str, now: datetime, *, in_hand: str | None = None) -> str:
    """Store the state its parts give it; a claim is released unless `in_hand` still goes on with it."""
    this = {"this": delivery_id}
    rows = tx.execute(_ROWS, this).all()
    row, state = rows[0], state_from([each.state for each in rows])
    if state != "published":
        if in_hand is not None and row.claimed_by == in_hand:
            return "sending"
        tx.execute(_RELEASE, {**this, "its_state": state})
        return state
    tx.execute(_DONE, {**this, "its_state": state})
    if row.held:
        tx.execute(_UNHOLD, this)
    if row.kind == "reply":
        answered(tx, row.draft_id, now)
    return state


def answered(tx: Connection, draft_id: str, at: datetime) -> None:
    """The message this draft replies to has its answer: written where the proof is, and only there."""
    this = message.c.draft_id == draft_id
    ledger.passing(tx, tx.execute(select(message.c.id).where(this)).scalars().all(), "answered")
    first = func.coalesce(message.c.answered_at, literal(at, Instant()))
    tx.execute(update(message).where(this).values(status="answered", answered_at=first, why=""))


def unanswered(tx: Connection, draft_id: str) -> None:
    """The answer was taken off its network: whoever got it waits again."""
    this = and_(message.c.draft_id == draft_id, message.c.status == "answered")
    ledger.passing(tx, tx.execute(select(message.c.id).where(this)).scalars().all(), "needs_reply")
    tx.execute(update(message).where(this).values(status="needs_reply"))
