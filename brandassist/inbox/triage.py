"""Triage: what a person decides about a message, and how the last decision is undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import messages, settings
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import Actor, of, record
from brandassist.store.obligations import OPEN, OWED, MessageRow

UNDOABLE = ("snoozed", "waived", "done", "marked_spam", "reopened")


def snooze(tx: Transaction, me: Actor, message_id: str, until: datetime) -> None:
    """Let an owed message rest until an instant. Raises Problem `not_owed`, `time_passed`, `own_message`."""
    row = _of_another(tx, message_id)
    if row.status not in OWED:
        raise Problem("not_owed", message=message_id, status=row.status)
    if until <= clock.now():
        raise Problem("snooze_passed", until=until.isoformat(timespec="minutes"))
    _decide(tx, me, row, "snoozed", lambda: messages.decide(tx, row.id, "snoozed", snoozed_until=until))


def waive(tx: Transaction, me: Actor, message_id: str, why: str) -> None:
    """Close an owed message without an answer. Raises `why_needed`, `not_owed`, `reply_on_its_way`, `own_message`."""
    if not why.strip():
        raise Problem("why_needed")
    row = _of_another(tx, message_id)
    if row.status not in OWED:
        raise Problem("not_owed", message=message_id, status=row.status)
    give_up_reply(tx, me, row)
    _decide(tx, me, row, "waived", lambda: messages.decide(tx, row.id, "waived", why=why.strip()))


def done(tx: Transaction, me: Actor, message_id: str) -> None:
    """Close what is answered or owes nothing; what is closed already stays so. Raises `owed`, `own_message`."""
    row = _of_another(tx, message_id)
    if row.status in OWED:
        raise Problem("owed", message=message_id, status=row.status)
    if row.status in ("answered", "nothing_owed"):
        _decide(tx, me, row, "done", lambda: messages.decide(tx, row.id, "done"))


def spam(tx: Transaction, me: Actor, message_id: str) -> None:
    """Nobody needs to answer this. Raises `reply_on_its_way`, `own_message`."""
    row = _of_another(tx, message_id)
    if row.status == "spam":
        return
    if row.status in OWED:
        give_up_reply(tx, me, row)
    _decide(tx, me, row, "marked_spam", lambda: messages.decide(tx, row.id, "spam"))


def reopen(tx: Transaction, me: Actor, message_id: str) -> None:
    """An answer is owed again; a reply that is being written is still there. Raises `own_message`."""
    row = _of_another(tx, message_id)
    if row.status in OPEN:
        return
    _decide(tx, me, row, "reopened", lambda: owe_again(tx, row))


def owe_again(tx: Transaction, row: MessageRow) -> None:
    """Store that an answer is owed, with its target from now where it never had one."""
    if row.due_at is None:
        messages.owe(tx, row.id, clock.now() + timedelta(hours=settings.get(tx, "reply_target_hours")))
    messages.decide(tx, row.id, "needs_reply")


def undo(tx: Transaction, me: Actor, message_id: str) -> None:
    """Take the last decision back, unless the message went on since. Raises Problem `nothing_to_undo`."""
    messages.lock(tx, message_id)
    decisions = [each for each in of(tx, message_id) if each.verb in (*UNDOABLE, "undone")]
    last = decisions[-1] if decisions else None
    if last is None or last.verb == "undone" or last.detail["after"] != messages.stored(tx, message_id):
        raise Problem("nothing_to_undo", message=message_id)
    before: dict[str, Any] = last.detail["before"]
    until = datetime.fromisoformat(before["snoozed_until"]) if before["snoozed_until"] else None
    messages.decide(tx, message_id, before["status"], why=before["why"], snoozed_until=until)
    record(tx, me, "undone", "message", message_id, what=last.verb)


def give_up_reply(tx: Transaction, me: Actor, row: MessageRow) -> None:
    """Cancel the reply that waits to go. Raises Problem `reply_on_its_way` when it may be out."""
    if row.draft_id is None:
        return
    for planned in read.of_draft(tx, row.draft_id):
        if planned.state in plan.ENDED or planned.left:
            continue
        plan.lock(tx, planned.id)
        planned = read.get(tx, planned.id)
        if planned.state not in plan.UNTOUCHED:
            raise Problem("reply_on_its_way", message=row.id, delivery=planned.id, state=planned.state)
        stop.cancel(tx, planned)
        record(tx, me, "cancelled", "delivery", planned.id)


def _of_another(tx: Transaction, message_id: str) -> MessageRow:
    row = messages.lock(tx, message_id)
    if row.own:
        raise Problem("own_message", message=message_id)
    return row


def _decide(tx: Transaction, me: Actor, row: MessageRow, verb: str, store: Callable[[], None]) -> None:
    before = messages.stored(tx, row.id)
    store()
    record(tx, me, verb, "message", row.id, before=before, after=messages.stored(tx, row.id))
