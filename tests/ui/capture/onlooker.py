"""The program as a process that says what it shows: `python -m tests.ui.capture.onlooker VERB FOLDER [KEYS]`.

VERB is `window` or `note`. It says "window" and "note" when they are seen, "ready" when the note's names are known.
With KEYS a person types into the note, one key after another without end; each is written to KEYS with its moment
before it is pressed.
"""

from __future__ import annotations

import os
import random
import sys
import time
from itertools import cycle

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import app
from ui.capture.frame import shown_note
from ui.capture.sheet import CaptureSheet
from ui.frame import Frame

TEXT = "nobody asks the price of a lamp before noon and the doors are cold again "


class Onlooker(QObject):
    def __init__(self, keys: str) -> None:
        super().__init__()
        self._said: set[str] = set()
        self._log = os.open(keys, os.O_CREAT | os.O_WRONLY | os.O_APPEND) if keys else -1
        self._keys = cycle(TEXT)
        self._glances = QTimer(self)
        self._glances.setSingleShot(True)
        self._glances.timeout.connect(self._glance)
        self._glances.start(20)

    def _glance(self) -> None:
        note = shown_note()
        sheet = note.findChild(CaptureSheet) if note is not None else None
        if any(type(each) is Frame and each.isVisible() for each in QApplication.topLevelWidgets()):
            self._say("window")
        if isinstance(sheet, CaptureSheet):
            self._say("note")
            if sheet.presenter.ready:
                self._say("ready")
                self._type(sheet)
        self._glances.start(random.randint(25, 100))

    def _type(self, sheet: CaptureSheet) -> None:
        if self._log < 0:
            return
        key = next(self._keys)
        os.write(self._log, f"{time.monotonic()} {ord(key)}\n".encode())
        QTest.keyClicks(sheet.line, key)

    def _say(self, what: str) -> None:
        if what not in self._said:
            self._said.add(what)
            print(what, flush=True)


def main(verb: str, folder: str, keys: str = "") -> int:
    """Open it and look on."""
    QApplication([])
    onlooker = Onlooker(keys)
    code = app.open_note(folder) if verb == "note" else app.open_window(folder)
    del onlooker
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
