"""Approvals: the words said about each target, and what each approval froze."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, func, insert, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.tables import approval, member, payload, review, target
from brandassist.store.writing import payloads
from brandassist.store.writing.payloads import Payload

Verb = Literal["submitted", "changes_requested", "approved", "taken_back"]


@dataclass(frozen=True)
class Word:
    """One word said about a target."""

    target_id: str
    verb: Verb
    why: str
    revision_id: str | None
    who: str | None
    at: datetime


@dataclass(frozen=True)
class Standing:
    """An approval that was not withdrawn."""

    id: str
    draft_id: str
    target_id: str
    revision_id: str
    payload_id: str
    fingerprint: str
    at: datetime


def say(
    tx: Connection,
    verb: Verb,
    *,
    draft_id: str,
    target_id: str,
    member_id: str | None,
    revision_id: str | None = None,
    why: str = "",
) -> None:
    """Add a word; the last one makes the target's review state."""
    last = tx.execute(select(func.max(review.c.number)).where(review.c.target_id == target_id)).scalar() or 0
    tx.execute(
        insert(review).values(
            id=new_id(),
            draft_id=draft_id,
            target_id=target_id,
            revision_id=revision_id,
            verb=verb,
            why=why,
            member_id=member_id,
            at=clock.now(),
            number=last + 1,
        )
    )


def words(tx: Connection, draft_id: str) -> list[Word]:
    """All that was said about a draft, oldest first per target."""
    rows = tx.execute(
        select(review, member.c.name.label("who"))
        .outerjoin(member, member.c.id == review.c.member_id)
        .where(review.c.draft_id == draft_id)
        .order_by(review.c.at, review.c.target_id, review.c.number)
    )
    return [Word(row.target_id, row.verb, row.why, row.revision_id, row.who, row.at) for row in rows]


def stand(tx: Connection, *, draft_id: str, target_id: str, revision_id: str, content: Payload, member_id: str | None):
    """Freeze a payload and let its approval stand in place of the one before."""
    withdraw(tx, target_id)
    row: dict[str, Any] = {
        "id": new_id(),
        "draft_id": draft_id,
        "target_id": target_id,
        "revision_id": revision_id,
        "payload_id": payloads.freeze(tx, content),
        "fingerprint": content.fingerprint(),
        "at": clock.now(),
    }
    tx.execute(insert(approval).values(**row, member_id=member_id))
    return Standing(**row)


def standing(tx: Connection, target_id: str) -> Standing | None:
    """The target's approval that holds now."""
    row = tx.execute(
        select(approval).where(approval.c.target_id == target_id, approval.c.withdrawn_at.is_(None))
    ).one_or_none()
    if row is None:
        return None
    return Standing(row.id, row.draft_id, row.target_id, row.revision_id, row.payload_id, row.fingerprint, row.at)


def withdraw(tx: Connection, target_id: str) -> None:
    """Let the target's approval hold no longer; its payload stays as it was."""
    tx.execute(
        update(approval)
        .where(approval.c.target_id == target_id, approval.c.withdrawn_at.is_(None))
        .values(withdrawn_at=clock.now())
    )


def slugs_of_others(tx: Connection, account_id: str, draft_id: str) -> set[str]:
    """The addresses that approval ever gave to other drafts on this account."""
    slug = payload.c.content["slug"].as_string()
    return set(
        tx.execute(
            select(slug)
            .join(approval, approval.c.payload_id == payload.c.id)
            .join(target, target.c.id == approval.c.target_id)
            .where(target.c.account_id == account_id, approval.c.draft_id != draft_id, slug != "")
        ).scalars()
    )
