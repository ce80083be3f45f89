"""The posts that leave by hand, in the order of their time; below them what this way promises."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout

from brandassist import clock
from ui.theme import line_height, scaled
from ui.turn.words import due_words
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.words import account_words, network_icon, promise_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

ROW, WIDE = 64, 224


class TurnList(Pane):
    """`now` is the moment its rows are told from."""

    def __init__(self) -> None:
        super().__init__(self.tr("Your turn"), self.tr("Your turn"))
        self.now = clock.now()
        self.model = Rows["DeliveryRow"](self._name, key)
        self.list = RowList(self.model, _height, self._paint, self.tr("Your turn"))
        self.first_focus = self.list
        self._count = Label("", "secondary", "ink2")
        self.bar.insertWidget(1, self._count)
        self._promise = Label("", "secondary", "ink2", wrap=True)
        self.change = LinkButton(self.tr("Change the way"))
        self.column.addWidget(self.list, 1)
        self._lay_out_foot()

    def _lay_out_foot(self) -> None:
        told = self.tr("These leave by your hand. You are reminded 10 minutes before.")
        foot = Label(told, "secondary", "ink3", wrap=True)
        foot.setContentsMargins(16, 12, 16, 12)
        self.column.addWidget(foot)
        self.column.addWidget(HairLine())
        for widget, above, below in ((self._promise, 12, 4), (self.change, 0, 16)):
            widget.setContentsMargins(0, 0, 0, 0)
            holder = QVBoxLayout()
            holder.setContentsMargins(16, above, 16, below)
            holder.addWidget(widget)
            self.column.addLayout(holder)

    def show_rows(self, rows: list[DeliveryRow], now: datetime) -> None:
        """Show these, told from that moment."""
        self.now = now
        if rows != self.model.items():
            self.model.reset(rows)
        self.list.viewport().update()
        waiting = sum(row.your_turn for row in rows)
        self._count.setText(str(waiting) if waiting else "")

    def show_foot(self, *, changeable: bool) -> None:
        """Say what the way of the chosen post promises; `changeable`: there is a screen on which to change it."""
        row = self.list.current()
        self._promise.setText(promise_words("you", account_words(row.account, row.network)) if row is not None else "")
        self.change.setVisible(row is not None and changeable)

    def _name(self, row: DeliveryRow) -> str:
        return f"{row.title}, {due_words(row, self.now)}, {account_words(row.account, row.network)}"

    def _paint(self, paint: RowPainter, row: DeliveryRow) -> None:
        rect = paint.rect.adjusted(16, scaled(10), -14, 0)
        step = line_height("listTitle")
        weight = 600 if paint.selected else 400
        lines = _lines(row)
        paint.lines(
            QRect(rect.left(), rect.top(), rect.width(), lines * step), row.title, lines, "listTitle", weight=weight
        )
        middle = rect.top() + lines * step + scaled(14)
        paint.glyph(rect.left(), middle, "your_turn" if row.your_turn else "held" if row.holds else "scheduled")
        high, left = line_height("meta") + 2, rect.left() + scaled(12) + 7
        room = QRect(left, middle - high // 2, rect.width() - scaled(50), high)
        paint.text(room, due_words(row, self.now), "meta", "accent" if row.your_turn else "ink2", weight=500)
        paint.icon(rect.right() - scaled(14), middle, network_icon(row.network))


def key(row: object) -> str:
    """The delivery's id; "" for what is none."""
    return getattr(row, "id", "")


def _lines(row: DeliveryRow) -> int:
    return 2 if text_width(row.title, "listTitle", 600) > scaled(WIDE) else 1


def _height(row: DeliveryRow) -> int:
    return ROW + 20 * (_lines(row) - 1)
