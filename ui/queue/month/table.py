"""The month as a table of words: what each cell and head says, to who sees it and who does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from ui.queue.month.days import WEEK, WEEKS, Month
from ui.queue.month.words import day_read, slots_head, week_read, weekday
from ui.theme import colour, font

Index = QModelIndex | QPersistentModelIndex


class MonthModel(QAbstractTableModel):
    """Six weeks: what each cell says to who cannot see it."""

    def __init__(self) -> None:
        super().__init__()
        self.month: Month | None = None
        self.today = date.min

    def show(self, month: Month, today: date) -> None:
        """Another month, or the same read again; the cursor stays where it is."""
        self.month, self.today = month, today
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, WEEK))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WEEK + 1

    def data(self, index: Index, role: int = 0) -> Any:
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in told or self.month is None or not index.isValid():
            return None
        if index.column() == 0:
            return week_read(self.month.week(index.row()))
        day = self.month.days[index.row() * WEEK + index.column() - 1]
        return day_read(day, self.month.bands, self.today)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and section:
            return weekday(section - 1, full=True)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return weekday(section - 1) if section else slots_head()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled if index.column() == 0 else super().flags(index)


class DayHeads(QHeaderView):
    """The names of the days over the grid."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, colour("paper"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("hair"))
        if logicalIndex == 0:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colour("hair"))
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        room = rect.adjusted(10 if logicalIndex else 16, 0, -4, -1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(words))
