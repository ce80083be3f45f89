"""The window tells what a person should know, by the system's notice; the agent may have told it (`agent.notices`).

By the tray; on a desktop without one, as the agent does; where nothing shows notices, in the strip. While she works in
the window, it shows all but that it is her turn anyway. At the due minute no row changes, so the screens are told here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from brandassist.agent.desktop import Desktop
from brandassist.events import Changed
from ui.language import spoken

if TYPE_CHECKING:
    from brandassist.agent.facts import Fact
    from brandassist.agent.words import Said
    from brandassist.workspace import Workspace
    from ui.services import Services
    from ui.shell.tray import Tray
    from ui.shell.window import Window

LOOK_MS, CLICK_MS = 10_000, 1_000
Found = tuple["frozenset[str]", "list[Fact]", "Said | None"]


class NoticeWatch(QObject):
    """Looks every few seconds and after each change; what it takes it shows before it looks again."""

    def __init__(self, services: Services, window: Window, tray: Tray) -> None:
        super().__init__(window)
        self._services, self._window, self._tray, self._desktop = services, window, tray, Desktop()
        self.destroyed.connect(self._desktop.close)
        self._mine: frozenset[str] | None = None
        self._said: Said | None = None
        self._taken: list[Fact] = []
        self._busy = self._again = False
        services.events.subscribe(Changed, self._changed)
        self._looking, self._listening = QTimer(self), QTimer(self)
        self._looking.timeout.connect(self.look)
        self._looking.start(LOOK_MS)
        self._listening.setInterval(CLICK_MS)
        self._listening.timeout.connect(self._listen)
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
        mine, self._taken, words = found
        if self._mine is not None and mine != self._mine:
            self._services.events.post(Changed(frozenset({"queue"})))  # counts and lists follow from the clock
        self._mine = mine
        if words is not None:
            self._tell(words)
        elif self._taken:
            self._told()
        else:
            self._ended(None)

    def _tell(self, words: Said) -> None:
        self._said = words
        QApplication.alert(self._window.window())
        if self._tray.notify(words.title, words.words, self._lead):
            self._told()
        else:
            show = partial(_show, self._desktop, words)
            self._services.background.run(self, show, self._shown, self._failed, lane="network")

    def _shown(self, on_desktop: bool) -> None:
        if on_desktop:
            self._listening.start()
        elif self._said is not None:
            self._services.shell.say(f"{self._said.title}. {self._said.words}".strip())
        self._told()

    def _told(self) -> None:
        told = partial(self._services.workspace.notices.told, self._taken)
        self._services.background.run(self, told, self._ended, self._failed)

    def _ended(self, _: None) -> None:
        self._busy = False
        if self._again:
            self.look()

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong; it stays to be told
        self._busy = False

    # -- clicks -------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        """The desktop is asked on the lane that shows there, one after the other."""
        if not self._busy:
            self._busy = True
            self._services.background.run(self, self._desktop.look, self._heard, self._failed, lane="network")

    def _heard(self, clicked: list[Said]) -> None:
        for self._said in clicked:
            self._lead()
        self._ended(None)

    def _lead(self) -> None:
        self._window.come_forward()
        if self._said is not None and self._services.shell.has(self._said.screen):
            self._services.shell.go(self._said.screen, self._said.target)


def _show(desktop: Desktop, words: Said) -> bool:
    return desktop.ready() and desktop.show(words)


def _take(workspace: Workspace, language: str, working: bool) -> Found:
    from brandassist.agent.words import said

    mine = frozenset(row.id for row in workspace.turns.waiting() if row.your_turn)
    claimed = workspace.notices.claim()
    unseen = [each for each in claimed if each.kind == "turn" or not working]
    return mine, claimed, said(unseen, language) if unseen else None
