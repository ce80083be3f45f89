"""What the Queue has in front: what was read last, and the post under the cursor with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from ui.queue.presenter import Post, Snapshot
from ui.queue.reading import Details


@dataclass
class Front:
    """Page and acts look here; only the page writes."""

    snapshot: Snapshot | None = None
    post: Post | None = None  # under the cursor
    read: Details | None = None  # of the post that was asked about last
    wanted: str = ""  # the delivery or draft the cursor goes to as soon as it is in sight

    @property
    def frozen(self) -> bool:
        """Whether crisis mode is on."""
        return self.snapshot is not None and self.snapshot.standing.frozen_since is not None

    @property
    def paused(self) -> bool:
        """Whether the queue is paused."""
        return self.snapshot is not None and self.snapshot.standing.paused

    @property
    def details(self) -> Details | None:
        """What was read of the post under the cursor."""
        return self.read if self.post is not None and self.read is not None and self.read.key == self.post.key else None

    @property
    def stale(self) -> tuple[str, ...]:
        """Words of the post under the cursor that say something else by now."""
        return self.details.stale if self.details is not None else ()

    def settle(self) -> str:
        """The key of the post that is wanted, once it is in sight; it is wanted no more then."""
        for post in self.snapshot.posts if self.wanted and self.snapshot is not None else ():
            if self.wanted in {each for row in post.rows for each in (row.id, row.draft_id)}:
                self.wanted = ""
                return post.key
        return ""
