"""Opening a real workspace behind the window, saying why it could not be opened, one window per workspace."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.ui.plain import plain_specs
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.single import SingleInstance

Start = Callable[[Path], Program]


@pytest.fixture
def start(themed: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Start a program on a folder; it is closed in the end, as it closes when a person closes it."""
    programs: list[Program] = []

    def starting(folder: Path) -> Program:
        background = Background()
        settings = device_settings.load()
        device = Device(settings, background)
        program = Program(str(folder), None, settings, device, background, tuple(plain_specs()))
        programs.append(program)
        program.window.show()
        return program

    yield starting
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()


def test_the_workspace_opens_after_the_first_paint(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start(tmp_path / "work")
    assert program.workspace is None
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=15000)
    assert program.window.masthead.tabs["diary"].isChecked()
    assert program.workspace is not None
    assert program.window.masthead.person.accessibleName() == program.workspace.member.name
    assert (tmp_path / "work" / "workspace.sqlite").exists()


def test_a_folder_that_cannot_be_written_is_said_in_the_window(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    program = start(tmp_path / "file" / "work")
    labels = program.window.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("cannot be written" in each.text() for each in labels), timeout=15000)
    assert program.window.current() is None


def test_what_another_process_changes_reaches_the_screens(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start(tmp_path / "work")
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=15000)
    assert program.window.strip.undo_seconds == 10
    command = [sys.executable, "-m", "brandassist", "--workspace", str(tmp_path / "work")]
    subprocess.run([*command, "settings", "set", "undo_seconds", "3"], check=True, capture_output=True)
    qtbot.waitUntil(lambda: program.window.strip.undo_seconds == 3, timeout=15000)


def test_a_chosen_theme_is_there_at_the_next_start(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start(tmp_path / "work")
    qtbot.waitUntil(lambda: program.window.services is not None, timeout=15000)
    program.window.trigger("theme_dark")
    program.window.trigger("larger_text")
    program.close()
    again = Device(device_settings.load())
    assert (again.mode, again.percent) == ("dark", 110)


def test_a_second_start_raises_the_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(str(tmp_path))
    assert first.claim()
    first.listen()
    with qtbot.waitSignal(first.asked):
        assert not SingleInstance(str(tmp_path)).claim()
    first.release()
    third = SingleInstance(str(tmp_path))
    assert third.claim()
    third.release()


def test_two_workspaces_are_two_windows(qapp: QApplication, tmp_path: Path) -> None:
    one, other = SingleInstance(str(tmp_path / "a")), SingleInstance(str(tmp_path / "b"))
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_no_engine_is_read_before_the_first_paint() -> None:
    """Heavy imports wait: the database's code must not be in the way of the window."""
    code = "import sys, ui.app; print(sorted({'sqlalchemy', 'alembic', 'httpx', 'PIL', 'keyring'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"


def test_another_language_makes_the_window_anew_on_the_same_screen(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    program = start(tmp_path / "work")
    qtbot.waitUntil(lambda: program.window.current() is not None, timeout=15000)
    program.window.go("queue")
    before = program.window
    before.speak("it")
    try:
        with qtbot.waitSignal(before.destroyed):
            assert program.window is not before
        assert program.window.masthead.find_button.text() == "Trova o fai"
        assert program.window.current_name() == "queue"
        assert program.window.isVisible()
        assert program.device.language == "it"
    finally:
        program.window.speak("en")
    assert program.window.masthead.find_button.text() == "Find or do"
