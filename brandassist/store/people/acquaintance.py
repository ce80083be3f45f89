"""What passed between us and somebody: messages on every network, and the diary's entries that name them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, select

from brandassist.store.many import among, rows_among
from brandassist.store.tables import (
    account,
    conversation,
    delivery,
    entry,
    entry_person,
    message,
    message_text,
    part,
    payload,
    place,
)
from brandassist.store.tables import profile as profile_table

UNANSWERED = ("needs_reply", "snoozed", "waived", "done")  # stored statuses of what was never answered


@dataclass(frozen=True)
class Wrote:
    """A message of theirs. `kind`: reply, like or share; `about`: what our post on top begins with; `unfolded`: a
    person said that its words are not harsh."""

    id: str
    network: str
    kind: str
    text: str
    url: str
    status: str  # as stored
    at: datetime
    answered_at: datetime | None
    about: str
    unfolded: bool


@dataclass(frozen=True)
class Named:
    """An entry of the diary that names them."""

    id: str
    day: str  # local, ISO 8601
    title: str
    place: str
    city: str
    locked: bool  # all of it, or a passage


@dataclass(frozen=True)
class Waiting:
    """What one profile wrote without ever getting an answer; `open`: how many of these still wait."""

    profile_id: str
    person_id: str | None
    network: str
    name: str
    handle: str
    since: datetime
    messages: int
    open: int
    last_id: str


def wrote(tx: Connection, profiles: Collection[str], most: int | None = None) -> list[Wrote]:
    """Their messages, latest first; those whose words were deleted are nobody's."""
    found = (
        select(
            message,
            account.c.network,
            conversation.c.part_id,
            conversation.c.account_id.label("ours"),
            conversation.c.root,
        )
        .join(account, account.c.id == message.c.account_id)
        .join(conversation, conversation.c.id == message.c.conversation_id)
        .where(message.c.profile_id.in_(profiles), message.c.own.is_(False), message.c.erased_at.is_(None))
        .order_by(message.c.received_at.desc(), message.c.id.desc())
        .limit(most)
    )
    rows = tx.execute(found).all()
    posts = _posts(tx, [row for row in rows if row.kind != "reply"])
    return [_wrote(row, posts) for row in rows]


def _wrote(row: Row[Any], posts: dict[tuple[str, str], str]) -> Wrote:
    about, unfolded = posts.get((row.ours, row.root), ""), row.unfolded_at is not None
    ended = (row.status, row.received_at, row.answered_at)
    return Wrote(row.id, row.network, row.kind, row.text, row.url, *ended, about, unfolded)


def _posts(tx: Connection, rows: Sequence[Row[Any]]) -> dict[tuple[str, str], str]:
    """What our posts under which these stand are called, or begin with."""
    roots = {row.root for row in rows}
    if not roots:
        return {}
    found = tx.execute(
        select(delivery.c.account_id, part.c.remote_id, payload.c.content)
        .join(part, part.c.delivery_id == delivery.c.id)
        .join(payload, payload.c.id == delivery.c.payload_id)
        .where(among(tx, part.c.remote_id, roots), delivery.c.kind == "post", delivery.c.edits.is_(None))
    )
    return {(row.account_id, row.remote_id): _called(row.content) for row in found}


def _called(content: dict[str, Any]) -> str:
    first = next((str(each["text"]) for each in content.get("parts", ()) if each.get("text")), "")
    return str(content.get("title") or "") or " ".join(first.split())[:60]


def before(tx: Connection, ids: Collection[str]) -> dict[str, list[str]]:
    """What those of these messages that their author changed said before, the first first."""
    asked = select(message_text.c.message_id, message_text.c.text).order_by(message_text.c.until, message_text.c.id)
    found: dict[str, list[str]] = {}
    for row in rows_among(tx, asked, message_text.c.message_id, ids):
        found.setdefault(row.message_id, []).append(row.text)
    return found


def counts(tx: Connection, profiles: Collection[str] | None = None) -> dict[str, int]:
    """How many messages each profile wrote; None: all of them."""
    wanted = [message.c.own.is_(False), message.c.profile_id.is_not(None)]
    if profiles is not None:
        wanted.append(message.c.profile_id.in_(profiles))
    asked = select(message.c.profile_id, func.count()).where(*wanted).group_by(message.c.profile_id)
    return {row[0]: row[1] for row in tx.execute(asked)}


def entries(tx: Connection, people: Collection[str]) -> list[Named]:
    """The diary's entries that name them, latest day first."""
    named = select(entry_person.c.entry_id).where(entry_person.c.person_id.in_(people))
    rows = tx.execute(
        select(entry, place.c.name.label("place"), place.c.city.label("city"))
        .outerjoin(place, place.c.id == entry.c.place_id)
        .where(entry.c.id.in_(named), entry.c.binned_at.is_(None))
        .order_by(entry.c.day.desc(), entry.c.created_at.desc(), entry.c.id.desc())
    )
    return [
        Named(row.id, row.day, row.title, row.place or "", row.city or "", row.locked or bool(row.locks))
        for row in rows
    ]


def texts(tx: Connection, profiles: Collection[str], most: int) -> list[str]:
    """The words of their latest replies."""
    found = (
        select(message.c.text)
        .where(
            message.c.profile_id.in_(profiles),
            message.c.own.is_(False),
            message.c.kind == "reply",
            message.c.text != "",
        )
        .order_by(message.c.received_at.desc(), message.c.id.desc())
    )
    return list(tx.execute(found.limit(most)).scalars())


def answered(tx: Connection, profiles: Collection[str]) -> bool:
    """Whether any message of theirs was ever answered."""
    got = (message.c.profile_id.in_(profiles), message.c.answered_at.is_not(None))
    return tx.execute(select(message.c.id).where(*got).limit(1)).first() is not None


def unanswered(tx: Connection) -> list[Waiting]:
    """Profiles that wrote what an answer was owed to, and got none to anything; the longest first."""
    owed = (message.c.own.is_(False), message.c.due_at.is_not(None), message.c.status.in_(UNANSWERED))
    none = select(message.c.profile_id).where(message.c.profile_id.is_not(None), message.c.answered_at.is_not(None))
    open_ = func.sum(case((message.c.status.in_(("needs_reply", "snoozed")), 1), else_=0))
    who = [profile_table.c[name] for name in ("id", "person_id", "network", "name", "handle")]
    asked: Select[Any] = (
        select(
            *who,
            func.min(message.c.received_at).label("since"),
            func.count().label("messages"),
            open_.label("open"),
            func.max(message.c.id).label("last_id"),
        )
        .join(profile_table, profile_table.c.id == message.c.profile_id)
        .where(*owed, message.c.answered_at.is_(None), message.c.profile_id.not_in(none))
        .group_by(*who)
    )
    found = [Waiting(*row) for row in tx.execute(asked)]
    return sorted(found, key=lambda each: (each.since, each.profile_id))
