"""Messages a person brought in: whether one is there already, and that its answer goes by the person's own hand."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, or_, select, update

from brandassist.store.tables import delivery, message, part


def there(tx: Connection, account_id: str, name: str, url: str) -> str | None:
    """The message that has this name or address already."""
    same = or_(message.c.remote_id == name, message.c.url == url) if url else message.c.remote_id == name
    return tx.execute(select(message.c.id).where(message.c.account_id == account_id, same).limit(1)).scalar()


def alike(tx: Connection, account_id: str, author: str, text: str, since: datetime, until: datetime) -> str | None:
    """The message with these words of this author that came from `since` until before `until`."""
    same = (message.c.account_id == account_id, message.c.author == author, message.c.own.is_(False))
    asked = select(message.c.id, message.c.text).where(
        *same, message.c.received_at >= since, message.c.received_at < until
    )
    return next((row.id for row in tx.execute(asked) if row.text == text), None)


def mark(tx: Connection, account_id: str, name: str) -> str:
    """Say that a person brought this message in; returns its id."""
    this = (message.c.account_id == account_id, message.c.remote_id == name)
    tx.execute(update(message).where(*this).values(by_hand=True))
    return tx.execute(select(message.c.id).where(*this)).scalar_one()


def post_at(tx: Connection, account_id: str, url: str) -> str | None:
    """What the network calls the post of ours at an address; what stands behind ? or # says only where on its page."""
    bare = url.partition("#")[0].partition("?")[0]
    asked = select(part.c.remote_id).join(delivery, delivery.c.id == part.c.delivery_id)
    ours = (delivery.c.account_id == account_id, delivery.c.kind == "post", part.c.url.in_({url, bare, bare + "/"}))
    return tx.execute(asked.where(*ours).limit(1)).scalar()


def answered_by_hand(tx: Connection, draft_id: str) -> bool:
    """Whether a draft answers a message that a person brought in."""
    asked = select(message.c.id).where(message.c.draft_id == draft_id, message.c.by_hand.is_(True))
    return tx.execute(asked.limit(1)).scalar() is not None
