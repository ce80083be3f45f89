"""Who works on this workspace."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor, record
from brandassist.store.rights import ROLES, Role
from brandassist.store.tables import member


@dataclass(frozen=True)
class Member:
    id: str
    name: str
    role: Role


def add(tx: Connection, actor: Actor | None, name: str, role: str) -> str:
    """Add a member and return the id; raises Problem `empty_name`, `unknown_role`, `member_exists`.

    `actor` None: the first member, who adds themselves.
    """
    name = " ".join(name.split())
    if not name or "\0" in name:
        raise Problem("empty_name")
    if role not in ROLES:
        raise Problem("unknown_role", role=role)
    if find(tx, name) is not None:
        raise Problem("member_exists", name=name)
    member_id = new_id()
    tx.execute(insert(member).values(id=member_id, name=name, role=role, created_at=clock.now()))
    if actor is not None:
        record(tx, actor, "added", "member", member_id, name=name, role=role)
    return member_id


def change(tx: Connection, actor: Actor, member_id: str, name: str, role: str) -> None:
    """Give a member another name or role.

    Raises Problem `not_found`, `empty_name`, `unknown_role`, `member_exists`, `executive_needed` (somebody must be
    there to approve).
    """
    name, known = " ".join(name.split()), find(tx, member_id)
    if known is None or known.id != member_id:
        raise Problem("not_found", kind="member", id=member_id)
    if not name or "\0" in name:
        raise Problem("empty_name")
    if role not in ROLES:
        raise Problem("unknown_role", role=role)
    others = [each for each in every(tx) if each.id != member_id]
    if any(each.name.casefold() == name.casefold() for each in others):
        raise Problem("member_exists", name=name)
    if role != "executive" and not any(each.role == "executive" for each in others):
        raise Problem("executive_needed", name=known.name)
    tx.execute(update(member).where(member.c.id == member_id).values(name=name, role=role))
    record(tx, actor, "changed", "member", member_id, before=[known.name, known.role], after=[name, role])


def every(tx: Connection) -> list[Member]:
    """All members, in the order they came."""
    rows = tx.execute(select(member).order_by(member.c.created_at, member.c.id))
    return [Member(row.id, row.name, row.role) for row in rows]


def find(tx: Connection, name_or_id: str) -> Member | None:
    """The member of this id or name, whatever the case of its letters."""
    wanted = name_or_id.strip().casefold()
    return next((each for each in every(tx) if wanted in (each.id, each.name.casefold())), None)
