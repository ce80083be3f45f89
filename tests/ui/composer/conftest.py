"""The Composer in a real window over a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.store.writing.targets import TargetView
from brandassist.workspace import Workspace, open_workspace
from ui.background import Background
from ui.composer.checks.lines import Line
from ui.composer.page import ComposerPage
from ui.composer.reading import Opened
from ui.composer.shot import Preview
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS

PATIENCE = 15_000


class Shown:
    """A program with its Composer in front."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=PATIENCE)
        self.window.go("composer")
        page = self.window.current()
        assert isinstance(page, ComposerPage)
        self.page = page
        self.until(lambda: page.drafts.listed is not None)

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    @property
    def draft(self) -> Opened:
        assert self.page.composer.draft is not None
        return self.page.composer.draft

    def open(self, draft_id: str) -> None:
        """Open a draft and wait until it is rendered."""
        self.page.open(draft_id)
        self.until(lambda: self.page.composer.draft_id == draft_id)
        self.rendered()

    def rendered(self) -> None:
        """Wait until the previews show what is on the screen."""
        composer = self.page.composer

        def fresh() -> bool:
            rendering = composer._rendering  # pyright: ignore
            idle = rendering._task is None and not rendering._timer.isActive()  # pyright: ignore
            ready = not any(each.rendered and each.rendered.waiting for each in composer.previews)
            return idle and ready and {each.target_id for each in composer.previews} == set(self.draft.sources)

        self.until(fresh)

    def saved(self) -> None:
        """Wait until everything typed is in the database and was read again."""
        composer = self.page.composer
        self.until(lambda: not composer._dirty and composer._known == composer.texts)  # pyright: ignore
        self.settled()

    def settled(self) -> None:
        """Wait until the database lane has nothing more to tell."""
        composer = self.page.composer
        done: list[bool] = []
        self.until(lambda: not composer._reread_timer.isActive())  # pyright: ignore
        composer.run(lambda: True, done.append, lambda error: done.append(False))
        self.until(lambda: bool(done))

    def target(self, network: str) -> TargetView:
        return next(each for each in self.workspace.drafts.show(self.draft.view.id).targets if each.network == network)

    def preview(self, network: str) -> Preview:
        target = self.target(network)
        return next(each for each in self.page.composer.previews if each.target_id == target.id)

    def cell(self, network: str) -> int:
        """The number of a network's cell."""
        ids = [cell.facts.id for cell in self.page.writing.targets.cells]
        return ids.index(self.target(network).id)

    def line(self, words: str) -> Line | None:
        """The finding whose sentence holds these words."""
        return next((line for line in self.page.checks.model.items() if words in line.sentence), None)


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Open a program on a workspace of this test's own, filled by `prepare`; no undo window unless asked for."""
    programs: list[Program] = []
    QGuiApplication.clipboard().clear()  # of what another test copied
    folder = tmp_path / "workspace"

    def showing(prepare: Callable[[Workspace], object] | None = None, undo: int = 0) -> Shown:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", undo)
        if prepare is not None:
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
