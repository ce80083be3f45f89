"""All shortcuts on their own page: changed, switched off, taken from another after naming it, given back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.keymap import keymap
from ui.letters import LETTERS
from ui.program import Program
from ui.screens import SCREENS
from ui.settings.keys.page import KeysPage
from ui.settings.keys.table import bound, clashing

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[KeysPage]:
    background, settings = Background(), device_settings.load()
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background, SCREENS)
    running.window.show()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=WAIT)
    running.window.go("keys")
    found = running.window.current()
    assert isinstance(found, KeysPage)
    running.window.activateWindow()
    qtbot.waitUntil(running.window.isActiveWindow, timeout=WAIT)
    yield found
    running.window.close()
    running.close()
    running.window.deleteLater()
    keymap.take({})


def ask(page: KeysPage, qtbot: QtBot, name: str) -> None:
    assert page.list.choose(name)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.field.hasFocus, timeout=WAIT)


def test_a_letter_is_changed_kept_and_taken_back(page: KeysPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "inbox.reply")
    qtbot.keyClick(page.field, Qt.Key.Key_G)
    assert keymap.own == {"inbox.reply": "G"}
    qtbot.waitUntil(lambda: device_settings.load().keys == {"inbox.reply": "G"}, timeout=WAIT)
    assert page.list.current().cap == "G" and page.list.current().changed
    page.back.click()
    assert keymap.own == {}
    page.off.click()
    assert keymap.own == {"inbox.reply": ""}
    page.services.shell.trigger("undo")
    assert keymap.own == {}


def test_an_action_gets_another_key_at_once(page: KeysPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "check_now")
    qtbot.keyClick(page.field, Qt.Key.Key_U)
    assert keymap.own == {} and "Alone" in page.error.accessibleName()
    qtbot.keyClick(page.field, Qt.Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert keymap.own == {"check_now": "Ctrl+Shift+U"}
    window = page.window()
    action = window.menus.action("check_now")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    assert [each.toString() for each in action.shortcuts()] == ["Ctrl+Shift+U"]
    page.all_back.click()
    assert keymap.own == {}


def test_a_clash_is_named_before_it_is_kept(page: KeysPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "inbox.done")
    qtbot.keyClick(page.field, Qt.Key.Key_R)
    assert "Inbox: Reply" in page.error.accessibleName() and keymap.own == {}
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert keymap.own == {} and page.error.isHidden() and page.list.hasFocus()
    ask(page, qtbot, "inbox.done")
    qtbot.keyClick(page.field, Qt.Key.Key_R)
    page.error.acted.emit()
    assert keymap.own == {"inbox.reply": "", "inbox.done": "R"}
    page.list.choose("inbox.reply")
    page.back.click()  # R is Done by now: asked again
    assert "Inbox: Done" in page.error.accessibleName()
    page.error.acted.emit()
    assert keymap.own == {"inbox.done": ""}
    ask(page, qtbot, "find")
    qtbot.keyClick(page.field, Qt.Key.Key_3, CONTROL)
    assert "stays" in page.error.accessibleName()


def test_what_is_delivered_clashes_nowhere() -> None:
    every = bound({}, [spec.name for spec in SCREENS])
    assert [(each.name, key) for each in every for key in each.keys if clashing(each, key, every)] == []
    assert {each.name for each in every} >= {letter.name for letter in LETTERS}


def test_every_part_is_named_and_reached(page: KeysPage) -> None:
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
