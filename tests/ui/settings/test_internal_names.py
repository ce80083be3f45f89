"""Names that stay inside, in Settings: added, not twice, refused beside the field, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.page import SettingsPage


def test_names_are_kept_inside_until_removed(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    section, names = page.internal, program.window.services.workspace.internal_names

    def kept() -> list[str]:
        return [each.said for each in names.list()]

    def removers() -> list[QPushButton]:
        return [each for each in section.findChildren(QPushButton) if each.text() == "Remove" and each.isVisible()]

    for said in ("Project Falcon", "4,2 milioni", "project falcon"):
        section.name.setText(said)
        QTest.keyClick(section.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: section.name.text() == "", timeout=WAIT)
    assert kept() == ["4,2 milioni", "Project Falcon"]
    qtbot.waitUntil(lambda: len(removers()) == 2, timeout=WAIT)
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    section.name.setText("…")
    section.adder.click()
    qtbot.waitUntil(lambda: section.error("internal").isVisible(), timeout=WAIT)
    assert section.name.text() == "…"  # what was typed stands
    removers()[0].click()
    qtbot.waitUntil(lambda: kept() == ["Project Falcon"], timeout=WAIT)
    qtbot.waitUntil(lambda: len(removers()) == 1, timeout=WAIT)
    assert not section.error("internal").isVisible()
