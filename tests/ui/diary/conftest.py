"""A diary screen in a shown window, on a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from ui.background import Background
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.events import EventBridge
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window

Open = Callable[[], DiaryPage]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work", as_member="Ada Byron")
    yield opened
    opened.close()


@pytest.fixture
def open_diary(themed: QApplication, workspace: Workspace, qtbot: QtBot) -> Iterator[Open]:
    """Open the window on the diary and wait until it has been read."""
    windows: list[tuple[Window, Background]] = []

    def opening() -> DiaryPage:
        background = Background()
        events = EventBridge()
        workspace.events.subscribe(events.post)
        window = Window([spec for spec in SCREENS if spec.name == "diary"])
        windows.append((window, background))
        qtbot.addWidget(window)
        device = Device(device_settings.load(), background)
        window.attach(Services(workspace, background, events, device, window))
        window.show()
        window.activateWindow()
        window.go("diary")
        page = window.current()
        assert isinstance(page, DiaryPage)
        qtbot.waitUntil(lambda: settled(page), timeout=10000)
        return page

    yield opening
    for window, background in windows:
        window.close()
        background.close()


def settled(page: DiaryPage) -> bool:
    """Whether what is in front was read and nothing is unsaved."""
    sheet = page.presenter.sheet
    read = page.found is not None and (sheet.fresh or page.laid is sheet)
    return read and page.presenter.saving.state == "saved"
