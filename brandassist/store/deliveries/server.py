"""What a server holds for us: handed over before its time, looked up after it, recalled before anything changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, literal_column, or_, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.columns import Instant
from brandassist.store.database import Database
from brandassist.store.deliveries.claim import (
    Claim,
    connected,
    in_state,
    key_here,
    may_leave,
    nothing_in_flight,
    take,
    taking,
)
from brandassist.store.deliveries.plan import put_hold
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import GIVEN_BACK, HAND_OVER, NOT_GIVEN_BACK, UNCLEAR, note
from brandassist.store.publishing import crisis
from brandassist.store.tables import account, attempt, delivery, part, working_text

RECALLED = "recalled"  # among a part's handles: how often a server gave it back

_parts = part.alias("its_parts")
_single = select(func.count()).where(_parts.c.delivery_id == delivery.c.id).scalar_subquery() == 1


def _can_be_handed_over() -> ColumnElement[bool]:
    now = bindparam("now", type_=Instant())
    return and_(
        in_state("scheduled"),
        delivery.c.promise == literal_column("'server'"),  # as `ix_delivery_to_hand_over` says it
        delivery.c.kind == "post",
        delivery.c.asks.is_(False),
        delivery.c.depends_on.is_(None),
        delivery.c.after.is_(None),
        delivery.c.due_at > bindparam("soonest", type_=Instant()),
        or_(delivery.c.not_before.is_(None), delivery.c.not_before <= now),
        _single,
        may_leave(),
        key_here(),
        connected(),
    )


def _to_recall() -> ColumnElement[bool]:
    """Held there and no longer allowed to leave, or a recall nobody has confirmed and whose time to ask has come."""
    again = and_(delivery.c.state == "recalling", delivery.c.next_look_at <= bindparam("now", type_=Instant()))
    return and_(or_(and_(delivery.c.state == "handed_over", ~may_leave()), again), key_here())


WORK = (
    select(delivery.c.account_id)
    .where(_can_be_handed_over(), nothing_in_flight())
    .union(select(delivery.c.account_id).where(_to_recall()))
)
_CLAIM = taking(_can_be_handed_over())
_RECALLS = select(delivery.c.id).where(delivery.c.account_id == bindparam("for_account"), _to_recall())


def accounts_with_work(tx: Connection, device_id: str, now: datetime, soonest: datetime) -> list[str]:
    """Accounts with something to hand over or to recall."""
    return list(tx.execute(WORK, {"device": device_id, "now": now, "soonest": soonest}).scalars())


def claim(
    database: Database,
    *,
    account_id: str,
    device_id: str,
    owner: str,
    now: datetime,
    lease: timedelta,
    soonest: datetime,
) -> Claim | None:
    """Take one delivery of the account to hand over; its time lies after `soonest`."""
    asked = {"for_account": account_id, "device": device_id, "now": now, "soonest": soonest}
    return take(database, _CLAIM, {**asked, "owner": owner, "until": now + lease})


def to_recall(tx: Connection, account_id: str, device_id: str, now: datetime) -> list[str]:
    """Ids of what the account's server must give back now."""
    asked = {"for_account": account_id, "device": device_id, "now": now}
    return list(tx.execute(_RECALLS, asked).scalars())


def held(tx: Connection, claimed: Claim, part_id: str, ref: str, look_at: datetime, now: datetime) -> None:
    """The server holds it under `ref`; it is looked up at `look_at`, after its time."""
    note(tx, claimed, part_id, HAND_OVER, publishes=True, event="ended", outcome="handed_over", now=now, ref=ref)
    tx.execute(update(part).where(part.c.id == part_id, part.c.state != "published").values(state="waiting"))
    state = tx.execute(select(delivery.c.state).where(delivery.c.id == claimed.delivery_id).with_for_update()).scalar()
    if state == "published":
        return
    if state not in ("sending", "unconfirmed"):
        put_hold(tx, claimed.delivery_id, "by_hand")  # a person decided meanwhile: it is recalled and shown
    _set(tx, claimed.delivery_id, state="handed_over", server_ref=ref, next_look_at=look_at, **_RESTING)


