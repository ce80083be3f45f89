"""Our window, opened as a person opens it, with an onlooker that says how far it is.

Painted: the frame stands in its own colours. Furnished: masthead, tabs and strip are on the screen. Usable: rows are
shown, and a key that was typed moved the selection among them. Opened: the rows are those of the opened workspace.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView

from brandassist.__main__ import main
from ui.frame import Frame

if TYPE_CHECKING:
    from ui.program import Program

GLANCE_MS = 10


def say(what: str) -> None:
    print(what, time.monotonic(), time.process_time(), flush=True)


class Onlooker(QObject):
    def __init__(self, running: Program) -> None:
        super().__init__(running)
        self._program = running
        running.window.painted.connect(self._furnished)
        self._glances = QTimer(self)
        self._glances.setInterval(GLANCE_MS)
        self._glances.timeout.connect(self._glance)
        self._usable = False

    def _furnished(self) -> None:
        say("furnished")
        self._glances.start()

    def _glance(self) -> None:
        page = self._program.window.stack.currentWidget()
        if not self._usable:
            self._usable = page is not None and any(map(self._moves, page.findChildren(QListView)))
            if self._usable:
                self._program.window.repaint()  # what moved is on the screen
                say("usable")
        screen = self._program.window.current()
        if screen is not None and any(map(shows_rows, screen.findChildren(QListView))):
            self._glances.stop()
            say("opened")

    def _moves(self, view: QListView) -> bool:
        if not shows_rows(view):
            return False
        if not view.hasFocus():
            view.setFocus()
        before = view.currentIndex().row()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
            if view.currentIndex().row() != before:
                return True
        return False


def shows_rows(view: QListView) -> bool:
    return view.isVisible() and view.model() is not None and view.model().rowCount() > 0


held = Frame.__init__


def watched(self: Frame, theme: str, size: list[int] | None, furnish: Callable[[], None]) -> None:
    def painted() -> None:
        say("painted")
        from ui.program import Program  # read by now in any case

        made = Program.__init__

        def made_and_watched(self: Program, *arguments: object, **named: object) -> None:
            made(self, *arguments, **named)  # type: ignore[arg-type]
            Onlooker(self)

        Program.__init__ = made_and_watched  # type: ignore[method-assign]
        furnish()

    held(self, theme, size, painted)


Frame.__init__ = watched  # type: ignore[method-assign]
sys.argv = ["brandassist"]
sys.exit(main())
