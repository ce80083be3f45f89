"""From nothing to a window: paint first, then read and open everything else in the background."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.language import speak
from ui.screen import ScreenSpec
from ui.screens import SCREENS
from ui.services import Hit, Services
from ui.shell.focus import FocusRing
from ui.shell.opening import Opening
from ui.shell.window import Window
from ui.single import SingleInstance
from ui.theme import theme


class Opened(Protocol):
    """An open workspace, as far as the shell itself needs it."""

    def stop(self) -> None:
        """End the ticker and the lanes; waits for them. Called before the last text is saved."""
        ...

    def close(self) -> None:
        """Let go of the database; called last."""
        ...


Opener = Callable[[str | None, Callable[[object], None]], Opened]


@dataclass(frozen=True)
class Plan:
    """What the window is opened with. `open` runs on the database lane and gets the path and a function
    that posts engine events from any thread; `save_device` writes this computer's settings (there too)."""

    path: str | None
    open: Opener | None = None
    device: Mapping[str, Any] = field(default_factory=dict[str, Any])
    save_device: Callable[[dict[str, Any]], None] | None = None
    search: Callable[[Any, str], list[Hit]] | None = None
    person: Callable[[Any], str] | None = None
    specs: tuple[ScreenSpec, ...] = SCREENS
    first: str = "diary"


class Program(QObject):
    """Holds what lives as long as the window: background, events, device settings, workspace."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._path = plan.path
        self.background = Background(self)
        self.events = EventBridge(self)
        self.device = Device(plan.device, plan.save_device, self.background)
        self.workspace: Opened | None = None
        self.window = Window(list(plan.specs), self.device.get("keys", {}))
        self.window.strip.undo_seconds = int(self.device.get("undo_seconds", 10))
        self._opening = Opening()
        self._opening.again.connect(self.open)
        self._opening.elsewhere.connect(self._choose_folder)
        self.window.place(self._opening)
        self.window.painted.connect(self.open)

    def open(self) -> None:
        """Open the workspace in the background; the window stays alive meanwhile."""
        opener, path, post = self._plan.open, self._path, self.events.post
        if opener is None:
            self._opening.show_nothing()
            return
        self._opening.show_opening(path or "")
        self.background.run(self, lambda: opener(path, post), self._opened, self._failed)

    def close(self) -> None:
        """The order matters: ticker, what is unsaved, the lanes, the database."""
        if self.workspace is not None:
            self.workspace.stop()
        self.device.flush()
        self.background.close()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _opened(self, workspace: Opened) -> None:
        self.workspace = workspace
        search = self._plan.search
        bound = None if search is None else _Search(search, workspace)
        self.window.attach(Services(workspace, self.background, self.events, self.device, self.window, bound))
        if self._plan.person is not None:
            self.window.masthead.show_person(self._plan.person(workspace))
        first = self.device.get("screen", self._plan.first)
        self.window.go(first if self.window.has(first) else next(iter(self.window.specs), ""))

    def _failed(self, error: Exception) -> None:
        self._opening.show_problem(error)

    def _choose_folder(self) -> None:
        title = QCoreApplication.translate("Program", "Choose a folder for your workspace")
        folder = QFileDialog.getExistingDirectory(self.window, title)
        if folder:
            self._path = folder
            self.open()


@dataclass(frozen=True)
class _Search:
    search: Callable[[Any, str], list[Hit]]
    workspace: Any

    def __call__(self, text: str) -> list[Hit]:
        return self.search(self.workspace, text)


def open_window(workspace_path: Path | str | None = None, plan: Plan | None = None) -> int:
    """Open the window of a workspace and run until it closes; returns the exit code.

    A second start for the same workspace raises the first window and returns 0 at once.
    """
    path = None if workspace_path is None else str(workspace_path)
    plan = plan or Plan(path)
    QApplication.setApplicationName("brandassist")
    QApplication.setApplicationDisplayName("Brand Assist")
    QApplication.setDesktopFileName("brandassist")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    single = SingleInstance(path or "default")
    if not single.claim():
        return 0
    speak(app, plan.device.get("language"))
    theme.start(app, plan.device.get("theme", "system"), int(plan.device.get("text_size", 100)))
    FocusRing(app)
    program = Program(plan)
    single.raised.connect(program.window.come_forward)
    program.window.show()
    code = app.exec()
    program.close()
    single.release()
    return code