def held_after_all(tx: Connection, delivery_id: str, ref: str, look_at: datetime) -> None:
    """Its answer never came, but the server lists what it holds."""
    tx.execute(update(part).where(part.c.delivery_id == delivery_id).values(state="waiting"))
    _set(tx, delivery_id, state="handed_over", server_ref=ref, next_look_at=look_at, **_RESTING)


def recalling(tx: Connection, delivery_id: str, again_at: datetime) -> str | None:
    """Begin a recall; returns what the server calls the post, or None when it holds nothing.

    Should nobody live to tell how it ended, it is begun again at `again_at`.
    """
    row = tx.execute(select(delivery).where(delivery.c.id == delivery_id).with_for_update()).one()
    if row.state not in ("handed_over", "recalling", "unconfirmed") or row.server_ref in (None, UNCLEAR):
        return None
    _set(tx, delivery_id, state="recalling", next_look_at=again_at)
    return row.server_ref


def recalled(
    tx: Connection, delivery_id: str, ref: str, now: datetime, device_id: str, *, given_back: bool = True
) -> None:
    """The server gave it back: it is as if it had never been handed over; nothing where that was settled meanwhile.

    Not `given_back`: the server had sent it, and its proof is written already.
    """
    if not _being_recalled(tx, delivery_id, ref):
        return
    if given_back:
        _note(tx, delivery_id, GIVEN_BACK, now, device_id, ref=ref)
    for each in tx.execute(select(part).where(part.c.delivery_id == delivery_id, part.c.state != "published")).all():
        # Counted for the next handover's key: under the old one a server looks for what it gave back.
        again = {RECALLED: each.handles.get(RECALLED, 0) + 1}
        tx.execute(update(part).where(part.c.id == each.id).values(state="waiting", handles=again))
    _set(tx, delivery_id, state="scheduled", server_ref=None, next_look_at=None, **_RESTING)
    recompute(tx, delivery_id, now)


def recall_unclear(tx: Connection, delivery_id: str, ref: str, look_at: datetime, device_id: str) -> None:
    """The server did not say; it is asked again at `look_at`, and this is shown until then."""
    if _being_recalled(tx, delivery_id, ref):
        _note(tx, delivery_id, NOT_GIVEN_BACK, clock.now(), device_id, ref=ref)
        _set(tx, delivery_id, problem={"code": "recall_unclear"}, asks=True, next_look_at=look_at)


def _note(tx: Connection, delivery_id: str, event: str, now: datetime, device_id: str, **detail: Any) -> None:
    row = tx.execute(
        select(delivery.c.tries, part.c.id)
        .join(part, part.c.delivery_id == delivery.c.id)
        .where(delivery.c.id == delivery_id)
        .order_by(part.c.ordinal)
    ).first()
    if row is None:
        return
    line = {"id": new_id(), "delivery_id": delivery_id, "part_id": row.id, "number": row.tries, "step": "recall"}
    told = {"publishes": False, "event": event, "outcome": event, "detail": detail, "device_id": device_id, "at": now}
    tx.execute(insert(attempt).values(**line, **told))
    lasts = crisis.current(tx)
    if lasts is not None and lasts.ended is None:
        named = select(account.c.label, working_text.c.title, working_text.c.text).select_from(
            delivery.join(account, account.c.id == delivery.c.account_id).outerjoin(
                working_text, working_text.c.draft_id == delivery.c.draft_id
            )
        )
        its = tx.execute(named.where(delivery.c.id == delivery_id)).one()
        title = its.title or (its.text or "").split("\n", 1)[0]
        crisis.add_line(tx, lasts.id, None, event, account=its.label, title=title)


def _being_recalled(tx: Connection, delivery_id: str, ref: str) -> bool:
    this = (delivery.c.id == delivery_id, delivery.c.state == "recalling", delivery.c.server_ref == ref)
    return tx.execute(select(delivery.c.id).where(*this).with_for_update()).scalar() is not None


_RESTING: dict[str, Any] = {"claimed_by": None, "lease_until": None, "problem": {}, "asks": False, "looks": 0}


def _set(tx: Connection, delivery_id: str, **values: Any) -> None:
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))
