"""The bin for drafts: out of sight, out of the index, and after its time out of the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import redirects, search
from brandassist.store.deliveries.plan import ENDED
from brandassist.store.tables import (
    approval,
    brought_in,
    comment,
    delivery,
    draft,
    link,
    message,
    picture,
    redirect,
    review,
    revision,
    target,
    variant,
    working_text,
)
from brandassist.store.writing import allowed_words, drafts


def put(tx: Connection, draft_id: str) -> None:
    """Put a draft away; raises Problem `still_planned` while a delivery of it has not ended."""
    drafts.get(tx, draft_id)
    open_one = select(delivery.c.id).where(delivery.c.draft_id == draft_id, delivery.c.state.not_in(ENDED)).limit(1)
    if (planned := tx.execute(open_one).scalar()) is not None:
        raise Problem("still_planned", draft=draft_id, delivery=planned)
    tx.execute(update(draft).where(draft.c.id == draft_id).values(binned_at=clock.now()))
    search.drop(tx, draft_id)


def take_out(tx: Connection, draft_id: str) -> None:
    """Back among the others, also one that had gone into another draft."""
    drafts.get(tx, draft_id)
    tx.execute(update(draft).where(draft.c.id == draft_id).values(binned_at=None))
    redirects.drop(tx, draft_id)
    index(tx, draft_id)


def index(tx: Connection, draft_id: str) -> None:
    """Let it be found by its words."""
    record = drafts.get(tx, draft_id)
    search.put(tx, "draft", draft_id, record.title, record.text)


def empty(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant, apart from what a delivery, a message or an approval leans on, and
    from what went into another draft, which its versions tell."""
    leaning = [select(table.c.draft_id).where(table.c.draft_id.is_not(None)) for table in (delivery, message, approval)]
    leaning.append(select(redirect.c.from_id).where(redirect.c.kind == "draft"))
    gone = list(
        tx.execute(
            select(draft.c.id).where(draft.c.binned_at < before, *(draft.c.id.not_in(each) for each in leaning))
        ).scalars()
    )
    for draft_id in gone:
        meant = select(target.c.id).where(target.c.draft_id == draft_id)
        tx.execute(delete(variant).where(variant.c.target_id.in_(meant)))
        for table in (comment, review, target, picture, link, working_text, brought_in):
            tx.execute(delete(table).where(table.c.draft_id == draft_id))
        # A revision stands on the one before: newest first.
        for each in tx.execute(
            select(revision.c.id).where(revision.c.draft_id == draft_id).order_by(revision.c.number.desc())
        ).scalars():
            tx.execute(delete(revision).where(revision.c.id == each))
        allowed_words.forget_ignored(tx, draft_id)
        tx.execute(delete(draft).where(draft.c.id == draft_id))
    return len(gone)
