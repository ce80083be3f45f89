"""Claiming: one atomic statement picks a due delivery of one account and gives it an owner and a lease.

Everything that may stop a delivery is a condition of that statement, not a question asked before it
(two processes on one file asked first and posted twice; PEERS 3, 2026-11).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Text,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from brandassist.store.columns import Instant
from brandassist.store.database import Database
from brandassist.store.deliveries.parts import PartRow, parts_of
from brandassist.store.diary import embargoes
from brandassist.store.tables import (
    account,
    account_key,
    approval,
    delivery,
    exchange_sender,
    freeze,
    hold,
    part,
    payload,
    setting,
)


@dataclass(frozen=True)
class Claim:
    """A delivery this process may send until `lease_until`, unless something stops it before the next step."""

    delivery_id: str
    account_id: str
    network: str
    kind: str
    payload: str  # as it is kept: one that cannot be read must not keep the others of its account
    approved: str  # the fingerprint of what was approved
    due_at: datetime
    depends_on: str | None
    edits: str | None  # the published delivery whose words this one changes
    parts: tuple[PartRow, ...]
    owner: str
    number: int  # of the try
    lease_until: datetime


def claim(
    database: Database,
    *,
    account_id: str,
    device_id: str,
    owner: str,
    now: datetime,
    lease: timedelta,
    grace: timedelta,
) -> Claim | None:
    """Take the account's longest due delivery, or None. At most one per account is ever in flight."""
    asked = {"for_account": account_id, "device": device_id, "now": now, "oldest": now - grace}
    return take(database, _CLAIM, {**asked, "owner": owner, "until": now + lease})


def take(database: Database, statement: Any, asked: dict[str, Any]) -> Claim | None:
    """Run one claiming statement made by `taking`.

    A claim that a power cut undoes has sent nothing: the first intent comes after it and is synced with it.
    """
    try:
        with database.write(synced=False) as tx:
            row = tx.execute(statement, asked).mappings().first()
            if row is None:
                return None
            sent = tx.execute(_SENT, {"this": row["delivery_id"]}).mappings().one()
            return Claim(**row, **sent, parts=parts_of(tx, row["delivery_id"]))
    except IntegrityError:
        return None  # PostgreSQL: another process took one of this account in the same moment


