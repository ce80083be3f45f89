"""Says in the strip that this computer was struck off; Settings tells what is left to do here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist.events import Changed
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.publishing.computers import Struck


class StruckNotice(QObject):
    """Looks at the start, and when computers or keys change."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        services.events.subscribe(Changed, self._changed)
        self._look()

    def _look(self) -> None:
        self._services.background.run(self, self._services.workspace.computers.struck, self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"accounts", "settings"}:
            self._look()

    def _took(self, struck: Struck | None) -> None:
        words = self.tr("This computer was struck off and sends nothing any more") if struck is not None else ""
        self._services.shell.tell(words, self._lead)

    def _lead(self) -> None:
        self._services.shell.go("settings", "computers")

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong
