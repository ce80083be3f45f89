"""The list in time: the heading stays on top, months are jumped to, other years are remembered quietly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.diary.test_diary import show
from tests.ui.diary.test_entries_list import MANY, many
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.list.lines import Heading, Line, now_here
from ui.diary.page import DiaryPage
from ui.language import speak


def opened(open_diary: Open, qtbot: QtBot, rows: int) -> DiaryPage:
    page = open_diary()
    qtbot.waitUntil(lambda: page.list.view.model().rowCount() > rows, timeout=10000)
    return page


@pytest.fixture
def english(themed: QApplication) -> None:
    speak(themed, "en")


def test_the_heading_stays_on_top_and_gives_way_to_the_next(
    english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    many(workspace)
    page = opened(open_diary, qtbot, MANY)
    view, sticky = page.list.view, page.list.view.sticky
    assert not sticky.isVisible()
    view.verticalScrollBar().setValue(300)
    assert sticky.isVisible()
    first = view.entries.heading(view.seen()[0])
    following = view.entries.next_heading(first)
    assert sticky.y() == 0
    sticky.grab()
    view.verticalScrollBar().setValue(300 + view.visualRect(view.entries.index(following, 0)).top() - 10)
    assert sticky.y() < 0
    view.verticalScrollBar().setValue(0)
    assert not sticky.isVisible()


def test_a_row_reached_by_key_is_never_beneath_the_heading(
    english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    many(workspace)
    page = opened(open_diary, qtbot, MANY)
    view = page.list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        top = view.visualRect(view.currentIndex()).top()
        assert not view.sticky.isVisible() or top >= view.sticky.geometry().bottom()


def test_months_are_jumped_to_by_key_and_follow_the_list(
    english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    many(workspace)
    page = opened(open_diary, qtbot, MANY)
    months, view = page.list.months, page.list.view
    assert months.isVisible()
    qtbot.waitUntil(lambda: months.current() == "2026-12", timeout=10000)
    months.setFocus()
    for _ in range(3):
        qtbot.keyClick(months, Qt.Key.Key_Left)
    assert months.current() == "2026-09"
    heading = view.entries.item(view.indexAt(view.viewport().rect().topLeft()).row())
    assert isinstance(heading, Heading)
    assert heading.detail == "September"
    assert months.model().index(months.currentIndex().row(), 0).data() == "September 2026, 28 entries"
    qtbot.keyClick(months, Qt.Key.Key_Return)
    assert view.hasFocus()
    qtbot.waitUntil(lambda: isinstance(view.current(), Line) and view.current().title != "", timeout=10000)
    months.grab()
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []


def test_other_years_are_remembered_only_where_there_is_something(
    english: None, open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    today = now_here().date()
    workspace.diary.new(day=today.isoformat(), title="Now", text="Here.")
    workspace.diary.new(day=(today - timedelta(days=40)).isoformat(), title="Else", text="There.")
    page = opened(open_diary, qtbot, 2)
    assert not any(isinstance(each, Heading) and each.title == "On this day" for each in page.list.items())
    if (today.month, today.day) == (2, 29):
        return
    earlier = workspace.diary.new(day=date(today.year - 2, today.month, today.day).isoformat(), title="Then", text="A.")
    locked = workspace.diary.new(day=date(today.year - 1, today.month, today.day).isoformat(), title="No", text="B.")
    workspace.diary.lock(locked)
    qtbot.waitUntil(lambda: page.list.items()[0].title == "On this day", timeout=10000)
    line = page.list.items()[1]
    assert isinstance(line, Line)
    assert (line.id, line.day, line.holds) == (earlier, today.year - 2, "2 years ago")
    assert isinstance(page.list.items()[2], Heading)
    page.list.view.setFocus()
    page.list.view.choose_row(0)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == earlier, timeout=10000)
    page.presenter.refresh()
    qtbot.waitUntil(lambda: page.laid is page.presenter.sheet, timeout=10000)
    assert page.list.view.currentIndex().row() == 1
    show(page, qtbot, locked)