def taking(*where: ColumnElement[bool]) -> Any:
    """The statement that gives one delivery of `for_account` to `owner` until `until`, if it may be given."""
    chosen = (
        select(delivery.c.id)
        .where(delivery.c.account_id == bindparam("for_account"), *where, nothing_in_flight())
        .order_by(delivery.c.due_at, delivery.c.created_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (
        update(delivery)
        .where(delivery.c.id == chosen.scalar_subquery(), _waits())
        .values(
            state="sending",
            claimed_by=bindparam("owner"),
            lease_until=bindparam("until", type_=Instant()),
            tries=delivery.c.tries + 1,
        )
        .returning(
            *(delivery.c[name] for name in ("account_id", "kind", "due_at", "depends_on", "edits")),
            delivery.c.id.label("delivery_id"),
            delivery.c.claimed_by.label("owner"),
            delivery.c.tries.label("number"),
            delivery.c.lease_until,
        )
    )


def in_state(state: str) -> ColumnElement[bool]:
    """In this state, said in the statement's own text: a partial index does not know what a parameter will be."""
    return delivery.c.state == literal_column(f"'{state}'")


def _waits() -> ColumnElement[bool]:
    return or_(in_state("scheduled"), in_state("partly_published"))  # as `ix_delivery_waiting` says it


def nothing_in_flight() -> ColumnElement[bool]:
    """No other delivery of the account is being sent, by anybody."""
    other = delivery.alias("other")
    return ~exists().where(other.c.account_id == delivery.c.account_id, other.c.state == literal_column("'sending'"))


def _claimable() -> ColumnElement[bool]:
    """The condition under which a delivery may be sent now, by this device. Asks `now`, `oldest` and `device`."""
    now, oldest = bindparam("now", type_=Instant()), bindparam("oldest", type_=Instant())
    return and_(
        _waits(),
        delivery.c.promise != "you",  # what a server should send and does not hold goes from here
        delivery.c.asks.is_(False),
        delivery.c.due_at <= now,
        or_(delivery.c.not_before.is_(None), delivery.c.not_before <= now),
        func.coalesce(delivery.c.not_before, delivery.c.due_at) >= oldest,
        may_leave(),
        key_here(),
        connected(),
        link_is_live(),
        first_is_out(),
    )


def first_is_out() -> ColumnElement[bool]:
    """What it was planned to go after went out whole, be it without its first comment: refused, missed or unclear,
    it keeps this one back."""
    posts = part.alias("posts_ahead")
    of_it = exists().where(posts.c.delivery_id == delivery.c.after, posts.c.comment.is_(False))
    return or_(delivery.c.after.is_(None), and_(of_it, ~of_it.where(posts.c.state != literal_column("'published'"))))


def link_is_live() -> ColumnElement[bool]:
    """What it waits for (a teaser its article) is live."""
    first = delivery.alias("first")
    first_part = part.alias("first_part")
    return or_(
        delivery.c.depends_on.is_(None),
        exists().where(
            first.c.id == delivery.c.depends_on,
            first_part.c.delivery_id == first.c.id,
            first_part.c.ordinal == 0,
            first_part.c.mark == "live",
        ),
    )


def connected() -> ColumnElement[bool]:
    """The account's login is taken, as far as is known."""
    return exists().where(account.c.id == delivery.c.account_id, account.c.state == "connected")


def key_here() -> ColumnElement[bool]:
    """This device (`device`) holds the account's key."""
    return exists().where(
        account_key.c.account_id == delivery.c.account_id, account_key.c.device_id == bindparam("device")
    )


def sent_elsewhere() -> ColumnElement[bool]:
    """With whom files are exchanged sends it (`store.exchange.senders`), and never both."""
    its = exchange_sender.alias("its_sender")
    own = (exchange_sender.c.draft_id == delivery.c.draft_id) & (exchange_sender.c.account_id == delivery.c.account_id)
    others = (its.c.draft_id == delivery.c.draft_id) & (its.c.account_id == literal_column("''"))
    return or_(
        exists().where(own, exchange_sender.c.here.is_(False)),
        exists().where(others, its.c.here.is_(False)) & ~exists().where(own),
    )


def may_leave() -> ColumnElement[bool]:
    """Approved, not held, not embargoed, not frozen, not paused, not sent by another: asked at the claim and again
    before every step.

    Asks `now`.
    """
    return and_(
        delivery.c.payload_id.is_not(None),
        exists().where(approval.c.payload_id == delivery.c.payload_id, approval.c.withdrawn_at.is_(None)),
        ~exists().where(hold.c.delivery_id == delivery.c.id),
        ~embargoes.holds_delivery(),
        ~sent_elsewhere(),
        ~exists().where(freeze.c.ended_at.is_(None), freeze.c.id != func.coalesce(delivery.c.let_through, "")),
        or_(delivery.c.kind == "reply", delivery.c.goes_on, ~exists().where(setting.c.key == "paused")),
    )


def _look_due() -> ColumnElement[bool]:
    """Unconfirmed, or with a server, and its time to look has come; looks go on during a freeze."""
    return and_(
        delivery.c.state.in_(("unconfirmed", "handed_over")),
        delivery.c.next_look_at <= bindparam("now", type_=Instant()),
        key_here(),
    )


# Put together once: building them costs more than asking them.
_SENT = (  # where it goes, and what approval froze
    select(account.c.network, cast(payload.c.content, Text).label("payload"), approval.c.fingerprint.label("approved"))
    .select_from(delivery)
    .join(account, account.c.id == delivery.c.account_id)
    .join(payload, payload.c.id == delivery.c.payload_id)
    .join(approval, approval.c.payload_id == payload.c.id)
    .where(delivery.c.id == bindparam("this"))
)
_CLAIM = taking(_claimable())
WORK = (
    select(delivery.c.account_id)
    .where(_claimable(), nothing_in_flight())
    .union(select(delivery.c.account_id).where(_look_due()))
)
_LOOKS = select(delivery).where(delivery.c.account_id == bindparam("for_account"), _look_due())
_RENEW = (
    update(delivery)
    .where(
        delivery.c.id == bindparam("this"),
        delivery.c.claimed_by == bindparam("owner"),
        delivery.c.state == "sending",
        delivery.c.lease_until > bindparam("now", type_=Instant()),
        may_leave(),
        key_here(),  # the key may have gone meanwhile: forgotten, or the computer struck off
    )
    .values(lease_until=bindparam("until", type_=Instant()))
    .returning(delivery.c.lease_until)
)


_GATE = 20261121  # of this program alone: nothing else of a workspace's database takes advisory locks


def _at_the_gate(tx: Connection, *, alone: bool) -> None:
    # PostgreSQL judges a statement by what was committed when it began: a step that begins beside an uncommitted
    # freeze would not see it, and the freeze would not name the step. SQLite lets one write after the other anyway.
    if tx.dialect.name == "postgresql":
        lock = func.pg_advisory_xact_lock if alone else func.pg_advisory_xact_lock_shared
        tx.execute(select(lock(_GATE)))


def close_the_gate(tx: Connection) -> None:
    """Wait for the steps that are just beginning; until this transaction ends no other begins."""
    _at_the_gate(tx, alone=True)


def accounts_with_work(tx: Connection, device_id: str, now: datetime, grace: timedelta) -> list[str]:
    """Accounts that have something claimable, or something to look for, now."""
    return list(tx.execute(WORK, {"device": device_id, "now": now, "oldest": now - grace}).scalars())


def device_of(owner: str) -> str:
    """The computer whose process claimed."""
    return owner.split(":", 1)[0]


def due_looks(tx: Connection, account_id: str, device_id: str, now: datetime) -> Sequence[Row[Any]]:
    """The rows of what is to be looked for on one account now."""
    return tx.execute(_LOOKS, {"for_account": account_id, "device": device_id, "now": now}).all()


def renew(tx: Connection, claimed: Claim, now: datetime, lease: timedelta) -> datetime | None:
    """Renew the lease before a step; None when it is no longer ours, may no longer leave, or the key is gone."""
    _at_the_gate(tx, alone=False)
    ours = {"this": claimed.delivery_id, "owner": claimed.owner, "now": now, "until": now + lease}
    ours["device"] = device_of(claimed.owner)
    row = tx.execute(_RENEW, ours).first()
    return None if row is None else row.lease_until
