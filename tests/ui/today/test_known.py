"""The page of the last time stands there while the workspace is opened, and gives way to what is true."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import brandassist.workspace
from brandassist import clock
from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from tests.ui.today.scenes import waiting
from ui.background import Background
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.language import spoken
from ui.program import Program
from ui.today.known import NAME, Known, KnownDraft, KnownToday, keep_known, read_known
from ui.today.page import TodayPage
from ui.today.presenter import Person

PATIENCE = 20_000


def known(ids: tuple[str, ...] = ("a", "b"), language: str = "en") -> Known:
    drafts = tuple(KnownDraft(each, ("practice",), "", f"Known {each}", "Nora, 9:00") for each in ids)
    person = Person("m", "Ada Byron", "practice", "Is it open?", clock.now(), None)
    return Known(language, "Two approvals. About four minutes.", drafts, (person,), 1)


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
def folder(own_folders: Path, tmp_path: Path) -> Path:
    return tmp_path / "work"


@pytest.fixture
def drafts(folder: Path) -> list[str]:
    """What waits in a workspace that was begun, in its order."""
    workspace = open_workspace(folder)
    try:
        return waiting(workspace)
    finally:
        workspace.close()


@pytest.fixture
def program(themed: QApplication, request: pytest.FixtureRequest, folder: Path, gate: Gate) -> Iterator[Program]:
    if "drafts" in request.fixturenames:
        request.getfixturevalue("drafts")  # before this device reads who sits here
    settings, background = device_settings.load(), Background()
    running = Program(str(folder), None, settings, Device(settings, background), background)
    yield running
    gate.open.set()
    running.window.close()
    running.close()
    running.window.deleteLater()


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    keep_known(tmp_path, known())
    kept = read_known(tmp_path, "en")
    assert kept is not None and kept.drafts == known().drafts
    assert kept.people[0].name == "Ada Byron"
    assert read_known(tmp_path, "it") is None


@pytest.mark.parametrize("broken", [b"", b"[]", b"{", b'{"language": "en"}', b'{"language":"en","drafts":[{"id":1}]}'])
def test_a_broken_copy_is_no_copy(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / NAME).write_bytes(broken)
    assert read_known(tmp_path, "en") is None
    assert read_known(tmp_path / "nowhere", "en") is None


def test_the_page_stands_before_the_workspace_is_open(
    program: Program, drafts: list[str], gate: Gate, folder: Path, qtbot: QtBot
) -> None:
    keep_known(folder, known((drafts[0], drafts[1]), spoken()))
    program.window.show()
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), KnownToday), timeout=PATIENCE)
    stand_in = program.window.stack.currentWidget()
    assert isinstance(stand_in, KnownToday)
    assert program.workspace is None
    assert stand_in.chosen() is None
    QTest.keyClick(stand_in.drafts, Qt.Key.Key_Down)
    assert stand_in.chosen() == drafts[1]
    gate.open.set()
    qtbot.waitUntil(lambda: isinstance(program.window.current(), TodayPage), timeout=PATIENCE)
    page = program.window.current()
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.approvals.current() is not None, timeout=PATIENCE)
    assert page.approvals.current().id == drafts[1], "where a person moved to stays in front"
    assert len(page.approvals.rows.items()) == 3, "what was known gave way to what is true"


def test_the_first_start_lands_in_the_diary(program: Program, gate: Gate, qtbot: QtBot) -> None:
    program.window.show()
    gate.open.set()
    qtbot.waitUntil(lambda: isinstance(program.window.current(), DiaryPage), timeout=PATIENCE)


def test_what_was_shown_is_kept_for_the_next_start(
    program: Program, drafts: list[str], gate: Gate, folder: Path, qtbot: QtBot
) -> None:
    gate.open.set()
    program.window.show()
    qtbot.waitUntil(lambda: (folder / NAME).exists(), timeout=PATIENCE)
    kept = read_known(folder, spoken())
    assert kept is not None
    assert [each.id for each in kept.drafts] == drafts
