"""The names this workspace knows: its people, places, members, accounts, and who wrote. None is a misspelt word."""

from __future__ import annotations

from sqlalchemy import Connection, select

from brandassist.store.tables import account, change, member, message, person, place

State = tuple[int, ...]


def state(tx: Connection) -> State:
    """Another one as soon as a name may have changed."""
    topics = ("diary", "accounts", "settings", "inbox")
    rows = select(change.c.counter).where(change.c.topic.in_(topics)).order_by(change.c.topic)
    return tuple(tx.execute(rows).scalars())


def every(tx: Connection) -> list[str]:
    """All names, in no order."""
    columns = (person.c.name, place.c.name, member.c.name, account.c.label, account.c.handle, message.c.author)
    return [name for column in columns for name in tx.execute(select(column).distinct()).scalars() if name]
