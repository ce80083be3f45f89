"""Slots: the times of the week at which an account posts, as rows."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import account, delivery, draft, slot

Means = Literal["readers", "here", "instant"]
"""Whose clock a time means: that of the readers' zone, that of wherever she is, none (the instant stands)."""


@dataclass(frozen=True)
class Slot:
    """A time of the week of one account. `wall` is a local time of day (HH:MM) in `zone`, or where she is that day.

    `every`: weeks from one to the next, counted from the first such weekday on or after `starts` (ISO day).
    """

    id: str
    account_id: str
    kind: str  # "" any | post | article
    weekday: int  # Monday is 0
    wall: str
    means: Means  # readers | here
    zone: str  # IANA, "" for here
    every: int = 1
    starts: str = ""  # "" where every is 1
    name: str = ""  # of a recurring format, "" for a plain slot
    template_id: str | None = None


@dataclass(frozen=True)
class Taking:
    """A delivery as a slot sees it."""

    delivery_id: str
    account_id: str
    kind: str  # of its draft
    due_at: datetime


def add(tx: Connection, **values: Any) -> str:
    """Keep a slot; returns its id."""
    made = new_id()
    tx.execute(insert(slot).values(id=made, **values))
    return made


def change(tx: Connection, slot_id: str, **values: Any) -> None:
    """Write a slot anew."""
    tx.execute(update(slot).where(slot.c.id == slot_id).values(**values))


def put_back(tx: Connection, kept: Slot) -> None:
    """Write down again what was removed, with the id it had; twice is once."""
    if tx.execute(select(slot.c.id).where(slot.c.id == kept.id)).scalar() is None:
        tx.execute(insert(slot).values(**asdict(kept)))


def remove(tx: Connection, slot_id: str) -> None:
    """Forget a slot; what was planned into it keeps its time."""
    tx.execute(delete(slot).where(slot.c.id == slot_id))


def get(tx: Connection, slot_id: str) -> Slot:
    """One slot; raises Problem `not_found`."""
    row = tx.execute(select(slot).where(slot.c.id == slot_id)).first()
    if row is None:
        raise Problem("not_found", kind="slot", id=slot_id)
    return _read(row)


def every(tx: Connection) -> list[Slot]:
    """All slots through the week; those of a forgotten account come back with it."""
    known = select(slot).join(account, account.c.id == slot.c.account_id).where(account.c.state != "forgotten")
    return [_read(row) for row in tx.execute(known.order_by(slot.c.weekday, slot.c.wall, slot.c.id))]


def takings(tx: Connection, since: datetime, until: datetime) -> list[Taking]:
    """What is planned, or went out, from one instant until before another; replies take no slot."""
    found = tx.execute(
        select(delivery.c.id, delivery.c.account_id, draft.c.kind, delivery.c.due_at)
        .join(draft, draft.c.id == delivery.c.draft_id)
        .where(delivery.c.due_at >= since, delivery.c.due_at < until)
        .where(delivery.c.state != "cancelled", delivery.c.kind == "post", delivery.c.edits.is_(None))
        .order_by(delivery.c.due_at, delivery.c.created_at, delivery.c.id)
    )
    return [Taking(row.id, row.account_id, row.kind, row.due_at) for row in found]


def _read(row: Any) -> Slot:
    return Slot(**row._mapping)
