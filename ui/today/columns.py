"""The page of Today: main and side beside each other, or under each other where that is too narrow; one scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scaled, theme
from ui.widgets.label import HairLine
from ui.widgets.pane import Pane

MAIN, SIDE = 640, 320  # the least of each
WIDE_SIDE, OF = 424, 1440  # as drawn
EDGE, SIDE_EDGE, TOP = 40, 32, 28
OUT = 20  # how far an open row stands out of the rest of the main column


class Columns(QScrollArea):
    """Fill `main.column` and `side.column`."""

    scrolled = Signal()

    def __init__(self, main: str, side: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.main, self.side = Pane(main, bar=False), Pane(side, ground="sunken", bar=False)
        self.main.column.setContentsMargins(EDGE - OUT, TOP, EDGE - OUT, 24)
        self.side.column.setContentsMargins(SIDE_EDGE, TOP, SIDE_EDGE, 24)
        body = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._rule = HairLine(vertical=True)
        self.main.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.main, 1)
        self._row.addWidget(self._rule)
        self._row.addWidget(self.side)
        self.setWidget(body)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        body.installEventFilter(self)
        theme.changed.connect(self._fit)

    def inset(self) -> QVBoxLayout:
        """The next part of the main column, as wide as what is not an open row."""
        part = QVBoxLayout()
        part.setContentsMargins(OUT, 0, OUT, 0)
        part.setSpacing(0)
        self.main.column.addLayout(part)
        return part

    def show_side(self, on: bool) -> None:
        """Whether the side is there at all."""
        self.side.setVisible(on)
        self._fit()

    def visible_part(self, widget: QWidget) -> QRect:
        """The part of a widget inside the page that is to be seen, in its own coordinates."""
        top = widget.mapFrom(self.viewport(), QPoint(0, 0)).y()
        return QRect(0, top, widget.width(), self.viewport().height())

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as needed for all of it to be seen."""
        self.ensureWidgetVisible(widget, 0, scaled(24))

    def focusNextPrevChild(self, next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, next)  # a scroll area would keep Tab inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.scrolled.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _scrolled(self, _: int) -> None:
        self.scrolled.emit()

    def _fit(self) -> None:
        width = self.viewport().width()
        beside = width >= scaled(MAIN) + scaled(SIDE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._rule.setVisible(beside and not self.side.isHidden())
        policy = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Ignored
        self.side.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        if beside:
            side = max(scaled(SIDE), min(round(width * WIDE_SIDE / OF), scaled(WIDE_SIDE)))
            self.side.setFixedWidth(min(side, width - scaled(MAIN)))
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16_777_215)
