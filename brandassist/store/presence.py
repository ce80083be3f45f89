"""Who is writing now, in a draft, in an entry or in an answer to a message: soft, said again while they type, and past
after a minute."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from brandassist.store.history import Actor
from brandassist.store.tables import member, presence

LASTS = timedelta(minutes=1)


@dataclass(frozen=True)
class Writer:
    name: str
    since: datetime


def shared(tx: Connection) -> bool:
    """Whether anybody else works here who could be told."""
    return tx.execute(select(func.count()).select_from(member)).scalar_one() > 1


def say(tx: Connection, subject: str, me: Actor, now: datetime) -> None:
    """This member writes there; nobody in particular says nothing."""
    if me.member_id is None:
        return
    mine = _mine(subject, me)
    again = update(presence).where(*mine, presence.c.at >= now - LASTS).values(at=now)
    if tx.execute(again).rowcount:
        return
    tx.execute(delete(presence).where(*mine))
    told = {"subject": subject, "member_id": me.member_id, "device_id": me.device_id, "since": now, "at": now}
    tx.execute(insert(presence).values(**told))


def stop(tx: Connection, subject: str, me: Actor) -> None:
    """They write there no more."""
    tx.execute(delete(presence).where(*_mine(subject, me)))


def forget(tx: Connection, subjects: Collection[str]) -> None:
    """Whoever was writing there: it is gone."""
    tx.execute(delete(presence).where(presence.c.subject.in_(subjects)))


def others(tx: Connection, subject: str, member_id: str | None, now: datetime) -> tuple[Writer, ...]:
    """Who else does, the longest first."""
    return everywhere(tx, member_id, now).get(subject, ())


def everywhere(tx: Connection, member_id: str | None, now: datetime) -> dict[str, tuple[Writer, ...]]:
    """Who else writes where, by subject; a member at two computers once."""
    asked = select(presence.c.subject, member.c.name, func.min(presence.c.since).label("since"))
    asked = asked.join(member, member.c.id == presence.c.member_id).where(presence.c.at >= now - LASTS)
    if member_id is not None:
        asked = asked.where(presence.c.member_id != member_id)
    found: dict[str, tuple[Writer, ...]] = {}
    for row in tx.execute(asked.group_by(presence.c.subject, member.c.name).order_by(func.min(presence.c.since))):
        found[row.subject] = (*found.get(row.subject, ()), Writer(row.name, row.since))
    return found


def _mine(subject: str, me: Actor) -> tuple[ColumnElement[bool], ...]:
    return presence.c.subject == subject, presence.c.member_id == me.member_id, presence.c.device_id == me.device_id
