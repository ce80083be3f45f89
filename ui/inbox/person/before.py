"""Before this: what passed on every network and in the diary, latest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafts.unmasking import one_line
from ui.inbox.person.words import past_words
from ui.inbox.strangers import fold_words
from ui.theme import scaled, theme
from ui.when import day_month_of
from ui.widgets.button import LinkButton
from ui.widgets.label import Label, SectionHeading
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from brandassist.people.views import Past

SIDE, ROW, DATE, SHOWN, SPOKEN = 24, 30, 62, 8, 200


def spoken(past: Past, blocked: bool) -> str:
    """The words of it that are read aloud: none that are folded away where they are shown."""
    from brandassist.inbox.folding import folded  # with its word lists, when the first is read

    if not past.text:  # a like, or an entry of the diary
        return ""
    return fold_words(folded(past.text, blocked=blocked, unfolded=past.unfolded)) or one_line(past.text, SPOKEN)


class Before(QWidget):
    """`opened` wants something of it shown; `more_wanted`: what lies before the last shown."""

    opened = Signal(object)
    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._blocked = False
        self.model = Rows["Past"](self._name, lambda past: (past.kind, past.id))
        self.list = RowList(self.model, ROW, self._paint, self.tr("Before this"), divided=False)
        self.list.opened.connect(self.opened)
        self._first = Label(self.tr("The first message from this person."), "secondary", "ink2", wrap=True)
        self.more = LinkButton(self.tr("Show earlier"))
        self.more.clicked.connect(self.more_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(6)
        for widget in (SectionHeading(self.tr("Before this")), self._first):
            holder = QVBoxLayout()
            holder.setContentsMargins(SIDE, 0, SIDE, 0)
            holder.addWidget(widget)
            column.addLayout(holder)
        column.addWidget(self.list)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 0, SIDE, 0)
        foot.addWidget(self.more)
        column.addLayout(foot)
        theme.changed.connect(self._fit)

    def show_past(self, past: Sequence[Past], more: bool, blocked: bool) -> None:
        """Show these; the message in front is not before itself. Of who is blocked nothing is read aloud."""
        self._blocked = blocked
        if list(past) != self.model.items():
            self.model.reset(past)
        self._first.setVisible(not past)
        self.list.setVisible(bool(past))
        self.more.setVisible(more)
        self._fit()

    def _fit(self) -> None:
        self.list.setFixedHeight(scaled(ROW) * min(SHOWN, max(1, self.model.rowCount())))

    def _name(self, past: Past) -> str:
        said = (day_month_of(past.day), network_name(past.network) if past.network else "", past_words(past))
        return ", ".join(filter(None, (*said, spoken(past, self._blocked))))

    def _paint(self, row: RowPainter, past: Past) -> None:
        rect = row.rect.adjusted(SIDE, 0, -SIDE, 0)
        row.icon(rect.left(), rect.center().y(), network_icon(past.network) if past.network else "notebook")
        left = rect.left() + scaled(14) + 10
        wide = scaled(DATE) if past.day[:4] == self._year() else scaled(DATE) + scaled(34)
        row.text(QRect(left, rect.top(), wide - 8, rect.height()), day_month_of(past.day), "secondary", "ink2")
        room = QRect(left + wide, rect.top(), rect.right() - left - wide, rect.height())
        row.text(room, past_words(past), "secondary")

    def _year(self) -> str:
        from brandassist import clock

        return f"{clock.now().astimezone().year}"
