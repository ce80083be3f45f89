"""Links: where a draft or an idea came from, and so what became of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, insert, select

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import (
    delivery,
    draft,
    entry,
    entry_revision,
    idea,
    link,
    message,
    review,
    target,
    working_text,
)

Fate = Literal["editing", "awaiting_approval", "changes_requested", "approved", "scheduled", "published", "asks"]


@dataclass(frozen=True)
class Origin:
    """Where something came from: offsets into a revision of an entry and the words that stood there, an idea, a page of
    the web (`url`, and what it calls itself), or what somebody (`author`) wrote."""

    entry_id: str | None
    revision_id: str | None
    starts: int
    ends: int
    quote: str
    entry_title: str
    day: str
    idea_id: str | None = None
    idea: str = ""
    url: str = ""
    page: str = ""
    message_id: str | None = None
    author: str = ""


@dataclass(frozen=True)
class Became:
    """A draft that grew from an entry, and how far it has come."""

    draft_id: str
    title: str
    quote: str
    starts: int
    ends: int
    state: Fate
    binned: bool
    at: datetime


def add(
    tx: Connection,
    *,
    quote: str,
    entry_id: str | None = None,
    revision_id: str | None = None,
    starts: int = 0,
    ends: int = 0,
    draft_id: str | None = None,
    idea_id: str | None = None,
    url: str = "",
    page: str = "",
    message_id: str | None = None,
) -> str:
    """Say that a draft or an idea came from this passage, idea, page or message; returns the link's id."""
    link_id = new_id()
    tx.execute(
        insert(link).values(
            id=link_id,
            entry_id=entry_id,
            entry_revision_id=revision_id,
            starts=starts,
            ends=ends,
            quote=quote,
            draft_id=draft_id,
            idea_id=idea_id,
            at=clock.now(),
            url=url,
            page=page,
            message_id=message_id,
        )
    )
    return link_id


def origins(tx: Connection, *, draft_id: str | None = None, idea_id: str | None = None) -> list[Origin]:
    """Where a draft or an idea came from."""
    wanted = link.c.draft_id == draft_id if draft_id is not None else link.c.idea_id == idea_id
    rows = tx.execute(
        select(link, entry.c.title, entry.c.day, idea.c.text.label("idea"), message.c.author, message.c.handle)
        .outerjoin(entry, entry.c.id == link.c.entry_id)
        .outerjoin(idea, idea.c.id == link.c.idea_id)
        .outerjoin(message, message.c.id == link.c.message_id)
        .where(wanted)
        .order_by(link.c.at, link.c.id)
    )
    return [
        Origin(
            row.entry_id,
            row.entry_revision_id,
            row.starts,
            row.ends,
            row.quote,
            row.title or "",
            row.day or "",
            row.idea_id,
            row.idea or "",
            row.url,
            row.page,
            row.message_id,
            row.author or row.handle or "",
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Taken:
    """A passage a draft came from, in the entry's text as it was then."""

    entry_id: str
    text: str
    starts: int
    ends: int
    quote: str


def taken(tx: Connection, draft_id: str) -> list[Taken]:
    """The passages a draft came from, each with the whole text it was taken from."""
    return _taken(tx, link.c.draft_id == draft_id)


def taken_by_idea(tx: Connection, idea_id: str) -> list[Taken]:
    """The passages an idea came from, likewise."""
    return _taken(tx, link.c.idea_id == idea_id)


def _taken(tx: Connection, wanted: ColumnElement[bool]) -> list[Taken]:
    rows = tx.execute(
        select(link, entry_revision.c.text)
        .join(entry_revision, entry_revision.c.id == link.c.entry_revision_id)
        .where(wanted)
    )
    return [Taken(row.entry_id, row.text, row.starts, row.ends, row.quote) for row in rows]


def became(tx: Connection, entry_id: str) -> list[Became]:
    """The drafts that grew from an entry, oldest first."""
    rows = tx.execute(
        select(link, working_text.c.title, working_text.c.text, draft.c.binned_at)
        .join(draft, draft.c.id == link.c.draft_id)
        .outerjoin(working_text, working_text.c.draft_id == draft.c.id)
        .where(link.c.entry_id == entry_id)
        .order_by(link.c.at, link.c.id)
    ).all()
    return [
        Became(
            row.draft_id,
            row.title or _opening(row.text or ""),
            row.quote,
            row.starts,
            row.ends,
            fate(tx, row.draft_id),
            row.binned_at is not None,
            row.at,
        )
        for row in rows
    ]


def fate(tx: Connection, draft_id: str) -> Fate:
    """How far a draft has come, over all its targets: what asks for a person first, else the furthest."""
    states = set(tx.execute(select(delivery.c.state).where(delivery.c.draft_id == draft_id)).scalars())
    if states & {"refused", "unconfirmed", "missed", "your_turn", "partly_published"}:
        return "asks"
    if "published" in states:
        return "published"
    if states & {"scheduled", "sending", "handed_over", "recalling"}:
        return "scheduled"
    said = tx.execute(
        select(review.c.target_id, review.c.verb)
        .join(target, target.c.id == review.c.target_id)
        .where(review.c.draft_id == draft_id)
        .order_by(review.c.number)
    )
    last = {row.target_id: row.verb for row in said}.values()
    shown: dict[str, Fate] = {
        "changes_requested": "changes_requested",
        "submitted": "awaiting_approval",
        "approved": "approved",
    }
    for verb, so_far in shown.items():
        if verb in last:
            return so_far
    return "editing"


def _opening(text: str) -> str:
    return " ".join(text.split())[:80]
