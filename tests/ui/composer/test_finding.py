"""Find and replace on the sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.walk import unnamed

Show = Callable[..., Shown]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def found(show: Show) -> Callable[[str], Shown]:
    """A window with one draft of this text and the bar open over it."""

    def showing(text: str) -> Shown:
        kept: list[str] = []

        def prepare(workspace: Workspace) -> None:
            kept.append(workspace.drafts.new("post", "", text))

        shown = show(prepare)
        shown.open(kept[0])
        shown.page.writing.paper.sheet.setFocus()
        shown.window.trigger("find_here")
        return shown

    return showing


def test_places_are_counted_and_gone_through(found: Callable[[str], Shown]) -> None:
    shown = found("A kettle 👩‍🔧, a Kettle, and a kéttle.")
    sheet, bar = shown.page.writing.paper.sheet, shown.page.writing.paper.find_bar
    assert bar.isVisible() and unnamed(bar) == []
    QTest.keyClicks(bar.field, "kettle")
    shown.until(lambda: bar.count.text() == "1 of 2")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert (bar.count.text(), sheet.textCursor().selectedText()) == ("2 of 2", "Kettle")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "2 of 2"
    bar.plain.trigger()
    shown.until(lambda: bar.count.text() == "2 of 3")
    bar.case.trigger()
    shown.until(lambda: "2" in bar.count.text() and "3" not in bar.count.text())
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and sheet.textCursor().hasSelection()


def test_replacing_all_is_one_step(found: Callable[[str], Shown]) -> None:
    text = "one 👩‍🔧 one\n\none, none"
    shown = found(text)
    sheet, bar = shown.page.writing.paper.sheet, shown.page.writing.paper.find_bar
    QTest.keyClicks(bar.field, "one")
    QTest.keyClicks(bar.by, "a")
    bar.all.click()
    assert sheet.text() == text.replace("one", "a")
    sheet.undo()
    assert sheet.text() == text
    bar.whole.trigger()
    bar.all.click()
    assert sheet.text() == "a 👩‍🔧 a\n\na, none"
    sheet.undo()
    sheet.select((0, 0))
    bar.go_on()
    bar.one.click()
    assert sheet.text() == "a 👩‍🔧 one\n\none, none" and bar.count.text() == "1 of 2"


def test_fifty_thousand_words_at_once(found: Callable[[str], Shown]) -> None:
    shown = found("the words of a text \n\n" * 10_000)
    sheet, bar = shown.page.writing.paper.sheet, shown.page.writing.paper.find_bar
    shown.until(lambda: not sheet.isReadOnly())
    QTest.keyClicks(bar.field, "words")
    shown.until(lambda: bar.count.text().startswith("1 of "))
    assert bar.count.text().replace(",", "") == "1 of 10000"
    assert sheet.textCursor().selectedText() == "words"


def test_it_works_in_focus_mode_and_esc_closes_it_first(found: Callable[[str], Shown]) -> None:
    shown = found("A kettle.")
    bar = shown.page.writing.paper.find_bar
    bar.close_bar()
    shown.window.trigger("focus_mode")
    shown.window.activateWindow()
    shown.until(shown.window.isActiveWindow)
    shown.window.trigger("find_here")
    assert bar.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and not shown.page.drafts.isVisible()
    QTest.keyClick(shown.page.writing.paper.sheet, Qt.Key.Key_Escape)
    assert shown.page.drafts.isVisible()
