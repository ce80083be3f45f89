"""The list of the last time stands there while the workspace is opened, and gives way to what is true."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import brandassist.workspace
from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from ui.background import Background
from ui.device import Device
from ui.diary.known import NAME, KnownEntries, keep_known, read_known
from ui.diary.page import DiaryPage
from ui.diary.trips import FRESH, Heading, Line
from ui.language import spoken
from ui.program import Program

ITEMS = [
    Heading("No trip", "November", ruled=False),
    Line(FRESH, 21, "New entry", "Today, 9:00", locked=False, pale=True),
    Line("a", 21, "A queue", "2 photos", locked=True, pale=False),
    Line("b", 20, "A till", "", locked=False, pale=False),
]


class Gate:
    """Holds the opening of the workspace back until it is told to go on."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def __call__(self, *where: object, **more: object) -> object:
        assert self.open.wait(15)
        return open_workspace(*where, **more)  # type: ignore[arg-type]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    held = Gate()
    monkeypatch.setattr(brandassist.workspace, "open_workspace", held)
    yield held
    held.open.set()


@pytest.fixture
def entries(own_folders: Path, tmp_path: Path) -> tuple[str, str]:
    """A workspace with two entries, the newer one first."""
    workspace = open_workspace(tmp_path / "work")
    try:
        older = workspace.diary.new(text="The till was closed.", day="2026-03-01")
        newer = workspace.diary.new(text="The queue was long.", day="2026-03-02")
    finally:
        workspace.close()
    return newer, older


@pytest.fixture
def program(themed: QApplication, entries: tuple[str, str], gate: Gate, tmp_path: Path) -> Iterator[Program]:
    settings, background = device_settings.load(), Background()
    running = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background)
    yield running
    gate.open.set()
    running.window.close()
    running.close()
    running.window.deleteLater()


def kept(tmp_path: Path, entries: tuple[str, str]) -> None:
    lines = [Line(entry, day, f"Known {day}", "", False, False) for entry, day in zip(entries, (2, 1), strict=True)]
    keep_known(tmp_path / "work", spoken(), [ITEMS[0], *lines])


def test_what_is_kept_is_read_again_without_the_unwritten_sheet(tmp_path: Path) -> None:
    keep_known(tmp_path, "en", ITEMS)
    assert read_known(tmp_path, "en") == [ITEMS[0], *ITEMS[2:]]
    assert read_known(tmp_path, "it") == []


@pytest.mark.parametrize("broken", [b"", b"[]", b"{", b'{"language": "en"}', b'{"language":"en","items":[{"id":1}]}'])
def test_a_broken_copy_is_no_copy(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / NAME).write_bytes(broken)
    assert read_known(tmp_path, "en") == []
    assert read_known(tmp_path / "nowhere", "en") == []


def test_the_list_stands_before_the_workspace_is_open(
    program: Program, gate: Gate, entries: tuple[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    kept(tmp_path, entries)
    program.window.show()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), KnownEntries), timeout=15000)
    known = program.window.stack.currentWidget()
    assert isinstance(known, KnownEntries)
    assert program.workspace is None
    qtbot.keyClick(known.view, Qt.Key.Key_Down)
    assert known.chosen() == entries[1]
    gate.open.set()
    qtbot.waitUntil(lambda: isinstance(program.window.current(), DiaryPage), timeout=15000)
    page = program.window.current()
    assert isinstance(page, DiaryPage)
    qtbot.waitUntil(lambda: page.presenter.sheet.text == "The till was closed.", timeout=15000)
    assert "Known 2" not in [each.title for each in page.list.items()], "what was known gave way to what is true"


def test_without_a_copy_the_window_says_that_it_opens(program: Program, gate: Gate, qtbot: QtBot) -> None:
    program.window.show()
    gate.open.set()
    qtbot.waitUntil(lambda: isinstance(program.window.current(), DiaryPage), timeout=15000)


def test_what_the_list_showed_is_kept_for_the_next_start(
    program: Program, gate: Gate, entries: tuple[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    gate.open.set()
    program.window.show()
    qtbot.waitUntil(lambda: (tmp_path / "work" / NAME).exists(), timeout=15000)
    shown = [each.id for each in read_known(tmp_path / "work", spoken()) if isinstance(each, Line)]
    assert shown == list(entries)
