"""What grew from the passages of an entry: ideas, drafts, posts that are out, and who answered them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from brandassist.store import links
from brandassist.store.links import Fate
from brandassist.store.tables import (
    account,
    conversation,
    delivery,
    draft,
    entry_revision,
    idea,
    link,
    message,
    part,
    working_text,
)

_OUT = ("published", "partly_published")


@dataclass(frozen=True)
class Post:
    """A delivery of a draft that is out. `message_id` is the last answer to it, None where nobody answered."""

    delivery_id: str
    network: str
    account: str
    url: str | None
    replies: int
    message_id: str | None


@dataclass(frozen=True)
class Grown:
    """What one passage became, as it was taken: offsets into `text`, the entry's words of then."""

    text: str
    starts: int
    ends: int
    idea_id: str | None
    idea: str
    draft_id: str | None
    draft: str
    fate: Fate
    posts: tuple[Post, ...]


def of_entry(tx: Connection, entry_id: str) -> list[Grown]:
    """What the passages of an entry became, in the order it did; what lies in the bin is left out, unless it is out."""
    out = select(delivery.c.draft_id).where(delivery.c.state.in_(_OUT))
    kept = draft.c.binned_at.is_(None) | draft.c.id.in_(out)
    rows = tx.execute(
        select(link, entry_revision.c.text, idea.c.text.label("idea"), working_text.c.title)
        .add_columns(func.substr(working_text.c.text, 1, 80).label("opening"))
        .outerjoin(entry_revision, entry_revision.c.id == link.c.entry_revision_id)
        .outerjoin(idea, (idea.c.id == link.c.idea_id) & idea.c.binned_at.is_(None))
        .outerjoin(draft, (draft.c.id == link.c.draft_id) & kept)
        .outerjoin(working_text, working_text.c.draft_id == draft.c.id)
        .where(link.c.entry_id == entry_id)
        .where((idea.c.id.is_not(None)) | (draft.c.id.is_not(None)))
        .add_columns(draft.c.id.label("kept_draft"))
        .order_by(link.c.at, link.c.id)
    ).all()
    posts = _posts(tx, {row.kept_draft for row in rows if row.kept_draft})
    return [
        Grown(
            row.text or "",
            row.starts,
            row.ends,
            row.idea_id if row.idea is not None else None,
            row.idea or "",
            row.kept_draft,
            (row.title or " ".join((row.opening or "").split())) if row.kept_draft else "",
            links.fate(tx, row.kept_draft) if row.kept_draft else "editing",
            tuple(posts.get(row.kept_draft, ())),
        )
        for row in rows
    ]


def _posts(tx: Connection, draft_ids: Collection[str]) -> dict[str, list[Post]]:
    answers = (
        select(part.c.delivery_id, func.count(message.c.id).label("replies"), func.max(message.c.id).label("last"))
        .join(conversation, conversation.c.part_id == part.c.id)
        .join(message, (message.c.conversation_id == conversation.c.id) & message.c.own.is_(False))
        .where(message.c.status != "spam")
        .group_by(part.c.delivery_id)
        .subquery()
    )
    first_url = (
        select(part.c.url)
        .where(part.c.delivery_id == delivery.c.id)
        .order_by(part.c.ordinal)
        .limit(1)
        .scalar_subquery()
    )
    rows = tx.execute(
        select(
            delivery.c.id, delivery.c.draft_id, account.c.network, account.c.label, answers.c.replies, answers.c.last
        )
        .add_columns(first_url.label("url"))
        .join(account, account.c.id == delivery.c.account_id)
        .outerjoin(answers, answers.c.delivery_id == delivery.c.id)
        .where(delivery.c.draft_id.in_(draft_ids), delivery.c.state.in_(_OUT), delivery.c.edits.is_(None))
        .order_by(delivery.c.due_at, delivery.c.id)
    )
    found: dict[str, list[Post]] = {}
    for row in rows:
        post = Post(row.id, row.network, row.label, row.url, row.replies or 0, row.last)
        found.setdefault(row.draft_id, []).append(post)
    return found
