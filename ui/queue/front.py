"""What the Queue has in front: what was read last, and the post under the cursor with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.planning_words import warning_words
from ui.queue.presenter import Post, Snapshot
from ui.queue.reading import Details, Looks


@dataclass
class Front:
    """Page and acts look here; only the page writes."""

    snapshot: Snapshot | None = None
    post: Post | None = None  # under the cursor
    read: Details | None = None  # of the post that was asked about last
    looks: Looks = field(default_factory=Looks)  # beside what was read last
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

    def warned(self, post: Post) -> list[str]:
        """What is worth a look about a post's time, each sentence once."""
        told = self.looks.warnings
        zone = self.snapshot.zone if self.snapshot is not None else post.first.zone
        return list(dict.fromkeys(warning_words(each, zone) for row in post.rows for each in told.get(row.id, ())))

    def settle(self) -> str:
        """The key of the post that is wanted, once it is in sight; it is wanted no more then."""
        for post in self.snapshot.posts if self.wanted and self.snapshot is not None else ():
            if self.wanted in {each for row in post.rows for each in (row.id, row.draft_id)}:
                self.wanted = ""
                return post.key
        return ""
