"""The window: masthead, screens, status strip. It knows which screen is in front, and nothing of what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import ACTIONS, Action, key_text
from ui.frame import FIRST_SIZE, SMALLEST, Frame
from ui.keymap import keymap
from ui.reach import ACTS, reach, why_held
from ui.rights import acting
from ui.screen import Screen, ScreenSpec, hint
from ui.services import Alert, Services
from ui.shell.banner import Banner
from ui.shell.focus import typing_in
from ui.shell.masthead import Masthead
from ui.shell.menus import Menus
from ui.shell.not_now import not_now, not_theirs
from ui.shell.own import OwnActions
from ui.shell.panes import enter, pane_of
from ui.shell.reach import AgeLine, shared_words
from ui.shell.role_line import RoleLine
from ui.shell.strip import Strip
from ui.widgets.pane import Panes

PERSON_MENU = ("settings", "shortcuts", "about")


class Window(QMainWindow):
    """One per workspace. Shown empty first; `attach` brings the workspace and the first screen."""

    closing = Signal()
    painted = Signal()
    language_chosen = Signal(str)
    reopening = Signal()

    def __init__(self, specs: list[ScreenSpec], remapped: dict[str, str] | None = None) -> None:
        super().__init__()
        self.specs = {spec.name: spec for spec in sorted(specs, key=lambda each: each.number)}
        self._screens: dict[str, Screen] = {}
        self._tabbed = ""  # the screen with a tab that was last in front
        self.services: Services | None = None
        self._was_painted = False
        self.own = OwnActions(self, self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)  # where it stands in no frame
        find = next(action for action in ACTIONS if action.id == "find")
        ordered = list(self.specs.values())
        self.masthead = Masthead(ordered, key_text(find.sequences(remapped or {})[0]))
        self.stack = QStackedWidget()
        self.strip = Strip()
        self.banner, self.age, self.role = Banner(), AgeLine(), RoleLine()
        self.menus = Menus(self.menuBar(), ordered, set(self.own.handlers()), remapped or {})
        self._offline = False
        self._alert: Alert | None = None
        self.banner.acted.connect(self._alert_asked)
        self.banner.opened.connect(self._alert_opened)
        self._lay_out()
        reach.changed.connect(self._reach_changed)
        reach.in_vain.connect(self._say_held)
        acting.refused.connect(self._say_why_not)
        self.masthead.chosen.connect(self.go)
        self.masthead.find_button.clicked.connect(self.own.find)
        self.menus.triggered.connect(self.trigger)
        self.menus.fill(self.masthead.person.menu, PERSON_MENU)
        application().focusChanged.connect(self._focus_moved)
        self.refresh_actions()

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.masthead)
        column.addWidget(self.banner)
        column.addWidget(self.age)
        column.addWidget(self.role)
        column.addWidget(self.stack, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(middle)

    def attach(self, services: Services) -> None:
        """The workspace is open: from now on screens can be shown."""
        self.services = services
        acting.take(services.workspace.member.role)
        self.refresh_actions()

    def place(self, widget: QWidget) -> None:
        """Show something that is no screen: opening, or why it could not be opened."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def has(self, screen: str) -> bool:
        """Whether a screen is built."""
        return screen in self.specs

    def current(self) -> Screen | None:
        """The screen in front, if one is."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

    def current_name(self) -> str:
        """The name of the screen in front, or nothing."""
        return next((name for name, screen in self._screens.items() if screen is self.current()), "")

    def go(self, screen: str, target: object = None) -> None:
        """Show a screen, made now if this is its first time; an unbuilt one does nothing."""
        if screen not in self.specs or self.services is None:
            return
        before = self.current()
        after = self._screens.get(screen) or self._make(screen)
        if before is not None and before is not after:
            before.leave()
        self.stack.setCurrentWidget(after)
        self.masthead.set_current(self.specs[screen].under or screen)
        self.age.want(screen in ACTS)
        self.role.show_for(screen)
        self._tabbed = screen if self.specs[screen].number else self._tabbed
        after.arrive(target)
        self._context()
        self.refresh_actions()
        self._show_keys()

    def _make(self, name: str) -> Screen:
        assert self.services is not None
        screen = self.specs[name].make(self.services)
        self._screens[name] = screen
        self.stack.addWidget(screen)
        screen.context_changed.connect(self._context)
        return screen

    def say(self, text: str) -> None:
        """One passing line in the strip."""
        self.strip.say(text)

    def tell(self, text: str, act: Callable[[], None]) -> None:
        """A notice in the strip; see Shell."""
        self.strip.tell(text, act)

    def speak(self, language: str) -> None:
        """Change the language, "" for the system's; the window is made anew in it, on the same screen."""
        if self.services is not None:
            self.services.device.put("language", language)
        self.language_chosen.emit(language)

    def back(self) -> None:
        """Return to the screen whose tab was last in front."""
        self.go(self._tabbed or next((name for name, spec in self.specs.items() if spec.number), ""))

    def reopen(self) -> None:
        """See Shell; the program does it."""
        self.reopening.emit()

    def alert(self, alert: Alert | None) -> None:
        """See Shell."""
        self._alert = alert
        self.banner.show_alert(alert)

    def show_offline(self, offline: bool) -> None:
        """No network can be reached, or one can again; the work is saved either way, and the strip says so."""
        self._offline = offline
        self._show_connection()

    def _reach_changed(self) -> None:
        self._show_connection()
        self.refresh_actions()

    def _show_connection(self) -> None:
        if reach.now is not None:
            self.masthead.show_shared(shared_words(reach.now), reach.now.away)
        else:
            (self.masthead.show_offline if self._offline else self.masthead.show_saved)()
        self._context()

    def count_down(self, text: str, commit: Callable[[], None], undo: Callable[[], None]) -> None:
        """The undo window; see Shell."""
        self.strip.count_down(text, commit, undo)

    def freeze(self) -> None:
        """See Shell."""
        self.own.freeze()

    def trigger(self, name: str) -> None:
        """Do an action by its id, wherever it belongs."""
        if name.startswith("go:"):
            self.go(name.removeprefix("go:"))
            return
        if why := not_now(name, self.services, self.current()):
            self.say(why)
            return
        screen = self.current()
        if screen is not None and name in screen.possible():
            screen.handlers()[name]()
        elif name in self.own.handlers():
            self.own.handlers()[name]()
        else:
            self._elsewhere(name)

    def _elsewhere(self, name: str) -> None:
        action = next((each for each in ACTIONS if each.id == name and each.everywhere), None)
        if action is None or not action.screens:
            return
        self.go(action.screens[0])
        screen = self.current()
        if screen is not None and name in screen.handlers():
            screen.handlers()[name]()

    def possible(self) -> set[str]:
        """The actions that can be done now."""
        screen = self.current()
        here = screen.possible() if screen is not None else set[str]()
        found = here | set(self.own.handlers()) | {each.id for each in ACTIONS if self._works_elsewhere(each)}
        return {each for each in found if not not_now(each, self.services, screen)}

    def _say_held(self) -> None:
        self.say(why_held())

    def _say_why_not(self) -> None:
        self.say(not_theirs())

    def _works_elsewhere(self, action: Action) -> bool:
        if not action.everywhere or not action.screens or self.services is None:
            return False
        spec = self.specs.get(action.screens[0])
        return spec is not None and action.id in spec.actions

    def refresh_actions(self) -> None:
        """Enable in the menus what is possible now, and show the keys for it."""
        self.menus.allow(self.possible())
        self._show_keys()

    def next_pane(self, step: int) -> None:
        """Focus goes one pane on, to one that gave way too."""
        screen = self.current()
        if screen is None:
            return
        panes = screen.panes()
        focus = application().focusWidget()
        inside = [index for index, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))]
        start = inside[0] if inside else -1 if step > 0 else 0
        for far in range(1, len(panes) + 1):
            if enter(panes[(start + far * step) % len(panes)]):
                return

    def asks_first(self, close: Callable[[], None]) -> bool:
        """Whether one of the screens asks something before the program ends; `close` ends it."""
        return any(screen.asks_first(close) for screen in self._screens.values())

    def quit(self) -> None:
        """End the program, also one that would stay in the tray."""
        frame = self.window()
        if isinstance(frame, Frame):
            frame.end()
        else:
            frame.close()

    def come_forward(self) -> None:
        """Another start of the program asked for this window."""
        frame = self.window()
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        frame.show()
        frame.raise_()
        frame.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)  # after this paint has reached the screen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._show_keys()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.strip.commit_now()
        self.own.leave()
        for screen in self._screens.values():
            screen.leave()
        if self.services is not None:
            size = self.window().normalGeometry()
            self.services.device.keep_widths("window", [size.width(), size.height()])
        acting.take("")
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?" and not typing_in(application().focusWidget()):
            self.trigger("shortcuts")
        else:
            super().keyPressEvent(event)

    def _alert_asked(self) -> None:
        if self._alert is not None and self._alert.act is not None:
            self._alert.act()

    def _alert_opened(self, delivery_id: str) -> None:
        if self._alert is not None and self._alert.open_one is not None:
            self._alert.open_one(delivery_id)

    def _context(self) -> None:
        screen = self.current()
        if screen is not None:
            line, saved = screen.context_line(), self._kept_words()
            self.strip.say(line if not saved or saved in line else f"{saved}. {line}".removesuffix(". "))
            self._show_keys()  # what is under way has keys of its own

    def _kept_words(self) -> str:
        """Where what is written is while something is away; empty: there is nothing to say."""
        if reach.now is not None:
            waiting = reach.waiting() if reach.away else ""
            return waiting or (self.tr("Saved on this computer") if reach.away or self._offline else "")
        return self.tr("Saved on this computer") if self._offline else ""

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is None:
            return
        if new.window() is not self.window():
            if isinstance(new.window(), QDialog):  # it keeps the window's keys from acting; this one must all the same
                new.window().addAction(self.menus.action("freeze"))
            return
        for screen in self._screens.values():
            for splitter in screen.findChildren(Panes):
                if not splitter.isAncestorOf(new) or pane_of(new) is not splitter.wanted_pane():
                    splitter.relax()
        self._show_keys()

    def _show_keys(self) -> None:
        focus = application().focusWidget()
        pane = pane_of(focus)
        screen = self.current()
        if pane is not None and pane.hints is not None:
            hints = pane.hints()
        else:
            hints = screen.key_hints() if screen is not None else []
        shown = [each for each in hints or [hint("find")] if each.keys and (keymap.letters_act or not each.letter)]
        self.strip.hints.show_hints(shown, typing_in(focus))


def application() -> QApplication:
    """The running application."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
