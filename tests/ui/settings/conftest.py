"""A real program on a real workspace, Settings in front."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.ui.plain import plain_specs
from ui.background import Background
from ui.device import Device
from ui.language import speak
from ui.program import Program
from ui.screens import SCREENS
from ui.settings.page import SettingsPage

WAIT = 15000


def page_of(program: Program) -> SettingsPage:
    page = program.window.current()
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def program(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    background, settings = Background(), device_settings.load()
    specs = (*plain_specs(), next(spec for spec in SCREENS if spec.name == "settings"))
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background, specs)
    running.window.show()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=WAIT)
    running.window.go("settings")
    qtbot.waitUntil(lambda: bool(page_of(running).presenter.members), timeout=WAIT)
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()
    speak(themed, "en")


@pytest.fixture
def page(program: Program) -> SettingsPage:
    return page_of(program)
