"""What Today asks of the engine, on the database lane."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.diary.zones import zone_at
from ui.today.presenter import Person, Snapshot

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.workspace import Workspace

PEOPLE = 3


def read_all(workspace: Workspace) -> Snapshot:
    """Everything the page shows but what needs looking through."""
    now, home = clock.now(), workspace.rule("zone")
    zone = zone_at(now, workspace.trips.stays(), home)
    counts = workspace.inbox.counts()
    owed = counts["needs_reply"] + counts["drafting"]
    return Snapshot(
        at=now.astimezone(ZoneInfo(zone)),
        zone=zone,
        home=home,
        me=workspace.member.id,
        may_approve=workspace.approvals.may_approve(),
        drafts=tuple(workspace.awaiting.list()),
        people=_people(workspace) if owed else (),
        owed=owed,
        late=workspace.inbox.late() if owed else 0,
        following=_following(workspace, now, ZoneInfo(zone)),
    )


def _people(workspace: Workspace) -> tuple[Person, ...]:
    rows = workspace.inbox.list(("needs_reply", "drafting"), limit=PEOPLE)
    return tuple(
        Person(row.id, row.author or row.handle, row.network, row.text[:400], row.received_at, row.due_at)
        for row in rows
    )


def _following(workspace: Workspace, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the next post goes out."""
    coming = (row.due_at for row in workspace.queue.list() if row.kind == "post" and row.approved and row.due_at > now)
    first = min(coming, default=None)
    return first.astimezone(zone) if first is not None else None


def count_waiting(workspace: Workspace) -> int:
    """The number beside the tab: what waits for the approval of the person here."""
    return workspace.awaiting.count() if workspace.approvals.may_approve() else 0
