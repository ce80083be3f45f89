"""Replying: a draft per message, sent by an own Send or handed in for approval; the network's proof answers it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox import in_hand, meanwhile, settling
from brandassist.inbox.triage import owe_again
from brandassist.networks import visibilities
from brandassist.store import settings
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import Actor, record
from brandassist.store.inbox import conversations, messages
from brandassist.store.inbox.obligations import FAILED, OWED, MessageRow
from brandassist.store.storable import storable
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.drafts import Facts
from brandassist.store.writing.targets import TargetView
from brandassist.walltime import WallTime, from_instant


class Outcome(Protocol):
    @property
    def problem(self) -> Problem | None: ...


class Approves(Protocol):
    """What replying asks of `writing.approval.Approvals`."""

    def submit_in(self, tx: Transaction, draft_id: str, only: Collection[str] | None = None) -> tuple[str, ...]: ...

    def may_send_in(
        self, tx: Transaction, account_id: str | None, *, draft_id: str = "", message_id: str = ""
    ) -> bool: ...

    def approve_in(
        self,
        tx: Transaction,
        draft_id: str,
        only: Collection[str] | None = None,
        *,
        seen: Mapping[str, str] | None = None,
    ) -> Sequence[Outcome]: ...


class Sends(Protocol):
    """What replying asks of `publishing.queue.Queue`."""

    def send_reply(self, tx: Transaction, draft_id: str, target_id: str, account_id: str, planned: WallTime) -> str: ...


@dataclass(frozen=True)
class Sent:
    """What became of Send: on its way at once, or waiting for the executive's approval."""

    draft_id: str
    delivery_id: str
    approved: bool
    goes_at: datetime | None = None  # not before; until then `undoing.undo` surely takes it back


def write(tx: Transaction, me: Actor, message_id: str, text: str) -> str:
    """Keep this member's reply as it is typed; returns the draft. A message answered before gets a new one.

    Raises Problem `own_message`, `not_found`, and those of `storable`.
    """
    text = storable(text)
    row = messages.lock(tx, message_id)
    if row.own:
        raise Problem("own_message", message=message_id)
    text = text if text.strip() else ""
    draft_id = in_hand.to_write_in(tx, me, row, text)
    if draft_id is None:
        return _begin(tx, me, row, text)
    drafts.save_text(tx, draft_id, "", text, me.member_id)
    return draft_id


@dataclass(frozen=True)
class Sending:
    """How a reply is to be sent.

    `settles`: further messages of the conversation it answers. `hold`: how long nobody may take it. `seen`: the
    fingerprint of what the approver looked at, by target; one that reads otherwise by now is not sent. `looked_at`:
    when the conversation was last read; None sends whoever answered since. `hand_in`: for approval, whoever may send.
    `draft_id`: this one, where several are written to the message; None for what this member has in hand.
    """

    zone: str
    settles: Sequence[str] = ()
    hold: timedelta = timedelta(0)
    seen: Mapping[str, str] | None = None
    looked_at: datetime | None = None
    hand_in: bool = False
    draft_id: str | None = None


def send(tx: Transaction, me: Actor, approvals: Approves, queue: Sends, message_id: str, how: Sending) -> Sent:
    """Send the reply that was written, or hand it in where this member may not approve.

    Raises Problem `nothing_written`, `reply_on_its_way`, `answered_meanwhile`, what `settling.settle` and what approval
    raises.
    """
    row = messages.lock(tx, message_id)
    if how.looked_at is not None:
        meanwhile.must_be_unanswered(tx, me, row, how.looked_at)
    draft_id = how.draft_id or in_hand.to_send(tx, me, row)
    if draft_id is None or not drafts.get(tx, draft_id).text:
        raise Problem("nothing_written", message=message_id)
    if how.seen is not None and how.draft_id not in (None, row.draft_id):  # another took its place meanwhile
        raise Problem("changed_meanwhile", account=row.account)
    in_hand.put_first(tx, me, row, draft_id)
    settled = settling.settle(tx, me, draft_id, row, how.settles)
    target = next(each for each in targets.of(tx, draft_id) if each.account_id == row.account_id)
    planned = _clear_the_way(tx, me, row, target)
    if not how.hand_in and approvals.may_send_in(tx, row.account_id, draft_id=draft_id):
        _approve(tx, approvals, target, how.seen)
    elif target.review != "awaiting" and not (target.review == "approved" and not target.changed):
        approvals.submit_in(tx, draft_id, [target.id])
    planned = planned and plan.open_for(tx, target.id)  # other words may have taken another's place
    planned = _plan(tx, queue, row, target, planned, from_instant(clock.now(), how.zone))
    for each in (row, *settled):
        if each.status not in OWED:
            owe_again(tx, each)  # until the proof comes; a reply that fails must not leave it closed
    approved = read.get(tx, planned).approved
    goes_at = clock.now() + how.hold if approved and how.hold else None
    if goes_at is not None:
        plan.keep_back(tx, planned, goes_at)
    record(tx, me, "replied" if approved else "handed_in", "message", row.id, draft=draft_id, delivery=planned)
    return Sent(draft_id, planned, approved, goes_at)


def _plan(
    tx: Transaction, queue: Sends, row: MessageRow, target: TargetView, planned: str | None, now: WallTime
) -> str:
    if planned is None:
        return queue.send_reply(tx, target.draft_id, target.id, row.account_id, now)
    if read.get(tx, planned).state in FAILED:
        stop.send_again(tx, read.get(tx, planned), now)
    return planned


def _begin(tx: Transaction, me: Actor, row: MessageRow, text: str) -> str:
    post = conversations.own_post(tx, row.conversation_id)
    facts = Facts(language=_language(tx, post), visibility=_visibility(row))
    draft_id = drafts.create(
        tx,
        kind="reply",
        title="",
        text=text,
        facts=facts,
        extra={},
        member_id=me.member_id,
        message_id=row.id,
    )
    targets.add(tx, draft_id, row.account_id)
    record(tx, me, "created", "draft", draft_id, message=row.id)
    in_hand.begun(tx, row, draft_id)
    return draft_id


def _visibility(row: MessageRow) -> str:
    """The message's own word. One that cannot be sent becomes the narrowest; where all is public, the checks tell."""
    word, possible = row.visibility or "public", visibilities(row.network)
    return word if word in possible or possible[-1] == "public" else possible[-1]


def _language(tx: Transaction, post: conversations.OwnPost | None) -> str:
    return post.language if post is not None else settings.get(tx, "write_languages")[0]


def _clear_the_way(tx: Transaction, me: Actor, row: MessageRow, target: TargetView) -> str | None:
    """The delivery that will carry the reply, or None: a new one is needed.

    One that failed carries the same words again with its keys; other words go as a new one.
    """
    last = in_hand.latest_delivery(tx, target.draft_id)
    if last is None or last.state == "cancelled":
        return None
    plan.lock(tx, last.id)
    last = read.get(tx, last.id)
    if last.state in ("scheduled", "your_turn"):
        return last.id
    if last.state not in FAILED:
        raise Problem("reply_on_its_way", message=row.id, delivery=last.id, state=last.state)
    if target.approval_id is not None and not target.changed:
        return last.id
    stop.cancel(tx, last)
    record(tx, me, "cancelled", "delivery", last.id)
    return None


def _approve(tx: Transaction, approvals: Approves, target: TargetView, seen: Mapping[str, str] | None) -> None:
    for outcome in approvals.approve_in(tx, target.draft_id, [target.id], seen=seen):
        if outcome.problem is not None:
            raise outcome.problem
