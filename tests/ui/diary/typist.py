"""A person at the real window who types until the process is killed: `python -m tests.ui.diary.typist FOLDER LOG`.

Each key is written to LOG with its moment before it is pressed; the log outlives the process as any written file does.
"""

from __future__ import annotations

import os
import random
import sys
import time
from itertools import cycle

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from ui.background import Background
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.program import Program
from ui.theme import theme

KEYS = "three of us mixed the wrong green at the paint desk and laughed until the manager came over "


class Typist:
    """Presses one key after another, ten to forty a second, never resting."""

    def __init__(self, program: Program, log: int) -> None:
        self._program, self._log = program, log
        self._keys = cycle(KEYS)
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._press)
        self._timer.start(20)

    def _press(self) -> None:
        page = self._program.window.current()
        if isinstance(page, DiaryPage) and page.found is not None and not page.entry.sheet.text.isReadOnly():
            key = next(self._keys)
            os.write(self._log, f"{time.monotonic()} {ord(key)}\n".encode())
            QTest.keyClick(page.entry.sheet.text, Qt.Key.Key_Space if key == " " else key)
        self._timer.start(random.randint(25, 100))


def main(folder: str, log: str) -> int:
    """Open the window on the diary and type."""
    app = QApplication([])
    theme.start(app, "light")
    settings, background = device_settings.load(), Background(app)
    program = Program(folder, None, settings, Device(settings, background), background)
    program.window.show()
    typist = Typist(program, os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND))
    code = app.exec()
    del typist
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
