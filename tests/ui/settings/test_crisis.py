"""For a crisis, in Settings: a protocol of one's own is written before there is one, and who may speak is named."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.queue.crisis.protocols import ProtocolsDialog
from ui.settings.page import SettingsPage


def test_a_first_protocol_is_written_and_named(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    section = page.crisis
    qtbot.waitUntil(lambda: section.names.text().startswith("None of your own"), timeout=WAIT)
    section.write.click()
    editor = program.window.findChild(ProtocolsDialog)
    assert editor is not None
    qtbot.waitUntil(lambda: bool(editor.steps.rows), timeout=WAIT)
    assert unnamed(editor) == [] and missing_from_tab_order(editor) == []
    QTest.keyClicks(editor.name, "Flood")
    QTest.keyClicks(editor.steps.rows[0].text, "Call the owner of the house")
    editor.keep.click()
    qtbot.waitUntil(lambda: section.names.text() == "Flood", timeout=WAIT)
    editor.reject()
    assert page.crisis.narrow("protocol") and not page.crisis.narrow("no such thing")


def test_who_may_speak_is_named_and_taken_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    services = program.window.services
    assert services is not None
    page.crisis.speakers.setText(" Alma Bianchi ")
    page.crisis.speakers.editingFinished.emit()
    qtbot.waitUntil(lambda: services.workspace.rule("speakers") == "Alma Bianchi", timeout=WAIT)
    page.presenter.undo()
    qtbot.waitUntil(lambda: services.workspace.rule("speakers") == "", timeout=WAIT)
