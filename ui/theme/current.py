"""The theme in force: which palette, which text scale; it changes while the program runs."""

from __future__ import annotations

import gc
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from ui.theme.qss import style_sheet
from ui.theme.style import HouseStyle
from ui.theme.tokens import Colours, Token, load_colours, qt_palette
from ui.theme.typeface import FACES, Role, load_fonts, make_font

Mode = Literal["system", "light", "dark"]
SMALLEST, LARGEST = 90, 150


class Theme(QObject):
    """Colours and type for the whole program; `changed` is sent after every switch."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.dark = False
        self.percent = 100
        self.colours: Colours = load_colours("light")

    def start(self, app: QApplication, mode: Mode = "system", percent: int = 100) -> None:
        """Dress the application: fonts, Fusion with our focus ring, palette, a little QSS."""
        load_fonts()
        app.setStyle(HouseStyle())
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.choose(mode, percent)

    def choose(self, mode: Mode | None = None, percent: int | None = None) -> None:
        """Switch light, dark or as the system, and the text scale (90 to 150 %), at once."""
        self.mode = mode or self.mode
        self.percent = min(LARGEST, max(SMALLEST, percent or self.percent))
        self.dark = self.mode == "dark" or (self.mode == "system" and _system_is_dark())
        self.colours = load_colours("dark" if self.dark else "light")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def font(self, role: Role, weight: int | None = None, italic: bool = False) -> QFont:
        """The font of a role at the present scale."""
        return make_font(role, self.percent, weight, italic)

    def _dress(self, app: QApplication) -> None:
        # Qt walks a list of all widgets made beforehand and calls our Python as it goes: a garbage collection in the
        # middle would free widgets that nobody holds any more, and the walk would end in freed memory.
        collecting = gc.isenabled()
        gc.disable()
        HouseStyle.percent = self.percent
        try:
            # Polished under the new sheet, a widget that was never shown goes back to the font and palette it had
            # before (Qt 6.11): whatever it was given since is lost.
            for widget in app.allWidgets():
                widget.ensurePolished()
            app.setPalette(qt_palette(self.colours))
            app.setFont(self.font("body"))
            app.setStyleSheet(style_sheet(self.colours, self.percent))
        finally:
            if collecting:
                gc.enable()

    def _system_changed(self) -> None:
        if self.mode == "system":
            self.choose()


def _system_is_dark() -> bool:
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


theme = Theme()


def colour(token: Token) -> QColor:
    """The colour of a token in the theme in force; ask at paint time, it changes."""
    return theme.colours[token]


def font(role: Role, weight: int | None = None, italic: bool = False) -> QFont:
    """The font of a role; weight 400, 500 or 600 where it is not the role's own."""
    return theme.font(role, weight, italic)


def line_height(role: Role) -> int:
    """The line height of a role, in pixels at the present scale."""
    return scaled(FACES[role].line)


def scaled(pixels: int) -> int:
    """A height that must follow the text scale (rows, fields, bars)."""
    return round(pixels * theme.percent / 100)
