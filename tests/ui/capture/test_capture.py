"""Journeys of a note: typed, set right, kept, left and found again."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from brandassist import paths
from brandassist.store.diary.entries import Entry
from brandassist.workspace import Workspace
from tests.ui.capture.conftest import Begin
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.capture.chips import ChipButton
from ui.capture.frame import shown_note
from ui.capture.sheet import CaptureSheet
from ui.shell.window import Window

LINE = 'Store 12 Graz, yesterday: #service @greta "no chairs" %%her knee%%'


def said(sheet: CaptureSheet) -> list[str]:
    return [each.accessibleName() for each in sheet.chips.buttons]


def chip(sheet: CaptureSheet, words: str) -> ChipButton:
    return next(each for each in sheet.chips.buttons if each.words == words)


def choose(sheet: CaptureSheet, words: str, entry: str) -> None:
    """Open a chip's menu by keyboard and choose the line of these words."""
    button = chip(sheet, words)
    button.setFocus()
    menu = sheet.chips.menu(button)
    menu.popup(QPoint(0, 0))
    wanted = next(each for each in menu.actions() if each.text() == entry)
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() is wanted:
            break
    assert menu.activeAction() is wanted
    QTest.keyClick(menu, Qt.Key.Key_Return)


def save(sheet: CaptureSheet, qtbot: QtBot) -> None:
    QTest.keyClick(sheet.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown_note() is None, timeout=10000)


def kept(workspace: Workspace, place: str) -> Entry:
    """The entry of a place."""
    row = next(each for each in workspace.diary.list() if each.place == place)
    return workspace.diary.show(row.id).entry


def test_a_note_is_kept_from_any_screen(program: Window, begin: Begin, workspace: Workspace, qtbot: QtBot) -> None:
    assert program.menus.action("new_note").shortcuts() == [QKeySequence("Ctrl+Shift+N")]
    sheet = begin()
    assert program.current_name() == "queue"  # the screen stays
    QTest.keyClicks(sheet.line, LINE)
    assert said(sheet)[:2] == ["Place: Westbahnhof", "City: Graz"]
    assert said(sheet)[3:] == ["Tag: #service", "Person: Greta", "Heard: no chairs", "Not for publication: her knee"]
    save(sheet, qtbot)
    entry = kept(workspace, "Westbahnhof")
    today = sheet.presenter.today
    assert (entry.place, entry.day) == ("Westbahnhof", (today - timedelta(days=1)).isoformat())
    assert (entry.tags, entry.people) == (("service",), ("Greta",))
    assert [entry.text[a:b] for a, b in entry.locks] == ["her knee"]
    assert not paths.kept_note(workspace.address).exists()


def test_saved_is_said_in_the_strip_and_can_be_taken_back(
    program: Window, begin: Begin, workspace: Workspace, qtbot: QtBot
) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, "Cold doors")
    save(sheet, qtbot)
    assert program.strip.counting
    before = len(workspace.diary.list())
    program.strip.undo()
    qtbot.waitUntil(lambda: len(workspace.diary.list()) == before - 1, timeout=10000)
    qtbot.waitUntil(lambda: shown_note() is not None, timeout=10000)
    again = begin()
    qtbot.waitUntil(lambda: again.line.text() == "Cold doors", timeout=10000)


def test_chips_are_set_right_by_keyboard(begin: Begin, workspace: Workspace, qtbot: QtBot) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, "Store 12 Graz, yesterday: cold @greta #till")
    choose(sheet, "Store 12", "Harbour store")
    choose(sheet, "Graz", "Only words")
    choose(sheet, "@greta", "Elmar")
    choose(sheet, "#till", "It is a person")
    day = sheet.presenter.today - timedelta(days=3)
    choose(sheet, "yesterday", sheet.chips.menu(chip(sheet, "yesterday")).actions()[3].text())
    save(sheet, qtbot)
    entry = next(
        shown
        for row in workspace.diary.list()
        if (shown := workspace.diary.show(row.id).entry).place == "Harbour store"
    )
    assert (entry.people, entry.tags) == (("Elmar", "till"), ())
    assert "Graz" in entry.text
    assert entry.day == day.isoformat()


