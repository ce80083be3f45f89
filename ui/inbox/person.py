"""The person at the right: who they are here, and what they wrote before."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.strangers import text_of
from ui.inbox.words import status_words
from ui.theme import line_height, scaled
from ui.when import day_month
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import Avatar
from ui.widgets.states import IconMark
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.obligations import MessageRow

SIDE, ROW, DATE = 24, 56, 72


class PersonView(QWidget):
    """`opened` wants an earlier message shown."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._now = clock.now()
        self._who: tuple[str, str, str] | None = None
        self._card = QWidget()
        self.before = Rows["MessageRow"](self._name, lambda row: row.id)
        self.list = RowList(self.before, ROW, self._paint, self.tr("Earlier messages"), divided=False)
        self.list.opened.connect(self._open)
        self._heading = SectionHeading(self.tr("Before this"))
        self._first = Label(self.tr("The first message from this person."), "secondary", "ink2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._card)
        self._column.addWidget(HairLine())
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 20, SIDE, 8)
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._first)
        self._column.addLayout(head)
        self._column.addWidget(self.list, 1)
        self._rest = QWidget()
        self._column.addWidget(self._rest, 1)
        self.hide()

    def show_view(self, view: ConversationView, now: datetime) -> None:
        """Show who wrote this message."""
        self._now, row = now, view.message
        who = (row.author or row.handle, row.handle, row.network)
        if who != self._who:
            self._who = who
            card = _card(*who)
            self._column.replaceWidget(self._card, card, Qt.FindChildOption.FindDirectChildrenOnly)
            self._card.deleteLater()
            self._card = card
        if list(view.before) != self.before.items():
            self.before.reset(view.before)
        self._first.setVisible(not view.before)
        self.list.setVisible(bool(view.before))
        self._rest.setVisible(not view.before)
        self.show()

    def show_nobody(self) -> None:
        """No message is chosen."""
        self.hide()

    def _open(self, row: MessageRow) -> None:
        self.opened.emit(row.id)

    def _name(self, row: MessageRow) -> str:
        day = day_month(row.received_at.astimezone(self._now.tzinfo).date())
        return ", ".join((day, network_name(row.network), text_of(row)[:200], status_words(row, self._now)))

    def _paint(self, row: RowPainter, item: MessageRow) -> None:
        rect = row.rect.adjusted(SIDE, scaled(6), -SIDE, -scaled(6))
        first, second = line_height("listTitle"), line_height("secondary")
        row.icon(rect.left(), rect.top() + first // 2, network_icon(item.network))
        left = rect.left() + scaled(14) + 10
        day = day_month(item.received_at.astimezone(self._now.tzinfo).date())
        row.text(QRect(left, rect.top(), scaled(DATE) - 12, first), day, "secondary", "ink2")
        left += scaled(DATE) - 8
        room = QRect(left, rect.top(), rect.right() - left, first)
        row.text(room, " ".join(text_of(item).split())[:200], "listTitle")
        below = QRect(left, rect.top() + first + 2, rect.right() - left, second)
        row.text(below, status_words(item, self._now), "meta", "ink3")


def _card(name: str, handle: str, network: str) -> QWidget:
    card = QWidget()
    row = QHBoxLayout(card)
    row.setContentsMargins(SIDE, 20, SIDE, 20)
    row.setSpacing(14)
    row.addWidget(Avatar(name, 48), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch(1)
    column.addWidget(Label(name, "body", weight=600, wrap=True))
    if handle and handle != name:
        column.addWidget(Label(f"@{handle.lstrip('@')}", "secondary", "ink2", wrap=True))
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(IconMark(network_icon(network), "ink2", 14))
    line.addWidget(Label(network_name(network), "secondary", "ink2"))
    line.addStretch(1)
    column.addLayout(line)
    column.addStretch(1)
    row.addLayout(column, 1)
    return card
