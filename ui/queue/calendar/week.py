"""The week as one widget: heads that stay, days that scroll, cards under a cursor. One tab stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from brandassist import clock
from ui.queue.calendar.axis import Axis, monday_of
from ui.queue.calendar.bands import Band, bands_of
from ui.queue.calendar.layout import share
from ui.queue.calendar.paint import (
    AXIS,
    CARD,
    HOUR,
    LEAST,
    Card,
    heads_height,
    paint_card,
    paint_ground,
    paint_heads,
    paint_now,
)
from ui.queue.calendar.words import card_words
from ui.queue.presenter import Post, Snapshot
from ui.theme import colour, scaled, theme
from ui.widgets.rows import RowList

FIRST_HOUR = 7  # in sight by default
LEFT, RIGHT = 4, 3  # between a card and the edges of its column


class Week(QAbstractScrollArea):
    """Shows a snapshot of its week; arrows move the cursor, letters act, Enter opens."""

    chosen = Signal(object)
    opened = Signal(object)
    paged = Signal(int)  # Page Up, Page Down: weeks

    def __init__(self) -> None:
        super().__init__()
        self.monday = monday_of(clock.now().astimezone().date())
        self.zone, self.now, self.frozen = "UTC", clock.now(), False
        self.posts: list[Post] = []
        self.bands: list[Band] = []
        self.second_clock: timedelta | None = None  # how far the hours of a second clock are ahead, where it is shown
        self.cards: list[Card] = []  # in the day's own pixels
        self.key = ""  # of the post under the cursor
        self.marked: set[str] = set()  # chosen together with it
        self.letters: dict[str, Callable[[], None]] = {}
        self.delete: Callable[[], None] | None = None
        self._scrolled = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Week"))
        theme.changed.connect(self.lay_out)

    # -- what it shows ----------------------------------------------------------------------------------------

    def show_posts(self, snapshot: Snapshot) -> None:
        """Show these; the cursor stays on its post, else it goes to what follows."""
        at = next((index for index, post in enumerate(self.posts) if post.key == self.key), 0)
        self.zone = snapshot.zone
        self.now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.frozen = snapshot.standing.frozen_since is not None
        self.posts = snapshot.posts
        self.bands = bands_of(snapshot.trips, self.monday, snapshot.zone)
        if self.key not in {post.key for post in self.posts}:
            self.key = self.posts[min(at, len(self.posts) - 1)].key if self.posts else ""
        self.marked &= {post.key for post in self.posts}
        self.lay_out()
        self.chosen.emit(self.current())

    def show_week(self, monday: date) -> None:
        """Another week: its axis at once, its posts when they are read."""
        self.monday, self.posts, self.bands, self.key = monday, [], [], ""
        self.marked.clear()
        self.lay_out()
        self.chosen.emit(None)

    def current(self) -> Post | None:
        """The post under the cursor."""
        return next((post for post in self.posts if post.key == self.key), None)

    def chosen_posts(self) -> list[Post]:
        """The post under the cursor and those marked with it, in the order of their times."""
        return [post for post in self.posts if post.key == self.key or post.key in self.marked]

    def choose(self, key: str, keep: bool = False) -> bool:
        """Put the cursor on a post; whether it is there. `keep`: what is marked stays marked."""
        if key not in {post.key for post in self.posts}:
            return False
        if not keep:
            self.marked.clear()
        self.key = key
        self.lay_out()
        self._reveal()
        self.chosen.emit(self.current())
        return True

    # -- geometry ---------------------------------------------------------------------------------------------

    def axis(self) -> Axis:
        """Days and hours in pixels, as wide as the viewport."""
        return Axis(scaled(AXIS), self.viewport().width(), scaled(HOUR), self.monday)

    def offset(self) -> int:
        """From the day's own pixels to the viewport's."""
        return heads_height() - self.verticalScrollBar().value()

    def lay_out(self) -> None:
        """Find every card its place."""
        axis, high = self.axis(), scaled(CARD)
        days: dict[int, list[Post]] = {}
        for post in self.posts:
            days.setdefault(axis.place(post.at.replace(tzinfo=None))[0], []).append(post)
        self.cards = [
            card for day, posts in sorted(days.items()) for card in self._cards(axis, day, posts, high) if 0 <= day <= 6
        ]
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, axis.height + 1 - (self.viewport().height() - heads_height())))
        bar.setPageStep(max(1, self.viewport().height() - heads_height()))
        bar.setSingleStep(axis.hour // 2)
        if not self._scrolled and self.viewport().height() > heads_height():
            bar.setValue(axis.top(FIRST_HOUR * 60))
        self.viewport().update()

    def _cards(self, axis: Axis, day: int, posts: list[Post], high: int) -> list[Card]:
        left, wide = axis.column(day)
        known = {post.key: post for post in posts}
        tops = [(post.key, self.top_of(axis, post.at)) for post in posts]
        found: list[Card] = []
        for box in share(tops, wide - LEFT - RIGHT, high, scaled(LEAST)):
            key = self.key if self.key in box.keys else box.keys[0]
            rect = QRect(left + LEFT + box.left, box.top, box.width - 1, high)
            marked = key in self.marked and len(self.marked) > 1
            found.append(Card(known[key], rect, len(box.keys) - 1, key == self.key, marked))
        return found

    def top_of(self, axis: Axis, at: datetime) -> int:
        """Where a card of this local time begins: late ones end with the day."""
        return min(axis.top(at.hour * 60 + at.minute), axis.height - scaled(CARD)) + 1

    def card_at(self, place: QPoint) -> Card | None:
        """The card under a place of the viewport."""
        if place.y() < heads_height():
            return None
        inside = place - QPoint(0, self.offset())
        return next((card for card in self.cards if card.rect.contains(inside)), None)

    def _reveal(self) -> None:
        card = next((each for each in self.cards if each.current), None)
        if card is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - heads_height()
        if card.rect.top() < bar.value():
            bar.setValue(card.rect.top() - 4)
        elif card.rect.bottom() > bar.value() + room:
            bar.setValue(card.rect.bottom() - room + 4)

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, axis, offset = QPainter(self.viewport()), self.axis(), self.offset()
        painter.fillRect(event.rect(), colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, offset)
        room = QRect(0, self.verticalScrollBar().value(), axis.width, self.viewport().height())
        paint_ground(painter, axis, room, self.zone, self.second_clock)
        paint_now(painter, axis, self.now.replace(tzinfo=None))
        ring = self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        for card in self.cards:
            if card.rect.intersects(room):
                paint_card(painter, replace(card, ring=ring) if card.current else card, self.now, self.frozen)
        painter.translate(0, -offset)
        paint_heads(painter, axis, self.now.replace(tzinfo=None), self.bands)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy  # the heads stay: all is painted anew
        self._scrolled = True
        self.viewport().update()

    # -- mouse and keys ---------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            card = self.card_at(event.pos())
            QToolTip.showText(event.globalPos(), card_words(card.post, self.now) if card else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark(card.post.key)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_to(card.post.key)
        else:
            self.choose(card.post.key, keep=card.post.key in self.marked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is not None:
            self.opened.emit(card.post)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text().upper()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -len(self.posts), Qt.Key.Key_End: 9999}
        if letter in self.letters and RowList.letters_act and not event.modifiers():
            self.letters[letter]()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.delete is not None:
            self.delete()
        elif key in arrow:
            self._step(arrow[Qt.Key(key)], shift)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._to_day(-1 if key == Qt.Key.Key_Left else 1, shift)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (post := self.current()) is not None:
            self.opened.emit(post)
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark(self.key)
        else:
            event.ignore()

    def _step(self, by: int, mark: bool) -> None:
        """To the post before or after in time."""
        if self.posts:
            at = next((index for index, post in enumerate(self.posts) if post.key == self.key), 0)
            self._go_to(self.posts[max(0, min(len(self.posts) - 1, at + by))].key, mark)

    def _to_day(self, by: int, mark: bool) -> None:
        """To the nearest post of the next day that has one."""
        here = self.current()
        if here is None:
            return
        beyond = [post for post in self.posts if (post.at.date() - here.at.date()).days * by > 0]
        if beyond:
            near = min(abs((post.at.date() - here.at.date()).days) for post in beyond)
            day = [post for post in beyond if abs((post.at.date() - here.at.date()).days) == near]
            self._go_to(min(day, key=lambda post: abs(_minute(post) - _minute(here))).key, mark)

    def _go_to(self, key: str, mark: bool) -> None:
        if mark:
            self.marked |= {self.key, key}
        self.choose(key, keep=mark)

    def _mark(self, key: str) -> None:
        """Choose one together with the others, or no longer."""
        self.marked.add(self.key)
        self.marked ^= {key} if key != self.key else set()
        self.choose(key if key in self.marked else self.key, keep=True)

    def _mark_to(self, key: str) -> None:
        """Choose all from the cursor to this one."""
        keys = [post.key for post in self.posts]
        if self.key in keys and key in keys:
            first, last = sorted((keys.index(self.key), keys.index(key)))
            self.marked |= set(keys[first : last + 1])
        self.choose(key, keep=True)


def _minute(post: Post) -> int:
    return post.at.hour * 60 + post.at.minute
