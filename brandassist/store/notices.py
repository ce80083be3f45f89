"""What a person was told on this computer, by the key of each thing; `told_at` is empty while a process tells it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from brandassist.store.history import Actor
from brandassist.store.tables import device, notice


@dataclass(frozen=True)
class NoticeRow:
    """Which process took it, and when it was told, if it was."""

    claimed_by: str
    told_at: datetime | None


def lock(tx: Connection, me: Actor) -> None:
    """One process of this computer after the other, also where the database itself lets them side by side."""
    tx.execute(select(device.c.id).where(device.c.id == me.device_id).with_for_update())


def known(tx: Connection, me: Actor) -> dict[str, NoticeRow]:
    """All that was taken or told, by key."""
    asked = select(notice.c.key, notice.c.claimed_by, notice.c.told_at).where(*_mine(me))
    return {row.key: NoticeRow(row.claimed_by, row.told_at) for row in tx.execute(asked)}


def claim(tx: Connection, me: Actor, keys: Collection[str], owner: str) -> None:
    """Take them, also from another process."""
    forget(tx, me, keys)
    whose = {"device_id": me.device_id, "member_id": me.member_id or "", "claimed_by": owner}
    if keys:
        tx.execute(insert(notice), [{**whose, "key": key} for key in sorted(keys)])


def told(tx: Connection, me: Actor, keys: Collection[str], now: datetime) -> None:
    """They were told, or nobody wants to hear of them."""
    tx.execute(update(notice).where(*_mine(me), notice.c.key.in_(keys)).values(told_at=now))


def forget(tx: Connection, me: Actor, keys: Collection[str]) -> None:
    """As if they had never been taken."""
    tx.execute(delete(notice).where(*_mine(me), notice.c.key.in_(keys)))


def _mine(me: Actor) -> tuple[ColumnElement[bool], ...]:
    return notice.c.device_id == me.device_id, notice.c.member_id == (me.member_id or "")
