"""The capture window on the desktop: small, without a title bar, on the screen before anything in it has been read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from ui.frame import Frame

WIDTH, HEIGHT = 620, 178


class NoteFrame(Frame):
    """As high as what it holds."""

    def __init__(self, theme: str, furnish: Callable[[], None]) -> None:
        super().__init__(theme, None, furnish)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setMinimumSize(320, 96)
        self.resize(WIDTH, HEIGHT)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def come_forward(self) -> None:
        """On top of what else is open, with the caret in the line."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and layout.count():
            layout.activate()
            high = (
                layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
            )
            self.resize(self.width(), max(high, 96))


def shown_note() -> NoteFrame | None:
    """The capture window that is open in this process, if one is."""
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if isinstance(each, NoteFrame) and each.isVisible()), None)
