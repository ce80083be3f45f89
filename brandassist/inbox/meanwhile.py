"""Two at once: whether somebody else answered since this member looked."""

from __future__ import annotations

from datetime import datetime

from brandassist.errors import Problem
from brandassist.store import members
from brandassist.store.database import Transaction
from brandassist.store.history import Actor, of
from brandassist.store.inbox import messages
from brandassist.store.inbox.obligations import MessageRow


def must_be_unanswered(tx: Transaction, me: Actor, row: MessageRow, since: datetime) -> None:
    """Raises Problem `answered_meanwhile` with `who` ("" where that is not known) and `at` (ISO 8601, UTC)."""
    mine = members.find(tx, me.member_id) if me.member_id else None
    name = mine.name if mine is not None else None
    for each in reversed(of(tx, row.id)):
        if each.at <= since or each.verb == "send_undone":
            break
        if each.verb in ("replied", "handed_in"):
            if each.who == name:
                return  # what came of it since is this member's own
            raise Problem("answered_meanwhile", message=row.id, who=each.who or "", at=each.at.isoformat())
    at = messages.own_answer_since(tx, row, since)
    if at is not None:
        raise Problem("answered_meanwhile", message=row.id, who="", at=at.isoformat())
