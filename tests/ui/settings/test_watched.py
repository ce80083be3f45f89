"""Watched folders in Settings: added, not twice, stopped, and taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.page import SettingsPage


def test_folders_are_watched_until_stopped_and_that_is_taken_back(
    program: Program, page: SettingsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    phone, card = tmp_path / "phone", tmp_path / "card"
    section = page.watched

    def kept() -> list[str]:
        return device_settings.load().watched

    for folder in (phone, card, phone, phone / "inside"):
        section.watch(folder)
    qtbot.waitUntil(lambda: kept() == [str(phone), str(card)], timeout=WAIT)
    section.watch(tmp_path)  # takes in both
    qtbot.waitUntil(lambda: kept() == [str(tmp_path)], timeout=WAIT)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []

    def stops() -> list[QPushButton]:
        return [
            each for each in section.findChildren(QPushButton) if each.text() == "Stop watching" and each.isVisible()
        ]

    qtbot.waitUntil(lambda: [each.accessibleName() for each in stops()] == [f"Stop watching {tmp_path}"], timeout=WAIT)
    stops()[0].click()
    qtbot.waitUntil(lambda: kept() == [], timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: kept() == [str(tmp_path)], timeout=WAIT)
