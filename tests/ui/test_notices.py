"""The window tells what the agent has not: once, by the tray or the strip, and a click leads to the place."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from brandassist import paths
from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from tests.agent.notices import SECRET, an_own_account, missed, of_mine
from tests.support import private_bus
from tests.support.program import Program as CommandLine
from ui.background import Background
from ui.device import Device
from ui.language import speak
from ui.program import Program
from ui.single import SingleInstance, instance_name

WAIT = 15_000


class Shown:
    """The notices of the system's tray."""

    def __init__(self) -> None:
        self.all: list[tuple[str, str]] = []


@pytest.fixture
def shown(with_tray: None, monkeypatch: pytest.MonkeyPatch) -> Shown:
    del with_tray
    found = Shown()

    def show_message(self: QSystemTrayIcon, title: str, words: str, *_more: object) -> None:
        del self
        found.all.append((title, words))

    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show_message)
    return found


@pytest.fixture
def program(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """With a post by hand that is due, and one that was missed."""
    workspace = open_workspace(tmp_path / "work")
    square = an_own_account(workspace)
    of_mine(workspace, square, -1)
    missed(workspace, square)
    workspace.close()
    background, settings = Background(), device_settings.load()
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background)
    yield running
    running.window.close()
    running.close()
    running.window.deleteLater()
    speak(themed, "en")


def opened(program: Program, qtbot: QtBot) -> None:
    program.window.show()
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=WAIT)


def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """She works in another program."""
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))


def test_with_the_window_behind_all_is_told_once_and_a_click_leads_there(
    program: Program, qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    unseen(monkeypatch)
    opened(program, qtbot)
    qtbot.waitUntil(lambda: bool(shown.all), timeout=WAIT)
    assert shown.all == [("Your turn: Town square", "Missed, nothing was sent: Town square.")]
    workspace = program.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.notices.waiting().facts == (), timeout=WAIT)
    assert program.tray.icon is not None
    program.tray.icon.messageClicked.emit()
    assert program.window.current_name() == "turn"
    assert SECRET not in str(shown.all)


def test_while_she_works_in_the_window_only_her_turn_is_told_by_the_system(
    program: Program, qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: program.window.window()))
    opened(program, qtbot)
    qtbot.waitUntil(lambda: bool(shown.all), timeout=WAIT)
    assert shown.all == [("Your turn: Town square", "")]
    workspace = program.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.notices.waiting().facts == (), timeout=WAIT)


def test_where_the_system_shows_none_the_strip_says_it(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    unseen(monkeypatch)
    said: list[str] = []
    monkeypatch.setattr(program.window, "say", said.append)
    opened(program, qtbot)
    qtbot.waitUntil(lambda: "Your turn: Town square. Missed, nothing was sent: Town square." in said, timeout=WAIT)


def test_on_a_desktop_without_a_tray_it_tells_as_the_agent_does(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not private_bus.possible():
        pytest.skip("no dbus-daemon here")
    unseen(monkeypatch)
    with private_bus.private_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        desktop = private_bus.Desktop(bus)
        try:
            opened(program, qtbot)
            qtbot.waitUntil(lambda: bool(desktop.shown), timeout=WAIT)
            assert desktop.shown == [("Your turn: Town square", "Missed, nothing was sent: Town square.")]
            desktop.click(1)
            qtbot.waitUntil(lambda: program.window.current_name() == "turn", timeout=WAIT)
        finally:
            desktop.stop()


def test_in_italian_it_says_the_same(
    program: Program, qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch, themed: QApplication
) -> None:
    unseen(monkeypatch)
    speak(themed, "it")
    opened(program, qtbot)
    qtbot.waitUntil(lambda: bool(shown.all), timeout=WAIT)
    assert shown.all == [("Tocca a te: Town square", "Mancato, nulla è partito: Town square.")]


def test_window_and_agent_running_together_tell_each_thing_once(
    program: Program, qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not private_bus.possible():
        pytest.skip("no dbus-daemon here")
    unseen(monkeypatch)
    with private_bus.private_bus() as bus:
        desktop = private_bus.Desktop(bus)
        agent = CommandLine(tmp_path / "work", {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}).start("agent")
        try:
            opened(program, qtbot)
            workspace = program.workspace
            assert workspace is not None
            square = an_own_account(workspace, label="Again")
            qtbot.waitUntil(lambda: workspace.notices.waiting().facts == (), timeout=2 * WAIT)
            for _ in range(6):
                missed(workspace, square)
                qtbot.waitUntil(lambda: workspace.notices.waiting().facts == (), timeout=2 * WAIT)
            told = " ".join(f"{title}. {words}" for title, words in (*desktop.shown, *shown.all))
            assert told.count("Your turn: Town square") == 1
            assert told.count("nothing was sent: Town square") == 1
            assert told.count("nothing was sent: Again") == 6
        finally:
            agent.send_signal(signal.SIGTERM)
            agent.communicate(timeout=30)
            desktop.stop()


def test_a_click_on_the_agents_notice_leads_the_open_window_there(
    themed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    if not private_bus.possible():
        pytest.skip("no dbus-daemon here")
    workspace = open_workspace(tmp_path / "work")
    mine = of_mine(workspace, an_own_account(workspace), -1)
    window = SingleInstance(str(tmp_path / "work"))
    assert window.claim()
    window.listen()
    with private_bus.private_bus() as bus:
        desktop = private_bus.Desktop(bus)
        agent = CommandLine(tmp_path / "work", {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}).start("agent")
        try:
            qtbot.waitUntil(lambda: bool(desktop.shown), timeout=2 * WAIT)
            with qtbot.waitSignal(window.asked, timeout=2 * WAIT) as asked:
                desktop.click(1)
            assert asked.args == [f"turn {mine}"]
        finally:
            agent.send_signal(signal.SIGTERM)
            agent.communicate(timeout=30)
            desktop.stop()
            window.release()
            workspace.close()


def test_a_place_asked_for_before_the_workspace_is_open_is_gone_to_then(program: Program, qtbot: QtBot) -> None:
    program.asked("missed")
    program.window.show()
    qtbot.waitUntil(lambda: program.window.current_name() == "missed", timeout=WAIT)


def test_the_default_workspace_is_the_same_window_whether_named_or_not(
    qapp: QApplication,
) -> None:
    assert instance_name("") == instance_name(str(paths.default_workspace()))
