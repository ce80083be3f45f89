"""An entry is split at the caret and added to another by the menu, taken back by Undo, and opens by its old id."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open, settled
from tests.ui.diary.test_diary import show
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.entry.offsets import to_qt
from ui.diary.entry.pieces import EntryDialog
from ui.diary.page import DiaryPage
from ui.language import speak
from ui.shell.window import Window

FIRST, SECOND = "The tills were quiet 🙂 at nine.", "A customer waited twelve minutes."


@pytest.fixture
def entry(themed: QApplication, workspace: Workspace) -> str:
    speak(themed, "en")
    return workspace.diary.capture(f"{FIRST}\n\n{SECOND}", title="Torino", day="2026-03-01")


def window_of(page: DiaryPage) -> Window:
    window = page.window()
    assert isinstance(window, Window)
    return window


def split(page: DiaryPage, qtbot: QtBot, entry: str) -> str:
    """Split before the second sentence; returns the new entry, which is in front then."""
    show(page, qtbot, entry)
    text = page.entry.sheet.text
    cursor = text.textCursor()
    cursor.setPosition(to_qt(text.text(), text.text().index(SECOND)))
    text.setTextCursor(cursor)
    window_of(page).trigger("split_entry")
    qtbot.waitUntil(lambda: page.presenter.sheet.id not in ("", entry) and settled(page), timeout=10000)
    return page.presenter.sheet.id


def test_the_second_piece_comes_to_the_front_and_undo_makes_it_one(
    open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    made = split(page, qtbot, entry)
    qtbot.waitUntil(lambda: page.entry.sheet.text.text() == SECOND, timeout=10000)
    assert workspace.diary.show(entry).entry.text == FIRST
    window_of(page).strip.undo()
    qtbot.waitUntil(lambda: page.entry.sheet.text.text() == f"{FIRST}\n\n{SECOND}", timeout=10000)
    assert page.presenter.sheet.id == entry
    assert [row.id for row in workspace.diary.list()] == [entry]
    window_of(page).go("diary", made)  # who kept the other id
    qtbot.waitUntil(lambda: settled(page) and page.presenter.sheet.id == entry, timeout=10000)
    assert page.entry.sheet.text.text() == f"{FIRST}\n\n{SECOND}"


def test_what_was_typed_is_saved_before_it_is_split(
    open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot
) -> None:
    page = open_diary()
    show(page, qtbot, entry)
    text = page.entry.sheet.text
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(to_qt(text.text(), text.text().index(SECOND)))
    text.setTextCursor(cursor)
    qtbot.keyClicks(text, "And then. ")
    window_of(page).trigger("split_entry")
    qtbot.waitUntil(lambda: page.presenter.sheet.id not in ("", entry) and settled(page), timeout=10000)
    assert workspace.diary.show(entry).entry.text == f"{FIRST}\n\nAnd then."


def test_a_caret_at_the_end_is_told_in_place(open_diary: Open, entry: str, qtbot: QtBot) -> None:
    page = open_diary()
    show(page, qtbot, entry)
    page.entry.sheet.text.moveCursor(page.entry.sheet.text.textCursor().MoveOperation.End)
    window_of(page).trigger("split_entry")
    qtbot.waitUntil(page.entry.sheet.refused.isVisible, timeout=10000)
    assert page.presenter.sheet.id == entry


def test_an_entry_is_added_to_another_by_keyboard(
    open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.diary.capture("Far away.", title="Lyon", day="2025-01-01")
    near = workspace.diary.capture("The evening.", title="Evening", day="2026-03-02")
    page = open_diary()
    show(page, qtbot, entry)
    window_of(page).trigger("merge_entry")
    (dialog,) = page.findChildren(EntryDialog)
    qtbot.waitUntil(lambda: dialog.list.current() is not None, timeout=10000)
    assert dialog.list.current().id == near, "days near it come first"
    assert unnamed(dialog) == []
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == near and settled(page), timeout=10000)
    assert page.entry.sheet.text.text() == f"The evening.\n\nTorino\n\n{FIRST}\n\n{SECOND}"
    window_of(page).strip.undo()
    qtbot.waitUntil(lambda: page.presenter.sheet.id == entry and settled(page), timeout=10000)
    assert len(workspace.diary.list()) == 3
    assert missing_from_tab_order(page.window()) == []


def test_one_action_offers_all_that_came_of_an_entry(
    open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot
) -> None:
    text = workspace.diary.show(entry).entry.text
    for words in (FIRST, SECOND):
        at = text.index(words)
        workspace.ideas.add(f"About {words}", entry_id=entry, passage=(at, at + len(words)))
    page = open_diary()
    show(page, qtbot, entry)
    qtbot.waitUntil(lambda: len(page.drafting.margin.marks) == 2, timeout=10000)
    window_of(page).trigger("became")
    (menu,) = page.entry.sheet.findChildren(QMenu)
    offered: list[QAction] = menu.actions()
    assert [each.text() for each in offered] == [f"Idea: About {words}" for words in (FIRST, SECOND)]
    assert menu.activeAction() is offered[0]
    with qtbot.waitSignal(page.presenter.drafted, timeout=10000):
        qtbot.keyClick(menu, Qt.Key.Key_Return)
