"""Lists, writing and choices as a person uses them: by keyboard, keeping what was chosen and typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import colour, theme
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows, wrapped
from ui.widgets.small import initials
from ui.widgets.writing import SerifTextEdit


@dataclass(frozen=True)
class Row:
    key: int
    text: str
    heading: bool = False


class Asked(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def ask(self) -> None:
        self.times += 1


def paint(row: RowPainter, item: Row) -> None:
    row.text(row.rect.adjusted(16, 0, -16, 0), item.text, "listTitle")


@pytest.fixture
def rows() -> Rows[Row]:
    model = Rows[Row](lambda row: row.text, lambda row: row.key, lambda row: not row.heading)
    model.reset([Row(0, "A trip", True), Row(1, "One"), Row(2, "Two"), Row(3, "Three")])
    return model


@pytest.fixture
def view(themed: QApplication, rows: Rows[Row], qtbot: QtBot) -> RowList:
    shown = RowList(rows, 60, paint, "Entries")
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown.show()
    return shown


def test_a_heading_is_passed_over(view: RowList, qtbot: QtBot) -> None:
    view.choose_row(0)
    assert view.current().text == "One"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current().text == "One"


def test_arrows_move_enter_opens_and_letters_act(view: RowList, qtbot: QtBot) -> None:
    asked, opened = Asked(), list[Any]()
    view.set_letters("diary", {"D": asked.ask})
    view.opened.connect(opened.append)
    view.choose_row(1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [row.text for row in opened] == ["Two"]
    qtbot.keyClick(view, Qt.Key.Key_D)
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert asked.times == 1


def test_a_letter_that_means_nothing_moves_nothing(view: RowList, qtbot: QtBot) -> None:
    view.choose(1)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.current().text == "One"


def test_new_rows_keep_what_was_chosen(view: RowList, rows: Rows[Row]) -> None:
    view.choose(3)
    rows.reset([Row(9, "New"), Row(3, "Three, changed"), Row(2, "Two")])
    assert view.current().text == "Three, changed"
    rows.reset([Row(9, "New")])
    assert view.current() is None


def test_a_selected_row_has_its_fill_and_its_bar(view: RowList) -> None:
    view.choose(2)
    for mode in ("light", "dark"):
        theme.choose(mode)
        top = view.visualRect(view.currentIndex()).top()
        image = view.grab().toImage()
        assert image.pixelColor(1, top + 20) == colour("accent")
        assert image.pixelColor(250, top + 4) == colour("sel")
        assert image.pixelColor(250, top + 64) == colour("paper")


def test_lines_are_wrapped_and_the_last_one_is_elided(themed: QApplication) -> None:
    lines = wrapped("one two three four five six seven eight nine ten eleven twelve " * 3, "listTitle", 400, 160, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert wrapped("", "listTitle", 400, 160, 2) == []


@pytest.fixture
def sheet(themed: QApplication, qtbot: QtBot) -> SerifTextEdit:
    shown = SerifTextEdit("Text", left=64, right=56)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    return shown


def test_writing_keeps_its_measure_and_its_line_height(sheet: SerifTextEdit) -> None:
    sheet.set_text("One.\nTwo.")
    assert sheet.viewport().width() == 592
    block = sheet.document().firstBlock()
    while block.isValid():
        assert block.blockFormat().lineHeight() == 29
        assert block.blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block = block.next()
    theme.choose(percent=150)
    assert sheet.document().firstBlock().blockFormat().lineHeight() == 44


def test_a_set_text_cannot_be_undone_but_typing_can(sheet: SerifTextEdit, qtbot: QtBot) -> None:
    sheet.set_text("Kept.")
    assert not sheet.document().isUndoAvailable()
    sheet.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(sheet, " More")
    assert sheet.text() == "Kept. More"
    sheet.undo()
    assert sheet.text() == "Kept."
    theme.choose(percent=120)
    theme.choose(percent=100)
    assert sheet.text() == "Kept."


def test_what_is_pasted_is_plain_text(sheet: SerifTextEdit) -> None:
    data = QMimeData()
    data.setHtml("<h1>Loud</h1>")
    data.setText("Loud\nquiet")
    sheet.insertFromMimeData(data)
    assert sheet.text() == "Loud\nquiet"
    assert sheet.document().lastBlock().blockFormat().lineHeight() == 29


def test_a_filter_is_chosen_and_counted(themed: QApplication, qtbot: QtBot) -> None:
    tabs = FilterTabs("Filter", [Option("owed", "Needs reply"), Option("done", "Done")])
    qtbot.addWidget(tabs)
    with qtbot.waitSignal(tabs.chosen) as told:
        tabs.set_value("done")
    assert told.args == ["done"]
    tabs.set_count("owed", 6)
    assert tabs.value() == "done"


@pytest.mark.parametrize(("name", "letters"), [("Ada Lovelace", "AL"), ("ada", "A"), ("", ""), ("A. de la B", "AB")])
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_dialog_is_as_high_as_its_content(themed: QApplication, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Dialog(parent, "Title")
    more = Label("One more line.")
    more.hide()
    for widget in (Label("A long thought that takes more than one line. " * 6, wrap=True), more):
        dialog.body.addWidget(widget)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    first = dialog.height()
    more.show()
    qtbot.waitUntil(lambda: dialog.height() > first)
    more.hide()
    qtbot.waitUntil(lambda: dialog.height() == first)
    theme.choose("light", 150)
    qtbot.waitUntil(lambda: dialog.height() > first)
    theme.choose("light", 100)
    qtbot.waitUntil(lambda: dialog.height() == first)  # smaller type leaves no empty room


def test_enter_on_an_empty_line_goes_on(themed: QApplication, qtbot: QtBot) -> None:
    field = SerifTextEdit("Text")
    qtbot.addWidget(field)
    field.set_text("One")
    QTest.keyClick(field, Qt.Key.Key_End)
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    assert field.text() == "One\n\n\ntwo"
