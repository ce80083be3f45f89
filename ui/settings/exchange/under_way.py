"""How far a file is that is being written or read, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QCoreApplication

from brandassist.errors import Stopped
from ui.services import Services
from ui.widgets.states import BusyLine


class UnderWay(BusyLine):
    """Cancelled, or at the end of the program, the work ends at its next step."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._stop = services, Event()
        self.cancelled.connect(self._stop.set)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop.set)

    def begin(self, words: str) -> None:
        """Show that something began; "" shows nothing."""
        self._stop.clear()
        if words:
            self.show_progress(words)

    def step(self) -> Callable[[str, int, int], None]:
        """What the work calls at each step (`exchange.pictures.Step`), from whatever thread it is on."""
        report, stop = self._services.background.progress(self, self._moved), self._stop

        def step(what: str, done: int, of: int) -> None:
            if stop.is_set():
                raise Stopped
            report((what, done, of))

        return step

    def _moved(self, progress: tuple[str, int, int]) -> None:
        what, done, of = progress
        words = {
            "pictures": self.tr("Pictures"),
            "texts": self.tr("Texts"),
            "file": self.tr("The file"),
            "approvals": self.tr("Approvals"),
        }
        if not self.isHidden():
            self.show_progress(words.get(what, what), done, of, stoppable=what != "approvals")
