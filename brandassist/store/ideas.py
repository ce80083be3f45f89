"""Ideas as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.tables import brought_in, idea, link


@dataclass(frozen=True)
class Idea:
    """`entry_id` and `quote` say where it came from, `draft_id` what it became; each may be missing."""

    id: str
    text: str
    entry_id: str | None
    quote: str
    starts: int | None
    ends: int | None
    draft_id: str | None
    created_at: datetime


def create(tx: Connection, actor: Actor, text: str) -> str:
    """Write an idea; returns its id."""
    idea_id = new_id()
    tx.execute(insert(idea).values(id=idea_id, text=text, member_id=actor.member_id, created_at=clock.now()))
    return idea_id


def every(tx: Connection, *, entry_id: str | None = None, binned: bool = False) -> list[Idea]:
    """Ideas, newest first; `entry_id` narrows them to those of one entry."""
    wanted = idea.c.binned_at.is_not(None) if binned else idea.c.binned_at.is_(None)
    if entry_id is not None:
        wanted = wanted & (link.c.entry_id == entry_id)
    rows = tx.execute(
        select(idea, link.c.entry_id, link.c.quote, link.c.starts, link.c.ends, link.c.draft_id)
        .outerjoin(link, link.c.idea_id == idea.c.id)
        .where(wanted)
        .order_by(idea.c.created_at.desc(), idea.c.id.desc(), link.c.draft_id.desc())
    )
    found: dict[str, Idea] = {}
    for row in rows:
        known = found.get(row.id)
        if known is None or (known.draft_id is None and row.draft_id is not None):
            found[row.id] = Idea(
                row.id, row.text, row.entry_id, row.quote or "", row.starts, row.ends, row.draft_id, row.created_at
            )
    return list(found.values())


def get(tx: Connection, idea_id: str) -> Idea:
    """One idea that is not in the bin; raises Problem `not_found`."""
    found = next((each for each in every(tx) if each.id == idea_id), None)
    if found is None:
        raise Problem("not_found", kind="idea", id=idea_id)
    return found


def set_binned(tx: Connection, idea_id: str, at: datetime | None) -> None:
    """Into the bin or out of it; raises Problem `not_found`."""
    if tx.execute(update(idea).where(idea.c.id == idea_id).values(binned_at=at)).rowcount == 0:
        raise Problem("not_found", kind="idea", id=idea_id)


def empty_bin(tx: Connection, before: datetime) -> int:
    """Forget what was binned before an instant; an idea that became a draft stays, for the draft tells so."""
    grown = select(link.c.idea_id).where(link.c.draft_id.is_not(None), link.c.idea_id.is_not(None))
    old = tx.execute(select(idea.c.id).where(idea.c.binned_at < before, idea.c.id.not_in(grown))).scalars().all()
    for idea_id in old:
        tx.execute(delete(link).where(link.c.idea_id == idea_id))
        tx.execute(update(brought_in).where(brought_in.c.idea_id == idea_id).values(idea_id=None))
        tx.execute(delete(idea).where(idea.c.id == idea_id))
    return len(old)
