"""Who works on this workspace."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.history import Actor, record
from brandassist.store.rights import ROLES, Role
from brandassist.store.tables import member, message


@dataclass(frozen=True)
class Member:
    id: str
    name: str
    role: Role
    left: bool = False  # works here no more


def add(tx: Connection, actor: Actor | None, name: str, role: str) -> str:
    """Add a member and return the id; who left comes back, as what is said now.

    Raises Problem `empty_name`, `unknown_role`, `member_exists`. `actor` None: the first member, who adds themselves.
    """
    name = " ".join(name.split())
    if not name or "\0" in name:
        raise Problem("empty_name")
    if role not in ROLES:
        raise Problem("unknown_role", role=role)
    known = find(tx, name)
    if known is not None and not known.left:
        raise Problem("member_exists", name=name)
    if known is not None and actor is not None:
        tx.execute(update(member).where(member.c.id == known.id).values(role=role, left_at=None))
        record(tx, actor, "came back", "member", known.id, role=role)
        return known.id
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
    if role != "executive":
        _must_leave_an_executive(tx, known)
    tx.execute(update(member).where(member.c.id == member_id).values(name=name, role=role))
    record(tx, actor, "changed", "member", member_id, before=[known.name, known.role], after=[name, role])


def remove(tx: Connection, actor: Actor, member_id: str) -> None:
    """Somebody works here no more: what they wrote keeps their name, what they were to answer is nobody's.

    Raises Problem `not_found`, `member_is_you`, `executive_needed`.
    """
    known = next((each for each in here(tx) if each.id == member_id), None)
    if known is None:
        raise Problem("not_found", kind="member", id=member_id)
    if known.id == actor.member_id:
        raise Problem("member_is_you", name=known.name)
    _must_leave_an_executive(tx, known)
    tx.execute(update(message).where(message.c.assigned_to == known.id).values(assigned_to=None))
    tx.execute(update(member).where(member.c.id == known.id).values(left_at=clock.now()))
    record(tx, actor, "removed", "member", known.id, name=known.name)


def _must_leave_an_executive(tx: Connection, known: Member) -> None:
    if not any(each.role == "executive" for each in here(tx) if each.id != known.id):
        raise Problem("executive_needed", name=known.name)


def here(tx: Connection) -> list[Member]:
    """Who works here, in the order they came."""
    return [each for each in every(tx) if not each.left]


def every(tx: Connection) -> list[Member]:
    """Whoever works here or did, in the order they came."""
    rows = tx.execute(select(member).order_by(member.c.created_at, member.c.id))
    return [Member(row.id, row.name, row.role, row.left_at is not None) for row in rows]


def find(tx: Connection, name_or_id: str) -> Member | None:
    """The member of this id or name, whatever the case of its letters; also one who left."""
    wanted = name_or_id.strip().casefold()
    return next((each for each in every(tx) if wanted in (each.id, each.name.casefold())), None)
