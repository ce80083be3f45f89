"""Planning: a delivery is born, gets its payload by approval, is moved, taken back or cancelled."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, case, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import attempt, delivery, freeze, hold, part, setting
from brandassist.walltime import WallTime

Hold = Literal["frozen", "by_hand"]  # "paused" and "signing_in" are derived, see `read`

ENDED = ("published", "cancelled")
UNTOUCHED = ("scheduled", "missed", "refused", "your_turn")


def create(
    tx: Connection,
    *,
    draft_id: str,
    target_id: str,
    account_id: str,
    kind: str,
    planned: WallTime,
    promise: str,
    depends_on: str | None = None,
) -> str:
    """Give a target a time. Born frozen during a freeze. Returns the delivery's id."""
    delivery_id = new_id()
    tx.execute(
        insert(delivery).values(
            id=delivery_id,
            draft_id=draft_id,
            target_id=target_id,
            account_id=account_id,
            kind=kind,
            due_at=planned.instant(),
            wall=planned.wall,
            zone=planned.zone,
            fold=planned.fold,
            promise=promise,
            state="scheduled",
            problem={},
            depends_on=depends_on,
            created_at=clock.now(),
        )
    )
    if frozen_since(tx) is not None:
        put_hold(tx, delivery_id, "frozen")
    return delivery_id


def open_for(tx: Connection, target_id: str) -> str | None:
    """The target's delivery that has not ended, if it has one."""
    return tx.execute(
        select(delivery.c.id)
        .where(delivery.c.target_id == target_id, delivery.c.state.not_in(ENDED))
        .order_by(delivery.c.created_at.desc())
    ).scalar()


def lock(tx: Connection, delivery_id: str) -> None:
    """Make everybody else who changes this delivery wait for this transaction."""
    tx.execute(select(delivery.c.id).where(delivery.c.id == delivery_id).with_for_update())


def depend(tx: Connection, delivery_id: str, on: str) -> None:
    """It may go only when `on` is live."""
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(depends_on=on))


def fill(tx: Connection, delivery_id: str, payload_id: str, parts: int) -> None:
    """Approval: hang the payload on a delivery and give each part its idempotency key.

    Raises Problem `already_tried` when an attempt was made: then what may be live must be settled first.
    """
    _refuse_if_tried(tx, delivery_id)
    tx.execute(delete(part).where(part.c.delivery_id == delivery_id))
    tx.execute(
        insert(part),
        [
            {
                "id": new_id(),
                "delivery_id": delivery_id,
                "ordinal": ordinal,
                "key": new_id(),
                "state": "waiting",
                "handles": {},
            }
            for ordinal in range(parts)
        ],
    )
    # A reply has no time of its own: it goes when it is approved, and its grace counts from there.
    tx.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id)
        .values(
            payload_id=payload_id,
            not_before=case((delivery.c.kind == "reply", clock.now()), else_=delivery.c.not_before),
        )
    )


def empty(tx: Connection, delivery_id: str) -> None:
    """Take the payload off again; raises Problem `already_tried`."""
    _refuse_if_tried(tx, delivery_id)
    tx.execute(delete(part).where(part.c.delivery_id == delivery_id))
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(payload_id=None))


def _refuse_if_tried(tx: Connection, delivery_id: str) -> None:
    # The lock makes approval, take-back and claim wait for each other: whoever is second sees the first's work.
    state = tx.execute(select(delivery.c.state).where(delivery.c.id == delivery_id).with_for_update()).scalar_one()
    tried = tx.execute(select(attempt.c.id).where(attempt.c.delivery_id == delivery_id).limit(1)).scalar()
    if state == "sending" or tried is not None:
        raise Problem("already_tried", delivery=delivery_id)


def put_hold(tx: Connection, delivery_id: str, reason: Hold) -> None:
    """Add a reason not to send; twice is once."""
    present = tx.execute(
        select(hold.c.reason).where(hold.c.delivery_id == delivery_id, hold.c.reason == reason)
    ).scalar()
    if present is None:
        tx.execute(insert(hold).values(delivery_id=delivery_id, reason=reason, at=clock.now()))


def take_hold(tx: Connection, delivery_id: str, reason: Hold) -> None:
    """Remove one reason; the others stay."""
    tx.execute(delete(hold).where(hold.c.delivery_id == delivery_id, hold.c.reason == reason))


_PAUSED = select(setting.c.key).where(setting.c.key == "paused")


def paused(tx: Connection) -> bool:
    """Whether the queue is paused; replies still go."""
    return tx.execute(_PAUSED).scalar() is not None


def frozen_since(tx: Connection) -> datetime | None:
    """Since when everything is frozen, or None."""
    return tx.execute(select(freeze.c.started_at).where(freeze.c.ended_at.is_(None))).scalar()
