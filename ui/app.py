"""From nothing to a window: paint first, then read and open everything else in the background."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.events import Changed
from brandassist.settings import DeviceSettings
from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.language import speak
from ui.screen import ScreenSpec
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.connection import ConnectionWatch
from ui.shell.counts import Counts
from ui.shell.crisis import FreezeWatch
from ui.shell.focus import FocusRing
from ui.shell.missed import MissedWatch
from ui.shell.opening import Opening
from ui.shell.window import Window, application
from ui.single import SingleInstance
from ui.theme import theme
from ui.widgets.rows import RowList

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

log = logging.getLogger(__name__)

FIRST_SCREEN = "diary"
BEGIN_MS = 1000  # delivering and collecting begin when the page in front has been read and painted
LETTERS_KEY = "letters"  # among the remapped keys; "" switches the plain letters of all lists off


def open_window(where: Path | str | None = None, as_member: str | None = None) -> int:
    """Open the window of a workspace and run until it closes; returns the exit code.

    `where` and `as_member` as in `brandassist.workspace.open_workspace`. A second start for the same
    workspace raises the first window and returns 0 at once.
    """
    app = _application()
    single = SingleInstance("" if where is None else str(where))
    if not single.claim():
        return 0
    settings = _device_settings()
    background = Background(app)
    device = Device(settings, background)
    speak(app, device.language or None)
    theme.start(app, device.mode, device.percent)
    FocusRing(app)
    program = Program(None if where is None else str(where), as_member, settings, device, background)
    single.raised.connect(program.come_forward)
    program.window.painted.connect(single.listen)
    program.window.show()
    code = app.exec()
    program.close()
    single.release()
    return code


class Program(QObject):
    """What lives as long as the window: background, events, workspace."""

    def __init__(
        self,
        where: str | None,
        as_member: str | None,
        settings: DeviceSettings | None,
        device: Device,
        background: Background,
        specs: tuple[ScreenSpec, ...] = SCREENS,
    ) -> None:
        super().__init__()
        self._where, self._as_member, self._settings = where, as_member, settings
        self.device, self.background = device, background
        self.events = EventBridge(self)
        self.workspace: Workspace | None = None
        self._specs = list(specs)
        self._screen = FIRST_SCREEN
        RowList.letters_act = device.keys.get(LETTERS_KEY) != ""
        self.events.subscribe(Changed, self._changed)
        self._beginning = QTimer(self)
        self._beginning.setSingleShot(True)
        self._beginning.setInterval(BEGIN_MS)
        self._beginning.timeout.connect(self._begin)
        self._make_window()
        self.window.painted.connect(self.open)

    def _make_window(self) -> None:
        self.window = Window(self._specs, self.device.keys)
        self._opening = Opening()
        self._opening.again.connect(self.open)
        self._opening.elsewhere.connect(self._choose_folder)
        self.window.place(self._opening)
        self.window.language_chosen.connect(self._speak)
        self.window.reopening.connect(self._reopen)

    def open(self) -> None:
        """Open the workspace in the background; the window stays alive meanwhile."""
        self._opening.show_opening()
        self.background.run(self, self._opener(), self._opened, self._failed)

    def come_forward(self) -> None:
        """Another start of the program asked for this window."""
        self.window.come_forward()

    def close(self) -> None:
        """The order matters: the ticking, what is unsaved, the lanes, the database."""
        self._beginning.stop()
        self.background.close()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _opener(self) -> Callable[[], Workspace]:
        where, as_member, settings, post = self._where, self._as_member, self._settings, self.events.post

        def opening() -> Workspace:
            from brandassist.workspace import open_workspace  # the database's code is read here, after the paint

            workspace = open_workspace(where, as_member=as_member, settings=settings)
            workspace.events.subscribe(post)
            return workspace

        return opening

    def _opened(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._attach(workspace, self._screen)
        self._beginning.start()

    def _begin(self) -> None:
        if self.workspace is not None:
            self.background.run(self, self.workspace.start, self._started, self._missed)

    def _attach(self, workspace: Workspace, screen: str) -> None:
        services = Services(workspace, self.background, self.events, self.device, self.window)
        self.window.attach(services)
        self.window.masthead.show_person(workspace.member.name)
        self.window.go(screen if self.window.has(screen) else next(iter(self.window.specs), ""))
        self._counts = Counts(services, self.window.masthead, self._specs)  # asked for after what is in front
        self._freeze = FreezeWatch(services, self.window)
        self._connection = ConnectionWatch(services, self.window)
        self._connection.changed.connect(self.window.show_offline)
        self._missed_watch = MissedWatch(services, self.window)
        self._read_rules()
        if self.window.current() is None:
            self._opening.show_opened(workspace.address)

    def _speak(self, language: str) -> None:
        """A window made anew is the one way that leaves no word behind in the other language."""
        speak(application(), language or None)
        screen = self._renew_window()
        if self.workspace is not None:
            self._attach(self.workspace, screen)

    def _reopen(self) -> None:
        """Who acts is part of an opened workspace: another person opens it again."""
        if self.workspace is None:
            return
        self._beginning.stop()
        workspace, self.workspace, self._as_member = self.workspace, None, None
        self._screen = self._renew_window()
        # on the lane that writes what the screens just handed over
        self.background.run(self, workspace.close, self._closed, self._failed)

    def _closed(self, _: None) -> None:
        self.open()

    def _renew_window(self) -> str:
        """Put a new window in the place of the old one; returns the name of the screen that was in front."""
        before = self.window
        screen = before.current_name()
        self._make_window()
        self.window.setGeometry(before.geometry())
        self.window.show()
        before.close()  # hands over what is unsaved before anything is read again
        before.deleteLater()
        return screen

    def _failed(self, error: Exception) -> None:
        self._opening.show_problem(error)

    def _changed(self, event: Changed) -> None:
        if "settings" in event.topics:
            self._read_rules()

    def _read_rules(self) -> None:
        if self.workspace is not None:
            self.background.run(self, self.workspace.rules, self._take_rules, self._missed)

    def _take_rules(self, rules: dict[str, object]) -> None:
        seconds = rules.get("undo_seconds")
        if isinstance(seconds, int):
            self.window.strip.undo_seconds = seconds

    def _started(self, _: None) -> None:
        """From here the workspace delivers, collects, and tells what other processes change."""

    def _missed(self, error: Exception) -> None:
        log.error("work behind the window failed", exc_info=error)

    def _choose_folder(self) -> None:
        title = QCoreApplication.translate("Program", "Choose a folder for your workspace")
        folder = QFileDialog.getExistingDirectory(self.window, title)
        if folder:
            self._where = folder
            self.open()


def _application() -> QApplication:
    QApplication.setApplicationName("brandassist")
    QApplication.setApplicationDisplayName("Brand Assist")
    QApplication.setDesktopFileName("brandassist")
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def _device_settings() -> DeviceSettings | None:
    try:
        return device_settings.load()
    except Problem:
        return None  # opening the workspace meets the same problem and says so in the window
