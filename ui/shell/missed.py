"""After an absence, or when the queue goes on: leads to what was missed meanwhile. Nothing of it was sent.

Who is writing is not led away from her text, and what is missed later (the network was away) is told in the strip.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from brandassist import clock
from brandassist.events import Changed
from ui.services import Services
from ui.shell.window import application

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

MISSED = "missed"  # the screen
SEEN = "missed_seen"  # of this device: those a person was led to before
PATIENCE_MS = 15_000  # within this the engine has looked at what is overdue
PAUSE = timedelta(minutes=1)  # who stopped typing for so long is not writing
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class MissedWatch(QObject):
    """Leads there for a while after the workspace opened, after each Resume and when the queue paused itself."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._paused = self._by_itself = self._led = False
        self._missed: list[str] = []
        self._writing = Writing(self)
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

    def _show(self, found: tuple[bool, bool, list[str]]) -> None:
        paused, by_itself, self._missed = found
        if (self._paused and not paused) or (by_itself and not self._by_itself):
            self._looking.start()
            self._led = False
        self._paused, self._by_itself = paused, by_itself
        unseen = set(self._missed) - set(self._services.device.get(SEEN) or [])
        if not self._looking.isActive() or not unseen:
            self._tell(len(unseen))
        elif self._led:
            self._saw()  # they come in where the person is now
        elif self._writing.now():
            self._tell(len(unseen))
        else:
            self._lead()

    def _tell(self, count: int) -> None:
        words = self.tr("%n posts missed, nothing was sent", "", count) if count else ""
        self._services.shell.tell(words if self._services.shell.has(MISSED) else "", self._lead)

    def _lead(self) -> None:
        self._saw()
        if self._services.shell.has(MISSED):
            self._led = True
            self._services.shell.go(MISSED)

    def _saw(self) -> None:
        self._services.device.put(SEEN, self._missed)
        self._tell(0)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


class Writing(QObject):
    """Whether somebody is just writing: a key reached a text field that still has the focus, a moment ago."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: tuple[QWidget, datetime] | None = None
        application().focusChanged.connect(self._moved)
        self._moved(None, QApplication.focusWidget())

    def now(self) -> bool:
        """Whether she would be interrupted."""
        last = self._last
        return last is not None and last[0] is QApplication.focusWidget() and abs(clock.now() - last[1]) < PAUSE

    def _moved(self, _: QWidget | None, field: QWidget | None) -> None:
        self._last = None
        if isinstance(field, FIELDS):
            field.installEventFilter(self)  # twice is once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            self._last = watched, clock.now()
        return False


def _missed(workspace: Workspace) -> tuple[bool, bool, list[str]]:
    rows = workspace.absences.missed()
    story = workspace.absences.story(rows)
    return story.paused, story.paused_itself, [row.id for row in rows]
