"""What a drop in a calendar becomes: moves or a first time, after what must be asked was asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from brandassist import clock
from brandassist.errors import Problem
from brandassist.walltime import WallTime, from_instant, plan
from ui.planning_words import warning_words
from ui.queue.calendar.lifting import Load, liftable
from ui.queue.deciding import Move
from ui.queue.full_slot import FullSlot
from ui.queue.presenter import MOVABLE, Drop, Post
from ui.sentences import sentence_of
from ui.when import short_when
from ui.widgets.moment import Chosen, TimeDialog

if TYPE_CHECKING:
    from brandassist.planning.beside import Beside
    from brandassist.planning.occurrences import SlotTime
    from brandassist.workspace import Workspace
    from ui.queue.page import QueuePage


class Dropping(QObject):
    """On the page of a Queue; decides through its Decisions, each drop as one that can be taken back as one."""

    def __init__(self, page: QueuePage) -> None:
        super().__init__(page)
        self._page = page
        self._drop = Drop(())
        self._left: list[tuple[Post, datetime]] = []  # whose hour a clock change touches: asked one after the other

    def drop(self, drop: Drop) -> None:
        """Put it there; a full slot and an hour the clock change touches are asked about first."""
        self._drop = drop
        there = self._there(drop)
        if there is None:
            self._put(drop)
            return
        own = drop.posts[0] if drop.posts else None
        can_swap = own is not None and len(drop.posts) == 1 and liftable(there) and own.at > clock.now()
        when = short_when(drop.walls[0], self._now().replace(tzinfo=None))
        dialog = FullSlot(self._page, when, there.title, can_swap)
        dialog.chosen.connect(self._full)
        dialog.open()

    def _there(self, drop: Drop) -> Post | None:
        """The post that has the slot already."""
        snapshot = self._page.front.snapshot
        own = {row.id for post in drop.posts for row in post.rows}
        if drop.opening is None or snapshot is None or drop.opening.taken_by in own:
            return None
        ids = [(post, row.id) for post in snapshot.posts for row in post.rows]
        return next((post for post, each in ids if each == drop.opening.taken_by), None)

    def _full(self, way: str) -> None:
        drop = self._drop
        if way == "both":
            self._put(drop)
        elif way == "later":
            load, workspace = Load(drop.posts, drop.draft), self._page.services.workspace
            work = partial(workspace.slots.next_free, load.account_ids, self._slot().at)
            self._page.services.background.run(self, work, self._later, self._failed)
        elif (there := self._there(drop)) is not None:
            self._swap(drop.posts[0], there)

    def _slot(self) -> SlotTime:
        assert self._drop.opening is not None
        return self._drop.opening.time

    def _swap(self, own: Post, there: Post) -> None:
        slot, before = self._slot(), own.first
        back = WallTime(before.wall, before.zone, before.fold)
        moves = [Move(tuple(own.some(MOVABLE)), slot.planned, slot.slot.means)]
        self._page.decisions.move_together([*moves, Move(tuple(there.some(MOVABLE)), back, before.means)], self._now())

    def _later(self, found: SlotTime | None) -> None:
        if found is None:
            self._page.error.show_problem(self.tr("No later slot of its accounts is free."))
            return
        self._decide(found.planned, found.slot.means)
        self._page.going.follow(self._subject(), found.planned)

    def _failed(self, error: Exception) -> None:
        self._page.error.show_problem(sentence_of(error))

    # -- putting ----------------------------------------------------------------------------------------------

    def _put(self, drop: Drop) -> None:
        if drop.opening is not None and not drop.opening.time.clock and len(drop.walls) == 1:
            self._decide(drop.opening.time.planned, drop.opening.time.slot.means)
            return
        if drop.draft is not None:
            self._decide_or_ask(drop.walls[0])
            return
        moves: list[Move] = []
        self._left = []
        for number, (post, wall) in enumerate(zip(drop.posts, drop.walls, strict=True)):
            in_slot = drop.opening is not None and number == 0 and not drop.opening.time.clock
            if in_slot and drop.opening is not None:
                time = drop.opening.time
                moves.append(Move(tuple(post.some(MOVABLE)), time.planned, time.slot.means))
            elif (planned := self._planned(wall, post.first.zone)) is not None:
                moves.append(Move(tuple(post.some(MOVABLE)), planned))
            else:
                self._left.append((post, wall))
        if moves:
            self._page.decisions.move_together(moves, self._now())
        self._ask_next()

    def _decide(self, planned: WallTime, means: str | None) -> None:
        if self._drop.draft is not None:
            self._page.decisions.plan(self._drop.draft, planned, means or "readers", self._now())
        else:
            rows = tuple(self._drop.posts[0].some(MOVABLE))
            self._page.decisions.move_together([Move(rows, planned, means)], self._now())

    def _decide_or_ask(self, wall: datetime) -> None:
        planned = self._planned(wall, self._zone())
        if planned is not None:
            self._decide(planned, None)
        else:
            self._ask(self._drop.draft.title if self._drop.draft else "", wall, self._asked_draft)

    def _planned(self, wall: datetime, zone: str) -> WallTime | None:
        """The local time of the calendar on the post's own clock; None where a clock change touches it."""
        try:
            planned = plan(wall.isoformat(timespec="minutes"), self._zone())
        except Problem:
            return None
        return planned if zone == self._zone() else from_instant(planned.instant(), zone)

    def _ask_next(self) -> None:
        if self._left:
            self._ask(self._left[0][0].title, self._left[0][1], self._asked_post)

    def _ask(self, title: str, wall: datetime, slot: Callable[[Chosen], None]) -> None:
        dialog = TimeDialog(self._page, self._page.services, title, wall, self._zone())
        dialog.chosen.connect(slot)
        dialog.open()
        dialog.ask()

    def _asked_post(self, chosen: Chosen) -> None:
        post, _ = self._left.pop(0)
        self._page.decisions.move_together([Move(tuple(post.some(MOVABLE)), chosen.planned)], self._now())
        self._ask_next()

    def _asked_draft(self, chosen: Chosen) -> None:
        self._decide(chosen.planned, None)

    # -- what is worth a look ---------------------------------------------------------------------------------

    def read_warnings(self, load: Load) -> None:
        """Once, when it goes into the hand; under the hand nothing is read."""
        workspace = self._page.services.workspace
        self._page.services.background.run(self, partial(_beside, workspace, load), self._has_read, self._failed)

    def _has_read(self, beside: Beside) -> None:
        self._page.view.set_warn(partial(_told, beside, self._zone()))

    def _subject(self) -> str:
        return self._drop.draft.id if self._drop.draft is not None else self._drop.posts[0].first.id

    def _zone(self) -> str:
        snapshot = self._page.front.snapshot
        return snapshot.zone if snapshot is not None else "UTC"

    def _now(self) -> datetime:
        return clock.now().astimezone(ZoneInfo(self._zone()))


def _beside(workspace: Workspace, load: Load) -> Beside:
    if load.draft is not None:
        return workspace.warnings.beside(load.draft.id, load.account_ids, workspace.rule("zone"))
    first = load.posts[0].first
    return workspace.warnings.beside(first.draft_id, load.account_ids, first.zone, first.means, load.deliveries)


def _told(beside: Beside, zone: str, at: datetime) -> list[str]:
    return [warning_words(warning, zone) for warning in beside.at(at)]
