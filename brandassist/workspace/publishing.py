"""Publishing: the queue and what sends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.errors import Problem
from brandassist.workspace.writing import WritingServices

if TYPE_CHECKING:
    from brandassist.networks.contract import Picture
    from brandassist.publishing.absence import Absences
    from brandassist.publishing.computers import Computers
    from brandassist.publishing.lanes import Lanes
    from brandassist.publishing.months import Months
    from brandassist.publishing.online import Online
    from brandassist.publishing.post import Post
    from brandassist.publishing.queue import Queue
    from brandassist.publishing.trail import Trail
    from brandassist.publishing.turns import Turns
    from brandassist.store.writing.payloads import FrozenPicture

LEAST_GRACE = timedelta(minutes=1)  # with a grace of 0 a post still goes within its minute; the lanes look each second


class PublishingServices(WritingServices):
    """Approved texts on their way out. Sending starts with `lanes`."""

    @cached_property
    def queue(self) -> Queue:
        from brandassist.publishing.queue import Queue

        return Queue(self.db, self.me, self.approvals, self.counter)

    @cached_property
    def turns(self) -> Turns:
        """What a person posts by hand."""
        from brandassist.publishing.turns import Turns

        return Turns(self.counter, self.me)

    @cached_property
    def absences(self) -> Absences:
        """What was missed while nobody was there."""
        from brandassist.publishing.absence import Absences

        return Absences(self.db, self.me, self.grace, self.approvals)

    @cached_property
    def computers(self) -> Computers:
        """Who of them must be on, and which was lost."""
        from brandassist.publishing.computers import Computers

        return Computers(self.db, self.me)

    @cached_property
    def months(self) -> Months:
        """The queue a month at a time."""
        from brandassist.publishing.months import Months

        return Months(self.db)

    @cached_property
    def trail(self) -> Trail:
        """All that happened to deliveries, on its way out."""
        from brandassist.publishing.trail import Trail

        return Trail(self.db)

    @cached_property
    def post(self) -> Post:
        from brandassist.publishing.brake import Brake
        from brandassist.publishing.post import Post

        login, renewed = self.accounts.login, self.accounts.renewed
        brake = Brake(self.folder)
        return Post(self.acting, self.me.device_id, login, self._picture, self.grace, renewed=renewed, brake=brake)

    @cached_property
    def counter(self) -> Post:
        """The same as people come to it: what they look at is read here, what they do is done where it is decided."""
        return replace(self.post, database=self.db)

    def grace(self) -> timedelta:
        """How late a post may still go by itself."""
        return max(timedelta(minutes=self.rule("grace_minutes")), LEAST_GRACE)

    def _picture(self, frozen: FrozenPicture) -> Picture:
        from brandassist import media
        from brandassist.networks.contract import Picture

        try:
            found = media.rendition_of(frozen.rendition, self.media_folder)
        except Problem:
            if not self._fetched(frozen.rendition):
                raise
            found = media.rendition_of(frozen.rendition, self.media_folder)
        return Picture(found.sha256, found.path, found.mime, found.width, found.height, frozen.alt)

    def _fetched(self, sha256: str) -> bool:
        """Whether the server of this workspace had a picture that was approved on another computer."""
        from brandassist import media
        from brandassist.store.shared import renditions

        if self.acting is self.db:
            return False
        with self.acting.read() as tx:
            data = renditions.get(tx, sha256)
        if data is not None:
            media.keep_rendition(data, self.media_folder)
        return data is not None

    @cached_property
    def lanes(self) -> Lanes:
        """What sends: nothing moves until `lanes.start` or `lanes.run_until_idle`."""
        from brandassist.publishing.lanes import Lanes

        return Lanes(self.post, self.online)

    @cached_property
    def online(self) -> Online:
        """What brings the files of a site to where they are read, by a command of the person's own."""
        from brandassist.publishing.online import Online

        return Online(self.post, self.commands)
