"""Types into our real window, opened as a person opens it, and tells of each stroke (`tests.support.strokes`).

On standard output a line for each stroke as soon as it is on the sheet; in the end, when all is saved, "done"
and how often the previews were made anew meanwhile.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist.__main__ import main
from tests.support.strokes import Orders, mark

if TYPE_CHECKING:
    from ui.composer.page import ComposerPage
    from ui.program import Program

LOOK_MS = 10
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COMMANDS = {"undo": (Qt.Key.Key_Z, CTRL), "redo": (Qt.Key.Key_Z, CTRL | SHIFT), "keep": (Qt.Key.Key_S, CTRL)}


class Typist(QObject):
    """Waits for the draft, then gives each stroke when it is due; one that comes late is given at once."""

    def __init__(self, running: Program, orders: Orders) -> None:
        super().__init__(running)
        self._program, self._orders = running, orders
        self._began = 0.0
        self._given = self._rendered = 0
        self._written = False
        self._looks = QTimer(self)
        self._looks.setTimerType(Qt.TimerType.PreciseTimer)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._looks.start()

    @property
    def _page(self) -> ComposerPage | None:
        from ui.composer.page import ComposerPage

        if self._program.workspace is None:
            return None
        window = self._program.window
        page = window.current()
        if not isinstance(page, ComposerPage):
            window.go("composer", self._orders.draft)
            return None
        return page if page.composer.draft_id == self._orders.draft else None

    def _look(self) -> None:
        page = self._page
        if page is None:
            return
        sheet = page.writing.paper.sheet
        if not self._began:
            self._began = time.monotonic()
            page.composer.rendered.connect(self._count)
            page.composer.saving.connect(self._heard)
            cursor = sheet.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            sheet.setTextCursor(cursor)
            sheet.setFocus()
            self._tell(sheet.text(), 0.0)
        while self._given < len(self._orders.strokes):
            due = self._began + self._given / self._orders.per_second
            if time.monotonic() < due:
                return
            self._give(page, self._orders.strokes[self._given])
            self._given += 1
            self._tell(sheet.text(), due)
        if self._written:
            self._looks.stop()
            print("done", self._rendered, flush=True)

    def _heard(self, state: str) -> None:
        self._written = state == "saved"  # the last word typed too: it is not said while more is on its way

    def _count(self, _: object) -> None:
        self._rendered += 1

    def _tell(self, text: str, due: float) -> None:
        now = time.monotonic()
        print(now, mark(text), now - due if due else 0.0, flush=True)

    def _give(self, page: ComposerPage, stroke: str) -> None:
        sheet = page.writing.paper.sheet
        if stroke in COMMANDS:
            key, how = COMMANDS[stroke]
            QTest.keyClick(sheet, key, how)
            if stroke == "keep":
                page.save_now()
        elif stroke == "\n":
            QTest.keyClick(sheet, Qt.Key.Key_Return)
        elif stroke.isascii():
            QTest.keyClicks(sheet, stroke)
        else:
            composed = QInputMethodEvent(stroke[1:] if stroke.startswith("\t") else "", [])
            if not stroke.startswith("\t"):
                composed.setCommitString(stroke)
            QApplication.sendEvent(QApplication.focusObject() or sheet, composed)


if __name__ == "__main__":
    from ui.program import Program

    made, orders = Program.__init__, Orders(**json.loads(sys.argv[1]))

    def made_and_watched(self: Program, *arguments: object, **named: object) -> None:
        made(self, *arguments, **named)  # type: ignore[arg-type]
        Typist(self, orders)

    Program.__init__ = made_and_watched  # type: ignore[method-assign]
    sys.argv = ["brandassist"]
    sys.exit(main())
