"""Taking back on the sheet and in the title, also what was done before the program was closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.composer.sheet.sheet import Sheet

Show = Callable[..., Shown]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def written(show: Show) -> Callable[..., Shown]:
    """A window with one draft of this text, for Mastodon."""

    def showing(text: str = "") -> Shown:
        def prepare(workspace: Workspace) -> None:
            workspace.drafts.new("post", "", text, to=[account(workspace, "mastodon", "me")])

        shown = show(prepare)
        open_only(shown)
        return shown

    return showing


def open_only(shown: Shown) -> Sheet:
    shown.open(shown.workspace.drafts.list()[0].id)
    sheet = shown.page.writing.paper.sheet
    sheet.setFocus()
    return sheet


def closed_and_opened(shown: Shown, show: Show) -> Shown:
    """The same workspace in a program started anew."""
    shown.saved()
    shown.program.window.close()
    shown.program.close()
    again = show()
    open_only(again)
    return again


def undo(widget: object) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)  # type: ignore[arg-type] - any field


def redo(widget: object) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, CTRL | SHIFT)  # type: ignore[arg-type] - any field


def test_taking_back_goes_on_after_the_program_was_closed(written: Callable[..., Shown], show: Show) -> None:
    shown = written()
    sheet = shown.page.writing.paper.sheet
    QTest.keyClicks(sheet, "One two")
    QTest.keyClicks(shown.page.writing.paper.title, "Title")
    undo(sheet)
    assert sheet.text() == "One "
    again = closed_and_opened(shown, show)
    sheet, title = again.page.writing.paper.sheet, again.page.writing.paper.title
    assert sheet.text() == "One "
    redo(sheet)
    assert (sheet.text(), sheet.textCursor().position()) == ("One two", 7)
    undo(sheet), undo(sheet)
    assert (sheet.text(), sheet.textCursor().position()) == ("", 0)
    undo(title)
    assert title.text() == ""
    redo(title)
    assert (title.text(), title.cursorPosition()) == ("Title", 5)
    again.saved()
    view = again.workspace.drafts.show(again.draft.view.id)
    assert (view.title, view.text) == ("Title", "")


def test_typing_after_taking_back_forgets_what_was_taken_back(written: Callable[..., Shown], show: Show) -> None:
    shown = written("Words.")
    sheet = shown.page.writing.paper.sheet
    QTest.keyClicks(sheet, "Many ")
    undo(sheet)
    shown.saved()
    again = closed_and_opened(shown, show)
    sheet = again.page.writing.paper.sheet
    QTest.keyClicks(sheet, "Few ")
    redo(sheet)
    assert sheet.text() == "Few Words."
    undo(sheet)
    assert sheet.text() == "Words."


def test_each_version_has_its_own_past(written: Callable[..., Shown], show: Show) -> None:
    shown = written("Words.")
    sheet = shown.page.writing.paper.sheet
    target = shown.target("mastodon").id
    QTest.keyClicks(sheet, "Master ")
    shown.page.showing.target(target)
    shown.page.acting.make_own()
    shown.until(lambda: not sheet.isReadOnly())
    QTest.keyClicks(sheet, "Own ")
    assert sheet.text() == "Own Master Words."
    shown.page.showing.target("")
    undo(sheet)
    assert sheet.text() == "Words."
    again = closed_and_opened(shown, show)
    sheet = again.page.writing.paper.sheet
    redo(sheet)
    assert sheet.text() == "Master Words."
    again.page.showing.target(target)
    undo(sheet)
    assert sheet.text() == "Master Words."
    undo(sheet)
    assert sheet.text() == "Master Words."
    again.saved()
    view = again.workspace.drafts.show(again.draft.view.id)
    assert (view.text, view.targets[0].own) == ("Master Words.", "Master Words.")


def test_replacing_all_stays_one_step(written: Callable[..., Shown], show: Show) -> None:
    shown = written("one 👩‍🔧 one, one")
    sheet, bar = shown.page.writing.paper.sheet, shown.page.writing.paper.find_bar
    bar.open_bar()
    bar.field.setText("one")
    bar.by.setText("two")
    bar.replace_all()
    assert sheet.text() == "two 👩‍🔧 two, two"
    again = closed_and_opened(shown, show)
    sheet = again.page.writing.paper.sheet
    undo(sheet)
    assert sheet.text() == "one 👩‍🔧 one, one"


def test_what_another_hand_wrote_is_not_taken_back(written: Callable[..., Shown], show: Show) -> None:
    shown = written("Words.")
    QTest.keyClicks(shown.page.writing.paper.sheet, "Mine ")
    shown.saved()
    shown.workspace.drafts.autosave(shown.draft.view.id, "", "Mine Theirs.")
    shown.until(lambda: shown.page.writing.paper.sheet.text() == "Mine Theirs.")
    undo(shown.page.writing.paper.sheet)
    assert shown.page.writing.paper.sheet.text() == "Theirs."
    again = closed_and_opened(shown, show)
    undo(again.page.writing.paper.sheet)
    assert again.page.writing.paper.sheet.text() == "Theirs."


def test_what_is_composed_is_one_with_the_typing_and_nothing_before_it_is_done(
    written: Callable[..., Shown],
) -> None:
    shown = written()
    sheet = shown.page.writing.paper.sheet
    QTest.keyClicks(sheet, "caff")
    for preedit in ("´", "´e"):
        QApplication.sendEvent(sheet, QInputMethodEvent(preedit, []))
        assert sheet.text() == "caff"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("è")
    QApplication.sendEvent(sheet, commit)
    assert sheet.text() == "caffè"
    undo(sheet)
    assert sheet.text() == ""
    redo(sheet)
    assert sheet.text() == "caffè"


def test_a_long_paste_is_taken_back_and_done_again_whole(written: Callable[..., Shown]) -> None:
    shown = written("Start. ")
    sheet = shown.page.writing.paper.sheet
    cursor = sheet.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    sheet.setTextCursor(cursor)
    long = "A line 👩‍🔧 that somebody wrote.\n" * 10_000
    sheet.pour(long)
    shown.until(lambda: not sheet.isReadOnly())
    assert sheet.text() == "Start. " + long
    undo(sheet)
    assert sheet.text() == "Start. "
    redo(sheet)
    shown.until(lambda: not sheet.isReadOnly())
    assert sheet.text() == "Start. " + long
    undo(sheet)
    assert sheet.text() == "Start. "


def test_the_menus_of_the_fields_take_back_the_same_steps(written: Callable[..., Shown]) -> None:
    shown = written()
    paper = shown.page.writing.paper
    QTest.keyClicks(paper.sheet, "Words")
    menu = paper.sheet.createStandardContextMenu(QPoint(5, 5))
    entries = {each.objectName(): each for each in menu.actions()}
    assert entries["edit-undo"].isEnabled() and not entries["edit-redo"].isEnabled()
    entries["edit-undo"].trigger()
    assert paper.sheet.text() == ""
    menu.deleteLater()
    shown.window.trigger("redo")
    assert paper.sheet.text() == "Words"
