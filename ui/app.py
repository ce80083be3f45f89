"""From nothing to a window: its paper first, then what stands in it, then the workspace in the background."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.settings import DeviceSettings
from ui.capture.frame import NoteFrame
from ui.frame import Frame
from ui.single import NOTE, SingleInstance

if TYPE_CHECKING:
    from ui.background import Background
    from ui.capture.alone import Alone
    from ui.device import Device
    from ui.program import Program


def open_window(where: Path | str | None = None, as_member: str | None = None, place: str = "") -> int:
    """Open the window of a workspace and run until it closes; returns the exit code.

    `where` and `as_member` as in `brandassist.workspace.open_workspace`; `place` is a screen and what to show there
    ("queue ID"). A second start for the same workspace raises the first window, there, and returns 0 at once.
    """
    app = _application()
    address = None if where is None else str(where)
    single = SingleInstance(address or "")
    if not single.claim(place):
        return 0
    opened = _Opened(app, single, address, as_member, _device_settings())
    opened.show_window(place)
    return opened.run()


def open_note(where: Path | str | None = None, as_member: str | None = None) -> int:
    """Open the capture window alone and run until it closes; returns the exit code.

    Where a window of the workspace is open already, that one shows it, and this returns 0 at once.
    """
    app = _application()
    address = None if where is None else str(where)
    single = SingleInstance(address or "")
    if not single.claim(NOTE):
        return 0
    opened = _Opened(app, single, address, as_member, _device_settings())
    opened.show_note()
    return opened.run()


class _Opened:
    """The windows of one process on one workspace: the program's, the capture window alone, or both."""

    def __init__(
        self,
        app: QApplication,
        single: SingleInstance,
        address: str | None,
        as_member: str | None,
        settings: DeviceSettings | None,
    ) -> None:
        self._app, self._single, self._address, self._as_member = app, single, address, as_member
        self._settings = settings
        self._frame: Frame | None = None
        self._note_frame: NoteFrame | None = None
        self._program: Program | None = None
        self._alone: Alone | None = None
        self._dressed: tuple[Device, Background] | None = None
        self._place = ""
        single.asked.connect(self._asked)

    def run(self) -> int:
        """Until the last window closes."""
        code = self._app.exec()
        if self._program is not None:
            self._program.close()
        if self._alone is not None:
            self._alone.close()
        self._single.release()
        return code

    def show_window(self, place: str = "") -> None:
        """The program's window: its paper now, what stands in it after that was painted."""
        self._place = place
        theme, widths = self._looks()
        self._frame = Frame(theme, widths, self._furnish)
        self._frame.show()

    def show_note(self) -> None:
        """The capture window, in the same two moments."""
        self._note_frame = NoteFrame(self._looks()[0], self._furnish_note)
        self._note_frame.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
        self._note_frame.show()

    def _looks(self) -> tuple[str, list[int] | None]:
        return (self._settings.theme, self._settings.panes.get("window")) if self._settings else ("", None)

    def _dress(self) -> tuple[Device, Background]:
        from ui.dress import dressed  # all that stands in a window is read after its first paint

        if self._dressed is None:
            self._dressed = dressed(self._app, self._settings)
            self._single.listen()
        return self._dressed

    def _furnish(self) -> None:
        from ui.program import Program

        device, background = self._dress()
        assert self._frame is not None
        self._program = Program(self._address, self._as_member, self._settings, device, background, frame=self._frame)
        if self._place:
            self._program.asked(self._place)

    def _furnish_note(self) -> None:
        from ui.capture.alone import Alone

        device, background = self._dress()
        assert self._note_frame is not None
        self._alone = Alone(self._note_frame, self._address, self._as_member, self._settings, device, background)

    def _asked(self, wanted: str) -> None:
        """Another start of the program was for this."""
        if self._program is not None:
            self._program.asked(wanted)
        elif wanted == NOTE and self._note_frame is not None:
            self._note_frame.come_forward()
        else:
            self.show_window(wanted)


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
