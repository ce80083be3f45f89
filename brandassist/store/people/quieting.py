"""What muted and blocked people wrote owes nothing while they are; what it closed is owed again afterwards."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from sqlalchemy import Connection, select, update

from brandassist.store.history import Actor, record_each
from brandassist.store.inbox import messages
from brandassist.store.tables import message

How = Literal["muted", "blocked"]
HOW: tuple[How, ...] = ("muted", "blocked")


def close(tx: Connection, me: Actor, profiles: Collection[str], how: How) -> int:
    """Close what waits; an answer that is written or on its way goes its way."""
    waits = (message.c.profile_id.in_(profiles), message.c.own.is_(False), message.c.draft_id.is_(None))
    found = select(message.c.id).where(*waits, message.c.status.in_(("needs_reply", "snoozed")))
    ids = list(tx.execute(found).scalars())
    messages.decide_each(tx, ids, "nothing_owed", why=how)
    record_each(tx, me, how, "message", ids)
    return len(ids)


def open_again(tx: Connection, me: Actor, profiles: Collection[str]) -> int:
    """What muting or blocking closed, also while it was being kept, is owed again; what never had a time is not."""
    quiet = (message.c.profile_id.in_(profiles), message.c.status == "nothing_owed", message.c.why.in_(HOW))
    ids = list(tx.execute(select(message.c.id).where(*quiet, message.c.due_at.is_not(None))).scalars())
    tx.execute(update(message).where(*quiet).values(why=""))
    messages.decide_each(tx, ids, "needs_reply")
    record_each(tx, me, "reopened", "message", ids)
    return len(ids)
