"""The margin at the left of the sheet, with a mark where each part of a thread begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import colour, font, paint_icon, scaled

if TYPE_CHECKING:
    from ui.composer.sheet import Sheet

EDGE = 16


class Gutter(QWidget):
    """The margin at the left of the text; what it shows is read aloud with the cell of the target."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setFont(font("meta"))
        marks = self._sheet.visible_marks()
        for number, rect, begins_line in marks:
            size = scaled(14)
            middle = rect.top() + rect.height() / 2 + 1
            paint_icon(painter, QRectF(EDGE, middle - size / 2, size, size), self._sheet.icon_name, "ink2")
            painter.setPen(colour("ink2"))
            words = self.tr("{number} of {count}").format(number=number + 1, count=len(self._sheet.starts))
            room = QRectF(EDGE + size + 5, middle - 10, self.width() - EDGE - size - 5, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            if number and begins_line:
                painter.setPen(dashes())
                top = self._sheet.line_above(rect)
                painter.drawLine(EDGE, top, self.width(), top)


def dashes() -> QPen:
    """How the line between two parts is drawn."""
    pen = QPen(colour("hair2"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 3])
    return pen
