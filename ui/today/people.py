"""Who has waited the longest: a name, what they wrote, their age against the target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy

from brandassist import clock
from ui.aging import age_tints, share_of
from ui.theme import colour, line_height, scaled, theme
from ui.today.presenter import Person
from ui.when import age
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.words import network_icon, network_name

HEIGHT, AVATAR, LEFT, BAR = 52, 32, 44, 136


class PeopleList(RowList):
    """One tab stop, as high as its rows; Enter opens the conversation."""

    def __init__(self) -> None:
        self._now = clock.now()
        self.rows = Rows[Person](self._name, _key)
        super().__init__(self.rows, HEIGHT, self._paint, self.tr("People waiting for you"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_people(self, people: Sequence[Person], now: datetime) -> None:
        """Show these, their ages as of now."""
        self._now = now
        if list(people) != self.rows.items():
            self.rows.reset(people)
            if self.current() is None:
                self.choose_row(0)
        if not self.hasFocus():
            self.selectionModel().clearSelection()
        self._fit()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.selectionModel().clearSelection()  # the cursor stays where it was; only one list shows it

    def _fit(self) -> None:
        self.setFixedHeight(self.rows.rowCount() * scaled(HEIGHT))

    def _name(self, person: Person) -> str:
        text = " ".join(person.text.split())[:200]
        return ", ".join((person.name, network_name(person.network), text, waits_words(person, self._now)))

    def _paint(self, row: RowPainter, person: Person) -> None:
        rect = row.rect
        row.avatar(rect.left(), rect.top() + (rect.height() - AVATAR) // 2, person.name, AVATAR)
        left, right = rect.left() + LEFT, rect.right() + 1
        words = waits_words(person, self._now)
        wide = max(scaled(BAR), text_width(words, "secondary"))
        room = right - wide - 24 - left
        high = line_height("body")
        name = row.text(QRect(left, rect.top() + scaled(6), room - 24, high), person.name, "body", weight=600)
        row.icon(left + name + 8, rect.top() + scaled(6) + high // 2, network_icon(person.network))
        excerpt = QRect(left, rect.top() + scaled(6) + high, room, scaled(22))
        row.text(excerpt, " ".join(person.text.split()), "note", "ink2")
        share = share_of(person, self._now)
        tint, mark = age_tints(share)
        row.text(QRect(right - wide, rect.top() + scaled(14), wide, scaled(18)), words, "secondary", tint, right=True)
        if person.due_at is not None:
            full, top = scaled(BAR), rect.top() + scaled(38)
            row.painter.fillRect(right - full, top, full, 2, colour("hair2"))
            row.painter.fillRect(right - full, top, max(2, round(min(1.0, share) * full)), 2, colour(mark))


def waits_words(person: Person, now: datetime) -> str:
    """How long, against the target: "26 h, target 24 h"."""
    waited = age(now - person.received_at)
    if person.due_at is None:
        return waited
    words = QCoreApplication.translate("Today", "{waited}, target {target}")
    return words.format(waited=waited, target=age(person.due_at - person.received_at))


def _key(person: Person) -> object:
    return person.id
