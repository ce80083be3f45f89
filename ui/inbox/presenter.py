"""What the Inbox shows, worked out from rows: filters, ages, threads, replies. No widgets, no database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, cast

from ui.glyphs import State
from ui.inbox.strangers import fold_of

if TYPE_CHECKING:
    from brandassist.inbox.folding import Fold
    from brandassist.inbox.tone import Tone
    from brandassist.inbox.viewing import ConversationView, ReplyView
    from brandassist.store.accounts import Account
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.inbox.collections import Health
    from brandassist.store.inbox.obligations import MessageRow, Status
    from brandassist.store.inbox.splits import Split
    from brandassist.store.links import Origin
    from brandassist.store.writing.saved_texts import SavedText
    from brandassist.writing.rendering import Source

CLOSED: tuple[Status, ...] = ("answered", "waived", "done", "nothing_owed", "spam")
LONGEST_THREAD = 30  # messages shown before someone asks for others, as many each time
LEAD = 5  # of them, at least, before the message itself
BACK_IN_HAND = (None, "cancelled", "refused", "missed", "published")  # deliveries after which one may write (again)


Working = Literal["", "weekdays", "days", "hours"]  # all of it, Monday to Friday, some days, some hours


@dataclass(frozen=True)
class Wanted:
    """What the list shows: a split, or, where there are `words`, all that hold them."""

    split: Split
    words: str = ""


@dataclass(frozen=True)
class Item:
    """A row of the list; `state` is of the reply under way, None for none."""

    row: MessageRow
    state: State | None = None


@dataclass(frozen=True)
class Zero:
    """How the day went, where nobody is owed an answer any more; the practice network never counts."""

    answered: int  # today, at home
    median: timedelta | None  # of their times to the first answer
    approving: int  # replies that wait for approval
    back: datetime | None  # when the next snoozed one is owed again, at home
    counts: bool  # whether there is an account that counts


@dataclass(frozen=True)
class Snapshot:
    """What was read at one moment for the list and all that stands around it."""

    wanted: Wanted
    items: tuple[Item, ...]
    total: int  # of which `items` are the first
    counts: Mapping[Split, int]
    health: tuple[tuple[Account, Health], ...]
    saved: tuple[SavedText, ...]
    zone: str
    target_hours: int
    may_approve: bool
    members: Mapping[str, str]  # names by id
    after_trip: datetime | None = None  # the morning after the trip she is on
    working: Working = ""  # what of the week the target counts
    zero: Zero | None = None  # where nobody is owed an answer
    by_hand: tuple[tuple[Account, str], ...] = ()  # takes messages by hand, and why no program reads it


@dataclass(frozen=True)
class Opened:
    """One conversation. `source` renders its reply as it would be sent, None while nothing was written; `delivery` is
    the reply's last; `origins`: where the post they talk about came from; `tone`: a guess, None where there is none;
    `mentions`: how who wrote another message of it is named in the reply, where only that tells them."""

    view: ConversationView
    source: Source | None
    delivery: DeliveryRow | None = None
    origins: tuple[Origin, ...] = ()
    tone: Tone | None = None
    mentions: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Line:
    """One message of a thread. `state`: of a reply of ours, None for other people's messages."""

    key: str
    author: str
    text: str
    at: datetime
    url: str
    own: bool
    state: State | None = None
    fold: Fold = ""
    tone: Tone | None = None  # a guess, of the message in front
    dated: datetime | None = None  # what its network says instead of `at`, where that was still to come


def state_of(delivery: DeliveryRow | None, written: bool) -> State | None:
    """The one state of a reply in a list."""
    if delivery is None or delivery.state in ("cancelled", "published"):
        return "draft" if written else None
    if delivery.state == "scheduled":
        return "held" if delivery.holds else "sending" if delivery.approved else "awaiting"
    return cast(State, delivery.state)


def state_of_reply(reply: ReplyView) -> State | None:
    """The state of the reply at hand, None while it is only written."""
    if reply.delivery_state == "scheduled" and reply.holds and reply.review == "approved":
        return "held"
    if reply.delivery_state in (None, "cancelled", "scheduled") and reply.review != "approved":
        return cast(State, reply.review) if reply.review in ("awaiting", "changes_requested") else None
    if reply.delivery_state in (None, "cancelled", "published"):
        return None
    return "sending" if reply.delivery_state == "scheduled" else cast(State, reply.delivery_state)


