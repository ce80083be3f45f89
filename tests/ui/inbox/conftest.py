"""The Inbox in a real window over a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.workspace import Workspace
from ui.background import Background
from ui.device import Device
from ui.frame import Frame
from ui.inbox.conversation.view import Conversation
from ui.inbox.page import InboxPage
from ui.inbox.presenter import Item
from ui.program import Program
from ui.screens import SCREENS

PATIENCE = 20_000


class Shown:
    """A program with its Inbox in front; `prepare` filled the workspace before."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=PATIENCE)
        self.window.go("inbox")
        page = self.window.current()
        assert isinstance(page, InboxPage)
        self.page = page
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(lambda: self.page._snapshot is not None)  # pyright: ignore[reportPrivateUsage]

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    @property
    def talk(self) -> Conversation:
        return self.page.conversation

    @property
    def list(self):
        return self.page.waiting.list

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def authors(self) -> list[str]:
        """Who is in the list, in order."""
        return [item.row.author for item in self.page.waiting.model.items()]

    def item(self, author: str) -> Item:
        return next(item for item in self.page.waiting.model.items() if item.row.author == author)

    def choose(self, author: str) -> None:
        """Put the cursor on a row and wait for its conversation."""
        self.until(lambda: author in self.authors())
        assert self.list.choose(self.item(author).row.id)
        self.in_front(author)

    def in_front(self, author: str) -> None:
        """Wait until this person's message is the one shown."""
        self.until(lambda: self.talk.row is not None and self.talk.row.author == author)

    def show(self, name: str) -> None:
        """Another split."""
        self.page.waiting.splits.set_value(name)
        self.until(lambda: self.page._snapshot is not None and self.page._snapshot.wanted.split == name)  # pyright: ignore

    def write(self, text: str) -> None:
        self.talk.reply.editor.setFocus()
        self.talk.reply.editor.selectAll()
        self.qtbot.keyClicks(self.talk.reply.editor, text)


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Open a program on a workspace of this test's own, filled by `prepare`; `undo` in seconds.

    `framed`: in its frame, as on a desktop.
    """
    from brandassist.workspace import open_workspace

    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def showing(prepare: Callable[[Workspace], object] | None = None, undo: int = 0, framed: bool = False) -> Shown:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", undo)
        if prepare is not None:
            prepare(workspace)
        workspace.close()
        background, settings = Background(), device_settings.load()
        frame = Frame("light", None, lambda: None) if framed else None
        program = Program(str(folder), None, settings, Device(settings, background), background, SCREENS, frame)
        programs.append(program)
        (frame or program.window).show()

        shown = Shown(program, qtbot)
        shown.until(lambda: program.window.strip.undo_seconds == undo)
        return shown

    yield showing
    for program in programs:
        program.window.close()
        program.close()
        program.window.window().deleteLater()
    address.stop(folder / "practice")
