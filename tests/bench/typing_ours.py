"""The Composer with a draft of a workspace in front; says how long each key took as a JSON list.

With it, what came of the keys: how long after each change the previews showed it.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from tests.bench.typed import type_keys
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.theme import theme

app = QApplication(sys.argv[:1])
theme.start(app, "light")
background, settings = Background(), device_settings.load()
program = Program(sys.argv[1], None, settings, Device(settings, background), background, SCREENS)
program.window.resize(1440, 900)
program.window.show()


def wait(condition: object) -> None:
    until = time.monotonic() + 60
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until
        app.processEvents()


wait(lambda: program.workspace is not None)
program.window.go("composer")
page = program.window.current()
assert isinstance(page, ComposerPage)
wait(lambda: page.drafts.listed is not None)
page.open(sys.argv[2])
wait(lambda: len(page.composer.previews) == 5)
typed = type_keys(page.writing.paper.sheet, int(sys.argv[3]))
print(json.dumps(typed), flush=True)
program.window.close()
program.close()
