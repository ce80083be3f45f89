"""What was or will be said on the accounts: approved posts by their time, and where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from brandassist.store.tables import (
    account,
    brought_in,
    change,
    delivery,
    draft,
    message,
    part,
    payload,
    profile,
    variant,
    working_text,
)

STATES = ("scheduled", "handed_over", "your_turn", "sending", "unconfirmed", "partly_published", "published")


@dataclass(frozen=True)
class SaidPost:
    """One post as it was frozen; `at` is when it is or was due, `wall` the same where it was planned."""

    delivery_id: str
    draft_id: str
    account_id: str
    network: str
    at: datetime
    wall: str
    title: str
    text: str


@dataclass(frozen=True)
class SaidReply:
    """An answer of ours in the words it was written in. `who`: the person answered, else their profile, else how their
    network calls them; `name` is for a sentence."""

    message_id: str
    who: str
    name: str
    at: datetime
    text: str


def counter(tx: Connection) -> tuple[int, str]:
    """Another one after every change of what is here, by anyone."""
    queue = tx.execute(select(change.c.counter).where(change.c.topic == "queue")).scalar_one()
    return queue, tx.execute(select(func.max(brought_in.c.id))).scalar_one() or ""


def since(tx: Connection, moment: datetime) -> list[SaidPost]:
    """All approved that is out since then or planned, in the order of their times; no answers, no new words
    for what is out."""
    rows = tx.execute(
        select(delivery, account.c.network, payload.c.content, working_text.c.title)
        .join(payload, payload.c.id == delivery.c.payload_id)
        .join(account, account.c.id == delivery.c.account_id)
        .outerjoin(working_text, working_text.c.draft_id == delivery.c.draft_id)
        .where(delivery.c.due_at >= moment, delivery.c.kind == "post", delivery.c.state.in_(STATES))
        .where(delivery.c.edits.is_(None))
        .order_by(delivery.c.due_at, delivery.c.id)
    )
    return [
        _post(row, row.content["title"] or row.title or "", "\n\n".join(part["text"] for part in row.content["parts"]))
        for row in rows
    ]


def replies_since(tx: Connection, moment: datetime) -> list[SaidReply]:
    """All answers that are out since then or on their way, the latest first; none that was taken back there, none to
    somebody who was deleted here."""
    back = select(part.c.id).where(part.c.delivery_id == delivery.c.id, part.c.taken_back_at.is_not(None)).exists()
    rows = tx.execute(
        select(
            *(message.c[name] for name in ("id", "author", "handle", "profile_id")),
            *(account.c.network, profile.c.person_id, delivery.c.due_at, working_text.c.text),
        )
        .select_from(delivery)
        .join(draft, draft.c.id == delivery.c.draft_id)
        .join(message, message.c.id == draft.c.message_id)
        .join(account, account.c.id == message.c.account_id)
        .join(working_text, working_text.c.draft_id == draft.c.id)
        .outerjoin(profile, profile.c.id == message.c.profile_id)
        .where(delivery.c.due_at >= moment, delivery.c.kind == "reply", delivery.c.state.in_(STATES))
        .where(delivery.c.edits.is_(None), message.c.erased_at.is_(None), ~back)
        .order_by(delivery.c.due_at.desc(), delivery.c.created_at.desc())
    )
    return [
        SaidReply(
            row.id,
            row.person_id or row.profile_id or named(row.network, row.handle, row.id),
            row.author or row.handle,
            row.due_at,
            row.text,
        )
        for row in rows
    ]


def named(network: str, handle: str, message_id: str) -> str:
    """How somebody without a profile is told from others: by the handle, and without one each message is another's."""
    return f"{network} {handle}" if handle else message_id


def planned(tx: Connection) -> list[SaidPost]:
    """What has a time and is not approved, with the words its draft has now for that account."""
    rows = tx.execute(
        select(delivery, account.c.network, working_text.c.title, working_text.c.text, variant.c.text.label("own"))
        .join(account, account.c.id == delivery.c.account_id)
        .join(working_text, working_text.c.draft_id == delivery.c.draft_id)
        .outerjoin(variant, variant.c.target_id == delivery.c.target_id)
        .where(delivery.c.payload_id.is_(None), delivery.c.kind == "post", delivery.c.state == "scheduled")
        .where(delivery.c.edits.is_(None))
    )
    return [_post(row, row.title, row.text if row.own is None else row.own) for row in rows]


def _post(row: Row[Any], title: str, text: str) -> SaidPost:
    return SaidPost(row.id, row.draft_id, row.account_id, row.network, row.due_at, row.wall, title, text)
