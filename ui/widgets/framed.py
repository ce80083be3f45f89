"""A text of several lines as a field among fields: the edge of one around it, and its ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import colour, theme
from ui.widgets.writing import SerifTextEdit

RINGED = "ringed"  # the focus ring goes around the widget that has this property, where its child has focus


class Framed(QWidget):
    """Holds the text edit; named and focused as it is."""

    def __init__(self, edit: SerifTextEdit) -> None:
        super().__init__()
        self.setProperty(RINGED, True)
        self.setFocusProxy(edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 8)
        column.addWidget(edit)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("ctl"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
