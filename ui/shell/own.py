"""What the shell does itself: text editing, panes, theme, text size, find, keys, about, quit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit

from ui.services import Services, Shell
from ui.theme import Mode, theme

if TYPE_CHECKING:
    from ui.capture.desk import CaptureDesk
    from ui.find import FindDialog
    from ui.screen import ScreenSpec
    from ui.shell.freezing import Freezing
    from ui.shell.masthead import Masthead
    from ui.shell.menus import Menus
    from ui.shell.strip import Strip

STEP = 10


class Parts(Shell, Protocol):
    """What they need of the window they act on."""

    services: Services | None
    specs: dict[str, ScreenSpec]
    masthead: Masthead
    menus: Menus
    strip: Strip

    def next_pane(self, step: int) -> None:
        """Focus goes one pane on."""
        ...

    def quit(self) -> None:
        """End the program."""
        ...


class OwnActions(QObject):
    """The handlers of the window's own actions, by id."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self._note: CaptureDesk | None = None
        self._freezing: Freezing | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """By action id; a screen that handles the same id comes first."""
        return {
            "freeze": self.freeze,
            "new_note": self.new_note,
            "close": self._close,
            "quit": self._parts.quit,
            "undo": self._undo,
            "redo": self._redo,
            "cut": self._cut,
            "copy": self._copy,
            "paste": self._paste,
            "select_all": self._select_all,
            "find": self.find,
            "menu_bar": self._menu_bar,
            "next_pane": self._next_pane,
            "previous_pane": self._previous_pane,
            "theme_system": self._theme_system,
            "theme_light": self._theme_light,
            "theme_dark": self._theme_dark,
            "larger_text": self._larger,
            "smaller_text": self._smaller,
            "shortcuts": self._shortcuts,
            "about": self._about,
        }

    def freeze(self) -> None:
        """Everything stops, whatever is in front."""
        if (services := self._parts.services) is not None:
            self.freezing(services).freeze()

    def freezing(self, services: Services) -> Freezing:
        """What freezes; its signals tell how it went."""
        from ui.shell.freezing import Freezing  # the engine's words are read when first needed

        if self._freezing is None or self._freezing.parent() is not self:
            self._freezing = Freezing(services, self)
        return self._freezing

    def new_note(self) -> None:
        """Open the capture window, from whatever screen, once the workspace is open."""
        services = self._parts.services
        if services is not None:
            self._desk(services).open()

    def _desk(self, services: Services) -> CaptureDesk:
        from ui.capture.desk import CaptureDesk  # read when first asked for

        self._note = self._note or CaptureDesk(services, self)
        return self._note

    def leave(self) -> None:
        """The window closes, and what was opened beside it."""
        if self._note is not None:
            self._note.close()

    def find(self) -> None:
        """Open Find or do under the masthead."""
        self.find_dialog().open()

    def find_dialog(self) -> FindDialog:
        """The dialog under its button, not yet open."""
        from ui.find import FindDialog  # dialogs are read when first opened, long after the first paint

        parts, button = self._parts, self._parts.masthead.find_button
        corner = button.mapToGlobal(button.rect().bottomRight())
        return FindDialog(self._window, parts, parts.menus, parts.services, corner)

    def choose_theme(self, mode: Mode) -> None:
        """Switch the theme and remember it on this computer."""
        theme.choose(mode)
        self._remember("theme", "" if mode == "system" else mode)

    def choose_text_size(self, percent: int) -> None:
        """Switch the text scale (90 to 150 %) and remember it on this computer."""
        theme.choose(percent=percent)
        self._remember("text_scale", theme.percent / 100)

    def _remember(self, name: str, value: object) -> None:
        if self._parts.services is not None:
            self._parts.services.device.put(name, value)

    def _close(self) -> None:
        self._window.window().close()

    def _undo(self) -> None:
        field = _text_field()
        if field is not None:
            field.undo()
        elif self._parts.strip.counting:
            self._parts.strip.undo()

    def _redo(self) -> None:
        if (field := _text_field()) is not None:
            field.redo()

    def _cut(self) -> None:
        if (field := _text_field()) is not None:
            field.cut()

    def _copy(self) -> None:
        if (field := _text_field()) is not None:
            field.copy()

    def _paste(self) -> None:
        if (field := _text_field()) is not None:
            field.paste()

    def _select_all(self) -> None:
        if (field := _text_field()) is not None:
            field.selectAll()

    def _next_pane(self) -> None:
        self._parts.next_pane(1)

    def _previous_pane(self) -> None:
        self._parts.next_pane(-1)

    def _theme_system(self) -> None:
        self.choose_theme("system")

    def _theme_light(self) -> None:
        self.choose_theme("light")

    def _theme_dark(self) -> None:
        self.choose_theme("dark")

    def _larger(self) -> None:
        self.choose_text_size(theme.percent + STEP)

    def _smaller(self) -> None:
        self.choose_text_size(theme.percent - STEP)

    def _menu_bar(self) -> None:
        bar = self._window.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def _shortcuts(self) -> None:
        from ui.shell.keys import KeysDialog

        dialog = KeysDialog(self._window, self._parts.menus, self._parts.specs)
        dialog.change_asked.connect(self._change_keys)
        dialog.open()

    def _change_keys(self) -> None:
        if (services := self._parts.services) is not None:
            services.shell.go("keys")

    def _about(self) -> None:
        from ui.shell.about import AboutDialog

        AboutDialog(self._window).open()


def _text_field() -> QLineEdit | QPlainTextEdit | QTextEdit | None:
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) else None
