"""Taking back what is out: which parts stand on the network, and what is written before and after each call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, insert, or_, select, update

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.deliveries import state
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.tables import attempt, delivery, part

STEP = "withdraw"


def standing(row: DeliveryRow) -> list[PartRow]:
    """The parts that stand on its network, the last first: a thread must not be left without its beginning.

    Raises Problem `not_withdrawable` (nothing of it is out, or the rest is still to go), `taken_back` (it is gone
    already), `no_id_there` (its network gave no name by which it could be taken back).
    """
    if row.taken_back_at is not None:
        raise Problem("taken_back", delivery=row.id)
    if row.state != "published" and not row.left:
        raise Problem("not_withdrawable", delivery=row.id, state=row.state)
    up = [each for each in row.parts if each.state == "published" and each.taken_back_at is None]
    if any(each.mark not in ("live", "written") or not each.remote_id for each in up):
        raise Problem("no_id_there", delivery=row.id)
    return up[::-1]


def asked(tx: Connection, row: DeliveryRow, its: PartRow, device_id: str, now: datetime) -> None:
    """The network is about to be asked to take a part away."""
    _note(tx, row, its, device_id, now, event="started", outcome="", detail={})


def gone(tx: Connection, row: DeliveryRow, its: PartRow, device_id: str, now: datetime) -> None:
    """The network took it away; the proof that it was there stays. An answer of which nothing is left is owed again."""
    changed_by = select(delivery.c.id).where(delivery.c.edits == row.id)
    same = and_(part.c.remote_id == its.remote_id, part.c.delivery_id.in_(changed_by))
    tx.execute(update(part).where(or_(part.c.id == its.id, same)).values(mark="taken_back", taken_back_at=now))
    _note(tx, row, its, device_id, now, event="taken_back", outcome="taken_back", detail={})
    up = and_(part.c.delivery_id == row.id, part.c.state == "published", part.c.taken_back_at.is_(None))
    if row.kind == "reply" and tx.execute(select(part.c.id).where(up)).first() is None:
        state.unanswered(tx, row.draft_id)


def kept(
    tx: Connection, row: DeliveryRow, its: PartRow, device_id: str, now: datetime, problem: dict[str, Any]
) -> None:
    """The network did not take it away, or did not say: asking again does no harm."""
    _note(tx, row, its, device_id, now, event="taken_back", outcome="not_taken_back", detail=problem)


def _note(
    tx: Connection,
    row: DeliveryRow,
    about: PartRow,
    device_id: str,
    now: datetime,
    *,
    event: str,
    outcome: str,
    detail: dict[str, Any],
) -> None:
    told = {"step": STEP, "publishes": False, "event": event, "outcome": outcome, "detail": detail}
    ids = {"id": new_id(), "delivery_id": row.id, "part_id": about.id, "device_id": device_id}
    tx.execute(insert(attempt).values(**ids, **told, number=row.tries, at=now))
