"""The window tells what a person should know, by the system's notice; the agent may have told it (`agent.notices`).

Where the system shows no notices, the strip says it. While she works in the window, its strip and counts show all but
that it is her turn. At the due minute no row changes, so the screens are told here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from brandassist.events import Changed
from ui.language import spoken

if TYPE_CHECKING:
    from brandassist.agent.facts import Fact
    from brandassist.agent.words import Said
    from brandassist.workspace import Workspace
    from ui.services import Services
    from ui.shell.tray import Tray
    from ui.shell.window import Window

LOOK_MS = 10_000
Found = tuple["frozenset[str]", "list[Fact]", "Said | None"]


class NoticeWatch(QObject):
    """Looks every few seconds and after each change; what it takes it shows before it looks again."""

    def __init__(self, services: Services, window: Window, tray: Tray) -> None:
        super().__init__(window)
        self._services, self._window, self._tray = services, window, tray
        self._mine: frozenset[str] | None = None
        self._said: Said | None = None
        self._busy = self._again = False
        services.events.subscribe(Changed, self._changed)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        self.look()

    def look(self) -> None:
        """Take what nobody told yet."""
        self._again = self._busy
        if not self._busy:
            self._busy = True
            working = QApplication.activeWindow() is self._window.window()
            work = partial(_take, self._services.workspace, spoken(), working)
            self._services.background.run(self, work, self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "accounts", "drafts"}:
            self.look()

    def _took(self, found: Found) -> None:
        mine, claimed, words = found
        if self._mine is not None and mine != self._mine:
            self._services.events.post(Changed(frozenset({"queue"})))  # counts and lists follow from the clock
        self._mine = mine
        if words is not None:
            self._said = words
            self.notify(words.title, words.words)
        if claimed:
            told = partial(self._services.workspace.notices.told, claimed)
            self._services.background.run(self, told, self._ended, self._failed)
        else:
            self._ended(None)

    def _ended(self, _: None) -> None:
        self._busy = False
        if self._again:
            self.look()

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong; it stays to be told
        self._busy = False

    def notify(self, title: str, words: str) -> None:
        """The system's notice; where it has none, one line in the strip."""
        if not self._tray.notify(title, words, self._lead):
            self._services.shell.say(f"{title}. {words}".strip())
        QApplication.alert(self._window.window())

    def _lead(self) -> None:
        self._window.come_forward()
        if self._said is not None and self._services.shell.has(self._said.screen):
            self._services.shell.go(self._said.screen, self._said.target)


def _take(workspace: Workspace, language: str, working: bool) -> Found:
    from brandassist.agent.words import said

    mine = frozenset(row.id for row in workspace.turns.waiting() if row.your_turn)
    claimed = workspace.notices.claim()
    unseen = [each for each in claimed if each.kind == "turn" or not working]
    return mine, claimed, said(unseen, language) if unseen else None
