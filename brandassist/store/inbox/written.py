"""The answers written to a message: each is one member's, and nobody else's typing changes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from brandassist.store.many import rows_among
from brandassist.store.tables import draft, member, working_text


@dataclass(frozen=True)
class Written:
    """`member_id`: whose it is, None for nobody's in particular; `at`: when it was last typed at."""

    draft_id: str
    member_id: str | None
    who: str
    text: str
    at: datetime


def to_message(tx: Connection, message_id: str) -> list[Written]:
    """Those begun at this message, sent ones too, the newest first; not what is in the bin."""
    asked = (
        select(draft.c.id, draft.c.member_id, member.c.name, working_text.c.text, working_text.c.at)
        .join(working_text, working_text.c.draft_id == draft.c.id)
        .outerjoin(member, member.c.id == draft.c.member_id)
        .where(draft.c.message_id == message_id, draft.c.binned_at.is_(None))
        .order_by(draft.c.id.desc())
    )
    return [Written(row.id, row.member_id, row.name or "", row.text, row.at) for row in tx.execute(asked)]


def to_any(tx: Connection, ids: Collection[str]) -> dict[str, str]:
    """All drafts begun at any of these messages, also in the bin, and at which."""
    rows = rows_among(tx, select(draft.c.id, draft.c.message_id), draft.c.message_id, ids)
    return {row.id: row.message_id for row in rows}
