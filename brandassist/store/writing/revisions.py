"""Revisions: what a draft was at each pause, submission and approval. Rows are only ever added."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, insert, select

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import member, revision
from brandassist.store.writing import drafts
from brandassist.store.writing.drafts import Content, Facts, PictureRef

Reason = Literal["pause", "submit", "approve", "leave", "restore", "import", "merge"]


@dataclass(frozen=True)
class Revision:
    id: str
    draft_id: str
    number: int  # counted per draft, from 1
    base_id: str | None
    content: Content
    reason: Reason
    who: str | None
    at: datetime


def keep(tx: Connection, draft_id: str, reason: Reason, member_id: str | None) -> str:
    """Keep the draft as it stands; returns the new revision, or the one it stands on if nothing changed.

    Words that another member left unkept are kept as theirs: a revision's `who` is whoever wrote it.
    """
    record, now = drafts.get(tx, draft_id), drafts.content(tx, draft_id)
    base = get(tx, record.base_id).content if record.base_id is not None else None
    if base == now:
        return record.base_id or ""
    writer = drafts.writer(tx, draft_id)
    if writer not in (None, member_id) and (base is None or (base.title, base.text) != (now.title, now.text)):
        reason, member_id = "pause", writer
    revision_id = new_id()
    number = tx.execute(select(func.max(revision.c.number)).where(revision.c.draft_id == draft_id)).scalar() or 0
    tx.execute(
        insert(revision).values(
            id=revision_id,
            draft_id=draft_id,
            base_id=record.base_id,
            title=now.title,
            text=now.text,
            variants=now.variants,
            pictures=[drafts.picture_values(each, each.number) for each in now.pictures],
            facts=asdict(now.facts) | {"tags": list(now.facts.tags)},
            reason=reason,
            member_id=member_id,
            at=clock.now(),
            number=number + 1,
            numbered=list(now.numbered),
            chosen={account_id: list(each) for account_id, each in now.chosen.items()},
        )
    )
    drafts.grew_from(tx, draft_id, revision_id)
    return revision_id


def get(tx: Connection, revision_id: str) -> Revision:
    """Return one revision; raises Problem `not_found`."""
    row = tx.execute(_all().where(revision.c.id == revision_id)).one_or_none()
    if row is None:
        raise Problem("not_found", kind="revision", id=revision_id)
    return _read(row)


def of(tx: Connection, draft_id: str) -> list[Revision]:
    """A draft's revisions, newest first."""
    rows = tx.execute(_all().where(revision.c.draft_id == draft_id).order_by(revision.c.number.desc()))
    return [_read(row) for row in rows]


def count(tx: Connection, draft_id: str) -> int:
    """How many a draft has."""
    return tx.execute(select(func.count()).where(revision.c.draft_id == draft_id)).scalar_one()


def _all():
    return select(revision, member.c.name.label("who")).outerjoin(member, member.c.id == revision.c.member_id)


def facts_from(plain: dict[str, Any]) -> Facts:
    rest = {name: value for name, value in plain.items() if name != "tags"}
    return Facts(**rest, tags=tuple(plain["tags"]))


def pictures_from(plain: list[dict[str, Any]]) -> tuple[PictureRef, ...]:
    """The pictures of a revision; before they had numbers, their order was their number."""
    return tuple(
        drafts.picture_from(each["media"], each["alt"], each.get("number", place), each.get("cut"))
        for place, each in enumerate(plain, start=1)
    )


def _read(row: Row[Any]) -> Revision:
    pictures = pictures_from(row.pictures)
    chosen = {account_id: tuple(each) for account_id, each in row.chosen.items()}
    content = Content(row.title, row.text, facts_from(row.facts), row.variants, pictures, tuple(row.numbered), chosen)
    return Revision(row.id, row.draft_id, row.number, row.base_id, content, row.reason, row.who, row.at)
