"""The week as a screen reader has it: a list of trips, posts and free slots, each as one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from ui.queue.calendar.words import band_words, card_words, free_words

if TYPE_CHECKING:
    from ui.queue.calendar.week import Week

# Qt keeps bare pointers to what it was given once, for as long as the program runs.
_kept: list[QAccessibleInterface] = []


class Item(QAccessibleInterface):
    """One line of the list, by its number: what stands there changes, the object stays."""

    def __init__(self, week: Week, number: int) -> None:
        super().__init__()
        self._week, self._number = week, number

    def isValid(self) -> bool:
        return shiboken6.isValid(self._week) and self._number < len(lines(self._week))

    def object(self) -> QObject | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return None

    def window(self) -> QWindow | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return None

    def parent(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return QAccessible.queryAccessibleInterface(self._week)

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        del x, y
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        del arg__1
        return -1

    def text(self, t: QAccessible.Text) -> str:
        return lines(self._week)[self._number][0] if self.isValid() and t == QAccessible.Text.Name else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """What is planned is not written here."""

    def rect(self) -> QRect:
        rect = lines(self._week)[self._number][1] if self.isValid() else QRect()
        return QRect(self._week.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state, key = QAccessible.State(), lines(self._week)[self._number][2] if self.isValid() else ""
        state.focusable = state.selectable = bool(key)  # pyright: ignore[reportAttributeAccessIssue]
        state.selected = bool(key) and (key == self._week.key or key in self._week.marked)  # pyright: ignore[reportAttributeAccessIssue]
        state.focused = bool(key) and key == self._week.key and self._week.hasFocus()  # pyright: ignore[reportAttributeAccessIssue]
        return state


class WeekInterface(QAccessibleWidget):
    """The list itself."""

    def __init__(self, week: Week) -> None:
        super().__init__(week, QAccessible.Role.List)
        self._week = week
        self._items: list[Item] = []

    def childCount(self) -> int:
        return len(lines(self._week))

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            self._items.append(Item(self._week, len(self._items)))
            _kept.append(self._items[-1])
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._items.index(child) if isinstance(child, Item) and child in self._items else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return next((self.child(at) for at, line in enumerate(lines(self._week)) if self._holds(line[1], x, y)), None)

    def _holds(self, rect: QRect, x: int, y: int) -> bool:
        return QRect(self._week.viewport().mapToGlobal(rect.topLeft()), rect.size()).contains(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        at = number_of(self._week, self._week.key)
        return self.child(at) if at >= 0 else None


Line = tuple[str, QRect, str]  # what is read, where it is in the viewport, the post's key


def lines(week: Week) -> list[Line]:
    """Everything the week shows, trips first, then posts and free slots in the order of their times."""
    axis, offset = week.axis(), week.offset()
    found: list[Line] = [(band_words(band), QRect(), "") for band in week.bands]
    timed: list[tuple[tuple[int, int], Line]] = []
    rects = {card.post.key: card.rect for card in week.cards if card.post is not None}
    for post in week.posts:  # also those that stand behind another for want of room
        rect = rects.get(post.key, QRect()).translated(0, offset)
        words = card_words(post, week.now, week.warned(post), week.second)
        timed.append((axis.place(post.at.replace(tzinfo=None)), (words, rect, post.key)))
    for rect, stop, _ in week.ghosts() if week.hand.lift is None else ():
        words = free_words(axis.wall(stop.day, stop.minutes), week.zone)
        timed.append(((stop.day, stop.minutes), (words, rect.translated(0, offset), "")))
    return found + [line for _, line in sorted(timed, key=_when)]


def _when(each: tuple[tuple[int, int], Line]) -> tuple[int, int]:
    return each[0]


def number_of(week: Week, key: str) -> int:
    """Which line a post is; -1 where it is none."""
    return next((at for at, line in enumerate(lines(week)) if key and line[2] == key), -1)


def tell_focus(week: Week) -> None:
    """The cursor went to another post."""
    if QAccessible.isActive() and week.hasFocus() and (at := number_of(week, week.key)) >= 0:
        event = QAccessibleEvent(week, QAccessible.Event.Focus)
        event.setChild(at)
        QAccessible.updateAccessibility(event)


def announce(week: Week, words: str) -> None:
    """Read aloud where what is in the hand would land."""
    if QAccessible.isActive() and words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(week, words))


def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    from ui.queue.calendar.week import Week

    del name
    if not isinstance(thing, Week):
        return None
    made = WeekInterface(thing)
    _kept.append(made)
    return made


QAccessible.installFactory(_interface_of)  # pyright: ignore[reportArgumentType, reportUnknownMemberType]
