"""What the missed screen shows, worked out from rows: one item for each post, and what may be done. No widgets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from ui.queue.presenter import Post, posts_of

if TYPE_CHECKING:
    from brandassist.publishing.absence import Story, Words
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.walltime import WallTime

Act = Literal["post_now", "move", "another", "drop", "edit"]
NEAR = timedelta(hours=1)  # for so long past the grace the row says how little it was


@dataclass(frozen=True)
class Item:
    """A missed post. `words` and `slot` are None until they are read; `looking`: a free slot is being looked for."""

    post: Post
    late: timedelta
    words: Words | None = None
    slot: WallTime | None = None
    looking: bool = True
    asked: bool = False  # whether stale words may go was asked
    pending: str = ""  # what happens when the undo window ends
    past_grace: tuple[int, int] | None = None  # how many minutes past how many, where it is little

    @property
    def key(self) -> str:
        return self.post.key

    @property
    def stale(self) -> bool:
        """Whether words of it no longer hold."""
        return self.words is not None and bool(self.words.stale)

    @property
    def changed(self) -> bool:
        """Whether it reads otherwise by now than what was approved."""
        return self.words is not None and self.words.changed

    def sendable(self) -> list[DeliveryRow]:
        """Those that may be posted now: what nobody approved may not."""
        return [row for row in self.post.rows if row.approved]


@dataclass(frozen=True)
class Reading:
    """What was read at one moment on the database lane."""

    rows: tuple[DeliveryRow, ...]
    story: Story
    zone: str
    grace: timedelta


@dataclass(frozen=True)
class More:
    """What takes longer: the words of posts and free slots, by post."""

    words: Mapping[str, Words]
    slots: Mapping[str, WallTime | None]


def items_of(
    reading: Reading, more: More, now: datetime, pending: Mapping[str, str], asked: Collection[str]
) -> list[Item]:
    """One for each post, the longest ago first."""
    return [_item(post, reading, more, now, pending, asked) for post in posts_of(reading.rows, reading.zone)]


def _item(
    post: Post, reading: Reading, more: More, now: datetime, pending: Mapping[str, str], asked: Collection[str]
) -> Item:
    late = now - post.first.due_at
    past = late - reading.grace
    return Item(
        post,
        late,
        more.words.get(post.key),
        more.slots.get(post.key),
        post.key not in more.slots,
        post.key in asked,
        next((pending[row.id] for row in post.rows if row.id in pending), ""),
        _minutes(past, reading.grace) if timedelta(0) <= past < NEAR else None,
    )


def _minutes(past: timedelta, grace: timedelta) -> tuple[int, int]:
    return int(past.total_seconds() // 60), int(grace.total_seconds() // 60)


def primary(item: Item) -> Act:
    """The loud one of its buttons: while words are stale never the one that sends them."""
    if item.stale or not item.sendable():
        return "move"
    return "post_now"


def movable(items: Sequence[Item]) -> list[tuple[Item, WallTime]]:
    """What "Move all" moves, and where to."""
    return [(item, item.slot) for item in items if item.slot is not None and not item.pending]


def local(now: datetime, zone: str) -> datetime:
    """Now, on the workspace's clock."""
    return now.astimezone(ZoneInfo(zone))
