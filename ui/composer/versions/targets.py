"""The cells above the sheet: the master text, then each target with its ring, its mode and its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.theme import Token, colour, draw_ring, font, paint_icon, scaled, theme
from ui.widgets.button import IconButton
from ui.widgets.small import paint_ring

HEIGHT, MASTER_WIDE, WIDE, NARROWEST, ADD_WIDE = 76, 92, 128, 108, 28


@dataclass(frozen=True)
class CellFacts:
    """What a cell shows; `used` is for the ring, None for none."""

    id: str  # "" is the master text
    name: str
    icon: str = ""
    mode: str = ""
    count: str = ""
    over: bool = False
    used: float | None = None


class Cell(QAbstractButton):
    """One cell, 76 high. One of them is checked; arrows move between them."""

    def __init__(self, facts: CellFacts) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_facts(facts)

    def show_facts(self, facts: CellFacts) -> None:
        """Show these."""
        self.facts = facts
        self.setAccessibleName(", ".join(filter(None, (facts.name, facts.mode, facts.count))))
        self.setToolTip(facts.name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDE if self.facts.id else MASTER_WIDE), scaled(HEIGHT) - 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(NARROWEST if self.facts.id else MASTER_WIDE), scaled(HEIGHT) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, facts, on = QPainter(self), self.facts, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colour("hair"))
        left, top, ring = 10, scaled(12), scaled(16)
        room = self.width() - 2 * left - (ring + 3 if facts.used is not None else 0)
        if facts.icon:
            size = scaled(16)
            paint_icon(painter, QRectF(left, top + 2, size, size), facts.icon, "ink")
            self._line(painter, left + size + 7, top, room - size - 7, facts.name, "ink", 500)
        else:
            self._line(painter, left, top, room, facts.name, "ink", 500)
        lines: list[tuple[str, Token]] = [(facts.mode, "ink3"), (facts.count, "refused" if facts.over else "ink3")]
        for number, (words, tint) in enumerate([line for line in lines if line[0]]):
            self._line(painter, left, top + scaled(20 + 17 * number), self.width() - 2 * left, words, tint)
        if facts.used is not None:
            box = QRectF(self.width() - left - ring + 3, top + 2, ring, ring)
            paint_ring(painter, box, facts.used, facts.over)
        if on:
            painter.fillRect(0, self.height() - 2, self.width() - 1, 2, colour("accent"))
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, QRectF(self.rect()).adjusted(3, 3, -4, -4), colour("accent"), 4)

    def _line(
        self, painter: QPainter, left: int, top: int, room: int, text: str, tint: Token, weight: int | None = None
    ) -> None:
        face = font("secondary" if weight else "meta", weight)
        painter.setFont(face)
        painter.setPen(colour(tint))
        shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRectF(left, top, room + 2, scaled(20 if weight else 18)), Qt.AlignmentFlag.AlignVCenter, shown
        )


class CellKey(QShortcut):
    """Alt and a digit; `pressed` brings the digit."""

    pressed = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(QKeySequence(f"Alt+{number}"), parent)
        self._number = number
        self.activated.connect(self._press)

    def _press(self) -> None:
        self.pressed.emit(self._number)


class TargetBar(QScrollArea):
    """All cells and the one that adds a target. `chosen` brings an id, "" for the master text."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Targets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cells: list[Cell] = []
        self._group = QButtonGroup(self)
        self.add_button = IconButton("plus", self.tr("Add a target"), 16, least=(ADD_WIDE, 32))
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.add_button)
        self._row.addStretch(1)
        self.setWidget(inner)
        self._group.buttonToggled.connect(self._toggled)
        self._dress()
        theme.changed.connect(self._dress)

    def show_cells(self, facts: Sequence[CellFacts], chosen: str) -> None:
        """Show these cells; the same ones keep their widgets, and the focus."""
        if [cell.facts.id for cell in self.cells] != [each.id for each in facts]:
            self._rebuild(facts)
        for cell, each in zip(self.cells, facts, strict=True):
            cell.show_facts(each)
            if each.id == chosen and not cell.isChecked():
                cell.setChecked(True)

    def choose(self, number: int) -> None:
        """The cell of this number, 0 is the master text; one that is not there changes nothing."""
        if number < len(self.cells):
            self.cells[number].setChecked(True)
            self.ensureWidgetVisible(self.cells[number], 0, 0)

    def _rebuild(self, facts: Sequence[CellFacts]) -> None:
        self._group.blockSignals(True)
        for cell in self.cells:
            self._group.removeButton(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [Cell(each) for each in facts]
        for number, cell in enumerate(self.cells):
            self._group.addButton(cell)
            self._row.insertWidget(number, cell)
        before: QWidget = self
        for widget in (*self.cells, self.add_button):
            QWidget.setTabOrder(before, widget)
            before = widget
        self._group.blockSignals(False)

    def _toggled(self, cell: QAbstractButton, on: bool) -> None:
        if on and isinstance(cell, Cell):
            self.ensureWidgetVisible(cell, 0, 0)
            self.chosen.emit(cell.facts.id)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT) - 1)
