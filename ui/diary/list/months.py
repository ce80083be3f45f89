"""A strip of months: how much each holds, as a bar; moving along it moves the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from brandassist.diary.timeline import Month
from ui.theme import colour, draw_ring, font, scaled, theme
from ui.when import month_name
from ui.widgets.rows import ITEM, Index, Rows

WIDE, BARS, HIGH = 13, 20, 44  # of a month; of the longest bar; of the strip, the year beneath


class _Counted(QObject):
    """Counts are collected for translation from `tr` alone."""

    def words(self, month: Month) -> str:
        """A month as it is read aloud."""
        entries = self.tr("%n entries", "", month.entries)
        return f"{month_name(date.fromisoformat(f'{month.month}-01'))} {month.month[:4]}, {entries}"


def name(month: Month) -> str:
    """What is read aloud, and the tooltip."""
    return _Counted().words(month)


class Months(QListView):
    """One tab stop: Left and Right move, Enter goes into the list. `jumped` tells a month, YYYY-MM."""

    jumped = Signal(str)
    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = Rows[Month](name, lambda month: month.month)
        self._following = False
        self.setModel(self._rows)
        self._delegate = _Bars()
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Months"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(12, 0, 12, 0)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_months(self, months: Sequence[Month]) -> None:
        """The months from the first to the last that hold something; nothing to choose from is not shown."""
        if list(months) != self._rows.items():
            self._delegate.most = max((each.entries for each in months), default=1)
            self._rows.reset(months)
        self.setVisible(sum(each.entries > 0 for each in months) > 1)

    def follow(self, month: str) -> None:
        """The list shows this month now."""
        row = self._rows.row_of(month) if month != self.current() else -1
        if row >= 0:
            self._following = True
            self.setCurrentIndex(self._rows.index(row, 0))
            self._following = False

    def current(self) -> str:
        """The month that is marked; "" for none."""
        index = self.currentIndex()
        return self._rows.item(index.row()).month if index.isValid() else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # a year's label lies over its neighbours
        if current.isValid() and not self._following:
            self.jumped.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _clicked(self) -> None:
        self.jumped.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.current())
        elif event.text().isalnum():
            event.ignore()  # no type-ahead
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HIGH))
        self.scheduleDelayedItemsLayout()


class _Bars(QStyledItemDelegate):
    most = 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(WIDE), scaled(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        month: Month = index.data(ITEM)
        room: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        foot = room.top() + scaled(BARS) + 4
        high = max(3, round(scaled(BARS) * month.entries / self.most)) if month.entries else 1
        painter.fillRect(room.left() + 3, foot - high, room.width() - 6, high, colour("accent" if chosen else "hair2"))
        if month.month.endswith("-01") or index.row() == 0:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink3"))
            painter.drawText(
                QRect(room.left() + 2, foot, 60, scaled(16)), Qt.AlignmentFlag.AlignVCenter, month.month[:4]
            )
        widget = option.widget
        if chosen and widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, QRectF(room).adjusted(1, 1, -1, -scaled(17)), colour("accent"), 3)
