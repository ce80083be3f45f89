"""One conversation as a screen shows it: our post, everybody's messages, the reply at hand, the person, the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from brandassist import clock
from brandassist.inbox import in_hand, settling
from brandassist.inbox.in_hand import Another
from brandassist.inbox.replying import Approves
from brandassist.store import history, presence
from brandassist.store.database import Transaction
from brandassist.store.diary import ideas
from brandassist.store.diary.ideas import Idea
from brandassist.store.history import Actor, Happening
from brandassist.store.inbox import conversations, messages
from brandassist.store.inbox.conversations import OwnPost, SentReply
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.presence import Writer
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.targets import ReviewState
from drafts.language import detect


@dataclass(frozen=True)
class ReplyView:
    """The reply this member writes, or that was handed in or sent.

    `changed`: what stands approved and the present text differ. `delivery_state` and `problem` are of its last
    delivery; `holds` say why it does not go yet.
    """

    draft_id: str
    target_id: str
    text: str
    review: ReviewState
    why: str  # changes were asked for
    changed: bool
    delivery_id: str | None
    delivery_state: str | None
    holds: tuple[str, ...]
    problem: dict[str, Any]
    url: str | None
    goes_at: datetime | None = None  # sent, and nobody takes it before


@dataclass(frozen=True)
class ConversationView:
    """`may_send`: whether Send would send, rather than hand in; `others`: who else writes an answer now; `written`:
    what they wrote; `settles`: the messages its reply answers beside the one it was written to; `at`: when this was
    read; `sent`: our live replies the network has not yet told us of; `ideas`: what was made of the message, newest
    first."""

    message: MessageRow
    post: OwnPost | None
    messages: tuple[MessageRow, ...]
    sent: tuple[SentReply, ...]
    reply: ReplyView | None
    history: tuple[Happening, ...]
    ideas: tuple[Idea, ...] = ()
    may_send: bool = True
    others: tuple[Writer, ...] = ()
    settles: tuple[str, ...] = ()
    at: datetime | None = None
    language: str = ""  # of the message, where it is plain
    written: tuple[Another, ...] = ()


def view(tx: Transaction, me: Actor, approvals: Approves, message_id: str) -> ConversationView:
    """Put it together; raises Problem `not_found`."""
    row = messages.get(tx, message_id)
    exchange = messages.in_conversation(tx, row.conversation_id)
    draft_id = in_hand.shown(tx, me, row)
    told = {each.remote_id for each in exchange}
    live = conversations.sent_replies(tx, [each.id for each in exchange])
    return ConversationView(
        row,
        conversations.own_post(tx, row.conversation_id),
        tuple(exchange),
        tuple(each for each in live if each.remote_id not in told),
        _reply(tx, row, draft_id),
        tuple(history.of(tx, message_id)),
        tuple(ideas.of_message(tx, message_id)),
        approvals.may_send_in(tx, row.account_id, draft_id=draft_id or "", message_id=row.id),
        presence.others(tx, row.id, me.member_id, clock.now()),
        tuple(settling.others(tx, draft_id)) if draft_id else (),
        clock.now(),
        detect(row.text),
        in_hand.others(tx, me, row, draft_id),
    )


def _reply(tx: Transaction, row: MessageRow, draft_id: str | None) -> ReplyView | None:
    if draft_id is None:
        return None
    draft = drafts.get(tx, draft_id)
    if not draft.text:
        return None
    target = next(each for each in targets.of(tx, draft.id) if each.account_id == row.account_id)
    last = in_hand.latest_delivery(tx, draft.id)
    return ReplyView(
        draft.id,
        target.id,
        draft.text,
        target.review,
        target.why,
        target.changed,
        last.id if last else None,
        last.state if last else None,
        last.holds if last else (),
        last.problem if last else {},
        last.url if last else None,
        last.not_before if last and last.state == "scheduled" and last.approved else None,
    )
