"""What waits for approval: the drafts whose targets were submitted and not answered, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, select

from brandassist.store.tables import account, delivery, draft, member, message, picture, review, target, working_text

OPENING = 600  # characters of a text that a list may show


@dataclass(frozen=True)
class AwaitingTarget:
    """One target that waits. `due_at` (UTC), `wall` and `zone` of what is planned for it; None and "" for nothing.

    `mine`: whoever asked may approve it, by the rule of its account.
    """

    id: str
    account_id: str
    network: str
    label: str
    due_at: datetime | None
    wall: str
    zone: str
    published: bool  # it is out; what waits is a newer text
    mine: bool


@dataclass(frozen=True)
class AwaitingDraft:
    """One draft with the targets that wait. `opening`: how its master text begins; `version` changes with each change.

    `who` submitted it `at` (UTC); `note`: what was asked for last before that, by `note_by`. `answers`: whom a reply
    answers.
    """

    id: str
    kind: str
    title: str
    opening: str
    version: datetime
    message_id: str | None
    answers: str
    pictures: int
    who: str
    at: datetime
    note: str
    note_by: str | None  # the member's id
    targets: tuple[AwaitingTarget, ...]

    @property
    def mine(self) -> bool:
        """Whether whoever asked may approve it for one of its targets."""
        return any(each.mine for each in self.targets)

    @property
    def due_at(self) -> datetime | None:
        """The first time one of its targets is planned for; None for a reply, which goes when it is approved."""
        if self.kind == "reply":
            return None
        return min((each.due_at for each in self.targets if each.due_at is not None), default=None)


def count(tx: Connection, account_ids: Collection[str]) -> int:
    """How many drafts wait for approval for one of these accounts."""
    asked = select(func.count(target.c.draft_id.distinct())).select_from(_waiting())
    return tx.execute(asked.where(draft.c.binned_at.is_(None), target.c.account_id.in_(account_ids))).scalar_one()


def rows(tx: Connection, mine: Collection[str], draft_id: str | None = None) -> list[AwaitingDraft]:
    """All that waits (or this draft): what is planned by its time, then the rest, submitted longest ago first.

    `mine`: the accounts for which whoever asks may approve.
    """
    where = and_(draft.c.binned_at.is_(None), draft.c.id == draft_id) if draft_id else draft.c.binned_at.is_(None)
    found: dict[str, list[Row[Any]]] = {}
    for row in tx.execute(_asked(where)):
        found.setdefault(row.draft_id, []).append(row)
    if not found:
        return []
    planned, notes, pictures = _planned(tx, where), _notes(tx, where), _pictures(tx, where)
    made = [_draft(each, mine, planned, notes, pictures) for each in found.values()]
    return sorted(made, key=lambda each: (each.due_at is None, each.due_at or each.at, each.id))


def _waiting():
    """Targets joined with the last word said about them, where that is "submitted"."""
    last = select(review.c.target_id, func.max(review.c.number).label("number")).group_by(review.c.target_id).subquery()
    spoken = and_(review.c.target_id == last.c.target_id, review.c.number == last.c.number)
    return (
        last.join(review, and_(spoken, review.c.verb == "submitted"))
        .join(target, target.c.id == review.c.target_id)
        .join(draft, draft.c.id == target.c.draft_id)
    )


def _asked(where: ColumnElement[bool]):
    tables = (
        _waiting()
        .join(account, account.c.id == target.c.account_id)
        .join(working_text, working_text.c.draft_id == draft.c.id)
        .outerjoin(member, member.c.id == review.c.member_id)
        .outerjoin(message, message.c.id == draft.c.message_id)
    )
    return (
        select(
            target.c.id,
            target.c.draft_id,
            target.c.account_id,
            account.c.network,
            account.c.label,
            draft.c.kind,
            draft.c.updated_at,
            draft.c.message_id,
            working_text.c.title,
            func.substr(working_text.c.text, 1, OPENING).label("opening"),
            review.c.at,
            member.c.name.label("who"),
            message.c.author,
            message.c.handle,
        )
        .select_from(tables)
        .where(where)
        .order_by(target.c.draft_id, target.c.ordinal)
    )


def _ids(where: ColumnElement[bool]):
    return select(target.c.draft_id).select_from(_waiting()).where(where)


def _planned(tx: Connection, where: ColumnElement[bool]) -> dict[str, Row[Any]]:
    """The latest delivery of each target that was not called off."""
    asked = (
        select(delivery.c.target_id, delivery.c.due_at, delivery.c.wall, delivery.c.zone, delivery.c.state)
        .where(delivery.c.draft_id.in_(_ids(where)), delivery.c.state != "cancelled")
        .order_by(delivery.c.created_at, delivery.c.id)
    )
    return {row.target_id: row for row in tx.execute(asked)}


def _notes(tx: Connection, where: ColumnElement[bool]) -> dict[str, Row[Any]]:
    """What was asked for last, by draft."""
    asked = (
        select(review.c.draft_id, review.c.why, review.c.member_id)
        .where(review.c.draft_id.in_(_ids(where)), review.c.verb == "changes_requested")
        .order_by(review.c.at, review.c.number)
    )
    return {row.draft_id: row for row in tx.execute(asked)}


def _pictures(tx: Connection, where: ColumnElement[bool]) -> dict[str, int]:
    asked = select(picture.c.draft_id, func.count()).where(picture.c.draft_id.in_(_ids(where)))
    return {row[0]: row[1] for row in tx.execute(asked.group_by(picture.c.draft_id))}


def _draft(
    rows: list[Row[Any]],
    mine: Collection[str],
    planned: dict[str, Row[Any]],
    notes: dict[str, Row[Any]],
    pictures: dict[str, int],
) -> AwaitingDraft:
    first, last = rows[0], max(rows, key=lambda row: row.at)
    note = notes.get(first.draft_id)
    return AwaitingDraft(
        id=first.draft_id,
        kind=first.kind,
        title=first.title,
        opening=first.opening,
        version=first.updated_at,
        message_id=first.message_id,
        answers=first.author or first.handle or "",
        pictures=pictures.get(first.draft_id, 0),
        who=last.who or "",
        at=last.at,
        note=note.why if note is not None else "",
        note_by=note.member_id if note is not None else None,
        targets=tuple(_target(row, mine, planned.get(row.id)) for row in rows),
    )


def _target(row: Row[Any], mine: Collection[str], planned: Row[Any] | None) -> AwaitingTarget:
    timed = planned if planned is not None and planned.state != "published" else None
    return AwaitingTarget(
        id=row.id,
        account_id=row.account_id,
        network=row.network,
        label=row.label,
        due_at=timed.due_at if timed is not None else None,
        wall=timed.wall if timed is not None else "",
        zone=timed.zone if timed is not None else "",
        published=planned is not None and planned.state == "published",
        mine=row.account_id in mine,
    )
