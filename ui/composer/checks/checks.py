"""The checks: errors, then warnings, then what is fine; each with whose rule it is, of which day, and one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.composer.checks.lines import Line
from ui.rights import acting, needs_right
from ui.theme import Token, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.widgets.states import BusyLine

ROW, SHOWN, SIDE = 50, 5, 20
ICONS: dict[str, tuple[str, Token]] = {
    "error": ("warning-circle", "refused"),
    "warning": ("warning", "awaitingMark"),
    "fine": ("check", "published"),
}
SHOW = ("show", "open_entry", "open_other")


def paint(row: RowPainter, line: Line) -> None:
    """One row: icon, sentence, whose rule that is, action."""
    rect, (icon, tint) = row.rect, ICONS[line.level]
    row.icon(rect.left() + SIDE, rect.center().y(), icon, tint, 16)
    wide = text_width(line.act_text, "secondary", 500) + 2 if line.act else 0
    left = rect.left() + SIDE + scaled(26)
    room = QRect(left, rect.top(), rect.right() - SIDE - wide - 12 - left, rect.height())
    if line.origin:
        room.setHeight(room.height() // 2 + scaled(2))
        below = room.translated(0, room.height() - scaled(5))
        row.text(below, line.origin, "meta", "ink3")
        room.translate(0, scaled(3))
    row.text(room, line.sentence, "secondary", "ink2" if line.level == "fine" else "ink")
    if line.act:
        place = QRect(rect.right() - SIDE - wide, rect.top(), wide, rect.height())
        row.text(place, line.act_text, "secondary", "accent", 500, right=True)


class _List(RowList):
    """A click on the words of the action does it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self._under(event.position().toPoint())
        if line is not None:
            self.opened.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.viewport().setToolTip(_whole(self._rows.item(index.row())) if index.isValid() else "")
        over = self._under(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _under(self, point: QPoint) -> Line | None:
        index = self.indexAt(point)
        line = self._rows.item(index.row()) if index.isValid() else None
        if not isinstance(line, Line) or not line.act:
            return None
        return line if point.x() > self.width() - SIDE - text_width(line.act_text, "secondary", 500) - 8 else None


def _name(line: Line) -> str:
    origin = f"{line.origin}." if line.origin else ""
    return " ".join(filter(None, [line.sentence, line.act_text, origin]))


def _whole(line: Line) -> str:
    """What a row may elide, and the document behind it."""
    return "\n".join(filter(None, [line.sentence, line.origin, line.source]))


def _key(line: Line) -> object:
    return (line.sentence, line.target_id, line.nth)


class Checks(QWidget):
    """Sized to what it holds, at most half of the pane. `acted` brings the line whose action is wanted."""

    acted = Signal(object)
    looked_at = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(self.tr("Checks"), "heading")
        self.summary = Label("", "secondary", "ink3")
        self.model: Rows[Line] = Rows(_name, _key)
        self.list = _List(self.model, ROW, paint, self.tr("Checks"))
        self.list.setMouseTracking(True)
        self.list.opened.connect(self._opened)
        self.ask_button = LinkButton(self.tr("Check links"))
        self.ask_button.hide()
        needs_right("asked", self.ask_button)
        self.busy = BusyLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.ask_button)
        self.busy.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(self._head)
        column.addWidget(self.busy)
        column.addWidget(HairLine())
        column.addWidget(self.list)
        self._fit()
        theme.changed.connect(self._fit)

    def show_checking(self) -> None:
        """Nothing is known yet."""
        self.model.reset([])
        self.summary.setText(self.tr("Checking"))
        self._fit()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These, errors first; who only reads is offered what shows."""
        if not acting.may("draft"):
            lines = [each if each.act in SHOW else replace(each, act=None) for each in lines]
        if list(lines) != self.model.items():
            self.model.reset(lines)
        open_ones = sum(line.level != "fine" for line in lines)
        self.summary.setText(self.tr("%n to look at", "", open_ones) if open_ones else self.tr("Nothing to look at"))
        self._fit()

    def clear(self) -> None:
        """No draft is open, or it goes nowhere yet."""
        self.model.reset([])
        self.summary.setText("")
        self._fit()

    def next(self) -> None:
        """The next finding."""
        self.step(1)

    def previous(self) -> None:
        """The finding before."""
        self.step(-1)

    def step(self, by: int) -> None:
        """The next finding or the one before, around the end; its place is shown."""
        lines = [number for number, line in enumerate(self.model.items()) if line.level != "fine"]
        if not lines:
            return
        at = self.list.currentIndex().row()
        later = [each for each in lines if each > at] if by > 0 else [each for each in reversed(lines) if each < at]
        if at < 0:
            later = lines if by > 0 else lines[::-1]
        self.list.choose_row((later or (lines if by > 0 else lines[::-1]))[0])
        self.looked_at.emit(self.list.current())

    def _opened(self, line: Line) -> None:
        if line.act:
            self.acted.emit(line)

    def _fit(self) -> None:
        self._head.setFixedHeight(scaled(40))
        rows = self.model.rowCount()
        self.list.setFixedHeight(scaled(ROW) * min(SHOWN, rows))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
