"""The Composer with a draft of a workspace in front, while one types: says as a JSON list how many milliseconds passed
from each press of the freeze key until the freeze was in the database."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from brandassist.store.deliveries.read import DeliveryRow
from tests.bench.typed import into_the_middle, press, rest_until
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.program import Program
from ui.queue.crisis.asking import StartDialog
from ui.screens import SCREENS
from ui.theme import theme

MOST_KEYS, REST = 40, 0.03  # keys before the freeze; seconds between them
FREEZE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        app.processEvents()


def until_written(page: ComposerPage, keys: int) -> float:
    """Type so many keys, then press freeze in the same breath as the last one."""
    sheet, written = page.writing.paper.sheet, list[float]()
    assert program.workspace is not None
    queue = program.workspace.queue
    freeze = type(queue).freeze

    def timed(reason: str = "") -> list[DeliveryRow]:
        rows = freeze(queue, reason)
        written.append(time.perf_counter())
        return rows

    queue.freeze = timed  # it ends when the transaction has
    into_the_middle(sheet)
    program.window.window().activateWindow()
    sheet.setFocus()
    wait(lambda: QApplication.focusWidget() is sheet)
    for _ in range(keys):
        press(sheet, "e")
        rest_until(time.perf_counter() + REST)
    press(sheet, "e")
    began = time.perf_counter()
    QTest.keyClick(sheet, Qt.Key.Key_F, FREEZE)
    wait(lambda: bool(written))
    return (written[0] - began) * 1000


def back_to(page: ComposerPage) -> None:
    """Answer later, end the freeze, and go on writing."""
    wait(lambda: any(each.isVisible() for each in program.window.findChildren(StartDialog)))
    next(each for each in program.window.findChildren(StartDialog) if each.isVisible()).later.click()
    assert program.workspace is not None
    program.workspace.queue.thaw()
    program.window.go("composer")
    wait(lambda: program.window.current() is page)


app = QApplication(sys.argv[:1])
theme.start(app, "light")
background, settings = Background(), device_settings.load()
program = Program(sys.argv[1], None, settings, Device(settings, background), background, SCREENS)
program.window.resize(1440, 900)
program.window.show()
wait(lambda: program.workspace is not None)
program.window.go("composer")
shown = program.window.current()
assert isinstance(shown, ComposerPage)
front: ComposerPage = shown
wait(lambda: front.drafts.listed is not None)
front.open(sys.argv[2])
wait(lambda: len(front.composer.previews) == 5)
random, told = Random(4), list[float]()
for _ in range(int(sys.argv[3])):
    told.append(until_written(front, random.randint(5, MOST_KEYS)))
    back_to(front)
print(json.dumps(told), flush=True)
program.window.close()
program.close()
