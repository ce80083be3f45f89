"""Our window, opened as a person opens it, with an onlooker that says when it was painted and when it was usable.

Usable: the page in front shows rows, and a key that was typed moved the selection among them.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView

from brandassist.__main__ import main
from ui import app

GLANCE_MS = 10


class Onlooker(QObject):
    def __init__(self, program: app.Program) -> None:
        super().__init__(program)
        self._program = program
        program.window.painted.connect(self._painted)
        self._glances = QTimer(self)
        self._glances.setInterval(GLANCE_MS)
        self._glances.timeout.connect(self._glance)

    def _painted(self) -> None:
        print("painted", time.monotonic(), time.process_time(), flush=True)
        self._glances.start()

    def _glance(self) -> None:
        page = self._program.window.current()
        if page is None:
            return
        for view in page.findChildren(QListView):
            model = view.model()
            if model is not None and view.isVisible() and model.rowCount() > 0 and self._moves(view):
                self._glances.stop()
                self._program.window.repaint()  # what moved is on the screen
                print("usable", time.monotonic(), time.process_time(), flush=True)
                return

    def _moves(self, view: QListView) -> bool:
        if not view.hasFocus():
            view.setFocus()
        before = view.currentIndex().row()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
            if view.currentIndex().row() != before:
                return True
        return False


made = app.Program.__init__


def watched(self: app.Program, *arguments: object, **named: object) -> None:
    made(self, *arguments, **named)  # type: ignore[arg-type]
    Onlooker(self)


app.Program.__init__ = watched  # type: ignore[method-assign]
sys.argv = ["brandassist"]
sys.exit(main())
