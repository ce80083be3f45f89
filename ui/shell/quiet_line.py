"""A line under the masthead that says one thing of the screen in front, calmly, for as long as it is so."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import colour, scaled, theme
from ui.widgets.label import Label
from ui.widgets.states import IconMark

SIDE, LEAST = 24, 36


class QuietLine(QWidget):
    """Hidden while there is nothing to say; read aloud when it comes."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.words = Label("", "secondary", "ink2", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 9)
        row.setSpacing(8)
        row.addWidget(IconMark(icon))
        row.addWidget(self.words, 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, text: str) -> None:
        """Say it; an empty text hides the line."""
        if text and text != self.words.text():
            self.words.setText(text)
            self.setAccessibleName(text)
            if self.isHidden():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.setVisible(bool(text))

    def _dress(self) -> None:
        self.setMinimumHeight(scaled(LEAST))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))
