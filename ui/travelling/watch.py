"""Posts that should follow her and do not yet, told in the strip: trips changed elsewhere, or a change broke off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brandassist.events import Changed
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.planning.travel import Moving


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
        from ui.travelling.asking import AskingAfter  # seldom wanted, and not at the start

        AskingAfter(self._window, self._services, self.moving).begin()

    def _unread(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong
