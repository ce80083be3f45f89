"""What the Queue asks of the engine, on the database lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import assets
from brandassist.errors import Problem
from drafts.checks.check import check
from ui.queue.presenter import Post, Snapshot, asking

if TYPE_CHECKING:
    from brandassist.planning.occurrences import SlotTime
    from brandassist.planning.warnings import Warning
    from brandassist.run_this import RunThis
    from brandassist.store.deliveries.read import AttemptRow, DeliveryRow
    from brandassist.store.history import Happening
    from brandassist.store.links import Origin
    from brandassist.store.publishing.metrics import Uptake
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class Story:
    """One delivery with all that happened to it."""

    row: DeliveryRow
    attempts: tuple[AttemptRow, ...]
    happenings: tuple[Happening, ...]
    uptake: Uptake | None = None  # None: not read yet
    withdrawable: bool = False
    newer: tuple[str, ...] = ()  # the parts that would be brought to what is out, where a newer text is approved
    online: RunThis | None = None  # the command that brings what is only written online


@dataclass(frozen=True)
class Details:
    """A post in full. `texts` are the frozen parts, or what would be sent if it were approved as it is now."""

    key: str
    texts: tuple[str, ...]
    pictures: int
    changed: bool  # the text was changed after approval; the approved one goes out
    stale: tuple[str, ...]  # words of a missed post that say something else by now
    stories: tuple[Story, ...]
    draft: tuple[Happening, ...]
    origins: tuple[Origin, ...] = ()  # where it came from
    late: frozenset[str] = frozenset()  # deliveries whose time finds the sign-in over
    # by delivery, where this computer does not send it: the others of which one must be on
    computers: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])


def read_range(workspace: Workspace, since: date, until: date) -> Snapshot:
    """Everything the page shows of these local days of the workspace, the second not included."""
    queue, zone = workspace.queue, workspace.rule("zone")
    first, last = _bounds(since, until, zone)
    rows = tuple(row for row in queue.between(first, last) if row.kind == "post")
    standing = queue.standing()
    return Snapshot(
        since,
        until,
        rows,
        tuple(workspace.drafts.without_time()),
        standing,
        zone,
        workspace.accounts.over_before(rows),
        tuple(queue.frozen_now()) if standing.frozen_since is not None else (),
        asking([row for row in queue.asking() if row.kind == "post"]),
        tuple(trip for trip in workspace.trips.list() if trip.starts < str(until) and trip.ends >= str(since)),
        tuple(workspace.slots.between(first, last)),
    )


@dataclass(frozen=True)
class Looks:
    """What is found out after the days were read: it takes longer, and nothing waits for it."""

    # by draft of the shelf: the free slot it might take
    proposed: Mapping[str, SlotTime | None] = field(default_factory=dict[str, "SlotTime | None"])
    # by delivery in these days: what is worth a look about its time
    warnings: Mapping[str, Sequence[Warning]] = field(default_factory=dict[str, "Sequence[Warning]"])


def read_looks(workspace: Workspace, since: date, until: date) -> Looks:
    """For the same days; that a sign-in ends before a post's time says its own mark."""
    first, last = _bounds(since, until, workspace.rule("zone"))
    found = workspace.warnings.between(first, last)
    told = {each: [one for one in some if one.code != "sign_in_over"] for each, some in found.items()}
    return Looks(workspace.filling.proposals(), {each: some for each, some in told.items() if some})


def _bounds(since: date, until: date, zone: str) -> tuple[datetime, datetime]:
    first, last = (datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC) for day in (since, until))
    return first, last


def day_of(workspace: Workspace, target_id: str) -> date | None:
    """The local day of a delivery, or of a draft's first that has not ended; None where there is none."""
    zone = ZoneInfo(workspace.rule("zone"))
    rows = workspace.queue.of_draft(target_id)
    rows = [row for row in rows if row.state not in ("published", "cancelled")] or rows
    with suppress(Problem):
        rows = rows or [workspace.queue.show(target_id)[0]]
    return min(row.due_at for row in rows).astimezone(zone).date() if rows else None


def read_details(workspace: Workspace, post: Post) -> Details:
    """Everything the pane at the right shows of one post."""
    queue, first = workspace.queue, post.first
    draft = workspace.drafts.show(first.draft_id)
    frozen = queue.frozen(first.id)
    targets = {each.id: each for each in draft.targets}
    if frozen is not None:
        texts = tuple(part.text for part in frozen.parts)
        pictures = sum(len(part.pictures) for part in frozen.parts)
    else:
        meant = targets.get(first.target_id)
        texts = ((meant.own if meant is not None and meant.own is not None else draft.text),)
        pictures = len(draft.pictures)
    stories: list[Story] = []
    for row in post.rows:
        fresh, attempts, happenings = queue.show(row.id)
        newer = queue.newer(fresh)
        parts = tuple(part.text for part in newer.parts) if newer is not None else ()
        online = workspace.online.of(row.account_id) if fresh.mark == "written" else None
        told = (tuple(attempts), tuple(happenings), queue.uptake(row.id))
        stories.append(Story(fresh, *told, queue.can_withdraw(fresh), parts, online))
    open_ones = [row for row in post.rows if row.state not in ("published", "cancelled") and row.approved]
    changed = any(row.target_id in targets and targets[row.target_id].changed for row in open_ones)
    about = tuple(workspace.drafts.history(first.draft_id))
    missed = any(row.state == "missed" for row in post.rows)
    stale = _stale(workspace, texts, first.network, frozen.language) if frozen is not None and missed else ()
    late = workspace.accounts.over_before([story.row for story in stories])
    origins = tuple(workspace.from_entry.provenance(first.draft_id))
    needed = workspace.computers.needed([story.row for story in stories])
    others = {delivery_id: each.names for delivery_id, each in needed.items()}
    return Details(post.key, texts, pictures, changed, stale, tuple(stories), about, origins, late, others)


def _stale(workspace: Workspace, texts: Sequence[str], network: str, language: str) -> tuple[str, ...]:
    limits = assets.limits_by_network().get(network)
    if limits is None:  # a network somebody added, whose rules we do not know
        return ()
    words, allowed = assets.words_of(language, workspace.stale_words.own()), workspace.allowed_words.words()
    found = check("\n\n".join(texts), limits, words=words, allowed=allowed)
    return tuple(dict.fromkeys(str(each.data["text"]) for each in found if each.rule == "stale-words"))


def with_rows(details: Details, rows: Sequence[DeliveryRow]) -> Details:
    """The same with rows read since, so that state and story never disagree about what may be done."""
    known = {story.row.id: story for story in details.stories}
    return replace(details, stories=tuple(replace(known[row.id], row=row) for row in rows if row.id in known))


def count_asking(workspace: Workspace) -> int:
    """The number beside the tab."""
    return len(asking(workspace.queue.asking()))  # replies by hand too, they are made there
