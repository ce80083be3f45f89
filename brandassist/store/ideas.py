"""Ideas as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor
from brandassist.store.tables import brought_in, delivery, draft, idea, link

State = Literal["open", "shaping", "used"]


@dataclass(frozen=True)
class Idea:
    """`entry_id` and `quote` say where it came from, `draft_id` what it became; each may be missing.

    Imported posts of elsewhere are ideas too: `network` they were on, `out_at` when. A draft in the bin does not count.
    """

    id: str
    text: str
    entry_id: str | None
    quote: str
    starts: int | None
    ends: int | None
    draft_id: str | None
    created_at: datetime
    network: str = ""
    out_at: datetime | None = None
    published: bool = False  # the draft it became

    @property
    def state(self) -> State:
        """How far it has come: nothing yet, a draft, or something that is out."""
        if self.draft_id is None:
            return "open"
        return "used" if self.published else "shaping"


def create(tx: Connection, actor: Actor, text: str) -> str:
    """Write an idea; returns its id."""
    idea_id = new_id()
    tx.execute(insert(idea).values(id=idea_id, text=text, member_id=actor.member_id, created_at=clock.now()))
    return idea_id


def every(tx: Connection, *, entry_id: str | None = None, binned: bool = False) -> list[Idea]:
    """Ideas, newest first; `entry_id` narrows them to those of one entry."""
    wanted = idea.c.binned_at.is_not(None) if binned else idea.c.binned_at.is_(None)
    return _read(tx, wanted if entry_id is None else wanted & (link.c.entry_id == entry_id))


def get(tx: Connection, idea_id: str) -> Idea:
    """One idea that is not in the bin; raises Problem `not_found`."""
    found = _read(tx, (idea.c.id == idea_id) & idea.c.binned_at.is_(None))
    if not found:
        raise Problem("not_found", kind="idea", id=idea_id)
    return found[0]


def _read(tx: Connection, wanted: ColumnElement[bool]) -> list[Idea]:
    out = select(delivery.c.draft_id).where(delivery.c.state == "published")
    rows = tx.execute(
        select(idea, link.c.entry_id, link.c.quote, link.c.starts, link.c.ends, draft.c.id.label("draft_id"))
        .add_columns(brought_in.c.source, brought_in.c.published_at, draft.c.id.in_(out).label("published"))
        .outerjoin(link, link.c.idea_id == idea.c.id)
        .outerjoin(draft, (draft.c.id == link.c.draft_id) & draft.c.binned_at.is_(None))
        .outerjoin(brought_in, brought_in.c.idea_id == idea.c.id)
        .where(wanted)
        .order_by(idea.c.created_at.desc(), idea.c.id.desc(), draft.c.id.desc())
    )
    found: dict[str, Idea] = {}
    for row in rows:
        known = found.get(row.id)
        if known is None or (known.draft_id is None and row.draft_id is not None):
            found[row.id] = Idea(
                row.id,
                row.text,
                row.entry_id,
                row.quote or "",
                row.starts,
                row.ends,
                row.draft_id,
                row.created_at,
                row.source or "",
                row.published_at,
                bool(row.published),
            )
    return list(found.values())


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
