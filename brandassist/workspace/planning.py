"""Planning: slots, times that follow her, warnings, formats."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.workspace.publishing import PublishingServices

if TYPE_CHECKING:
    from brandassist.planning.filling import Filling
    from brandassist.planning.formats import Formats
    from brandassist.planning.looking import Warnings
    from brandassist.planning.slots import Slots
    from brandassist.planning.travel import Travel


class PlanningServices(PublishingServices):
    """When texts leave."""

    @cached_property
    def slots(self) -> Slots:
        """The times of the week at which accounts post."""
        from brandassist.planning.slots import Slots

        return Slots(self.db, self.me)

    @cached_property
    def travel(self) -> Travel:
        """Posts whose times follow where she is."""
        from brandassist.planning.travel import Travel

        return Travel(self.db, self.queue)

    @cached_property
    def warnings(self) -> Warnings:
        """What is worth a look about posts at their times."""
        from brandassist.planning.looking import Warnings

        return Warnings(self.db, self.me.device_id)

    @cached_property
    def filling(self) -> Filling:
        """Free slots for what has no time, and for what missed its own."""
        from brandassist.planning.filling import Filling

        return Filling(self.db, self.me, self.warnings, self.queue)

    @cached_property
    def formats(self) -> Formats:
        """Recurring formats."""
        from brandassist.planning.formats import Formats

        return Formats(self.db, self.me, self.slots, self.queue, self.drafts, self.templates)
