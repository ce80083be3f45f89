"""The margin at the left of the sheet: a mark where each part of a thread begins, and where something was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.theme import colour, font, paint_icon, scaled

if TYPE_CHECKING:
    from ui.composer.sheet.sheet import Sheet

EDGE, ICON = 16, 14


@dataclass(frozen=True)
class Note:
    """Something said at a place, which moves with the text; `words` are read over the mark. `gone`: the passage it is
    about was removed from there."""

    id: str
    place: QTextCursor
    words: str
    asks: bool
    gone: bool = False


class Gutter(QWidget):
    """What it shows is read aloud with the cell of the target, and in the list of comments."""

    note_pressed = Signal(str)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._notes: tuple[Note, ...] = ()
        self.setMouseTracking(True)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Mark where these were said."""
        self._notes = tuple(notes)
        self.update()

    def shown_notes(self) -> list[tuple[QRectF, list[Note]]]:
        """The marks in view, each with all that was said in its line."""
        lines: dict[int, list[Note]] = {}
        for note in self._notes:
            lines.setdefault(round(self._sheet.cursorRect(note.place).top()), []).append(note)
        taken = {rect.top() for _, rect, _ in self._sheet.visible_marks()}
        size, found = scaled(ICON), list[tuple[QRectF, list[Note]]]()
        for top, notes in sorted(lines.items()):
            high = self._sheet.cursorRect(notes[0].place).height()
            middle = top + high / 2 + 1 + (size + 4 if top in taken else 0)  # under the mark of a part
            place = QRectF(EDGE, middle - size / 2, size, size)
            if place.bottom() >= 0 and place.top() <= self.height():
                found.append((place, notes))
        return found

    def _under(self, event: QMouseEvent) -> list[Note]:
        reach = scaled(ICON) / 2
        around = ((place.adjusted(-reach, -reach, 2 * reach, reach), notes) for place, notes in self.shown_notes())
        found = [notes for place, notes in around if place.contains(event.position())]
        return found[0] if found else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        notes = self._under(event)
        self.setToolTip("\n".join(each.words for each in notes))
        self.setCursor(Qt.CursorShape.PointingHandCursor if notes else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        notes = self._under(event)
        if notes:
            self.note_pressed.emit(notes[0].id)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setFont(font("meta"))
        marks = self._sheet.visible_marks()
        for number, rect, begins_line in marks:
            size = scaled(ICON)
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
        for place, notes in self.shown_notes() if self._notes else ():
            asks, gone = any(each.asks for each in notes), all(each.gone for each in notes)
            tint = "awaitingMark" if asks else "ink3" if gone else "ink2"
            paint_icon(painter, place, "chat-teardrop-text", tint)
            if gone:  # what it is about is no longer there
                painter.setPen(QPen(colour(tint), 1.5))
                painter.drawLine(place.bottomLeft(), place.topRight())
            if len(notes) > 1:
                painter.setPen(colour("awaiting" if asks else "ink2"))
                room = QRectF(place.right() + 5, place.center().y() - 10, self.width() - place.right() - 5, 20)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(len(notes)))


def dashes() -> QPen:
    """How the line between two parts is drawn."""
    pen = QPen(colour("hair2"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 3])
    return pen
