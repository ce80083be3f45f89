"""A person's own words, in Settings: found, added, removed by keyboard, taken back; learnt from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import WAIT, page_of
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.page import SettingsPage


def shown(page: SettingsPage) -> list[tuple[str, str, str]]:
    return [(each.said, each.language, each.holds) for each in page.words.model.items()]


def test_words_are_added_found_and_removed_by_keyboard(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    section, workspace = page.words, program.window.services.workspace
    assert section.nothing.isVisible() and not section.list.isVisible()
    for said in ("Bollitore", "bollitore", "aperitivo"):
        section.word.setFocus()
        QTest.keyClicks(section.word, said)
        QTest.keyClick(section.word, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: section.word.text() == "", timeout=WAIT)
    assert [each.said for each in workspace.allowed_words.list()] == ["aperitivo", "Bollitore"]
    section.holds.set_value("week")
    section.language.set_value("it")
    QTest.keyClicks(section.word, "la svendita")
    QTest.keyClick(section.word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown(page)) == 3, timeout=WAIT)
    assert shown(page) == [("aperitivo", "", "always"), ("Bollitore", "", "always"), ("la svendita", "it", "week")]
    assert section.list.current().told == "Holds for a week, Italiano"
    assert (unnamed(page), missing_from_tab_order(program.window)) == ([], [])
    QTest.keyClicks(section.word, "boll")
    assert shown(page) == [("Bollitore", "", "always")]
    section.list.choose_row(0)
    QTest.keyClick(section.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [each.said for each in workspace.allowed_words.list()] == ["aperitivo"], timeout=WAIT)
    qtbot.waitUntil(lambda: section.nothing.text() == "No word of yours is like that.", timeout=WAIT)
    section.word.setText("")
    section.list.setFocus()
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: len(shown(page)) == 3, timeout=WAIT)
    assert len(workspace.allowed_words.list()) == 2


def test_what_is_no_word_is_told_beside_the_field(page: SettingsPage, qtbot: QtBot) -> None:
    section = page.words
    section.holds.set_value("day")
    section.word.setText("(oggi|domani)")
    section.adder.click()
    qtbot.waitUntil(lambda: section.error("word").isVisible(), timeout=WAIT)
    assert section.word.text() == "(oggi|domani)"
    assert shown(page) == []


def test_a_word_from_the_command_line_appears_and_the_composer_leads_here(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.services.workspace
    workspace.stale_words.add("this Saturday", "en", "day")
    page = page_of(program)
    qtbot.waitUntil(lambda: shown(page) == [("this Saturday", "en", "day")], timeout=WAIT)
    page.words.list.choose_row(0)
    page.words.remover.click()
    qtbot.waitUntil(lambda: workspace.stale_words.list() == [], timeout=WAIT)
    program.window.go("diary")
    program.window.go("settings", "words")
    qtbot.waitUntil(lambda: program.window.focusWidget() is page.words.word, timeout=WAIT)
