"""What the Queue has in front: what was read last, and the post under the cursor with what is known of it."""

from __future__ import annotations

from ui.queue.bar import QueueBar
from ui.queue.choosing import Choosing
from ui.queue.presenter import Post, Snapshot
from ui.queue.reading import Details
from ui.widgets.rows import RowList


class Front:
    """Page and acts look here; only the page writes `snapshot` and `read`."""

    def __init__(self, days: RowList, choosing: Choosing, bar: QueueBar) -> None:
        self._days, self._choosing, self._bar = days, choosing, bar
        self.snapshot: Snapshot | None = None
        self.read: Details | None = None  # of the post that was asked about last

    def frozen(self) -> bool:
        """Whether crisis mode is on."""
        return self.snapshot is not None and self.snapshot.standing.frozen_since is not None

    def post(self) -> Post | None:
        """The post under the cursor."""
        current = self._days.current()
        return current if isinstance(current, Post) else None

    def details(self) -> Details | None:
        """What was read of the post under the cursor."""
        post, read = self.post(), self.read
        return read if post is not None and read is not None and read.key == post.key else None

    def stale(self) -> tuple[str, ...]:
        """Words of the post under the cursor that say something else by now."""
        details = self.details()
        return details.stale if details is not None else ()

    def follow(self, draft_id: str) -> None:
        """Put the cursor on this draft's post as soon as it is there."""
        self._choosing.want(draft_id)
        self._bar.view.set_value("coming")
