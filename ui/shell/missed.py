"""After an absence, or when the queue goes on: leads to what was missed meanwhile. Nothing of it was sent.

What is missed later (the computer slept, the network was away) is told in the strip: nobody is led away from a text.
"""

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
    """Leads there for a while after the workspace opened and after each Resume; after that it only tells."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._paused = self._led = False
        self._missed: list[str] = []
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
        paused, self._missed = found
        if self._paused and not paused:
            self._looking.start()
            self._led = False
        self._paused = paused
        unseen = set(self._missed) - set(self._services.device.get(SEEN) or [])
        if not self._looking.isActive() or not unseen:
            self._tell(len(unseen))
        elif self._led:
            self._saw()  # they come in where the person is now
        else:
            self._lead()

    def _tell(self, count: int) -> None:
        words = self.tr("%n posts missed, nothing was sent", "", count) if count else ""
        self._services.shell.tell(words if self._services.shell.has("queue") else "", self._lead)

    def _lead(self) -> None:
        self._saw()
        if self._services.shell.has("queue"):
            self._led = True
            self._services.shell.go("queue", MISSED)

    def _saw(self) -> None:
        self._services.device.put(SEEN, self._missed)
        self._tell(0)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


def _missed(workspace: Workspace) -> tuple[bool, list[str]]:
    missed = [row for row in workspace.queue.list() if row.state == "missed" and row.kind == "post"]
    # what a person said is absent they know of
    return workspace.queue.standing().paused, [row.id for row in missed if row.problem.get("code") != "said_absent"]
