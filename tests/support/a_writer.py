"""A real window at one draft of a shared workspace: types what it is told, says when words of others are painted."""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.composer.sheet.sheet import Sheet
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.theme import theme

address, member = sys.argv[1:]
application = QApplication(sys.argv)
theme.start(application, "light")
seen: set[str] = set()
mine: set[str] = set()
painted = Sheet.paintEvent


def say(*words: object) -> None:
    print(*words, time.monotonic(), flush=True)


def watched(sheet: Sheet, event: QPaintEvent) -> None:
    painted(sheet, event)
    for word in set(sheet.text().split()) - seen - mine:
        seen.add(word)
        if word.startswith("word"):
            say("painted", word)


Sheet.paintEvent = watched  # type: ignore[method-assign]
background, settings = Background(), device_settings.load()
program = Program(address, member, settings, Device(settings, background), background, SCREENS)
program.window.show()


def page() -> ComposerPage:
    current = program.window.current()
    assert isinstance(current, ComposerPage)
    return current


def sheet() -> Sheet:
    return page().writing.paper.sheet


def begin() -> None:
    if program.workspace is None or not program.workspace.drafts.list():
        return
    program.window.go("composer")
    if page().composer.draft is not None and sheet().text():
        looking.stop()
        sheet().setFocus()
        say("ready")


def told() -> None:
    """A word to type at the end of the paragraph whose number stands before it; "0": say what stands there."""
    for line in os.read(0, 4096).decode().splitlines():
        number, word = line.split()
        if number == "0":
            line_of_presence = page().writing.paper.presence
            say("text", word, json.dumps([sheet().text(), line_of_presence.words()]).encode().hex())
            continue
        mine.add(word)
        text = sheet().text()
        end = len("\n\n".join(text.split("\n\n")[: int(number)]))
        sheet().select((end, end))
        say("typing", word)
        QTest.keyClicks(sheet(), f" {word}")


looking = QTimer()
looking.timeout.connect(begin)
looking.start(200)
listener = QSocketNotifier(0, QSocketNotifier.Type.Read)
listener.activated.connect(told)
sys.exit(application.exec())
