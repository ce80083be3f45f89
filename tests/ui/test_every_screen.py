"""Every screen that is registered, over a real workspace with something in it: by keyboard alone, and all named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.workspace import open_workspace
from tests.ui.inbox.building import Builder
from tests.ui.walk import focusable, missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS

PATIENCE = 20_000


@pytest.fixture
def program(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    folder = tmp_path / "workspace"
    workspace = open_workspace(folder)
    make = Builder(workspace)
    make.message("practice", "Gino Segnaposto", "When does the lighthouse open?", 3)
    workspace.diary.new(text="A lamp in the harbour, and nobody under it.")
    workspace.drafts.new("post", "The ferry", "It was late again.")
    workspace.close()
    background, settings = Background(), device_settings.load()
    running = Program(str(folder), None, settings, Device(settings, background), background)
    running.window.show()
    running.window.activateWindow()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=PATIENCE)
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()
    address.stop(folder / "practice")


@pytest.mark.parametrize("name", [spec.name for spec in SCREENS])
def test_a_screen_can_be_walked_by_keyboard_and_read_aloud(name: str, program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.go(name)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)  # keys go to the active window only
    screen = window.current()
    assert screen is not None
    assert window.current_name() == name
    assert set(screen.handlers()) == window.specs[name].actions
    assert screen.possible() <= window.specs[name].actions
    for _ in range(30):
        QApplication.processEvents()
    assert unnamed(window) == []
    assert missing_from_tab_order(window) == []
    panes = screen.panes()
    reached: set[int] = set()
    for _ in panes:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        reached |= {place for place, pane in enumerate(panes) if focus is pane or pane.isAncestorOf(focus)}
    holding = {place for place, pane in enumerate(panes) if any(each.isVisible() for each in focusable(pane))}
    assert reached == holding
    assert reached


def test_the_menu_bar_is_reached_and_holds_every_screen(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F10)
    assert program.window.menuBar().activeAction() is program.window.menuBar().actions()[0]
    tabbed = {f"go:{spec.name}" for spec in SCREENS if spec.number}
    assert tabbed <= set(program.window.menus.ids())


@pytest.mark.parametrize(("words", "screen"), [("harbour", "diary"), ("ferry", "composer"), ("lighthouse", "inbox")])
def test_find_or_do_opens_what_was_written_where_it_belongs(
    words: str, screen: str, program: Program, qtbot: QtBot
) -> None:
    window = program.window
    window.go("accounts")
    dialog = window.own.find_dialog()
    dialog.open()
    qtbot.keyClicks(dialog.field, words)
    qtbot.waitUntil(lambda: any(found.hit is not None for found in dialog.rows.items()), timeout=PATIENCE)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.current_name() == screen
