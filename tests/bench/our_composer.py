"""The Composer with a draft of a workspace in front: says as a JSON list how long each key took to be on the screen,
or, asked for "previews", how long after each key every preview showed it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from tests.bench.typed import into_the_middle, press, rest_until, type_keys
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.theme import theme

REST = 0.4  # seconds between two keys whose previews are waited for


def wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        app.processEvents()


def previews_after_keys(page: ComposerPage, count: int) -> list[float]:
    """Milliseconds from each key until all previews show the text with it, and are painted."""
    sheet, told, loop = page.writing.paper.sheet, list[float](), QEventLoop()
    page.composer.rendered.connect(loop.quit)
    into_the_middle(sheet)
    for _ in range(count):
        rest_until(time.perf_counter() + REST)
        began = time.perf_counter()
        press(sheet, "e")
        while any(each.written != sheet.text() for each in page.composer.previews):
            loop.exec()  # asking again and again would take the interpreter from who renders
        page.repaint()
        told.append((time.perf_counter() - began) * 1000)
    return told


app = QApplication(sys.argv[:1])
theme.start(app, "light")
background, settings = Background(), device_settings.load()
program = Program(sys.argv[1], None, settings, Device(settings, background), background, SCREENS)
program.window.resize(1440, 900)
program.window.show()
wait(lambda: program.workspace is not None)
program.window.go("composer")
front = program.window.current()
assert isinstance(front, ComposerPage)
wait(lambda: front.drafts.listed is not None)
front.open(sys.argv[2])
wait(lambda: len(front.composer.previews) == 5)
if "previews" in sys.argv:
    print(json.dumps(previews_after_keys(front, int(sys.argv[3]))), flush=True)
else:
    print(json.dumps(type_keys(front.writing.paper.sheet, int(sys.argv[3]))), flush=True)
program.window.close()
program.close()
