"""What lives as long as the window: it opens the workspace in the background and joins it to the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from brandassist import paths
from brandassist.events import Changed
from brandassist.settings import DeviceSettings
from ui.background import Background
from ui.device import Device
from ui.events import EventBridge
from ui.frame import Frame
from ui.keymap import keymap
from ui.language import speak, spoken
from ui.reach import reach
from ui.screen import ScreenSpec, StandIn
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.connection import ConnectionWatch
from ui.shell.copying import Copying
from ui.shell.counts import Counts
from ui.shell.crisis import FreezeWatch
from ui.shell.missed import MissedWatch
from ui.shell.opening import Opening
from ui.shell.tray import Tray
from ui.shell.window import Window, application
from ui.single import NOTE
from ui.travelling.watch import TravelWatch

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

FIRST_SCREEN, START_SCREEN = "today", "diary"  # where there is anything yet, and where there is nothing
BEGIN_MS = 1000  # delivering and collecting begin when the page in front has been read and painted


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
        frame: Frame | None = None,
    ) -> None:
        super().__init__()
        self._where, self._as_member, self._settings, self._frame = where, as_member, settings, frame
        self.device, self.background = device, background
        self.events = EventBridge(self)
        self.workspace: Workspace | None = None
        self._specs = list(specs)
        self._screen = ""  # the one that was in front of the window before
        self._password = ""  # of the server, as a person entered it; of no use once it is in the keychain
        self._wanted = ""  # asked for before the workspace was open: `asked`
        keymap.take(device.keys)
        self.events.subscribe(Changed, self._changed)
        self._beginning = QTimer(self)
        self._beginning.setSingleShot(True)
        self._beginning.setInterval(BEGIN_MS)
        self._beginning.timeout.connect(self._begin)
        self.tray = Tray(device, self, self)
        self._make_window()
        self.window.painted.connect(self._read_known)
        if frame is not None:
            frame.stays = self._stays
            frame.asks_first = self._asks_first

    def _make_window(self) -> None:
        self._known: StandIn | None = None
        self.window = Window(self._specs, self.device.keys)
        self._opening = Opening()
        self._opening.again.connect(self.open)
        self._opening.elsewhere.connect(self._choose_folder)
        self._opening.entered.connect(self._enter)
        self.window.place(self._opening)
        self.window.language_chosen.connect(self._speak)
        self.window.reopening.connect(self._reopen)
        if self._frame is not None:
            self._frame.hold(self.window)

    def _read_known(self) -> None:
        where, language, settings = self._where, spoken(), self._settings
        known = next((spec.known for spec in self._specs if spec.name == FIRST_SCREEN), None)

        def reading() -> Callable[[Device], StandIn] | None:
            folder = settings.files_of(where) if settings is not None else paths.workspace_folder(where)
            return known(folder, language) if known is not None and folder is not None else None

        self.background.run(self, reading, self._show_known, self._not_known)

    def _not_known(self, _: Exception) -> None:
        self.open()  # which meets the same problem, and says it

    def _show_known(self, make: Callable[[Device], StandIn] | None) -> None:
        """The first screen as it was last, while the workspace is opened behind it."""
        if make is not None:
            self._known = make(self.device)
            self.window.place(self._known)
            self.window.masthead.set_current(FIRST_SCREEN)
            self.window.say(QCoreApplication.translate("Opening", "Opening"))
            self._known.setFocus()
        QTimer.singleShot(0, self.open)  # reading the database's code would hold up what was just placed

    def open(self) -> None:
        """Open the workspace in the background; the window stays alive meanwhile."""
        self._opening.show_opening()
        self.background.run(self, self._opener(), self._opened, self._failed)

    def _enter(self, password: str) -> None:
        self._password = password
        self.open()

    def asked(self, wanted: str) -> None:
        """Another start of the program asked for this window, there at a place, or for the capture window."""
        screen, _, target = wanted.partition(" ")
        if wanted != NOTE:
            self.window.come_forward()
        if self.workspace is None:
            self._wanted = wanted or self._wanted
        elif wanted == NOTE:
            self.window.trigger("new_note")
        elif self.window.has(screen):
            self.window.go(screen, target or None)

    def note(self) -> None:
        """Open the capture window, as soon as the workspace is open."""
        self.asked(NOTE)

    def come_forward(self) -> None:
        """Show the window, which may have been closed to the tray."""
        self.window.come_forward()

    def lead(self, screen: str, target: object) -> None:
        """Show the window at a place, as the tray asks."""
        self.window.come_forward()
        if self.window.has(screen):
            self.window.go(screen, target)

    def pause(self, on: bool) -> None:
        """Hold the posts, or let them go on."""
        if self.workspace is not None:
            queue = self.workspace.queue
            self.background.run(self, queue.pause if on else queue.resume, self._stood, self._not_stopped)

    def freeze(self) -> None:
        """Stop everything at once; then the window, which says that it is so."""
        if self.workspace is not None:
            self.background.run(self, self.workspace.queue.freeze, self._froze, self._not_stopped)

    def _stood(self, _: None) -> None:
        """The tray and the queue read it by themselves."""

    def _froze(self, _: object) -> None:
        self.come_forward()

    def _not_stopped(self, error: Exception) -> None:
        from ui.sentences import sentence_of

        self.come_forward()
        self.window.say(sentence_of(error))

    def quit(self) -> None:
        """End the program, its window open or not."""
        if self._frame.end() if self._frame is not None else self.window.close():
            QApplication.quit()

    def close(self) -> None:
        """The order matters: the ticking, what is unsaved, the lanes, the database."""
        self._beginning.stop()
        self.tray.hide()
        if self.workspace is not None:
            self.workspace.end_soon()
        self.background.close()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
        reach.take(None)

    def _opener(self) -> Callable[[], tuple[Workspace, bool]]:
        where, as_member, settings, post = self._where, self._as_member, self._settings, self.events.post
        password, self._password = self._password, ""
        go_on = Copying(self.background, self._opening).go_on

        def opening() -> tuple[Workspace, bool]:
            from brandassist.workspace import open_workspace  # the database's code is read here, after the paint

            opened = partial(open_workspace, where, as_member=as_member, settings=settings, go_on=go_on)
            workspace = _entered(where, password, opened) if password else opened()
            workspace.events.subscribe(post)
            return workspace, workspace.begun()

        return opening

    def _opened(self, opened: tuple[Workspace, bool]) -> None:
        workspace, begun = opened
        self.workspace = workspace
        first = FIRST_SCREEN if begun and self.window.has(FIRST_SCREEN) else START_SCREEN
        self._attach(workspace, self._screen or first)
        self._beginning.start()

    def _begin(self) -> None:
        if self.workspace is not None:
            self.background.run(self, self.workspace.start, self._started, self._missed)

    def _attach(self, workspace: Workspace, screen: str) -> None:
        from ui.inbox.signals import SignalWatch
        from ui.rehearsal.evening import EveningWatch  # what these three read, the masthead need not wait for
        from ui.shell.account_notices import AccountNotices
        from ui.shell.notices import NoticeWatch
        from ui.shell.reach import ReachWatch
        from ui.shell.refused import RefusedWatch
        from ui.shell.struck import StruckNotice
        from ui.shell.tray_news import TrayNews

        services = Services(workspace, self.background, self.events, self.device, self.window)
        self.window.attach(services)
        self.window.masthead.show_person(workspace.member.name)
        self.window.go(screen if self.window.has(screen) else next(iter(self.window.specs), ""), self._went_to())
        self._counts = Counts(services, self.window.masthead, self._specs)  # asked for after what is in front
        self._freeze = FreezeWatch(services, self.window, self.window.own.freezing(services))
        self._reach = ReachWatch(services, self.window)
        self._connection = ConnectionWatch(services, self.window)
        self._connection.changed.connect(self.window.show_offline)
        self._missed_watch = MissedWatch(services, self.window)
        self._travel_watch = TravelWatch(services, self.window)
        self._refused_watch = RefusedWatch(services, self.window)
        self._signal_watch = SignalWatch(services, self.window)
        self._notice_watch = NoticeWatch(services, self.window, self.tray)
        self._tray_news = TrayNews(services, self.tray, self.window)
        self._account_notices = AccountNotices(services, self.window)
        self._struck_notice = StruckNotice(services, self.window)
        self._evening_watch = EveningWatch(services, self.window)
        self._read_rules()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.asked(wanted)
        if self.window.current() is None:
            self._opening.show_opened(workspace.address)

    def _went_to(self) -> object:
        """Where a person went while the workspace was opened; what stood in for the first screen goes."""
        known, self._known = self._known, None
        if known is None:
            return None
        known.deleteLater()
        return known.chosen()

    def _stays(self) -> bool:
        return self.tray.stays

    def _asks_first(self, close: Callable[[], None]) -> bool:
        return self.window.asks_first(close)

    def _speak(self, language: str) -> None:
        """A window made anew is the one way that leaves no word behind in the other language."""
        speak(application(), language or None)
        self.tray.speak()
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
        if self._frame is None:
            self.window.setGeometry(before.geometry())
            self.window.show()
        before.close()  # hands over what is unsaved before anything is read again
        before.deleteLater()
        return screen

    def _failed(self, error: Exception) -> None:
        self.window.place(self._opening)
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
        logging.getLogger(__name__).error("work behind the window failed", exc_info=error)

    def _choose_folder(self) -> None:
        title = QCoreApplication.translate("Program", "Choose a folder for your workspace")
        folder = QFileDialog.getExistingDirectory(self.window, title)
        if folder:
            self._where = folder
            self.open()


def _entered(where: str | None, password: str, opened: Callable[[], Workspace]) -> Workspace:
    """Open a workspace on a server with the password that a person entered, and keep it."""
    from brandassist import opening, sharing

    workspace, _ = sharing.with_password(opening.located(where), password, opened)
    return workspace
