"""What is owed to whom: the one status each message has now, lists by it, and counts.

A message stores what was decided about it (needs_reply, answered, snoozed, waived, done, nothing_owed, spam). That
a reply to it is being written or awaits approval, that a reply failed, and that a snooze is over follow from rows
and the clock, so they are asked here and stored nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from brandassist.store.tables import account, delivery, draft, message, person, profile, review, working_text
from brandassist.store.tables.inbox import OPEN_ROWS

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
CLOSED: tuple[Status, ...] = tuple(each for each in STATUSES if each not in OWED)
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
    status = status_now(now)
    of_account = () if account_id is None else (message.c.account_id == account_id,)
    shown = [each for each in OPEN if each in statuses]
    stretches = [open_rows(status.in_(shown), *of_account)] if shown else []
    if "snoozed" in statuses:
        stretches.append(open_rows(status == "snoozed", *of_account))
    if closed := [each for each in CLOSED if each in statuses]:
        stretches.append(closed_rows(message.c.status.in_(closed), *of_account))
    found: list[MessageRow] = []
    for number, stretch in enumerate(stretches):
        left = None if limit is None else limit - len(found)
        came = page(tx, now, stretch, left, offset)
        found += came
        if offset and not came and number + 1 < len(stretches):
            offset -= count(tx, stretch)
        elif came:
            offset = 0
        if limit is not None and len(found) >= limit:
            break
    return found


def open_rows(*where: ColumnElement[bool]) -> Select[Any]:
    """Ids of what is owed, snoozed or not, by the time it is due: as its index holds them, with all that is asked."""
    asked = select(message.c.id).where(text(OPEN_ROWS), *where)
    return asked.order_by(message.c.due_at, message.c.received_at, message.c.id)


def closed_rows(*where: ColumnElement[bool]) -> Select[Any]:
    """Ids of what is closed, latest first."""
    asked = select(message.c.id).where(message.c.own.is_(False), message.c.status.in_(CLOSED), *where)
    return asked.order_by(message.c.received_at.desc(), message.c.id.desc())


def page(tx: Connection, now: datetime, ids: Select[Any], limit: int | None, offset: int = 0) -> list[MessageRow]:
    """The messages of some of these ids, in their order; only their own rows are read."""
    names = (select(account.c.network), select(account.c.label))
    network, label = (each.where(account.c.id == message.c.account_id).scalar_subquery() for each in names)
    named = (network.label("network"), label.label("label"), _blocked().label("blocked"))
    asked = ids.with_only_columns(message, status_now(now).label("status_now"), *named).limit(limit)
    return [row_from(each) for each in tx.execute(asked.offset(offset) if offset else asked)]


def count(tx: Connection, ids: Select[Any]) -> int:
    """How many they are."""
    return tx.execute(ids.with_only_columns(func.count()).order_by(None)).scalar_one()


def counts(tx: Connection, now: datetime, account_id: str | None = None) -> dict[Status, int]:
    """How many messages of other people have each status."""
    of_account = () if account_id is None else (message.c.account_id == account_id,)
    stored = select(message.c.status, func.count()).where(message.c.own.is_(False), *of_account)
    found = {row[0]: row[1] for row in tx.execute(stored.group_by(message.c.status)) if row[0] in CLOSED}
    status = status_now(now).label("status_now")
    owed = select(status, func.count()).where(text(OPEN_ROWS), *of_account).group_by(status)
    found |= {row[0]: row[1] for row in tx.execute(owed)}
    return {each: found.get(each, 0) for each in STATUSES}


def late(tx: Connection, now: datetime) -> int:
    """How many messages that nobody answered yet, nor handed in an answer to, are past their target."""
    status = status_now(now)
    return count(tx, open_rows(message.c.due_at < now, status.in_(("needs_reply", "drafting"))))


def due_again(tx: Connection, due: Callable[[str, datetime], datetime]) -> None:
    """Count anew by when what is open is due, of its network and the time it came to be owed."""
    since = func.coalesce(message.c.owed_since, message.c.received_at, type_=message.c.received_at.type)
    asked = select(message.c.id, account.c.network, since.label("since"), message.c.due_at)
    asked = asked.join(account, account.c.id == message.c.account_id)
    open_ones = tx.execute(
        asked.where(message.c.own.is_(False), message.c.status.in_(("needs_reply", "snoozed")))
    ).all()
    times = [(row.id, row.due_at, due(row.network, row.since)) for row in open_ones]
    moved = [{"this": each, "then": then} for each, before, then in times if before != then]
    if moved:
        tx.execute(update(message).where(message.c.id == bindparam("this")).values(due_at=bindparam("then")), moved)


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
