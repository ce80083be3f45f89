"""Redirects: where a record went that was split or made one with another, so that its old id still leads on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal

from sqlalchemy import Connection, delete, insert, select

from brandassist import clock
from brandassist.store.tables import redirect

Kind = Literal["entry", "draft", "entry_piece", "draft_piece", "person"]
"""A record that went into another, one that stays and a piece of which went, or a person who is another one too."""


def leave(tx: Connection, kind: Kind, from_id: str, to_id: str) -> None:
    """Say that words of one record went to another."""
    drop(tx, from_id, to_id)
    tx.execute(insert(redirect).values(from_id=from_id, to_id=to_id, kind=kind, at=clock.now()))


def drop(tx: Connection, from_id: str, to_id: str | None = None) -> None:
    """Take one back; None: all that lead away from a record."""
    wanted = redirect.c.from_id == from_id
    tx.execute(delete(redirect).where(wanted if to_id is None else wanted & (redirect.c.to_id == to_id)))


def heir(tx: Connection, kinds: Collection[Kind], gone_id: str, lives: Callable[[str], bool]) -> str | None:
    """The record that holds now what `gone_id` held, over any number of turns, the last turn first; None: none does."""
    seen, ahead = {gone_id}, [gone_id]
    for each in ahead:
        asked = select(redirect.c.to_id).where(redirect.c.from_id == each, redirect.c.kind.in_(kinds))
        for to_id in tx.execute(asked.order_by(redirect.c.at.desc(), redirect.c.to_id.desc())).scalars().all():
            if lives(to_id):
                return to_id
            if to_id not in seen:
                seen.add(to_id)
                ahead.append(to_id)
    return None