def test_esc_keeps_the_words_for_the_next_time(begin: Begin, workspace: Workspace, qtbot: QtBot) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, "Store 12: half a thou")
    choose(sheet, "Store 12", "Harbour store")
    sheet.lock.click()
    QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown_note() is None)
    qtbot.waitUntil(lambda: paths.kept_note(workspace.address).exists(), timeout=10000)
    again = begin()
    assert again.line.text() == "Store 12: half a thou"
    assert (again.presenter.line.place, again.lock.isChecked()) == ("Harbour store", True)
    assert len(workspace.diary.list()) == 1  # nothing was written


def test_words_are_kept_while_they_are_typed(begin: Begin, workspace: Workspace, qtbot: QtBot) -> None:
    sheet = begin()
    place = paths.kept_note(workspace.address)
    QTest.keyClicks(sheet.line, "Twenty tins")
    qtbot.waitUntil(lambda: place.exists() and json.loads(place.read_text())["text"] == "Twenty tins", timeout=10000)


def test_photos_are_pasted_dropped_and_left_out(
    begin: Begin, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, "Doors +photo")
    pasted = QImage(24, 16, QImage.Format.Format_RGB32)
    pasted.fill(0x336699)
    QApplication.clipboard().setImage(pasted)
    sheet.line.paste()
    qtbot.waitUntil(lambda: len(sheet.presenter.note.photos) == 1, timeout=10000)
    Image.new("RGB", (32, 24), "tan").save(tmp_path / "door.png")
    Image.new("RGB", (32, 24), "red").save(tmp_path / "other.png")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("door.png", "other.png")])
    sheet.line.insertFromMimeData(dropped)
    assert len(sheet.chips.buttons) == 3  # +photo has been answered
    choose(sheet, str(tmp_path / "other.png"), "Leave this photo out")
    save(sheet, qtbot)
    entry = next(shown for row in workspace.diary.list() if (shown := workspace.diary.show(row.id).entry).photos)
    assert sorted((each.width, each.height) for each in entry.photos) == [(24, 16), (32, 24)]
    assert entry.text == "Doors"


def test_what_cannot_be_saved_says_why_and_stays(
    begin: Begin, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = begin()
    (tmp_path / "broken.png").write_text("no picture")
    QTest.keyClicks(sheet.line, "Doors")
    sheet.presenter.add_photos([tmp_path / "broken.png"])
    QTest.keyClick(sheet.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(sheet.problem.isVisible, timeout=10000)
    assert "still here" in sheet.problem.accessibleName()
    assert sheet.line.text() == "Doors"
    assert len(workspace.diary.list()) == 1
    sheet.problem.acted.emit()
    assert QGuiApplication.clipboard().text() == "Doors"


def test_a_city_of_the_world_is_a_chip_that_is_corrected_by_key(begin: Begin, qtbot: QtBot) -> None:
    sheet = begin()
    qtbot.waitUntil(lambda: sheet.presenter.known.city is not None, timeout=20000)
    QTest.keyClicks(sheet.line, "Lyon: cold doors")
    [chip] = sheet.chips.buttons
    assert chip.accessibleName() == "City: Lyon"
    QTest.keyClick(sheet.line, Qt.Key.Key_Tab)
    assert chip.hasFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[-1] == "Only words"
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert sheet.chips.buttons == []
    assert sheet.presenter.line.text == "Lyon: cold doors"


def test_words_are_locked_and_opened_again(begin: Begin) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, "Open. Shut")
    cursor = sheet.line.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    sheet.line.setTextCursor(cursor)
    lock = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(sheet.line, Qt.Key.Key_L, lock)
    assert sheet.line.text() == "Open. %%Shut%%"
    choose(sheet, "Shut", "Open these words")
    assert sheet.line.text() == "Open. Shut"
    QTest.keyClick(sheet.line, Qt.Key.Key_L, lock)  # nothing is selected
    assert sheet.presenter.note.locked
    assert "not for publication" in sheet.becomes.text()


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_note_is_not_saved(begin: Begin, workspace: Workspace, typed: str) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, typed)
    assert not sheet.save_button.isEnabled()
    QTest.keyClick(sheet.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.presenter.saving
    assert len(workspace.diary.list()) == 1


def test_a_second_request_brings_the_open_one_forward(program: Window, begin: Begin) -> None:
    first = begin()
    program.trigger("new_note")
    assert begin() is first


def test_everything_has_a_name_and_a_place_in_the_tab_order(begin: Begin) -> None:
    sheet = begin()
    QTest.keyClicks(sheet.line, LINE)
    window = sheet.window()
    assert unnamed(window) == []
    assert missing_from_tab_order(window) == []
