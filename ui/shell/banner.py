"""The banner under the masthead, over every screen: crisis mode and what cannot be stopped. Read aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import colour, scaled, theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.states import IconMark

HEIGHT = 56


class Banner(QWidget):
    """56 high on the refused tint: a title, a sentence, one thing to do. Hidden until told."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "body", "refused", 600)
        self._sentence = Label("", "body", "ink")
        self._button = Button("")
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(IconMark("shield-warning", "refused", 20))
        row.addWidget(self._title)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self._button.hide()
        self.hide()
        self._dress()
        theme.changed.connect(self._dress)

    def show_alert(self, title: str, sentence: str, action: str = "") -> None:
        """Show it and have it read aloud; an empty title hides it."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._button.set_text(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {sentence}")
        self.setVisible(bool(title))
        if title:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("refusedTint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("refused"))

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
