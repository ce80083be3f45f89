"""Finding in the diary: chips and typed filters are one, what was found is marked, Esc returns to where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.diary.test_diary import lines, show
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.language import speak


@pytest.fixture(params=["en", "it"])
def page(request: pytest.FixtureRequest, themed: QApplication, workspace: Workspace, open_diary: Open) -> DiaryPage:
    speak(themed, request.param)
    diary = workspace.diary
    diary.new(day="2026-03-01", title="Torino", text="A sentence before, then la città di notte, and more after it.")
    secret = diary.new(day="2026-03-02", title="Lyon", text="The landlord wants the corner back.")
    diary.lock(secret, (0, 12))
    diary.describe(secret, tags=["rent"])
    diary.new(day="2026-03-03", title="Bari", text="Nothing much.")
    page = open_diary()
    request.addfinalizer(lambda: speak(themed, "en"))
    return page


def titles(page: DiaryPage) -> list[str]:
    return [line.title for line in lines(page) if line.id]


def find(page: DiaryPage, qtbot: QtBot, words: str) -> None:
    page.list.begin_finding()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.list.finding.field)
    qtbot.keyClicks(page.list.finding.field, words)


def test_what_is_found_is_shown_in_its_passage(page: DiaryPage, qtbot: QtBot) -> None:
    find(page, qtbot, "citta")
    qtbot.waitUntil(lambda: titles(page) == ["Torino"], timeout=10000)
    (line,) = [each for each in lines(page) if each.id]
    assert [line.passage[a:b] for a, b in line.marks] == ["città"]
    page.list.view.grab()
    index = page.list.view.model().index(page.list.view.entries.row_of(line.id), 0)
    assert "città" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_chip_writes_what_can_be_typed_and_takes_it_out_again(page: DiaryPage, qtbot: QtBot) -> None:
    finding = page.list.finding
    find(page, qtbot, "corner")
    locked = next(chip for chip in finding.chips if chip.flag == "locked")
    qtbot.mouseClick(locked, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(page) == ["Lyon"], timeout=10000)
    assert finding.field.text().endswith(" corner")
    assert locked.isChecked()
    qtbot.mouseClick(locked, Qt.MouseButton.LeftButton)
    assert finding.field.text() == "corner"
    finding.field.setText("is:locked")
    assert locked.isChecked(), "typed in any language"
    photos = next(chip for chip in finding.chips if chip.flag == "photos")
    qtbot.mouseClick(photos, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(page) == [], timeout=10000)


def test_a_filter_from_the_menu_is_typed(page: DiaryPage, qtbot: QtBot) -> None:
    finding = page.list.finding
    find(page, qtbot, "")
    qtbot.mouseClick(finding.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    tags = menu.actions()[0].menu()  # type: ignore[attr-defined]
    tags.actions()[0].trigger()
    menu.close()
    assert finding.field.text() == "#rent "
    qtbot.waitUntil(lambda: titles(page) == ["Lyon"], timeout=10000)


def test_esc_returns_to_where_one_was(page: DiaryPage, workspace: Workspace, qtbot: QtBot) -> None:
    ids = {each.title: each.id for each in workspace.diary.list()}
    show(page, qtbot, ids["Bari"])
    find(page, qtbot, "landlord")
    qtbot.waitUntil(lambda: titles(page) == ["Lyon"], timeout=10000)
    qtbot.keyClick(page.list.finding.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == ids["Lyon"], timeout=10000)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == ids["Bari"], timeout=10000)
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=10000)
    assert page.list.finding.isHidden()


def test_who_opens_what_was_found_stays_there(page: DiaryPage, workspace: Workspace, qtbot: QtBot) -> None:
    ids = {each.title: each.id for each in workspace.diary.list()}
    show(page, qtbot, ids["Bari"])
    find(page, qtbot, "landlord")
    qtbot.waitUntil(lambda: titles(page) == ["Lyon"], timeout=10000)
    qtbot.keyClick(page.list.finding.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.presenter.sheet.id == ids["Lyon"], timeout=10000)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=10000)
    assert page.presenter.sheet.id == ids["Lyon"]


def test_all_of_it_has_a_name_and_a_place(page: DiaryPage, qtbot: QtBot) -> None:
    find(page, qtbot, "")
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
