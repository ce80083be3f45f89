"""The real window on a real workspace, and the capture window that opens beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from ui.background import Background
from ui.capture.frame import shown_note
from ui.capture.sheet import CaptureSheet
from ui.device import Device
from ui.events import EventBridge
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window

Begin = Callable[[], CaptureSheet]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work", as_member="Ada Byron")
    opened.places.change(opened.places.add("Westbahnhof"), number="12", city="Graz")
    opened.places.add("Harbour store")
    opened.diary.capture("Earlier. @Greta @Elmar")
    yield opened
    opened.close()


@pytest.fixture
def program(themed: QApplication, workspace: Workspace, qtbot: QtBot) -> Iterator[Window]:
    """The window with all its screens, the queue in front."""
    background, events = Background(), EventBridge()
    workspace.events.subscribe(events.post)
    window = Window(list(SCREENS))
    qtbot.addWidget(window)
    window.attach(Services(workspace, background, events, Device(device_settings.load(), background), window))
    window.show()
    window.activateWindow()
    window.go("queue")
    yield window
    window.close()
    background.close()
    themed.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def begin(program: Window, qtbot: QtBot) -> Begin:
    """Open the capture window and wait until it knows the names of the workspace."""

    def opening() -> CaptureSheet:
        program.trigger("new_note")
        frame = shown_note()
        assert frame is not None
        sheet = frame.findChild(CaptureSheet)
        assert isinstance(sheet, CaptureSheet)
        qtbot.waitUntil(lambda: bool(sheet.presenter.known.places) and sheet.presenter.ready, timeout=10000)
        return sheet

    return opening
