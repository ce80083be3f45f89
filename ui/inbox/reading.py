"""What the Inbox asks of the engine, on the database lane."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import clock
from ui.inbox import strangers
from ui.inbox.presenter import Item, Opened, Snapshot, Wanted, Working, Zero, state_of

if TYPE_CHECKING:
    from brandassist.store.inbox.obligations import MessageRow
    from brandassist.store.inbox.splits import Split
    from brandassist.workspace import Workspace

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"]


def read_list(workspace: Workspace, wanted: Wanted, most: int) -> Snapshot:
    """The first `most` rows of what is wanted, and all that stands around the list."""
    inbox = workspace.inbox
    counts = inbox.splits()
    items = read_items(workspace, wanted, most)
    beyond = len(items) + (len(items) == most)  # how many are found is not counted: that would find them all again
    return Snapshot(
        wanted,
        items,
        beyond if wanted.words else counts[wanted.split],
        counts,
        tuple(inbox.health()),
        tuple(inbox.saved()),
        workspace.rule("zone"),
        workspace.rule("reply_target_hours"),
        workspace.approvals.may_approve(),
        {each.id: each.name for each in workspace.members()},
        _after_trip(workspace),
        _working(workspace),
        None if counts["owed"] or wanted != Wanted("owed") else _zero(workspace, counts["waiting"]),
        tuple(inbox.takes_by_hand()),
    )


def _working(workspace: Workspace) -> Working:
    if workspace.rule("working_from") != workspace.rule("working_to"):
        return "hours"
    days = len(workspace.rule("working_days"))
    return "" if days == 7 else "weekdays" if workspace.rule("working_days") == WEEKDAYS else "days"


def _zero(workspace: Workspace, approving: int) -> Zero:
    from brandassist.inbox.ledger import PRACTICE  # not before the first paint

    inbox, zone = workspace.inbox, ZoneInfo(workspace.rule("zone"))
    today = clock.now().astimezone(zone).date()
    told = inbox.answered(*inbox.days(today, today)).total
    back = inbox.next_back()
    counted = any(account.network != PRACTICE for account, _ in inbox.health())
    return Zero(told.answered, told.median, approving, back.astimezone(zone) if back else None, counted)


def _after_trip(workspace: Workspace) -> datetime | None:
    """The morning after the trip she is on, in the workspace's zone; None while she is on none."""
    now = clock.now().astimezone(ZoneInfo(workspace.rule("zone")))
    ends = [each.ends for each in workspace.trips.list() if each.starts <= f"{now:%Y-%m-%d}" <= each.ends]
    if not ends:
        return None
    last = date.fromisoformat(max(ends))
    return datetime.combine(last + timedelta(days=1), time(8), now.tzinfo)


def read_items(workspace: Workspace, wanted: Wanted, most: int, after: int = 0) -> tuple[Item, ...]:
    """Rows of what is wanted, in the engine's order: the longest owed against its target first; found ones latest."""
    inbox = workspace.inbox
    if wanted.words:
        rows = inbox.find(wanted.words, limit=most, offset=after)
    else:
        rows = inbox.list(split=wanted.split, limit=most, offset=after)
    return tuple(_item(workspace, strangers.listed(row)) for row in rows)


def _item(workspace: Workspace, row: MessageRow) -> Item:
    if row.draft_id is None or row.status not in ("needs_reply", "drafting"):
        return Item(row)
    deliveries = workspace.queue.of_draft(row.draft_id)
    last = max(deliveries, key=lambda each: (each.created_at, each.id), default=None)
    return Item(row, state_of(last, row.status == "drafting"))


def read_conversation(workspace: Workspace, message_id: str) -> Opened:
    """A message with all around it; raises Problem `not_found`."""
    from brandassist.inbox.mentions import beside  # with what is usual on networks, when the first is shown

    view = strangers.shown(workspace.inbox.show(message_id))
    mentions = beside(view.message, list(view.messages))
    origins = tuple(workspace.from_entry.provenance(view.post.draft_id)) if view.post is not None else ()
    tone = workspace.inbox.tone(view.message)
    if (reply := view.reply) is None:
        return Opened(view, None, origins=origins, tone=tone, mentions=mentions)
    delivery = workspace.queue.show(reply.delivery_id)[0] if reply.delivery_id is not None else None
    return Opened(view, workspace.rendering.source(reply.target_id), delivery, origins, tone, mentions)


def read_split(workspace: Workspace, message_id: str) -> Split:
    """In which split a message is; raises Problem `not_found`."""
    from brandassist.store.inbox.splits import of_message

    return of_message(workspace.inbox.show(message_id).message)


def count_owed(workspace: Workspace) -> int:
    """The number beside the tab."""
    return workspace.inbox.splits()["owed"]
