"""The Queue in a real window over a real workspace."""

# pyright: reportOptionalMemberAccess=false

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.workspace import Workspace
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.queue.page import QueuePage
from ui.queue.presenter import Post, posts_of
from ui.screens import SCREENS

W = TypeVar("W", bound=QWidget)
PATIENCE = 15_000


class Shown:
    """A program with its Queue in front; `prepare` filled the workspace before."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=PATIENCE)
        self.window.go("queue")
        page = self.window.current()
        assert isinstance(page, QueuePage)
        self.page = page
        self.until(lambda: bool(page.bar.zone.accessibleName()))

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def posts(self) -> dict[str, Post]:
        """All posts by title: those in sight as the page shows them, the others as the engine has them."""
        rows = [row for row in self.workspace.queue.list() if row.state != "cancelled" and row.kind == "post"]
        late = self.workspace.accounts.over_before(rows)
        found = posts_of(rows, self.workspace.rule("zone"), late)
        shown = self.page.front.snapshot.posts if self.page.front.snapshot is not None else []
        return {post.title: post for post in (*found, *shown)}

    @property
    def now(self) -> datetime:
        """This moment in the workspace's zone."""
        return clock.now().astimezone(ZoneInfo(self.workspace.rule("zone")))

    def state(self, title: str) -> str:
        return self.posts()[title].state if title in self.posts() else ""

    def choose(self, title: str) -> None:
        """Bring a post into sight, put the cursor on it and wait for its details as it stands."""
        post = self.posts()[title]
        self.page.arrive(post.first.id)
        self.until(lambda: self.page.front.post == self.posts()[title] and self.page.front.details is not None)

    def button(self, text: str, within: QWidget | None = None) -> QPushButton | None:
        """The visible button with these words."""
        for each in (within or self.page.details.widget()).findChildren(QPushButton):
            if each.text() == text and each.isVisible():
                return each
        return None

    def press(self, text: str, within: QWidget | None = None) -> None:
        """Wait for a button and press it."""
        self.until(lambda: self.button(text, within) is not None)
        found = self.button(text, within)
        assert found is not None
        found.click()


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Open a program on a workspace of this test's own, filled by `prepare`; what it missed was seen before."""
    from brandassist.workspace import open_workspace

    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def showing(prepare: Callable[[Workspace], object] | None = None) -> Shown:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", 0)
        if prepare is not None:
            prepare(workspace)
        missed = [row.id for row in workspace.queue.list() if row.state == "missed"]
        workspace.close()
        background, settings = Background(), device_settings.load()
        settings.missed_seen = missed
        device = Device(settings, background)
        program = Program(str(folder), None, settings, device, background, SCREENS)
        programs.append(program)
        program.window.show()
        shown = Shown(program, qtbot)
        shown.until(lambda: program.window.strip.undo_seconds == 0)
        return shown

    yield showing
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    address.stop(folder / "practice")
