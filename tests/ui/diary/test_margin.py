"""In the margin stands what each passage became; one key opens it, and it keeps to its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from brandassist.diary.margin import Thread
from brandassist.store.diary.grown import Post
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.diary.test_diary import show
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.entry.margin import Margin, steps
from ui.diary.page import DiaryPage
from ui.language import speak

FIRST, SECOND = "Twelve minutes at the till.", "The bread was from yesterday."


@pytest.fixture
def entry(themed: QApplication, workspace: Workspace) -> str:
    speak(themed, "en")
    text = f"{FIRST}\n{SECOND}"
    entry = workspace.diary.new(text=text, day="2026-03-01")
    workspace.from_entry.begin(entry, passage=(text.index(SECOND), len(text)))
    workspace.ideas.add("A chair", entry_id=entry, passage=(0, len(FIRST)))
    return entry


def built(page: DiaryPage, qtbot: QtBot, entry: str, count: int = 2) -> Margin:
    show(page, qtbot, entry)
    margin = Margin(page.entry.sheet, frozenset({"composer", "queue", "inbox"}))
    page.drafting.margin = margin
    page.presenter.refresh()
    qtbot.waitUntil(lambda: len(margin.marks) == count, timeout=10000)
    return margin


def test_each_passage_has_its_mark_beside_it(open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    margin = built(page, qtbot, entry)
    idea, draft = margin.marks
    assert idea.accessibleName() == "What became of it: Idea: A chair"
    assert draft.accessibleName() == f"What became of it: Draft: {SECOND}"
    assert idea.y() < draft.y()
    before = draft.y()
    page.entry.sheet.text.setFocus()
    page.entry.sheet.text.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(page.entry.sheet.text, "Before.")
    qtbot.keyClick(page.entry.sheet.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: margin.marks[1].y() > before, timeout=10000)
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []


def test_one_key_opens_what_became_of_it(open_diary: Open, entry: str, workspace: Workspace, qtbot: QtBot) -> None:
    page = open_diary()
    margin = built(page, qtbot, entry)
    (draft,) = {row.id for row in workspace.drafts.list()}
    margin.marks[1].setFocus()
    with qtbot.waitSignal(margin.opened) as told:
        qtbot.keyClick(margin.marks[1], Qt.Key.Key_Space)
    assert told.args == ["composer", draft]
    with qtbot.waitSignal(margin.idea_wanted):
        qtbot.keyClick(margin.marks[0], Qt.Key.Key_Return)


def test_where_there_is_no_room_the_keyboard_brings_the_words_up(open_diary: Open, entry: str, qtbot: QtBot) -> None:
    page = open_diary()
    margin = built(page, qtbot, entry)
    page.window().resize(1024, 680)
    idea, draft = margin.marks
    idea.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QToolTip.isVisible() and QToolTip.text() == "Idea: A chair", timeout=10000)
    qtbot.keyClick(idea, Qt.Key.Key_Down)
    assert draft.hasFocus()
    qtbot.waitUntil(lambda: QToolTip.text() == f"Draft: {SECOND}", timeout=10000)
    qtbot.keyClick(draft, Qt.Key.Key_Down)
    assert draft.hasFocus()
    qtbot.keyClick(draft, Qt.Key.Key_Escape)
    text = page.entry.sheet.text
    assert text.hasFocus()
    assert text.textCursor().position() == text.text().index(SECOND)


def test_the_words_stand_there_where_there_is_room(open_diary: Open, entry: str, qtbot: QtBot) -> None:
    page = open_diary()
    margin = built(page, qtbot, entry)
    page.window().resize(1100, 800)
    qtbot.waitUntil(lambda: margin.marks[0].x() < page.entry.sheet.text.mapTo(page.entry.sheet.page, page.pos()).x())
    narrow = margin.marks[0].width()
    page.window().resize(2200, 800)
    qtbot.waitUntil(lambda: margin.marks[0].width() > narrow, timeout=10000)


def test_a_passage_that_is_out_tells_network_and_answers(themed: QApplication) -> None:
    speak(themed, "en")
    post = Post("d1", "mastodon", "me", None, 14, "m9")
    told = steps(Thread((0, 4), "i1", "A chair", "dr1", "Title", "published", (post,)))
    assert [each.words for each in told] == ["Idea: A chair", "Published: Title", "Post on Mastodon", "14 replies"]
    assert [(each.screen, each.subject) for each in told[1:]] == [("composer", "dr1"), ("queue", "d1"), ("inbox", "m9")]
