"""What nobody can find out: the account is gone, or no look was answered for a day. A person is asked (DESIGN 2).

Looks go on beside the question, more and more rarely: what they find still counts, but nothing is sent by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, exists, func, literal, or_, select, update

from brandassist.store.columns import Instant
from brandassist.store.deliveries.claim import key_here
from brandassist.store.tables import account_key, attempt, delivery, hold, part

PATIENCE = timedelta(days=1)  # after the first look of a row that nobody answered
RAREST = timedelta(hours=1)  # between two looks that may be in vain

_NOW = bindparam("now", type_=Instant())
_OLD = bindparam("old", type_=Instant())
_no_key = ~exists().where(account_key.c.account_id == delivery.c.account_id)


def _nobody_looks() -> ColumnElement[bool]:
    """Nothing on any computer goes on with it, and no person was asked yet."""
    to_look_for = or_(
        delivery.c.state == "unconfirmed", and_(delivery.c.state == "handed_over", delivery.c.next_look_at <= _NOW)
    )
    by_a_computer = and_(delivery.c.state == "partly_published", delivery.c.promise != "you")
    the_rest = and_(by_a_computer, ~exists().where(hold.c.delivery_id == delivery.c.id))
    return and_(
        delivery.c.state.in_(("unconfirmed", "handed_over", "recalling", "partly_published")),  # for the index
        delivery.c.asks.is_(False),
        or_(
            and_(_no_key, or_(to_look_for, the_rest, delivery.c.state == "recalling")),
            and_(to_look_for, ~key_here(), delivery.c.next_look_at < _OLD),
            and_(the_rest, ~key_here(), func.coalesce(delivery.c.not_before, delivery.c.due_at) < _OLD),
            and_(delivery.c.state == "unconfirmed", delivery.c.next_look_at.is_(None)),
        ),
    )


ANY = select(delivery.c.id).where(_nobody_looks()).limit(1)
_CODE = case(
    (delivery.c.state == "partly_published", literal("rest_waits")),
    (_no_key, literal("account_gone")),
    else_=literal("could_not_look"),
)
_ALL = select(delivery.c.id, _CODE.label("code")).where(_nobody_looks()).with_for_update()


def anything_unheard(tx: Connection, device_id: str, now: datetime) -> bool:
    """Whether `ask_all` would find something; cheap enough for every second."""
    return tx.execute(ANY, asked(device_id, now)).first() is not None


def ask_all(tx: Connection, device_id: str, now: datetime) -> None:
    """Ask about everything no computer with the account's key goes on with."""
    for row in tx.execute(_ALL, asked(device_id, now)).all():
        ask(tx, row.id, row.code)


def asked(device_id: str, now: datetime) -> dict[str, object]:
    return {"device": device_id, "now": now, "old": now - PATIENCE}


def ask(tx: Connection, delivery_id: str, code: str) -> None:
    """A person is asked. What its server was to send is unconfirmed by now."""
    this = delivery.c.id == delivery_id
    unsure = exists().where(this, delivery.c.id == part.c.delivery_id, delivery.c.state == "handed_over")
    tx.execute(update(part).where(unsure, part.c.state == "waiting").values(state="unconfirmed"))
    state = case((delivery.c.state == "handed_over", literal("unconfirmed")), else_=delivery.c.state)
    tx.execute(update(delivery).where(this).values(state=state, asks=True, problem={"code": code}))


def silent_since(tx: Connection, part_id: str) -> datetime | None:
    """When the first look of the last unanswered ones was made; None where the last one was answered."""
    answered = select(func.max(attempt.c.at)).where(attempt.c.part_id == part_id, attempt.c.outcome != "not_reached")
    first = select(func.min(attempt.c.at)).where(
        attempt.c.part_id == part_id,
        attempt.c.outcome == "not_reached",
        or_(answered.scalar_subquery().is_(None), attempt.c.at >= answered.scalar_subquery()),
    )
    return tx.execute(first).scalar()
