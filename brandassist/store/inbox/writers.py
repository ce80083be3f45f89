"""Who is writing an answer to a message now: soft, said again while they type, and past after a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.store.history import Actor
from brandassist.store.tables import answering, member

LASTS = timedelta(minutes=1)


@dataclass(frozen=True)
class Writer:
    name: str
    since: datetime


def say(tx: Connection, message_id: str, me: Actor, now: datetime) -> None:
    """This member types an answer; nobody in particular says nothing."""
    if me.member_id is None:
        return
    mine = (answering.c.message_id == message_id, answering.c.member_id == me.member_id)
    again = update(answering).where(*mine, answering.c.at >= now - LASTS).values(at=now, device_id=me.device_id)
    if tx.execute(again).rowcount:
        return
    tx.execute(delete(answering).where(*mine))
    tx.execute(
        insert(answering).values(
            message_id=message_id, member_id=me.member_id, device_id=me.device_id, since=now, at=now
        )
    )


def stop(tx: Connection, message_id: str, member_id: str | None) -> None:
    """They type no more."""
    tx.execute(delete(answering).where(answering.c.message_id == message_id, answering.c.member_id == member_id))


def others(tx: Connection, message_id: str, member_id: str | None, now: datetime) -> tuple[Writer, ...]:
    """Who else does, the longest first."""
    asked = select(member.c.name, answering.c.since).join(member, member.c.id == answering.c.member_id)
    asked = asked.where(answering.c.message_id == message_id, answering.c.at >= now - LASTS)
    if member_id is not None:
        asked = asked.where(answering.c.member_id != member_id)
    return tuple(Writer(*row) for row in tx.execute(asked.order_by(answering.c.since)))
