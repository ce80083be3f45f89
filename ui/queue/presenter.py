"""What the Queue shows, worked out from rows: posts, counts, drafts with no time. No widgets, no database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from ui.glyphs import State, one_for_many
from ui.when import city

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.deliveries.stop import Standing
    from brandassist.store.diary.trips import Trip
    from brandassist.walltime import WallTime
    from brandassist.writing.library import DraftRow

WITH_SERVER = ("handed_over", "recalling")  # given back first, by a call
MOVABLE = ("scheduled", "missed", "refused", "your_turn", *WITH_SERVER)
CANCELLABLE = (*MOVABLE, "partly_published")
HOLDABLE = (*CANCELLABLE, "unconfirmed")
SENDABLE = ("refused", "missed", "partly_published")
GLYPHS: dict[str, State] = {"editing": "draft", "awaiting": "awaiting", "changes_requested": "changes_requested"}


@dataclass(frozen=True)
class Snapshot:
    """What was read at one moment on the database lane, of the days in sight."""

    since: date  # local days of the workspace, the second not included
    until: date
    rows: tuple[DeliveryRow, ...]  # posts whose time lies in these days
    drafts: tuple[DraftRow, ...]  # what has no time
    standing: Standing
    zone: str  # the workspace's
    late: frozenset[str] = frozenset()  # deliveries whose time finds the sign-in over
    frozen: tuple[DeliveryRow, ...] = ()  # what crisis mode holds, of all days; replies too
    asking: tuple[datetime, ...] = ()  # when posts are planned that wait for a person, of all days
    trips: tuple[Trip, ...] = ()  # that touch these days
    openings: tuple[Opening, ...] = ()  # the times of slots in these days, and what fills them

    @cached_property
    def posts(self) -> list[Post]:
        """The posts in sight, in the order of their times; of what was cancelled only what was tried."""
        rows = [row for row in self.rows if row.state != "cancelled" or row.tries]
        return posts_of(rows, self.zone, self.late)


@dataclass(frozen=True)
class Post:
    """One draft at one time, to one or more accounts: a row of the list. `key` is its oldest delivery's id."""

    key: str
    rows: tuple[DeliveryRow, ...]
    state: State
    at: datetime  # in the workspace's zone
    planned: datetime  # in the post's own zone
    late: bool = False  # one of them finds its sign-in over

    @property
    def first(self) -> DeliveryRow:
        return self.rows[0]

    @property
    def title(self) -> str:
        return self.first.title

    @property
    def other_zone(self) -> str:
        """The city of the post's zone where its clock reads otherwise than the workspace's."""
        return "" if self.planned.replace(tzinfo=None) == self.at.replace(tzinfo=None) else city(self.first.zone)

    def some(self, states: Iterable[str]) -> list[DeliveryRow]:
        """Its deliveries in one of these states."""
        return [row for row in self.rows if row.state in states]


@dataclass(frozen=True)
class Waiting:
    """A draft with no time. `networks`: the accounts it is meant for, (id, network, label)."""

    id: str
    title: str
    state: State
    networks: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Plan:
    """A draft that gets this time when the undo window ends."""

    draft: Waiting
    planned: WallTime


@dataclass(frozen=True)
class Drop:
    """What a person put elsewhere in a calendar: posts, each with its new local time (of the workspace, naive), or a
    draft for the first of these times; `opening`: the slot the first was put into."""

    walls: tuple[datetime, ...]
    posts: tuple[Post, ...] = ()
    draft: Waiting | None = None
    opening: Opening | None = None


@dataclass(frozen=True)
class Counts:
    """The posts in sight, and how many of them ask for somebody."""

    posts: int
    awaiting: int
    refused: int
    unconfirmed: int
    missed: int


def glyph_of(row: DeliveryRow) -> State:
    """The one state a delivery shows; holds and the gate count while it still waits."""
    if row.state == "scheduled" and row.holds:
        return "held"
    if row.state == "scheduled" and not row.approved:
        return "awaiting"
    if row.taken_back_at is not None:
        return "taken_back"
    return cast(State, row.state)


def shown_at(
    snapshot: Snapshot, moving: Mapping[str, tuple[DeliveryRow, WallTime]], plans: Collection[str]
) -> Snapshot:
    """As it will read when the undo window ends: what moves is where it goes, what gets a time is no draft any more."""
    moved = [replace(row, wall=to.wall, zone=to.zone, fold=to.fold, due_at=to.instant()) for row, to in moving.values()]
    zone = ZoneInfo(snapshot.zone)
    here = [row for row in moved if snapshot.since <= row.due_at.astimezone(zone).date() < snapshot.until]
    rows = [*(row for row in snapshot.rows if row.id not in moving), *here]
    drafts = tuple(draft for draft in snapshot.drafts if draft.id not in plans)
    return replace(snapshot, rows=tuple(rows), drafts=drafts) if moving or plans else snapshot


def posts_of(rows: Sequence[DeliveryRow], zone: str, late: Collection[str] = ()) -> list[Post]:
    """Deliveries of one draft at one time belong together; what was cancelled, or changes a post, stands
    apart.

    `late`: the ids of those whose time finds the sign-in over.
    """
    together: dict[tuple[str, datetime, bool, bool], list[DeliveryRow]] = {}
    for row in rows:
        key = (row.draft_id, row.due_at, row.state == "cancelled", row.edits is not None)
        together.setdefault(key, []).append(row)
    posts: list[Post] = []
    for each in together.values():
        each.sort(key=lambda row: (row.created_at, row.id))
        first = each[0]
        posts.append(
            Post(
                first.id,
                tuple(each),
                one_for_many([glyph_of(row) for row in each]),
                first.due_at.astimezone(ZoneInfo(zone)),
                first.due_at.astimezone(ZoneInfo(first.zone)),
                any(row.id in late for row in each),
            )
        )
    return sorted(posts, key=lambda post: (post.at, post.key))


def waiting_of(drafts: Sequence[DraftRow]) -> list[Waiting]:
    """Drafts that have no time, each with the one word of its targets."""
    found: list[Waiting] = []
    for draft in drafts:
        reviews: list[State] = [GLYPHS.get(each.review, "approved") for each in draft.targets] or ["draft"]
        networks = tuple((each.account_id, each.network, each.label) for each in draft.targets)
        found.append(Waiting(draft.id, draft.title or draft.opening, one_for_many(reviews), networks))
    return found


def counts_of(posts: Sequence[Post]) -> Counts:
    """The figures of the bar."""

    def having(*states: str) -> int:
        return sum(any(row.state in states for row in post.rows) for post in posts)

    awaiting = sum(any(_gated(row) for row in post.rows) for post in posts)
    return Counts(len(posts), awaiting, having("refused"), having("unconfirmed"), having("missed"))


def _gated(row: DeliveryRow) -> bool:
    return row.state in ("scheduled", "missed") and not row.approved


def asking(rows: Sequence[DeliveryRow]) -> tuple[datetime, ...]:
    """When the posts are planned that wait for a person, each once, in order."""
    waiting = {(row.draft_id, row.due_at) for row in rows if row.your_turn or (row.asks and not row.left)}
    return tuple(sorted(at for _, at in waiting))
