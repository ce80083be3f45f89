"""Today in a real window over a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.store.writing.awaiting import AwaitingDraft
from brandassist.workspace import Workspace
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.today.page import TodayPage

PATIENCE = 20_000


class Shown:
    """A program that opened on Today; keys go to whatever has the focus, as a person's do."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=PATIENCE)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.page.snapshot is not None)

    @property
    def page(self) -> TodayPage:
        page = self.window.current()
        assert isinstance(page, TodayPage)
        return page

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def drafts(self) -> list[AwaitingDraft]:
        """The rows of what waits for approval."""
        return self.page.approvals.rows.items()

    def ids(self) -> list[str]:
        return [each.id for each in self.drafts()]

    def looked_through(self) -> None:
        """Wait until every row was."""
        self.until(lambda: bool(self.drafts()) and all(self.page.deciding.of(each) for each in self.drafts()))

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def review(self, draft_id: str) -> list[str]:
        """How far each target of a draft has come."""
        return [each.review for each in self.workspace.drafts.show(draft_id).targets]


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Open a program on a workspace of this test's own, filled by `prepare`; `undo` in seconds."""
    from brandassist.workspace import open_workspace

    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def showing(prepare: Callable[[Workspace], object], undo: int = 0) -> Shown:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", undo)
        prepare(workspace)
        workspace.close()
        background, settings = Background(), device_settings.load()
        program = Program(str(folder), None, settings, Device(settings, background), background, SCREENS)
        programs.append(program)
        program.window.show()
        shown = Shown(program, qtbot)
        shown.until(lambda: program.window.strip.undo_seconds == undo)
        return shown

    yield showing
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    address.stop(folder / "practice")
