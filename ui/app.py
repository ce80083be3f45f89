"""From nothing to a window: its paper first, then what stands in it, then the workspace in the background."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.settings import DeviceSettings
from ui.frame import Frame
from ui.single import SingleInstance

if TYPE_CHECKING:
    from ui.program import Program


def open_window(where: Path | str | None = None, as_member: str | None = None) -> int:
    """Open the window of a workspace and run until it closes; returns the exit code.

    `where` and `as_member` as in `brandassist.workspace.open_workspace`. A second start for the same
    workspace raises the first window and returns 0 at once.
    """
    app = _application()
    address = None if where is None else str(where)
    single = SingleInstance(address or "")
    if not single.claim():
        return 0
    settings = _device_settings()
    program: Program | None = None

    def furnish() -> None:
        nonlocal program
        from ui.program import begin  # all that stands in the window is read here, after its first paint

        program = begin(app, frame, address, as_member, settings)
        single.raised.connect(program.come_forward)
        single.listen()

    frame = Frame(settings.theme if settings else "", settings.panes.get("window") if settings else None, furnish)
    frame.show()
    code = app.exec()
    if program is not None:
        program.close()
    single.release()
    return code


def _application() -> QApplication:
    QApplication.setApplicationName("brandassist")
    QApplication.setApplicationDisplayName("Brand Assist")
    QApplication.setDesktopFileName("brandassist")
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _device_settings() -> DeviceSettings | None:
    try:
        return device_settings.load()
    except Problem:
        return None  # opening the workspace meets the same problem and says so in the window
