"""Who did what, when. Rows are only ever added."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import history, member


@dataclass(frozen=True)
class Actor:
    """Who acts: a member (None: the program itself) at a device."""

    member_id: str | None
    device_id: str


@dataclass(frozen=True)
class Happening:
    at: datetime
    who: str | None
    verb: str
    kind: str
    subject: str
    detail: dict[str, Any]


def record(tx: Connection, actor: Actor, verb: str, kind: str, subject: str, **detail: Any) -> None:
    """Write one line into the history, in the transaction of what it tells."""
    record_each(tx, actor, verb, kind, (subject,), **detail)


def record_each(tx: Connection, actor: Actor, verb: str, kind: str, subjects: Collection[str], **detail: Any) -> None:
    """Write the same of many."""
    did = {"at": clock.now(), "member_id": actor.member_id, "device_id": actor.device_id, "verb": verb, "kind": kind}
    rows = [{**did, "id": new_id(), "subject": each, "detail": detail} for each in subjects]
    if rows:
        tx.execute(insert(history), rows)


def noticed(tx: Connection, verb: str, kind: str, details: Mapping[str, Mapping[str, Any]]) -> None:
    """Write what happened to several records without anybody here doing it: details by their ids."""
    happened = {"at": clock.now(), "verb": verb, "kind": kind}
    rows = [{**happened, "id": new_id(), "subject": each, "detail": dict(told)} for each, told in details.items()]
    if rows:
        tx.execute(insert(history), rows)


def of(tx: Connection, subject: str) -> list[Happening]:
    """What happened to one record, oldest first."""
    rows = tx.execute(
        select(history, member.c.name)
        .outerjoin(member, member.c.id == history.c.member_id)
        .where(history.c.subject == subject)
        .order_by(history.c.at, history.c.id)
    )
    return [Happening(row.at, row.name, row.verb, row.kind, row.subject, row.detail) for row in rows]


def said(tx: Connection, verb: str, kind: str) -> list[Happening]:
    """Everything of one verb that happened to one kind of record, oldest first."""
    rows = tx.execute(
        select(history, member.c.name)
        .outerjoin(member, member.c.id == history.c.member_id)
        .where(history.c.verb == verb, history.c.kind == kind)
        .order_by(history.c.at, history.c.id)
    )
    return [Happening(row.at, row.name, row.verb, row.kind, row.subject, row.detail) for row in rows]


def latest(tx: Connection, subjects: Collection[str], verbs: Collection[str]) -> Happening | None:
    """The last of these that happened to any of these records."""
    rows = tx.execute(
        select(history, member.c.name)
        .outerjoin(member, member.c.id == history.c.member_id)
        .where(history.c.subject.in_(subjects), history.c.verb.in_(verbs))
        .order_by(history.c.at.desc(), history.c.id.desc())
        .limit(1)
    )
    return next((Happening(row.at, row.name, row.verb, row.kind, row.subject, row.detail) for row in rows), None)
