"""The week as one widget: heads that stay, days that scroll, cards under a cursor. One tab stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from brandassist import clock
from ui.queue.calendar.accessible import tell_focus
from ui.queue.calendar.axis import Axis, monday_of
from ui.queue.calendar.bands import Band, bands_of
from ui.queue.calendar.dragging import Hand
from ui.queue.calendar.layout import share
from ui.queue.calendar.lifting import Lift, Load, Stop, liftable, stops_of
from ui.queue.calendar.paint import (
    AXIS,
    CARD,
    HOUR,
    LEAST,
    Card,
    card_of,
    heads_height,
    paint_card,
    paint_ghost,
    paint_ground,
    paint_heads,
    paint_lifted,
    paint_now,
)
from ui.queue.calendar.words import axis_hour, band_words, card_words
from ui.queue.presenter import Plan, Post, Snapshot, Waiting
from ui.theme import colour, scaled, theme
from ui.widgets.rows import RowList

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening

FIRST_HOUR = 7  # in sight by default
LEFT, RIGHT = 4, 3  # between a card and the edges of its column


class Week(QAbstractScrollArea):
    """Shows a snapshot of its week; arrows move the cursor, letters act, Enter opens."""

    chosen = Signal(object)
    opened = Signal(object)
    paged = Signal(int)  # Page Up, Page Down: weeks
    stays = Signal(object)  # a Post that was to be lifted and does not move by hand

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
        self.openings: Sequence[Opening] = ()
        self.pending: Mapping[str, str] = {}  # by delivery: what happens to it when the undo window ends
        self.plans: Sequence[Plan] = ()  # drafts that get a time when the undo window ends
        self.warnings: Mapping[str, Sequence[object]] = {}  # by delivery: what is worth a look about its time
        self.hand = Hand(self)
        self._pressed: tuple[str, QPoint] | None = None  # a card, and where on it
        self._from = QPoint()
        self._scrolled = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Week"))
        theme.changed.connect(self.lay_out)
        self.hand.changed.connect(self.viewport().update)

    # -- what it shows ----------------------------------------------------------------------------------------

    def show_posts(self, snapshot: Snapshot) -> None:
        """Show these; the cursor stays on its post, else it goes to what follows."""
        at = next((index for index, post in enumerate(self.posts) if post.key == self.key), 0)
        self.zone = snapshot.zone
        self.now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.frozen = snapshot.standing.frozen_since is not None
        self.posts = snapshot.posts
        self.bands = bands_of(snapshot.trips, self.monday, snapshot.zone)
        self.openings = snapshot.openings
        if self.key not in {post.key for post in self.posts}:
            self.key = self.posts[min(at, len(self.posts) - 1)].key if self.posts else ""
        self.marked &= {post.key for post in self.posts}
        self.lay_out()
        self.hand.week_changed()
        self.chosen.emit(self.current())

    def show_week(self, monday: date) -> None:
        """Another week: its axis at once, its posts when they are read."""
        self.monday, self.posts, self.bands, self.openings, self.key = monday, [], [], (), ""
        self.marked.clear()
        self.lay_out()
        self.hand.week_changed()
        self.chosen.emit(None)

    def current(self) -> Post | None:
        """The post under the cursor."""
        return next((post for post in self.posts if post.key == self.key), None)

    def warned(self, post: Post) -> int:
        """How much is worth a look about a post at its time."""
        return sum(len(self.warnings.get(row.id, ())) for row in post.rows)

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
        tell_focus(self)
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
        tops = [(post.key, self.rect_of(day, _minute(post)).top()) for post in posts]
        found: list[Card] = []
        for box in share(tops, wide - LEFT - RIGHT, high, scaled(LEAST)):
            key = self.key if self.key in box.keys else box.keys[0]
            rect = QRect(left + LEFT + box.left, box.top, box.width - 1, high)
            waits = next((self.pending[row.id] for row in known[key].rows if row.id in self.pending), "")
            card = card_of(known[key], rect, self.now, len(box.keys) - 1, waits)
            marked = key in self.marked and len(self.marked) > 1
            found.append(replace(card, current=key == self.key, selected=marked))
        return found

    def ghosts(self) -> list[tuple[QRect, Stop, bool]]:
        """The slots that are painted, and whether what is lifted lands there; else those free, to come, uncovered."""
        axis, lift = self.axis(), self.hand.lift
        if lift is not None:
            here = (lift.day, lift.minutes)
            return [(self.rect_of(s.day, s.minutes), s, (s.day, s.minutes) == here) for s in self.hand.stops]
        now = axis.place(self.now.replace(tzinfo=None))
        free = [s for s in stops_of(self.openings, None, axis, self.zone) if not s.full and (s.day, s.minutes) > now]
        found = [(self.rect_of(stop.day, stop.minutes), stop, False) for stop in free]
        return [each for each in found if not any(card.rect.intersects(each[0]) for card in self.cards)]

    def rect_of(self, day: int, minutes: int) -> QRect:
        """The room of one card alone at a time, in the day's own pixels."""
        axis = self.axis()
        left, wide = axis.column(day)
        top = min(axis.top(minutes), axis.height - scaled(CARD)) + 1
        return QRect(left + LEFT, top, wide - LEFT - RIGHT - 1, scaled(CARD))

    def card_at(self, place: QPoint) -> Card | None:
        """The card under a place of the viewport."""
        if place.y() < heads_height():
            return None
        inside = place - QPoint(0, self.offset())
        return next((card for card in self.cards if card.rect.contains(inside)), None)

    def _reveal(self) -> None:
        if (card := next((each for each in self.cards if each.current), None)) is not None:
            self._bring_into_sight(card.rect)

    def reveal_lift(self) -> None:
        """Bring the place of what is lifted into sight; the mouse sees where it is."""
        if self.hand.lift is not None and self.hand.pointer is None:
            self._bring_into_sight(self.rect_of(self.hand.lift.day, self.hand.lift.minutes))

    def _bring_into_sight(self, rect: QRect) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - heads_height()
        if rect.top() < bar.value():
            bar.setValue(rect.top() - 4)
        elif rect.bottom() > bar.value() + room:
            bar.setValue(rect.bottom() - room + 4)

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
        for rect, stop, aimed in self.ghosts():
            paint_ghost(painter, rect, axis_hour(stop.minutes), aimed)
        lifted = self.hand.lift.load.deliveries if self.hand.lift is not None else frozenset[str]()
        for card in self.cards:
            if card.rect.intersects(room):
                faint = card.post is not None and any(row.id in lifted for row in card.post.rows)
                shown = replace(card, ring=ring and not lifted) if card.current else card
                paint_card(painter, replace(shown, opacity=0.4) if faint else shown, self.frozen)
        for plan in self.plans:
            self._paint_plan(painter, axis, plan)
        painter.translate(0, -offset)
        paint_heads(painter, axis, self.now.replace(tzinfo=None), self.bands)
        if self.hand.lift is not None:
            self._paint_lifted(painter, self.hand.lift)

    def _paint_plan(self, painter: QPainter, axis: Axis, plan: Plan) -> None:
        at = plan.planned.instant().astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
        day, minutes = axis.place(at)
        if 0 <= day <= 6:
            card = _card_of_draft(plan.draft, self.rect_of(day, minutes), minutes)
            paint_card(
                painter, replace(card, note=self.pending.get(plan.draft.id, ""), tint="accent", opacity=0.7), False
            )

    def _paint_lifted(self, painter: QPainter, lift: Lift) -> None:
        """The aimed place, and over it, clipped to the days alone where the mouse is outside, what is in the hand."""
        target = self.rect_of(lift.day, lift.minutes)
        painter.setClipRect(self.viewport().rect().adjusted(0, heads_height(), 0, 0))
        painter.translate(0, self.offset())
        if lift.stop is None:
            paint_ghost(painter, target, axis_hour(lift.minutes), True)
        rect = self.hand.card_rect(target)
        if lift.load.draft is not None:
            card = _card_of_draft(lift.load.draft, rect, lift.minutes)
        else:
            card = replace(card_of(lift.load.posts[0], rect, self.now), time=axis_hour(lift.minutes), note="")
        if (more := len(lift.load.posts) - 1) > 0:
            card = replace(card, note=self.tr("and %n more", "", more))
        paint_lifted(painter, card, self.hand.warnings)
        painter.translate(0, -self.offset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        tell_focus(self)

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
            QToolTip.showText(event.globalPos(), self._told_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _told_at(self, place: QPoint) -> str:
        card = self.card_at(place)
        if card is not None and card.post is not None:
            return card_words(card.post, self.now, self.warned(card.post))
        day, inside = self.axis().day_at(place.x()), place.y() < heads_height()
        bands = [band for band in self.bands if inside and band.first <= day <= band.last]
        return band_words(bands[0], self.monday) if bands else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is None or card.post is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = (card.post.key, event.position().toPoint() - card.rect.topLeft() - QPoint(0, self.offset()))
        self._from = event.position().toPoint()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark(card.post.key)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_to(card.post.key)
        else:
            self.choose(card.post.key, keep=card.post.key in self.marked)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self.hand.pointer is not None:
            self.hand.follow(place, fine=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif self._pressed is not None and (place - self._from).manhattanLength() > QApplication.startDragDistance():
            load, grip = self._load(), self._pressed[1]
            self._pressed = None
            if load is not None:
                self.hand.grab(load, place, grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self.hand.pointer is not None:
            self.hand.drop()
        else:
            super().mouseReleaseEvent(event)

    def lift(self) -> None:
        """M: what is chosen goes into the hand; what does not move by hand is told by `stays`."""
        if (load := self._load()) is not None:
            self.hand.take(load)
        elif (post := self.current()) is not None:
            self.stays.emit(post)

    def _load(self) -> Load | None:
        """What is chosen and moves by hand, the one under the cursor first."""
        posts = [post for post in self.chosen_posts() if liftable(post)]
        first = next((post for post in posts if post.key == self.key), None)
        return Load((first, *(post for post in posts if post is not first))) if first is not None else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is not None and card.post is not None:
            self.opened.emit(card.post)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text().upper()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -len(self.posts), Qt.Key.Key_End: 9999}
        if self.hand.key(event):
            return
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


def _card_of_draft(draft: Waiting, rect: QRect, minutes: int) -> Card:
    networks = tuple(dict.fromkeys(network for _, network, _ in draft.networks))
    return Card(rect, draft.title, networks, draft.state, axis_hour(minutes))


def _minute(post: Post) -> int:
    return post.at.hour * 60 + post.at.minute
