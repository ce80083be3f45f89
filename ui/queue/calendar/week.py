"""The week as one widget: heads that stay, days that scroll, cards under a cursor. One tab stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from brandassist import clock
from ui.letters import heard
from ui.queue.bands import Band, band_on, bands_of
from ui.queue.calendar.accessible import tell_focus
from ui.queue.calendar.arriving import Arriving
from ui.queue.calendar.axis import Axis, monday_of
from ui.queue.calendar.cursor import beside, from_to, place_of, stepped
from ui.queue.calendar.dragging import Hand
from ui.queue.calendar.lifting import Lift, Load, Stop, liftable, stops_of
from ui.queue.calendar.paint import AXIS, HOUR, Card, heads_height
from ui.queue.calendar.picture import paint_week
from ui.queue.calendar.places import Marks, aimed_of, cards_of, free_of, rect_of
from ui.queue.calendar.words import band_words, card_words
from ui.queue.presenter import Plan, Post, Snapshot
from ui.theme import colour, scaled, theme

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening

FIRST_HOUR = 7  # in sight by default
ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -9999, Qt.Key.Key_End: 9999}


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
        self.bands: Sequence[Band] = ()
        self.clock = ""  # the zone whose clock is wanted beside ours
        self.cards: list[Card] = []  # in the day's own pixels
        self.key = ""  # of the post under the cursor
        self.marked: set[str] = set()  # chosen together with it
        self.letters: dict[str, Callable[[], None]] = {}
        self.delete: Callable[[], None] | None = None
        self.openings: Sequence[Opening] = ()
        self.pending: Mapping[str, str] = {}  # by delivery: what happens to it when the undo window ends
        self.plans: Sequence[Plan] = ()  # drafts that get a time when the undo window ends
        self.warned: Callable[[Post], Sequence[str]] = _nothing  # what is worth a look about its time
        self.arriving = Arriving(self)
        self.hand = Hand(self)
        self._pressed: tuple[str, QPoint] | None = None  # a card, and where on it
        self._from = QPoint()
        self._top = float(FIRST_HOUR * 60)  # the minute that is uppermost, whatever the text scale
        self._laying = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Week"))
        theme.changed.connect(self.lay_out)
        self.hand.changed.connect(self.viewport().update)
        self.hand.dropped.connect(self._let_go)
        self.arriving.changed.connect(self.viewport().update)

    # -- what it shows ----------------------------------------------------------------------------------------

    def show_posts(self, snapshot: Snapshot) -> None:
        """Show these; the cursor stays on its post, else it goes to what follows."""
        at = place_of(self.posts, self.key)
        self.zone = snapshot.zone
        self.now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.frozen = snapshot.standing.frozen_since is not None
        self.posts = snapshot.posts
        sunday, today = self.monday + timedelta(days=6), self.now.date()
        self.bands = bands_of(snapshot.trips, self.monday, sunday, today, snapshot.zone)
        self.openings = snapshot.openings
        if self.key not in {post.key for post in self.posts}:
            self.key = self.posts[min(at, len(self.posts) - 1)].key if self.posts else ""
        self.marked &= {post.key for post in self.posts}
        self.lay_out()
        self.hand.week_changed()
        self.chosen.emit(self.current())

    def show_week(self, monday: date) -> None:
        """Another week: its axis at once, its posts when they are read."""
        self.monday, self.posts, self.bands, self.openings, self.key = monday, [], (), (), ""
        self.marked.clear()
        self.arriving.forget()
        self.lay_out()
        self.hand.week_changed()
        self.chosen.emit(None)

    def current(self) -> Post | None:
        """The post under the cursor."""
        return next((post for post in self.posts if post.key == self.key), None)

    @property
    def second(self) -> Band | None:
        """The place in sight whose clock stands beside ours."""
        return next((band for band in self.bands if band.ahead and band.zone == self.clock), None)

    def show_clock(self, zone: str) -> None:
        """Whose clock is wanted beside ours, "" for nobody's."""
        self.clock = zone
        self.lay_out()

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
        clocks = 1 if self.second is None else 2
        return Axis(clocks * scaled(AXIS), self.viewport().width(), scaled(HOUR), self.monday)

    def offset(self) -> int:
        """From the day's own pixels to the viewport's."""
        return heads_height() - self.verticalScrollBar().value()

    def lay_out(self) -> None:
        """Find every card its place."""
        axis = self.axis()
        marks = Marks(self.key, frozenset(self.marked), self.pending, self.warned)
        self.cards = cards_of(self.posts, axis, self.now, marks)
        for card in self.cards:
            self.arriving.seen(() if card.post is None else [row.id for row in card.post.rows], card.rect)
        bar, self._laying = self.verticalScrollBar(), True
        bar.setRange(0, max(0, axis.height + 1 - (self.viewport().height() - heads_height())))
        bar.setPageStep(max(1, self.viewport().height() - heads_height()))
        bar.setSingleStep(axis.hour // 2)
        bar.setValue(round(self._top * axis.hour / 60))
        self._laying = False
        self.viewport().update()

    def ghosts(self) -> list[tuple[QRect, Stop, bool]]:
        """The slots that are painted, and whether what is lifted lands there; else those that are free."""
        axis, lift = self.axis(), self.hand.lift
        if lift is not None:
            return aimed_of(self.hand.stops, axis, (lift.day, lift.minutes), lift.load.deliveries, self.cards)
        now, stops = axis.place(self.now.replace(tzinfo=None)), stops_of(self.openings, None, axis, self.zone)
        return [(*each, False) for each in free_of(stops, axis, now, self.cards)]

    def rect_of(self, day: int, minutes: int) -> QRect:
        """The room of one card alone at a time, in the day's own pixels."""
        return rect_of(self.axis(), day, minutes)

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
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("paper"))
        paint_week(painter, self)

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
        if not self._laying:
            self._top = self.verticalScrollBar().value() * 60 / self.axis().hour
        self.viewport().update()

    # -- mouse and keys ---------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def told_at(self, place: QPoint) -> str:
        """What the tooltip says of a place in the viewport."""
        card = self.card_at(place)
        if card is not None and card.post is not None:
            return "\n".join((card_words(card.post, self.now, (), self.second), *self.warned(card.post)))
        day = self.monday + timedelta(days=self.axis().day_at(place.x()))
        band = band_on(self.bands, day) if place.y() < heads_height() else None
        return band_words(band) if band is not None else ""

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

    def _let_go(self, lift: Lift) -> None:
        """What was in the hand is on its way to its place."""
        first = lift.load.posts[0].key if lift.load.posts else ""
        before = next((card.rect for card in self.cards if card.post is not None and card.post.key == first), QRect())
        draft = lift.load.draft
        ids = [row.id for row in lift.load.posts[0].rows] if draft is None else [draft.id]
        self.arriving.let_go(ids, self.hand.let_go_at, before)

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
        key, letter = event.key(), heard("queue", event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.hand.key(event):
            return
        if letter in self.letters:
            self.letters[letter]()
        elif letter == "Del" and self.delete is not None:
            self.delete()
        elif key in ARROWS:
            self._go_to(stepped(self.posts, self.key, ARROWS[Qt.Key(key)]), shift)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_to(beside(self.posts, self.key, -1 if key == Qt.Key.Key_Left else 1), shift)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (post := self.current()) is not None:
            self.opened.emit(post)
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark(self.key)
        else:
            event.ignore()

    def _go_to(self, key: str, mark: bool) -> None:
        if mark and key:
            self.marked |= {self.key, key}
        self.choose(key, keep=mark)

    def _mark(self, key: str) -> None:
        """Choose one together with the others, or no longer."""
        self.marked.add(self.key)
        self.marked ^= {key} if key != self.key else set()
        self.choose(key if key in self.marked else self.key, keep=True)

    def _mark_to(self, key: str) -> None:
        """Choose all from the cursor to this one."""
        self.marked |= from_to(self.posts, self.key, key)
        self.choose(key, keep=True)


def _nothing(post: Post) -> Sequence[str]:
    del post
    return ()
