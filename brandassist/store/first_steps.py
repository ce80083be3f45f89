"""How far the first steps in a new workspace are, asked of a few rows and never of the whole diary."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from brandassist.store import links
from brandassist.store.tables import draft, entry, link, message

_A_FEW_WORDS = 40  # characters
_LOOKED_AT = 20  # drafts


def done(tx: Connection) -> tuple[bool, bool, bool]:
    """Whether something was written, made a draft of, and that was scheduled or published."""
    drafts = tx.execute(
        select(link.c.draft_id)
        .join(entry, entry.c.id == link.c.entry_id)
        .where(link.c.draft_id.is_not(None), entry.c.binned_at.is_(None))
        .order_by(link.c.at)
        .limit(_LOOKED_AT)
    ).scalars()
    drafted = list(drafts)
    sent = any(links.fate(tx, each) in ("scheduled", "published") for each in drafted)
    return bool(drafted) or _wrote(tx), bool(drafted), sent


def begun(tx: Connection) -> bool:
    """Whether anything is there: an entry with words, a draft, a message; in the bin too."""
    said = (entry.c.title != "") | (entry.c.text != "")
    asked = (select(entry.c.id).where(said), select(draft.c.id), select(message.c.id))
    return any(tx.execute(each.limit(1)).first() is not None for each in asked)


def _wrote(tx: Connection) -> bool:
    said = (entry.c.updated_at > entry.c.created_at) & (func.length(entry.c.text) > _A_FEW_WORDS)
    return tx.execute(select(entry.c.id).where(said, entry.c.binned_at.is_(None)).limit(1)).first() is not None
