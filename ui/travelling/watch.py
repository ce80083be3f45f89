"""Posts that should follow her and do not yet, told in the strip: trips changed elsewhere, or a change broke off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.planning.travel import Moving
    from brandassist.workspace import Workspace
    from ui.travelling.asking import Decided


class TravelWatch(QObject):
    """Looks again whenever trips, home or the queue change; the link opens the dialog."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self.moving: Sequence[Moving] = ()
        services.events.subscribe(Changed, self._changed)
        self._look()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"diary", "settings", "queue"}:
            self._look()

    def _look(self) -> None:
        work = self._services.workspace.travel.would_move
        self._services.background.run(self, work, self._show, self._unread)

    def _show(self, moving: Sequence[Moving]) -> None:
        self.moving = moving
        words = self.tr("%n posts follow you and have not moved", "", len(moving)) if moving else ""
        self._services.shell.tell(words, self.ask)

    def ask(self) -> None:
        """Show them, and let a person decide."""
        if not self.moving:
            return
        from ui.travelling.dialog import TravellingDialog  # seldom wanted, and not at the start

        dialog = TravellingDialog(self._window, self.moving)
        dialog.moved.connect(self._move)
        dialog.left.connect(self._leave)
        dialog.open()

    def _move(self, folds: object) -> None:
        from ui.travelling.asking import move

        self._do(partial(move, self.moving, folds))

    def _leave(self) -> None:
        from ui.travelling.asking import leave

        self._do(partial(leave, self.moving))

    def _do(self, decide: Callable[[Workspace], Decided]) -> None:
        lane = "network" if any(each.held_by_server for each in self.moving) else "database"
        work = partial(decide, self._services.workspace)
        self._services.background.run(self, work, self._decided, self._failed, lane)

    def _decided(self, decided: Decided) -> None:
        from ui.travelling.asking import Telling

        Telling(self._services).tell(decided)

    def _failed(self, error: Exception) -> None:
        self._services.shell.say(sentence_of(error))

    def _unread(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong
