"""What the links beside "How full it is" do: fill a stretch, move one of two, show the days of a journey."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from ui.queue.month.fullness import Crowded, Empty, Note
from ui.queue.presenter import MOVABLE
from ui.sentences import sentence_of

if TYPE_CHECKING:
    from brandassist.planning.filling import Filled
    from brandassist.planning.occurrences import SlotTime
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace
    from ui.queue.deciding import Decisions
    from ui.services import Services


class Noted(QObject):
    """Each note has one act, and each act can be undone."""

    day_wanted = Signal(object)  # the date to show
    failed = Signal(str)  # the sentence to show beside it

    def __init__(self, services: Services, decisions: Decisions, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._decisions = services, decisions
        self._filled: list[Filled] = []  # deliveries that can still be taken back

    def act(self, note: Note) -> None:
        """Do what the link beside a note says."""
        self.failed.emit("")
        if isinstance(note, Empty):
            self._fill(note)
        elif isinstance(note, Crowded):
            self._move_one(note)
        else:
            self.day_wanted.emit(note.band.first)

    # -- fill -------------------------------------------------------------------------------------------------

    def _fill(self, note: Empty) -> None:
        since, until = note.slots[0].at, note.slots[-1].at
        work = partial(_fill, since, until, self._services.workspace)
        self._services.background.run(self, work, self._was_filled, self._could_not)

    def _was_filled(self, made: list[Filled]) -> None:
        if not made:
            self.failed.emit(self.tr("No draft of To schedule has a network with a slot there."))
            return
        self._filled = made
        self._services.shell.count_down(self.tr("%n posts have a time", "", len(made)), self._keep, self._clear)
        self._decisions.done.emit()

    def _keep(self) -> None:
        self._filled = []

    def _clear(self) -> None:
        made, self._filled = self._filled, []
        work = partial(_clear, made, self._services.workspace)
        self._services.background.run(self, work, self._cleared, self._could_not)

    def _cleared(self, _: None) -> None:
        self._decisions.done.emit()

    # -- move one ---------------------------------------------------------------------------------------------

    def _move_one(self, note: Crowded) -> None:
        work = partial(_next_free, note.later.id, self._services.workspace)
        self._services.background.run(self, work, self._found, self._could_not)

    def _found(self, found: tuple[list[DeliveryRow], SlotTime | None, str]) -> None:
        rows, time, zone = found
        if time is None:
            self.failed.emit(self.tr("No free slot is left for it. Add one in Settings, or move it in the week."))
            return
        now = clock.now().astimezone(ZoneInfo(zone))
        self._decisions.move(rows, time.planned, now, time.slot.means)

    def _could_not(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))


def _fill(since: datetime, until: datetime, workspace: Workspace) -> list[Filled]:
    made = workspace.filling.fill(within=(since, until + timedelta(minutes=1)))
    workspace.deliver_soon()
    return made


def _clear(made: list[Filled], workspace: Workspace) -> None:
    workspace.filling.clear(made)


def _next_free(delivery_id: str, workspace: Workspace) -> tuple[list[DeliveryRow], SlotTime | None, str]:
    """All of its post that can be moved together, and the next time that is free for it."""
    first = workspace.queue.show(delivery_id)[0]
    beside = [row for row in workspace.queue.of_draft(first.draft_id) if row.due_at == first.due_at]
    rows = [row for row in beside if row.state in MOVABLE]
    time = workspace.slots.next_free([row.account_id for row in rows], first.due_at)
    return rows, time, workspace.rule("zone")
