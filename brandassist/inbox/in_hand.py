"""Whose words: each member writes an answer of their own, until one is handed in or sent (ADR 0021).

The message stands with one of them (`message.draft_id`): the one that was begun first, then the one that goes. Only
that one has a delivery that may still go.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from brandassist.errors import Problem
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor, record
from brandassist.store.inbox import messages, written
from brandassist.store.inbox.obligations import FAILED, MessageRow
from brandassist.store.inbox.written import Written
from brandassist.store.writing import approvals, drafts, targets
from brandassist.store.writing.drafts import DraftRecord


@dataclass(frozen=True)
class Another:
    """An answer somebody else wrote to the message; `under_way`: it goes, or may be out."""

    who: str
    text: str
    at: datetime
    under_way: bool


def latest_delivery(tx: Transaction, draft_id: str | None) -> DeliveryRow | None:
    """The reply's last delivery, if it has one."""
    found = read.of_draft(tx, draft_id) if draft_id else []
    return max(found, key=lambda each: (each.created_at, each.id), default=None)


def shown(tx: Transaction, me: Actor, row: MessageRow) -> str | None:
    """The draft this member sees: what they wrote, else what was handed in or sent by somebody else."""
    stands = _stands(tx, row)
    if stands is not None and _of(me, stands.member_id):
        return stands.id
    if mine := [each for each in _own(tx, me, row) if each.text]:
        return mine[0].draft_id
    return stands.id if stands is not None and _given_away(tx, stands.id) else None


def to_send(tx: Transaction, me: Actor, row: MessageRow) -> str | None:
    """The same, where it may still be changed: not one that is out."""
    draft_id = shown(tx, me, row)
    return None if draft_id is None or _out(tx, draft_id) else draft_id


def to_write_in(tx: Transaction, me: Actor, row: MessageRow, text: str) -> str | None:
    """The draft these words go into, None for a new one. Words handed in by another are theirs, unless left alike."""
    stands = _stands(tx, row)
    if stands is not None and _of(me, stands.member_id) and not _out(tx, stands.id):
        return stands.id
    if mine := _own(tx, me, row):
        return next((each.draft_id for each in mine if each.text), mine[0].draft_id)
    if stands is not None and stands.text == text and _given_away(tx, stands.id) and not _out(tx, stands.id):
        return stands.id
    return None


def others(tx: Transaction, me: Actor, row: MessageRow, seen: str | None) -> tuple[Another, ...]:
    """What else was written to it and is not out, apart from the draft that is `seen`; the newest first."""
    there = [each for each in written.to_message(tx, row.id) if each.text and not _of(me, each.member_id)]
    found: list[Another] = []
    for each in there:
        last = latest_delivery(tx, each.draft_id)
        if each.draft_id != seen and not _ended_out(last):
            found.append(Another(each.who, each.text, each.at, _under_way(last)))
    return tuple(found)


def begun(tx: Transaction, row: MessageRow, draft_id: str) -> None:
    """The message stands with a new draft where none with words, and none that was handed in, stands there."""
    stands = _stands(tx, row)
    if stands is None or _out(tx, stands.id) or not (stands.text or _given_away(tx, stands.id)):
        messages.reply_with(tx, row.id, draft_id)


def put_first(tx: Transaction, me: Actor, row: MessageRow, draft_id: str) -> None:
    """The message stands with this draft, for it is to go; what another handed in is in their hands again.

    Raises Problem `reply_on_its_way` where another goes already, or may be out.
    """
    if row.draft_id in (None, draft_id):
        messages.reply_with(tx, row.id, draft_id)
        return
    before = drafts.get(tx, row.draft_id)
    along = before.message_id != row.id  # it answers another message first, and goes on there
    for planned in read.of_draft(tx, before.id):
        plan.lock(tx, planned.id)
        planned = read.get(tx, planned.id)
        if _under_way(planned):
            raise Problem("reply_on_its_way", message=row.id, delivery=planned.id, state=planned.state)
        if not along and planned.state not in plan.ENDED and not planned.left:
            stop.cancel(tx, planned)
            record(tx, me, "cancelled", "delivery", planned.id)
    if not along:
        _hand_back(tx, me, before.id)
    messages.reply_with(tx, row.id, draft_id)


def _hand_back(tx: Transaction, me: Actor, draft_id: str) -> None:
    for each in targets.of(tx, draft_id):
        if each.review == "awaiting":
            approvals.say(tx, "taken_back", draft_id=draft_id, target_id=each.id, member_id=me.member_id)


def _stands(tx: Transaction, row: MessageRow) -> DraftRecord | None:
    stands = drafts.get(tx, row.draft_id) if row.draft_id is not None else None
    return None if stands is None or stands.binned_at is not None else stands


def _own(tx: Transaction, me: Actor, row: MessageRow) -> list[Written]:
    """What this member began and may still change, the newest first."""
    mine = [each for each in written.to_message(tx, row.id) if each.member_id == me.member_id]
    return [each for each in mine if not _out(tx, each.draft_id)]


def _of(me: Actor, member_id: str | None) -> bool:
    return member_id in (None, me.member_id)


def _given_away(tx: Transaction, draft_id: str) -> bool:
    """Whether its writer handed it in or sent it, and did not take it back: then everybody sees it."""
    last = latest_delivery(tx, draft_id)
    return last is not None and last.state != "cancelled"


def _out(tx: Transaction, draft_id: str) -> bool:
    return _ended_out(latest_delivery(tx, draft_id))


def _ended_out(last: DeliveryRow | None) -> bool:
    return last is not None and (last.state == "published" or last.left)


def _under_way(last: DeliveryRow | None) -> bool:
    """Whether it goes or may be out, and nobody knows yet how that ends."""
    if last is None or last.state in (*FAILED, "published") or last.left:
        return False
    return last.approved or last.state not in ("scheduled", "your_turn")
