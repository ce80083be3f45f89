"""A dot on the map: a button of its own, so that Tab reaches it and a screen reader reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme import colour

if TYPE_CHECKING:
    from brandassist.diary.journeys import Spot

HIT = 28  # pixels, whatever the dot's own size
LARGE, SMALL = 6.0, 4.5


class Dot(QAbstractButton):
    """Filled where she was, hollow where she will be, accent where the shown entry was written."""

    def __init__(self, spot: Spot, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot = spot
        self.setFixedSize(HIT, HIT)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot.entries else Qt.CursorShape.ArrowCursor)

    @property
    def radius(self) -> float:
        """Of what is painted, in pixels."""
        return LARGE if self.spot.here else SMALL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the map's: they move it
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(HIT / 2, HIT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("mapHome"))  # a rim that parts it from lines and borders
        painter.drawEllipse(middle, self.radius + 2, self.radius + 2)
        ink = colour("accent" if self.spot.here else "ink2")
        box = QRectF(middle.x() - self.radius, middle.y() - self.radius, 2 * self.radius, 2 * self.radius)
        if self.spot.planned:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
        else:
            painter.setBrush(ink)
            painter.drawEllipse(box)
