"""Triage: what a person decides about a message or several, and how the last decision is undone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.rules import targets_in
from brandassist.inbox.sorting import PERSON
from brandassist.store import members
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import Actor, of, record
from brandassist.store.inbox import messages
from brandassist.store.inbox.obligations import OPEN, OWED, MessageRow, Status
from brandassist.store.writing import drafts

UNDOABLE = ("snoozed", "waived", "done", "marked_spam", "reopened", "assigned", "sorted")
DECIDED = ("status", "why", "snoozed_until")
PASSED_OVER = ("not_owed", "own_message", "nothing_to_undo")  # of several, those it does not apply to


def about(message_ids: str | Collection[str], decide: Callable[[str], None]) -> None:
    """Decide about one message, or about each of several that it applies to.

    Raises the Problem of one it may not be done to, and, where it applies to none, the first one's.
    """
    ids = [message_ids] if isinstance(message_ids, str) else sorted(set(message_ids))  # locked in one order by all
    refused: list[Problem] = []
    for message_id in ids:
        try:
            decide(message_id)
        except Problem as problem:
            if problem.code not in PASSED_OVER:
                raise
            refused.append(problem)
    if refused and len(refused) == len(ids):
        raise refused[0]


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


def close(tx: Transaction, me: Actor, message_id: str, why: str) -> None:
    """Among several: waive what is owed, be done with the rest. Raises what `waive` raises."""
    if _of_another(tx, message_id).status in OWED:
        waive(tx, me, message_id, why)
    else:
        done(tx, me, message_id)


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


def assign(tx: Transaction, me: Actor, message_id: str, member_id: str | None) -> None:
    """Say who answers this, None for nobody in particular. Raises Problem `not_found`, `own_message`."""
    row = _of_another(tx, message_id)
    if member_id is not None and all(each.id != member_id for each in members.here(tx)):
        raise Problem("not_found", kind="member", id=member_id)
    if messages.stored(tx, row.id)["assigned_to"] != member_id:
        _decide(tx, me, row, "assigned", lambda: messages.assign(tx, row.id, member_id), ("assigned_to",))


def sort_as(tx: Transaction, me: Actor, message_id: str, sort: str) -> None:
    """A person says what a message is. Thanks owe nothing; what only its sort had closed is owed again.

    Raises Problem `own_message`, `reply_on_its_way`.
    """
    row = _of_another(tx, message_id)
    closes = sort == "thanks" and row.status in OWED  # said once more of one owed again, it closes once more
    if row.sort == sort and row.sorted_by in ("", PERSON) and not closes:
        return
    status: Status | None = None
    by_sort = row.status == "nothing_owed" and not row.why
    if closes:
        give_up_reply(tx, me, row)
        status = "nothing_owed"
    elif by_sort and (sort == "question" or "thanks" == row.sort != sort):
        status = "needs_reply"
    _decide(tx, me, row, "sorted", lambda: _sort_as(tx, row, sort, status), (*DECIDED, "sort", "sorted_by"))


def _sort_as(tx: Transaction, row: MessageRow, sort: str, status: Status | None) -> None:
    messages.sort_as(tx, row.id, sort, PERSON)
    if status == "needs_reply":
        owe_again(tx, row)
    elif status is not None:
        messages.decide(tx, row.id, status)


def owe_again(tx: Transaction, row: MessageRow) -> None:
    """Store that an answer is owed, with its target from now where it never had one."""
    if row.due_at is None:
        messages.owe(tx, row.id, targets_in(tx).due(row.network, clock.now()))
    messages.decide(tx, row.id, "needs_reply")


def undo(tx: Transaction, me: Actor, message_id: str) -> None:
    """Take the last decision back, unless the message went on since. Raises Problem `nothing_to_undo`."""
    messages.lock(tx, message_id)
    decisions = [each for each in of(tx, message_id) if each.verb in (*UNDOABLE, "undone")]
    last = decisions[-1] if decisions else None
    now = messages.stored(tx, message_id)
    if last is None or last.verb == "undone" or any(now[name] != was for name, was in last.detail["after"].items()):
        raise Problem("nothing_to_undo", message=message_id)
    messages.put_back(tx, message_id, last.detail["before"])
    record(tx, me, "undone", "message", message_id, what=last.verb)


def give_up_reply(tx: Transaction, me: Actor, row: MessageRow) -> None:
    """Cancel the reply that waits to go. Raises Problem `reply_on_its_way` when it may be out.

    One that answers another message first goes on: it only answers this one no more.
    """
    if row.draft_id is None:
        return
    if drafts.get(tx, row.draft_id).message_id != row.id:
        messages.reply_with(tx, row.id, None)
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


def _decide(
    tx: Transaction,
    me: Actor,
    row: MessageRow,
    verb: str,
    store: Callable[[], None],
    fields: tuple[str, ...] = DECIDED,
) -> None:
    before = messages.stored(tx, row.id)
    store()
    after = messages.stored(tx, row.id)
    told = {"before": {name: before[name] for name in fields}, "after": {name: after[name] for name in fields}}
    record(tx, me, verb, "message", row.id, **told)
