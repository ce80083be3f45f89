"""Rows painted once and kept: a list that scrolls by keys puts pictures where it would lay text anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.inbox.list.rows import HEIGHT, RowInk
from ui.theme import colour, theme
from ui.widgets.rows import BAR, ITEM, Index, RowDelegate

if TYPE_CHECKING:
    from ui.inbox.list.choosing import MessageList

MOST = 60  # rows kept, several screens of them


class KeptRows(RowDelegate):
    """What a key will show next is painted ahead, once the list rests: the row to come, the one the cursor leaves."""

    def __init__(self, view: MessageList, ink: RowInk) -> None:
        super().__init__(HEIGHT, ink.paint, True, "paper")
        self._view, self._ink = view, ink
        self._kept: dict[tuple[object, ...], tuple[object, QPixmap]] = {}
        self._ahead = QTimer(view)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._paint_ahead)
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Something changed that rows show."""
        self._kept.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.drawPixmap(option.rect.topLeft(), self._picture(option.rect.size(), index, selected))
        if self._ink.choosing and not selected and index.row() == self._view.currentIndex().row():
            bar = option.rect.adjusted(0, 0, BAR - option.rect.width(), 0)  # the cursor is here, and this is not chosen
            painter.fillRect(bar, colour("accent"))
        self._ring(painter, option)
        self._ahead.start()

    def _picture(self, size: QSize, index: Index, selected: bool) -> QPixmap:
        item = index.data(ITEM)
        ratio = self._view.devicePixelRatioF()
        key = (id(item), selected, size.width(), size.height(), ratio, *self._ink.look(item))
        if (known := self._kept.get(key)) is not None:
            return known[1]
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour("sel" if selected else "paper"))
        painter = QPainter(picture)
        plain = QStyleOptionViewItem()
        plain.rect = QRect(QPoint(0, 0), size)
        plain.widget = self._view
        plain.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
        super().paint(painter, plain, index)
        painter.end()
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[key] = item, picture  # the item too, so that no other takes its number
        return picture

    def _paint_ahead(self) -> None:
        view, model = self._view, self._view.model()
        row = view.currentIndex().row()
        size = view.visualRect(view.currentIndex()).size()
        if row < 0 or size.isEmpty():
            return
        seen = [view.indexAt(QPoint(0, at)).row() for at in (0, view.viewport().height() - 1)]
        wanted = [(row + 1, True), (row - 1, True), (row, False), (seen[0] - 1, False), (seen[1] + 1, False)]
        for at, selected in wanted:
            if 0 <= at < model.rowCount():
                self._picture(size, model.index(at, 0), selected)
