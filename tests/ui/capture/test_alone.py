"""`brandassist note` with real processes: alone, beside the window, handed over, killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import paths
from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from ui.background import Background
from ui.capture.alone import Alone, KeptLine
from ui.capture.frame import NoteFrame
from ui.device import Device

ROOT = Path(__file__).parents[3]
MOST_LOST = 1.0  # seconds
Running = subprocess.Popen[str]


class Processes:
    """Processes that are ended with the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: list[Running] = []

    def onlooker(self, verb: str, keys: str = "") -> Running:
        return self.start("-m", "tests.ui.capture.onlooker", verb, str(self.folder), keys)

    def program(self, *verb: str) -> int:
        """The program as a person starts it; the exit code."""
        running = self.start("-m", "brandassist", "--workspace", str(self.folder), *verb)
        return running.wait(30)

    def start(self, *argv: str) -> Running:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, *argv], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        self.running.append(process)
        return process

    def wait(self, process: Running, word: str) -> None:
        """Until it says the word."""
        assert process.stdout is not None
        while (line := process.stdout.readline().strip()) != word:
            assert line, f"it ended without saying {word}"


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    made = Processes(tmp_path / "work")
    yield made
    for process in made.running:
        process.kill()
        process.communicate()


def test_a_running_window_opens_the_note(processes: Processes) -> None:
    window = processes.onlooker("window")
    processes.wait(window, "window")
    assert processes.program("note") == 0
    processes.wait(window, "note")


def test_a_running_note_is_raised_by_a_second_and_opens_the_window(processes: Processes) -> None:
    note = processes.onlooker("note")
    processes.wait(note, "ready")
    assert processes.program("note") == 0
    assert note.poll() is None
    assert processes.program() == 0
    processes.wait(note, "window")


def test_a_kill_while_typing_loses_at_most_a_second(processes: Processes, tmp_path: Path) -> None:
    chance, keys = random.Random(5), tmp_path / "keys"
    note = processes.onlooker("note", str(keys))
    processes.wait(note, "ready")
    while not keys.exists() or keys.read_bytes().count(b"\n") < 8:
        assert note.poll() is None
    moment = time.monotonic() + chance.uniform(0.3, 1.5)
    while time.monotonic() < moment:
        assert note.poll() is None
    note.send_signal(signal.SIGKILL)
    note.wait()
    killed = time.monotonic()
    typed = [line.split() for line in keys.read_text().splitlines()]
    kept = json.loads(paths.kept_note(processes.folder).read_text())["text"]
    assert "".join(chr(int(code)) for _, code in typed).startswith(kept)
    lost = killed - float(typed[len(kept)][0]) if len(kept) < len(typed) else 0.0
    assert lost <= MOST_LOST


@pytest.fixture
def alone(themed: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Alone]:
    """The capture window as a process of its own has it."""
    settings, background = device_settings.load(), Background()
    frame = NoteFrame("light", lambda: None)
    qtbot.addWidget(frame)
    shown = Alone(frame, str(tmp_path / "work"), "Ada Byron", settings, Device(settings, background), background)
    qtbot.waitUntil(lambda: shown.sheet.presenter.ready, timeout=15000)
    yield shown
    frame.close()
    shown.close()


def test_without_the_window_a_note_is_kept_and_taken_back(alone: Alone, tmp_path: Path, qtbot: QtBot) -> None:
    QTest.keyClicks(alone.sheet.line, "Cold doors #till")
    QTest.keyClick(alone.sheet.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: alone.frame.findChild(KeptLine) is not None, timeout=15000)
    other = open_workspace(tmp_path / "work", as_member="Ada Byron")
    try:
        assert [each.opening for each in other.diary.list()] == ["Cold doors #till"]
        kept = alone.frame.findChild(KeptLine)
        assert isinstance(kept, KeptLine)
        first = alone.sheet
        kept.undo.click()
        qtbot.waitUntil(lambda: alone.sheet is not first and alone.sheet.presenter.ready, timeout=15000)
        assert alone.sheet.line.text() == "Cold doors #till"
        assert other.diary.list() == []
    finally:
        other.close()


def test_a_workspace_that_cannot_be_opened_keeps_the_words(themed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "workspace.sqlite").write_text("this is no database" * 100)
    settings, background = device_settings.load(), Background()
    frame = NoteFrame("light", lambda: None)
    qtbot.addWidget(frame)
    shown = Alone(frame, str(tmp_path / "work"), None, settings, Device(settings, background), background)
    qtbot.waitUntil(lambda: shown.sheet.problem.isVisible(), timeout=15000)
    QTest.keyClicks(shown.sheet.line, "Cold doors")
    place = paths.kept_note(tmp_path / "work")
    qtbot.waitUntil(lambda: place.exists() and "Cold doors" in place.read_text(), timeout=15000)
    frame.close()
    shown.close()
