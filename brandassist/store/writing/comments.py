"""Comments in the margin of a draft: said by a member at a passage, and settled or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import comment, member
from brandassist.store.writing import drafts
from drafts.anchoring import Anchor


@dataclass(frozen=True)
class CommentRecord:
    """`target_id`: whose own version it stands in, None for the master text; `asks`: for changes; `answers`: which
    comment, None where it begins a thread of its own."""

    id: str
    draft_id: str
    target_id: str | None
    anchor: Anchor
    text: str
    asks: bool
    who: str | None
    at: datetime
    resolved_at: datetime | None
    answers: str | None


def add(
    tx: Connection, draft_id: str, target_id: str | None, held: Anchor, text: str, asks: bool, member_id: str | None
) -> str:
    """Say something at a passage; returns the comment's id."""
    comment_id = new_id()
    drafts.touch(tx, draft_id)
    values = {"quote": held.quote, "before": held.before, "after": held.after, "start": held.start}
    said = {"id": comment_id, "draft_id": draft_id, "target_id": target_id, "text": text, "asks": asks}
    tx.execute(insert(comment).values(**said, **values, member_id=member_id, at=clock.now()))
    return comment_id


def answer(tx: Connection, comment_id: str, text: str, member_id: str | None) -> str:
    """Say something to a comment, which opens again; returns the answer's id. Raises Problem `not_found`."""
    said = get(tx, comment_id)
    first = said.answers or said.id
    answer_id = add(tx, said.draft_id, said.target_id, said.anchor, text, False, member_id)
    tx.execute(update(comment).where(comment.c.id == answer_id).values(answers=first))
    tx.execute(update(comment).where(comment.c.id == first).values(resolved_at=None))
    return answer_id


def resolve(tx: Connection, comment_id: str, on: bool) -> None:
    """Settle it, or open it again; raises Problem `not_found`."""
    drafts.touch(tx, get(tx, comment_id).draft_id)
    settled = clock.now() if on else None
    tx.execute(update(comment).where(comment.c.id == comment_id).values(resolved_at=settled))


def get(tx: Connection, comment_id: str) -> CommentRecord:
    """Return one; raises Problem `not_found`."""
    found = _read(tx, comment.c.id == comment_id)
    if not found:
        raise Problem("not_found", kind="comment", id=comment_id)
    return found[0]


def of(tx: Connection, draft_id: str) -> list[CommentRecord]:
    """A draft's comments, oldest first."""
    return _read(tx, comment.c.draft_id == draft_id)


def _read(tx: Connection, which: ColumnElement[bool]) -> list[CommentRecord]:
    rows = tx.execute(
        select(comment, member.c.name.label("who"))
        .outerjoin(member, member.c.id == comment.c.member_id)
        .where(which)
        .order_by(comment.c.at, comment.c.id)
    )
    return [
        CommentRecord(
            row.id,
            row.draft_id,
            row.target_id,
            Anchor(row.quote, row.before, row.after, row.start),
            row.text,
            row.asks,
            row.who,
            row.at,
            row.resolved_at,
            row.answers,
        )
        for row in rows
    ]