def in_hand(reply: ReplyView | None) -> bool:
    """Whether the reply may be written: not one that is under way, whose end nobody knows yet."""
    if reply is None or reply.delivery_state in BACK_IN_HAND or out(reply):
        return True
    return reply.delivery_state == "scheduled" and reply.review != "approved"


def deeds_of(delivery: DeliveryRow | None) -> list[str]:
    """What a person may do about a reply under way, in the order of the buttons."""
    match delivery.state if delivery is not None else None:
        case "scheduled":
            return ["take_back"]
        case "unconfirmed":
            return ["check", "there", "absent"]
        case "recalling" if delivery is not None and delivery.asks:
            return ["there", "absent"]
        case "partly_published" if delivery is not None and delivery.problem.get("code") != "left":
            return ["rest", "leave"]
        case _:
            return []


def text_in_hand(reply: ReplyView | None) -> str:
    """What stands in the reply's field: what is out is there no more."""
    return "" if reply is None or out(reply) else reply.text


def out(reply: ReplyView) -> bool:
    """Whether what is live of it is the answer: a further reply is a new one."""
    return reply.delivery_state == "published" or reply.problem.get("code") == "left"


def thread_of(
    view: ConversationView, you: str, whole: bool = False, most: int = LONGEST_THREAD, tone: Tone | None = None
) -> tuple[list[Line], int]:
    """The lines from our post to this message and what answers it, in time; and how many others are under the post.

    Of more than `most` the latest are shown, or those from the message on where it is further up.
    """
    kept = view.messages if whole else _relatives(view)
    ids = {each.id for each in kept}
    sent = [each for each in view.sent if each.message_id in ids]
    order = sorted([(each.received_at, each.id) for each in kept] + [(each.at, each.remote_id) for each in sent])
    if len(order) > most:
        place = next((at for at, (_, key) in enumerate(order) if key == view.message.id), 0)
        start = min(len(order) - most, max(0, place - LEAD))
        order = order[start : start + most]
    shown = {key for _, key in order}
    tones: dict[str, Tone | None] = {view.message.id: tone}
    lines = {each.id: _line(each, you, tones.get(each.id)) for each in kept if each.id in shown}
    for each in sent:
        lines[each.remote_id] = Line(each.remote_id, you, each.text, each.at, each.url, True, "published")
    return [lines[key] for _, key in order], sum(each.id not in shown for each in view.messages)


def _line(row: MessageRow, you: str, tone: Tone | None) -> Line:
    who, state = (you, "published") if row.own else (row.author or row.handle, None)
    return Line(row.id, who, row.text, row.received_at, row.url, row.own, state, fold_of(row), tone, row.dated_at)


def _relatives(view: ConversationView) -> Sequence[MessageRow]:
    """What this message answers, up to our post, and all that answers it; a loop in the data ends the climb."""
    known = {each.remote_id: each for each in view.messages}
    family = {view.message.id}
    above = known.get(view.message.in_reply_to or "")
    while above is not None and above.id not in family:
        family.add(above.id)
        above = known.get(above.in_reply_to or "")
    answers: dict[str, list[MessageRow]] = {}
    for each in view.messages:
        answers.setdefault(each.in_reply_to or "", []).append(each)
    below = list(answers.get(view.message.remote_id, ()))
    while below:
        each = below.pop()
        if each.id not in family:
            family.add(each.id)
            below += answers.get(each.remote_id, ())
    return [each for each in view.messages if each.id in family]


def snooze_times(now: datetime, after_trip: datetime | None = None) -> list[tuple[str, datetime]]:
    """What the menu offers, in local time: in three hours and this evening while they are of today and far enough,
    tomorrow, next Monday, and the morning after the trip she is on."""
    evening = now.replace(hour=18, minute=0, second=0, microsecond=0)
    morning = now.replace(hour=8, minute=0, second=0, microsecond=0)
    later = now + timedelta(hours=3)
    offered = [("later", later)] if later.date() == now.date() and later < evening - timedelta(minutes=30) else []
    offered += [("evening", evening)] if evening - now >= timedelta(minutes=30) else []
    days = 7 - now.weekday()
    offered.append(("tomorrow", morning + timedelta(days=1)))
    if days > 1:
        offered.append(("monday", morning + timedelta(days=days)))
    if after_trip is not None and after_trip > now:
        offered.append(("trip", after_trip))
    return offered
