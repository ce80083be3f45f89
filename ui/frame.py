"""The window on the desktop, shown at once in its own colours, before anything that will stand in it has been read."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.resource import resource

SMALLEST = (1024, 680)
FIRST_SIZE = (1440, 900)


class Frame(QWidget):
    """Paper, until it `hold`s what is inside; `furnish` is called once, when the paper is on the screen.

    `theme` is "light", "dark" or "" for the system's; `size` as remembered on this computer.
    """

    def __init__(self, theme: str, size: list[int] | None, furnish: Callable[[], None]) -> None:
        super().__init__()
        self._furnish = furnish
        self._paper = _paper(theme)
        self._was_painted = False
        self._inside: QWidget | None = None
        self.stays: Callable[[], bool] | None = None  # whether the program goes on without its window
        self.asks_first: Callable[[Callable[[], None]], bool] | None = None  # before the end; it may call what ends it
        self._ending = self._asked = False
        self.setWindowTitle("Brand Assist")
        self.setMinimumSize(*SMALLEST)
        self.resize(*(size if size is not None and len(size) == 2 else FIRST_SIZE))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, inside: QWidget) -> None:
        """Show this in the frame, in the place of what was there."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
        self._inside = inside
        self._column.addWidget(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._inside is None:
            QPainter(self).fillRect(event.rect(), self._paper)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._furnish)  # after this paint has reached the screen

    def end(self) -> bool:
        """Close, whatever stays in the tray; false where something is asked first."""
        self._ending = True
        return self.close()

    def _end_now(self) -> None:
        self._asked = True
        self.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.setQuitOnLastWindowClosed(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._ending and self.stays is not None and self.stays():
            QApplication.setQuitOnLastWindowClosed(False)
            event.ignore()
            self.hide()
            return
        if not self._asked and self.asks_first is not None and self.asks_first(self._end_now):
            self._ending = False
            event.ignore()
            self.show()  # it may have been in the tray
            return
        if self._inside is not None:
            self._inside.close()
        super().closeEvent(event)


def _paper(theme: str) -> QColor:
    dark = theme == "dark" or (not theme and QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    return QColor(json.loads(resource("palettes", "dark.json" if dark else "light.json"))["paper"])
