"""What the Queue shows, worked out from rows: posts, days, counts, drafts with no time. No widgets, no database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, cast
from zoneinfo import ZoneInfo

from ui.glyphs import State, one_for_many
from ui.when import city

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.deliveries.stop import Standing
    from brandassist.writing.library import DraftRow

View = Literal["coming", "earlier"]

WITH_SERVER = ("handed_over", "recalling")  # given back first, by a call
MOVABLE = ("scheduled", "missed", "refused", "your_turn", *WITH_SERVER)
CANCELLABLE = (*MOVABLE, "partly_published")
HOLDABLE = (*CANCELLABLE, "unconfirmed")
SENDABLE = ("refused", "missed", "partly_published")
OPEN_ENDED = ("refused", "unconfirmed", "partly_published", "missed", "your_turn", "sending", "recalling")
GLYPHS: dict[str, State] = {"editing": "draft", "awaiting": "awaiting", "changes_requested": "changes_requested"}


@dataclass(frozen=True)
class Snapshot:
    """What was read at one moment on the database lane."""

    rows: tuple[DeliveryRow, ...]
    drafts: tuple[DraftRow, ...]
    standing: Standing
    zone: str  # the workspace's
    late: frozenset[str] = frozenset()  # deliveries whose time finds the sign-in over


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
class DayHead:
    """The heading over a day, or over what is missed or still open from earlier days."""

    kind: Literal["missed", "open", "day"]
    day: date | None
    count: int


@dataclass(frozen=True)
class Waiting:
    """A draft with no time. `networks`: the accounts it is meant for, (id, network, label)."""

    id: str
    title: str
    state: State
    networks: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Counts:
    """How many posts still go, and how many ask for somebody."""

    to_go: int
    awaiting: int
    refused: int
    unconfirmed: int
    missed: int
    held: int
    held_replies: int


def glyph_of(row: DeliveryRow) -> State:
    """The one state a delivery shows; holds and the gate count while it still waits."""
    if row.state == "scheduled" and row.holds:
        return "held"
    if row.state == "scheduled" and not row.approved:
        return "awaiting"
    if row.taken_back_at is not None:
        return "taken_back"
    return cast(State, row.state)


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


def list_of(posts: Sequence[Post], view: View, today: date) -> list[DayHead | Post]:
    """The rows of the middle: by day, with what was missed and what is still open from earlier days on top."""
    if view == "earlier":
        past = [post for post in posts if post.at.date() < today or post.state == "cancelled"]
        return _by_day(list(reversed(past)))
    live = [post for post in posts if post.state != "cancelled"]
    missed = [post for post in live if post.state == "missed"]
    old = [post for post in live if post.state != "missed" and post.at.date() < today and _still_open(post)]
    coming = [post for post in live if post.state != "missed" and post.at.date() >= today]
    found: list[DayHead | Post] = []
    if missed:
        found += [DayHead("missed", None, len(missed)), *missed]
    if old:
        found += [DayHead("open", None, len(old)), *old]
    return found + _by_day(coming)


def _still_open(post: Post) -> bool:
    left = [row for row in post.rows if row.problem.get("code") != "left"]
    return any(row.state in OPEN_ENDED or row.state in ("scheduled", "handed_over") for row in left)


def _by_day(posts: Sequence[Post]) -> list[DayHead | Post]:
    days: dict[date, list[Post]] = {}
    for post in posts:
        days.setdefault(post.at.date(), []).append(post)
    found: list[DayHead | Post] = []
    for day, each in days.items():
        found += [DayHead("day", day, len(each)), *each]
    return found


def waiting_of(drafts: Sequence[DraftRow]) -> list[Waiting]:
    """Drafts that have no time: nothing planned, or all of it cancelled. Replies have their own place."""
    found: list[Waiting] = []
    for draft in drafts:
        planned = any(each.delivery is not None and each.delivery.state != "cancelled" for each in draft.targets)
        if draft.kind == "reply" or planned:
            continue
        reviews: list[State] = [GLYPHS.get(each.review, "approved") for each in draft.targets] or ["draft"]
        networks = tuple((each.account_id, each.network, each.label) for each in draft.targets)
        found.append(Waiting(draft.id, draft.title or draft.opening, one_for_many(reviews), networks))
    return found


def counts_of(posts: Sequence[Post]) -> Counts:
    """The figures of the bar, in posts; replies only where they are held."""
    rows = [row for post in posts for row in post.rows]
    shown = [post for post in posts if post.first.kind == "post"]

    def having(*states: str) -> int:
        return sum(any(row.state in states for row in post.rows) for post in shown)

    return Counts(
        to_go=having("scheduled", "handed_over", "your_turn", "sending", "recalling"),
        awaiting=sum(any(_gated(row) for row in post.rows) for post in shown),
        refused=having("refused"),
        unconfirmed=having("unconfirmed"),
        missed=having("missed"),
        held=sum(any(row.state == "scheduled" and row.holds for row in post.rows) for post in shown),
        held_replies=sum(row.kind == "reply" and row.state == "scheduled" and bool(row.holds) for row in rows),
    )


def _gated(row: DeliveryRow) -> bool:
    return row.state in ("scheduled", "missed") and not row.approved


def frozen_rows(rows: Sequence[DeliveryRow]) -> list[DeliveryRow]:
    """What crisis mode holds and a person must decide about when it ends."""
    return [row for row in rows if "frozen" in row.holds and row.state not in ("published", "cancelled")]


def asking(rows: Sequence[DeliveryRow]) -> int:
    """The number beside the tab: posts that wait for a person; replies by hand too, they are made there."""
    return len({(row.draft_id, row.due_at) for row in rows if row.your_turn or (row.asks and not row.left)})
