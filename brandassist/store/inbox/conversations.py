"""Conversations: which messages belong together, and which of our own posts stands on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from brandassist.store.inbox.placing import own_parts
from brandassist.store.tables import conversation, delivery, draft, part
from brandassist.store.writing import payloads

RECENT = 50  # own posts a network is asked about


@dataclass(frozen=True)
class OwnPost:
    """The post people answered, as it was approved; `texts` are its parts."""

    draft_id: str
    kind: str  # short | article
    language: str
    title: str
    texts: tuple[str, ...]
    url: str | None
    published_at: datetime | None


@dataclass(frozen=True)
class SentReply:
    """A part of a reply of ours that is live."""

    draft_id: str
    message_id: str  # what it answers
    remote_id: str
    text: str
    url: str
    at: datetime


def recent_posts(tx: Connection, account_id: str) -> tuple[str, ...]:
    """Remote ids of the account's published posts, newest first; replies are messages, a first comment is under one."""
    rows = tx.execute(
        select(part.c.remote_id)
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .where(
            delivery.c.account_id == account_id,
            delivery.c.kind == "post",
            part.c.comment.is_(False),
            part.c.state == "published",
            part.c.remote_id.is_not(None),
            part.c.taken_back_at.is_(None),
            delivery.c.edits.is_(None),
        )
        .order_by(part.c.published_at.desc(), part.c.ordinal.desc())
        .limit(RECENT)
    )
    return tuple(rows.scalars())


def own_post(tx: Connection, conversation_id: str) -> OwnPost | None:
    """Our post on top; asked by the root, for its proof may have come after the first answer."""
    row = tx.execute(
        select(conversation.c.account_id, conversation.c.root).where(conversation.c.id == conversation_id)
    ).one()
    return post_named(tx, row.account_id, row.root)


def post_named(tx: Connection, account_id: str, name: str) -> OwnPost | None:
    """The post of ours of which a part is called that on its network."""
    ours = own_parts(tx, account_id, [name]).get(name)
    if ours is None:
        return None
    found = tx.execute(
        select(delivery.c.draft_id, delivery.c.payload_id, part.c.url, part.c.published_at)
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .where(part.c.id == ours.part_id)
    ).one()
    content = payloads.get(tx, found.payload_id)
    texts = tuple(each.text for each in content.parts)
    return OwnPost(found.draft_id, content.kind, content.language, content.title, texts, found.url, found.published_at)


def sent_replies(tx: Connection, message_ids: Sequence[str]) -> list[SentReply]:
    """Our live replies to these messages, as approved, in the order they went out."""
    rows = tx.execute(
        select(part, draft.c.message_id, delivery.c.draft_id, delivery.c.payload_id)
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .join(draft, draft.c.id == delivery.c.draft_id)
        .where(draft.c.message_id.in_(message_ids), part.c.state == "published")
        .order_by(part.c.published_at, part.c.ordinal)
    ).all()
    return [
        SentReply(row.draft_id, row.message_id, row.remote_id, _text(tx, row), row.url or "", row.published_at)
        for row in rows
    ]


def _text(tx: Connection, row: Row[Any]) -> str:
    ordinal: int = row.ordinal
    return payloads.get(tx, row.payload_id).parts[ordinal].text
