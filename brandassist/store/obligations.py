"""What is owed to whom: the one status each message has now, lists by it, and counts.

A message stores what was decided about it (needs_reply, answered, snoozed, waived, done, nothing_owed, spam). That
a reply to it is being written or awaits approval, that a reply failed, and that a snooze is over follow from rows
and the clock, so they are asked here and stored nowhere.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, and_, case, exists, func, or_, select

from brandassist.store.tables import account, delivery, draft, message, person, profile, review, working_text

Status = Literal[
    "needs_reply",
    "drafting",
    "awaiting_approval",
    "answered",
    "snoozed",
    "waived",
    "done",
    "nothing_owed",
    "spam",
]
STATUSES: tuple[Status, ...] = get_args(Status)
OWED: tuple[Status, ...] = ("needs_reply", "drafting", "awaiting_approval", "snoozed")
OPEN: tuple[Status, ...] = ("needs_reply", "drafting", "awaiting_approval")
FAILED = ("refused", "missed", "cancelled")  # deliveries after which the person still waits


@dataclass(frozen=True)
class MessageRow:
    """One message as a list shows it; `draft_id` is the reply being written or sent."""

    id: str
    conversation_id: str
    account_id: str
    network: str
    account: str  # its label
    remote_id: str
    author: str
    handle: str
    text: str
    url: str
    in_reply_to: str | None
    own: bool
    pending: bool
    visibility: str
    status: Status
    why: str
    draft_id: str | None
    snoozed_until: datetime | None
    received_at: datetime
    due_at: datetime | None
    answered_at: datetime | None
    profile_id: str | None = None  # who wrote, where anybody can tell
    kind: str = "reply"  # reply | like | share
    sort: str = ""
    sorted_by: str = ""  # the rule's name, its id, or "person"
    assigned_to: str | None = None
    by_hand: bool = False
    edited_at: datetime | None = None
    gone_at: datetime | None = None
    dated_at: datetime | None = None  # what its network said, where that was still to come
    unfolded_at: datetime | None = None  # a person said that its words are not harsh
    blocked: bool = False  # who wrote it is


def status_now(now: datetime) -> ColumnElement[Any]:
    """The status at `now`, as an expression over a row of `message`."""
    awake = or_(message.c.status == "needs_reply", and_(message.c.status == "snoozed", message.c.snoozed_until <= now))
    written = exists().where(
        draft.c.id == message.c.draft_id,
        draft.c.binned_at.is_(None),
        working_text.c.draft_id == draft.c.id,
        working_text.c.text != "",
    )
    left = and_(delivery.c.state == "partly_published", delivery.c.problem["code"].as_string() == "left")
    sent = (
        select(case((left, "published"), else_=delivery.c.state))
        .where(delivery.c.draft_id == message.c.draft_id)
        .order_by(delivery.c.created_at.desc(), delivery.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    word = (
        select(review.c.verb)
        .where(review.c.draft_id == message.c.draft_id)
        .order_by(review.c.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    return case(
        (~awake, message.c.status),
        (message.c.draft_id.is_(None), "needs_reply"),
        (~written, "needs_reply"),
        (sent.in_((*FAILED, "published")), "needs_reply"),
        (word == "submitted", "awaiting_approval"),
        else_="drafting",
    )


def rows(
    tx: Connection,
    now: datetime,
    *,
    statuses: Collection[Status] = STATUSES,
    account_id: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[MessageRow]:
    """Other people's messages: first what is owed, the longest against its target on top; then latest first."""
    status = status_now(now).label("status_now")
    found = _select(status).where(message.c.own.is_(False), _may_be(statuses), status.in_(statuses))
    if account_id is not None:
        found = found.where(message.c.account_id == account_id)
    waits = case((status.in_(OPEN), 0), (status == "snoozed", 1), else_=2)
    owed_since = case((waits < 2, message.c.due_at), else_=None)
    found = found.order_by(waits, owed_since, message.c.received_at.desc(), message.c.id).limit(limit)
    return [row_from(each) for each in tx.execute(found.offset(offset) if offset else found)]


def counts(tx: Connection, now: datetime, account_id: str | None = None) -> dict[Status, int]:
    """How many messages of other people have each status."""
    status = status_now(now).label("status_now")
    asked = select(status, func.count()).where(message.c.own.is_(False)).group_by(status)
    if account_id is not None:
        asked = asked.where(message.c.account_id == account_id)
    found = {row[0]: row[1] for row in tx.execute(asked)}
    return {each: found.get(each, 0) for each in STATUSES}


def late(tx: Connection, now: datetime) -> int:
    """How many messages that nobody answered yet, nor handed in an answer to, are past their target."""
    status = status_now(now)
    overdue = (message.c.own.is_(False), message.c.due_at < now, _may_be(("needs_reply",)))
    asked = select(func.count()).select_from(message).where(*overdue, status.in_(("needs_reply", "drafting")))
    return tx.execute(asked).scalar_one()


def select_rows(tx: Connection, now: datetime, *where: ColumnElement[bool]) -> list[MessageRow]:
    """Messages in the order they came."""
    asked = _select(status_now(now).label("status_now")).where(*where)
    return [row_from(row) for row in tx.execute(asked.order_by(message.c.received_at, message.c.id))]


def row_from(row: Row[Any]) -> MessageRow:
    plain = [name for name in MessageRow.__dataclass_fields__ if name not in ("network", "account", "status")]
    return MessageRow(
        **{name: getattr(row, name) for name in plain},
        network=row.network,
        account=row.label,
        status=row.status_now,
    )


def _select(status: ColumnElement[Any]):
    return select(message, status, account.c.network, account.c.label, _blocked().label("blocked")).join(
        account, account.c.id == message.c.account_id
    )


def _blocked() -> ColumnElement[bool]:
    """Whether a person blocked who wrote it."""
    joined = (profile.c.id == message.c.profile_id, person.c.id == profile.c.person_id)
    return exists().where(*joined, person.c.blocked_at.is_not(None))


def _may_be(statuses: Collection[Status]) -> ColumnElement[bool]:
    """Narrow by what is stored, which has an index, before asking for the status now."""
    stored = {each for each in statuses if each not in OPEN}
    if any(each in OPEN for each in statuses):
        stored |= {"needs_reply", "snoozed"}
    return message.c.status.in_(sorted(stored))
