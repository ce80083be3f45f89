"""One reply that settles several messages: they stand under its draft, so its proof answers all of them."""

from __future__ import annotations

from collections.abc import Sequence

from brandassist.errors import Problem
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.history import Actor, of, record
from brandassist.store.inbox import messages
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.writing import drafts

SETTLED, UNSETTLED = "settled_with", "unsettled"


def settle(tx: Transaction, me: Actor, draft_id: str, row: MessageRow, others: Sequence[str]) -> list[MessageRow]:
    """Have the draft answer these messages too, and none beside; returns them.

    What was being written to one of them is kept until that is taken back. Raises Problem `not_together` (another
    conversation), `own_message`, `reply_on_its_way` (to one of them), `not_found`.
    """
    first = drafts.get(tx, draft_id).message_id
    wanted = [each for each in dict.fromkeys(others) if each not in (row.id, first)]
    settled = [_settle_one(tx, me, draft_id, row, each) for each in sorted(wanted)]
    for each in messages.settled_by(tx, draft_id):
        if each not in (row.id, first, *wanted):
            part(tx, me, draft_id, each)
    return settled


def part(tx: Transaction, me: Actor, draft_id: str, message_id: str) -> None:
    """The draft answers this message no more; what was being written to it before is in hand again."""
    settled = [each for each in of(tx, message_id) if each.verb == SETTLED and each.detail["draft"] == draft_id]
    messages.reply_with(tx, message_id, settled[-1].detail["before"] if settled else None)
    record(tx, me, UNSETTLED, "message", message_id, draft=draft_id)


def others(tx: Transaction, draft_id: str) -> list[str]:
    """The messages it answers beside the one it was written to."""
    first = drafts.get(tx, draft_id).message_id
    return [each for each in messages.settled_by(tx, draft_id) if each != first]


def _settle_one(tx: Transaction, me: Actor, draft_id: str, row: MessageRow, message_id: str) -> MessageRow:
    other = messages.lock(tx, message_id)
    if other.own:
        raise Problem("own_message", message=message_id)
    if other.conversation_id != row.conversation_id:
        raise Problem("not_together", message=message_id)
    if other.draft_id == draft_id:
        return other
    if other.draft_id is not None:
        for planned in read.of_draft(tx, other.draft_id):
            if planned.state not in (*plan.ENDED, "refused", "missed") and not planned.left:
                raise Problem("reply_on_its_way", message=message_id, delivery=planned.id, state=planned.state)
    messages.reply_with(tx, message_id, draft_id)
    record(tx, me, SETTLED, "message", message_id, draft=draft_id, before=other.draft_id)
    return other
