"""The hand over the week: lifts by mouse or by M, follows pointer or arrows, drops or cancels. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from brandassist import clock
from brandassist.walltime import WallTime
from ui.queue.calendar.lifting import Lift, Load, Stop, begin, over, stepped, stops_of, to_day
from ui.queue.calendar.paint import CARD, heads_height
from ui.queue.presenter import Waiting
from ui.rights import acting
from ui.theme import scaled

if TYPE_CHECKING:
    from ui.queue.calendar.week import Week
    from ui.widgets.rows import RowList

EDGE, SCROLL_MS = 28, 30
ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def _no_warnings(at: datetime) -> Sequence[str]:
    del at
    return ()


class Hand(QObject):
    """`lifted` brings the Load, `dropped` the Lift, `cancelled` the Load that went back; `changed`: look again."""

    lifted = Signal(object)
    changed = Signal()
    dropped = Signal(object)
    cancelled = Signal(object)

    def __init__(self, week: Week) -> None:
        super().__init__(week)
        self._week = week
        self.lift: Lift | None = None
        self.pointer: QPoint | None = None  # in the viewport, while the mouse holds it
        self.grip = QPoint()  # from the upper left of the card to the pointer
        self.stops: list[Stop] = []
        self.warn: Callable[[datetime], Sequence[str]] = _no_warnings  # given once what it is warned by was read
        self.warnings: tuple[str, ...] = ()
        self.let_go_at = QRect()  # where the card was when it was dropped, in the day's own pixels
        self._scroll = QTimer(self)
        self._scroll.setInterval(SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)

    # -- taking and letting go --------------------------------------------------------------------------------

    def take(self, load: Load) -> None:
        """By keyboard."""
        self._find_stops(load)
        self._lift(begin(load, self._week.axis(), self._week.now, self.stops), None)
        self._week.setFocus()

    def grab(self, load: Load, pointer: QPoint, grip: QPoint) -> None:
        """By mouse, at a place of the viewport."""
        self._find_stops(load)
        self.grip = grip
        self._lift(begin(load, self._week.axis(), self._week.now, self.stops), pointer)
        self.follow(pointer, fine=False)
        self._scroll.start()

    def _lift(self, lift: Lift, pointer: QPoint | None) -> None:
        self.lift, self.pointer, self.warn, self.warnings = lift, pointer, _no_warnings, ()
        self.lifted.emit(lift.load)
        self._changed()

    def drop(self) -> None:
        """Where it is; a time that has passed keeps it in the hand, or sends it back where the mouse held it."""
        lift, by_mouse = self.lift, self.pointer is not None
        if lift is None or (self.past() and not by_mouse):
            return
        if self.past():
            self.cancel()
            return
        self.let_go_at = self.card_rect(self._week.rect_of(lift.day, lift.minutes))
        self._end()
        self.dropped.emit(lift)

    def cancel(self) -> None:
        """Back to where it was."""
        lift = self.lift
        self._end()
        if lift is not None:
            self.cancelled.emit(lift.load)

    def _end(self) -> None:
        self._scroll.stop()
        self.lift = self.pointer = None
        self.warnings = ()
        self.changed.emit()

    # -- where it is ------------------------------------------------------------------------------------------

    def follow(self, pointer: QPoint, fine: bool) -> None:
        """The mouse went there."""
        if self.lift is None:
            return
        axis, self.pointer = self._week.axis(), pointer
        corner = pointer - self.grip
        y = corner.y() - self._week.offset()
        day = axis.day_at(pointer.x())
        self.lift = over(self.lift, axis, day, y, self.stops, scaled(CARD), fine)
        self._changed()

    def key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the hand."""
        lift, key = self.lift, Qt.Key(event.key())
        if lift is None:
            return False
        fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.drop()
        elif key in ARROWS:
            self.lift = stepped(lift, ARROWS[key], self.stops, fine)
            self._changed()
        elif key in SIDEWAYS:
            self._sideways(lift, SIDEWAYS[key], fine)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._week.paged.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        return True

    def _sideways(self, lift: Lift, by: int, fine: bool) -> None:
        day = lift.day + by
        if not 0 <= day <= 6:
            self._week.paged.emit(by)
            self.lift = Lift(lift.load, day % 7, lift.minutes)
        else:
            self.lift = to_day(lift, day, self.stops, fine)
        self._changed()

    def week_changed(self) -> None:
        """Other days came under the hand, or their slots were read."""
        if self.lift is not None:
            self._find_stops(self.lift.load)
            here = (self.lift.day, self.lift.minutes)
            stop = next((each for each in self.stops if (each.day, each.minutes) == here), None)
            self.lift = Lift(self.lift.load, *here, stop)
            self._changed()

    def instant(self) -> datetime:
        """When it would go; of a time that comes twice the first."""
        assert self.lift is not None
        if self.lift.stop is not None:
            return self.lift.stop.opening.time.at
        return WallTime(self.lift.wall(self._week.axis()).isoformat(timespec="minutes"), self._week.zone).instant()

    def past(self) -> bool:
        """Whether that time has passed."""
        return self.lift is not None and self.instant() < clock.now()

    def set_warn(self, warn: Callable[[datetime], Sequence[str]]) -> None:
        """From now on this says what is worth a look at an instant; it reads nothing."""
        if self.lift is not None:
            self.warn = warn
            self._changed()

    def _find_stops(self, load: Load) -> None:
        self.stops = stops_of(self._week.openings, load, self._week.axis(), self._week.zone)

    def _changed(self) -> None:
        self.warnings = tuple(self.warn(self.instant()))
        self._week.reveal_lift()
        self.changed.emit()

    def _scroll_on(self) -> None:
        """Near the upper or lower edge the day moves on under the hand."""
        if self.pointer is None:
            return
        bar, high = self._week.verticalScrollBar(), self._week.viewport().height()
        off = -8 if self.pointer.y() < heads_height() + EDGE else 8 if self.pointer.y() > high - EDGE else 0
        before = bar.value()
        bar.setValue(before + off)
        if bar.value() != before:
            self.follow(self.pointer, fine=bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier))

    def card_rect(self, target: QRect) -> QRect:
        """Where the lifted card is painted, in the day's own pixels."""
        if self.pointer is None:
            return target.translated(10, 12)
        corner = self.pointer - self.grip - QPoint(0, self._week.offset())
        return QRect(corner, target.size())


class FromShelf(QObject):
    """Drags a draft from the shelf into the week; the shelf's list keeps its own clicks."""

    def __init__(self, shelf: RowList, week: Week) -> None:
        super().__init__(shelf)
        self._shelf, self._week = shelf, week
        self._pressed: QPoint | None = None
        shelf.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or watched is not self._shelf.viewport():
            return False
        place, hand = event.position().toPoint(), self._week.hand
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = place if acting.may("delivery") else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            return self._moved(event, place)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
            if hand.pointer is not None:
                inside = self._week.viewport().rect().contains(hand.pointer)
                hand.drop() if inside else hand.cancel()
                return True
        return False

    def _moved(self, event: QMouseEvent, place: QPoint) -> bool:
        hand, draft = self._week.hand, self._shelf.current()
        pointer = self._week.viewport().mapFromGlobal(event.globalPosition().toPoint())
        if hand.lift is not None:
            hand.follow(pointer, fine=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return True
        far = (place - self._pressed).manhattanLength() if self._pressed is not None else 0
        if isinstance(draft, Waiting) and draft.networks and far > QApplication.startDragDistance():
            hand.grab(Load(draft=draft), pointer, QPoint(20, 12))
        return True
