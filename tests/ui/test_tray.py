"""The icon in the tray: what it offers where there is one, and that nothing dead is shown where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.walltime import from_instant
from ui.background import Background
from ui.capture.frame import shown_note
from ui.device import Device
from ui.frame import Frame
from ui.program import Program
from ui.settings.page import SettingsPage

WAIT = 15000


@pytest.fixture
def program(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    background, settings = Background(), device_settings.load()
    frame = Frame("light", None, lambda: None)
    qtbot.addWidget(frame)
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background, frame=frame)
    frame.show()
    running.open()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=WAIT)
    yield running
    frame.end()
    running.close()
    QApplication.setQuitOnLastWindowClosed(True)


def menu_of(program: Program) -> list[str]:
    assert program.tray.icon is not None
    return [each.text() for each in program.tray.icon.contextMenu().actions() if each.text()]


def chosen(program: Program, text: str) -> None:
    assert program.tray.icon is not None
    [action] = [each for each in program.tray.icon.contextMenu().actions() if each.text() == text]
    action.trigger()


def settings_page(program: Program, qtbot: QtBot) -> SettingsPage:
    program.window.go("settings")
    page = program.window.current()
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: bool(page.presenter.members), timeout=WAIT)
    return page


def test_where_there_is_no_tray_nothing_of_it_is_shown(program: Program, qtbot: QtBot) -> None:
    assert program.tray.icon is None
    page = settings_page(program, qtbot)
    assert not page.capturing.tray.isVisible()
    assert not page.capturing.stay.isVisible()
    program.window.window().close()
    assert not program.window.window().isVisible()
    assert not program.tray.stays


@pytest.mark.usefixtures("with_tray")
def test_a_click_begins_a_note_and_the_menu_says_what_there_is(program: Program, qtbot: QtBot) -> None:
    icon = program.tray.icon
    assert icon is not None
    qtbot.waitUntil(lambda: "Nothing is planned" in menu_of(program), timeout=WAIT)
    assert menu_of(program) == [
        "Nothing is planned", "Pause the queue", "Freeze everything now", "New note…", "Open Brand Assist", "Quit",
    ]  # fmt: skip
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    qtbot.waitUntil(lambda: shown_note() is not None, timeout=WAIT)
    program.window.own.leave()
    assert shown_note() is None


@pytest.mark.usefixtures("with_tray")
def test_the_next_post_stands_on_top_and_the_queue_is_paused_and_frozen_from_there(
    program: Program, qtbot: QtBot
) -> None:
    workspace = program.workspace
    assert workspace is not None
    [account_id] = [each.account.id for each in workspace.accounts.list() if each.account.network == "practice"]
    draft = workspace.drafts.new("post", "", "Crates.", to=[account_id])
    tomorrow = from_instant(clock.now() + timedelta(days=1), workspace.rule("zone"))
    workspace.queue.schedule(draft, [account_id], tomorrow)
    program.window.window().close()
    at = tomorrow.wall[11:16]
    qtbot.waitUntil(lambda: menu_of(program)[0] == f"Next: tomorrow {at}, Practice", timeout=WAIT)
    chosen(program, "Pause the queue")
    qtbot.waitUntil(lambda: "Resume the queue" in menu_of(program), timeout=WAIT)
    assert workspace.queue.standing().paused
    chosen(program, "Resume the queue")
    qtbot.waitUntil(lambda: "Pause the queue" in menu_of(program), timeout=WAIT)
    chosen(program, "Freeze everything now")
    qtbot.waitUntil(lambda: workspace.queue.standing().frozen_since is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: "Freeze everything now" not in menu_of(program), timeout=WAIT)
    assert program.window.window().isVisible()  # it says what stands still


@pytest.mark.usefixtures("with_tray")
def test_the_window_stays_in_the_tray_only_where_that_was_chosen(program: Program, qtbot: QtBot) -> None:
    page, frame = settings_page(program, qtbot), program.window.window()
    assert not program.tray.stays
    page.capturing.stay.click()
    assert program.tray.stays
    frame.close()
    assert not frame.isVisible()
    assert program.workspace is not None  # it goes on
    program.asked("")
    assert frame.isVisible()
    page.capturing.tray.click()
    assert not program.tray.stays
    assert program.tray.icon is not None
    assert not program.tray.icon.isVisible()
    page.presenter.undo()
    assert program.tray.icon.isVisible()


@pytest.mark.usefixtures("with_tray")
def test_quit_ends_what_would_stay(program: Program, qtbot: QtBot) -> None:
    program.device.put("stay_in_tray", True)
    frame = program.window.window()
    frame.close()
    closed: list[bool] = []
    program.window.closing.connect(lambda: closed.append(True))
    program.quit()
    assert closed == [True]


def test_the_system_menu_is_entered_and_left_from_settings(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    from brandassist import desktop

    if not desktop.offered():
        pytest.skip("no such menus here")
    section = settings_page(program, qtbot).capturing
    qtbot.waitUntil(lambda: section.menu.text() == "Put it in", timeout=WAIT)
    section.menu.click()
    qtbot.waitUntil(lambda: section.menu.text() == "Take it out", timeout=WAIT)
    assert desktop.installed()
    section.menu.click()
    qtbot.waitUntil(lambda: section.menu.text() == "Put it in", timeout=WAIT)
    assert not desktop.installed()
