"""The freeze key: everything stops at once, whatever is in front, and nothing slow stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brandassist.errors import Problem
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace

STARTED = "freeze_started"  # what the Queue is asked to show


class Freezing(QObject):
    """Freezes on a lane of its own, then asks servers to give back what they hold, then shows the Queue.

    `failed` brings the sentence where the freeze could not be written down; `tried` comes after either.
    """

    froze = Signal()
    failed = Signal(str)
    tried = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services

    def freeze(self) -> None:
        """At once, with no question."""
        queue = self._services.workspace.queue
        self._services.background.run(self, queue.freeze, self._froze, self._failed, lane="freeze")

    def _froze(self, _: list[DeliveryRow]) -> None:
        run, workspace = self._services.background.run, self._services.workspace
        run(self, lambda: _ask_back(workspace), self._asked_back, self._not_asked_back, lane="network")
        self.tried.emit()
        self.froze.emit()
        self._services.shell.go("queue", STARTED)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))
        self.tried.emit()
        if isinstance(error, Problem) and error.code == "freeze_not_written":
            queue = self._services.workspace.queue
            run = self._services.background.run
            run(self, queue.ask_back_unwritten, self._asked_back, self._not_asked_back, lane="network")

    def _asked_back(self, _: list[DeliveryRow]) -> None:
        self.tried.emit()

    def _not_asked_back(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))


def _ask_back(workspace: Workspace) -> list[DeliveryRow]:
    workspace.deliver_soon()  # the lanes ask each account's server, side by side
    return workspace.queue.recall_held()
