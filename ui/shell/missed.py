"""After an absence, or when the queue goes on: leads to what was missed meanwhile. Nothing of it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from brandassist.events import Changed
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

MISSED = "missed"  # what the Queue is asked to show
SEEN = "missed_seen"  # of this device: those a person was led to before
PATIENCE_MS = 15_000  # within this the engine has looked at what is overdue


class MissedWatch(QObject):
    """Looks for a while after the workspace opened and after each Resume; never while a person is in the middle."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._paused = self._led = False
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(PATIENCE_MS)
        self._looking.start()
        services.events.subscribe(Changed, self._changed)
        self._ask()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "settings"}:
            self._ask()

    def _ask(self) -> None:
        workspace = self._services.workspace
        self._services.background.run(self, lambda: _missed(workspace), self._show, self._failed)

    def _show(self, found: tuple[bool, list[str]]) -> None:
        paused, missed = found
        if self._paused and not paused:
            self._looking.start()
            self._led = False
        self._paused = paused
        device = self._services.device
        seen = set(device.get(SEEN) or [])
        if not self._looking.isActive() or not set(missed) - seen:
            return
        device.put(SEEN, missed)
        if not self._led and self._services.shell.has("queue"):
            self._led = True  # once; more of them come in where the person is now
            self._services.shell.go("queue", MISSED)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


def _missed(workspace: Workspace) -> tuple[bool, list[str]]:
    missed = [row for row in workspace.queue.list() if row.state == "missed" and row.kind == "post"]
    # what a person said is absent they know of
    return workspace.queue.standing().paused, [row.id for row in missed if row.problem.get("code") != "said_absent"]
