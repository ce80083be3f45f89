"""The grid of the month: what the cursor and the hand do in it. Its words are a table, its picture is our own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from ui.letters import heard
from ui.queue.month.days import WEEK, WEEKS, Day, Month
from ui.queue.month.painting import LINE, posts_shown, posts_top
from ui.queue.month.picture import paint_cursor, paint_moving, picture_of
from ui.queue.month.table import DayHeads, Index, MonthModel
from ui.rights import acting
from ui.theme import colour, scaled, theme

if TYPE_CHECKING:
    from ui.queue.month.landing import Landing
    from ui.queue.presenter import Post

HEAD, FIRST = 34, 93


class MonthGrid(QTableView):
    """Arrows move by day, over the edge into the next month; a post is lifted by M or by dragging."""

    chosen = Signal(object)  # the date under the cursor
    opened = Signal(object)  # the date whose week is wanted
    lift = Signal()  # M: the next post of the day under the cursor
    dragged = Signal(object)  # the post a person began to drag
    hovered = Signal(object)  # the date a lifted post is over
    dropped = Signal()
    escaped = Signal()
    left = Signal(object)  # a date of another month, or not in sight
    paged = Signal(int)  # Page Up, Page Down: months

    def __init__(self) -> None:
        super().__init__()
        self.cells = MonthModel()
        self._letters: dict[str, Any] = {}
        self._kept: QPixmap | None = None
        self.pending: frozenset[str] = frozenset()
        self.lifted: Post | None = None
        self.landing: Landing | None = None
        self.warned = False
        self._pressed: tuple[QPoint, Post] | None = None
        self.pointer: QPoint | None = None  # where a dragged card is
        self.setModel(self.cells)
        self._dress_up()
        theme.changed.connect(self._dress)
        self._dress()

    def _dress_up(self) -> None:
        self.setAccessibleName(self.tr("Month"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setHorizontalHeader(DayHeads())
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._moved)

    # -- what it shows ----------------------------------------------------------------------------------------

    def show_month(self, month: Month, today: date, pending: frozenset[str] = frozenset()) -> None:
        """Show a month; nothing is painted anew while it reads the same."""
        model = self.cells
        if (month, today, pending) == (model.month, model.today, self.pending):
            return
        self.pending = pending
        model.show(month, today)
        self.forget()

    def set_letters(self, letters: dict[str, Any]) -> None:
        """Plain keys that act here; bound methods only."""
        self._letters = letters

    def day(self) -> date | None:
        """The day under the cursor."""
        index = self.currentIndex()
        month = self.cells.month
        if month is None or not index.isValid() or index.column() == 0:
            return None
        return month.days[index.row() * WEEK + index.column() - 1].day

    def choose(self, day: date) -> None:
        """Put the cursor on a day in sight."""
        month = self.cells.month
        at = month.index_of(day) if month is not None else -1
        if at >= 0:
            self.setCurrentIndex(self.cells.index(at // WEEK, at % WEEK + 1))

    def show_lifted(self, post: Post | None, landing: Landing | None = None, warned: bool = False) -> None:
        """A post is being moved, and would land there; None: not any more."""
        changed = (post is None) != (self.lifted is None)
        self.lifted, self.landing, self.warned = post, landing, warned
        if post is None:
            self.pointer = self._pressed = None
        if changed:
            self.forget()
        self.viewport().update()

    def _moved(self, current: Index, previous: Index) -> None:
        del current, previous
        self.viewport().update()
        if (day := self.day()) is not None:
            (self.hovered if self.lifted is not None else self.chosen).emit(day)

    # -- room -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._lay()

    def _dress(self) -> None:
        self.horizontalHeader().setFixedHeight(scaled(HEAD))
        self._lay()

    def _lay(self) -> None:
        """Seven columns and six rows that fill the room to the pixel."""
        wide, high = self.viewport().width(), self.viewport().height()
        first = min(scaled(FIRST), wide // 6)
        self.horizontalHeader().resizeSection(0, first)
        for at in range(WEEK):
            self.horizontalHeader().resizeSection(at + 1, _share(wide - first, WEEK, at))
        for at in range(WEEKS):
            self.verticalHeader().resizeSection(at, _share(high, WEEKS, at))
        self.forget()

    def cell(self, day: date) -> QRect:
        """Where a day in sight is."""
        month = self.cells.month
        at = month.index_of(day) if month is not None else -1
        return self.visualRect(self.cells.index(at // WEEK, at % WEEK + 1)) if at >= 0 else QRect()

    def day_at(self, place: QPoint) -> Day | None:
        """The day at a place in the grid."""
        index, month = self.indexAt(place), self.cells.month
        if month is None or not index.isValid() or index.column() == 0:
            return None
        return month.days[index.row() * WEEK + index.column() - 1]

    def post_at(self, place: QPoint) -> Post | None:
        """The post whose line is at a place."""
        day, month = self.day_at(place), self.cells.month
        if day is None or month is None or not day.inside:
            return None
        rect = self.cell(day.day)
        top = posts_top(day, month.week(month.index_of(day.day) // WEEK), month.bands, rect.height())
        shown, line = posts_shown(day, rect.height(), top), (place.y() - rect.top() - top) // scaled(LINE)
        return day.posts[line] if 0 <= line < shown else None

    # -- painting ---------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Paint the whole of it anew."""
        self._kept = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        month = self.cells.month
        painter = QPainter(self.viewport())
        if month is None:
            painter.fillRect(self.viewport().rect(), colour("paper"))
            return
        if self._kept is None:
            self._kept = picture_of(self, month)
        painter.drawPixmap(0, 0, self._kept)
        if self.lifted is None:
            if (day := self.day()) is not None and self.hasFocus():
                paint_cursor(painter, self, month, day)
        elif self.landing is not None:
            paint_moving(painter, self, month, self.lifted, self.landing)

    # -- keys -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), heard("queue", event)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
        if not plain:
            event.ignore()
        elif key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._edge(last=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and self.lifted is not None:
            self.escaped.emit()
        elif letter == "M":
            self.lift.emit()
        elif letter in self._letters:
            self._letters[letter]()
        else:
            event.ignore()

    def _enter(self) -> None:
        if self.lifted is not None:
            self.dropped.emit()
        elif (day := self.day()) is not None:
            self.opened.emit(day)

    def _step(self, days: int) -> None:
        if (day := self.day()) is None:
            return
        there = day + timedelta(days=days)
        month = self.cells.month
        if month is not None and (at := month.index_of(there)) >= 0 and month.days[at].inside:
            self.choose(there)
        else:
            self.left.emit(there)

    def _edge(self, last: bool) -> None:
        """Home and End: the ends of the week."""
        if (day := self.day()) is not None:
            self._step((6 if last else 0) - day.weekday())

    # -- mouse ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and (day := self.day_at(place)) is not None:
            post = self.post_at(place)
            self._pressed = (place, post) if post is not None and acting.may("delivery") else None
            self.choose(day.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is not None and self.lifted is None:
            start, post = self._pressed
            if (place - start).manhattanLength() >= QApplication.startDragDistance():
                self.pointer = place
                self.dragged.emit(post)
        if self.lifted is not None and self._pressed is not None:
            self.pointer = place
            day = self.day_at(place)
            if day is not None and (self.landing is None or day.day != self.landing.day):
                self.hovered.emit(day.day)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.day_at(event.position().toPoint()) is not None
        if self.lifted is not None and self._pressed is not None:
            (self.dropped if inside else self.escaped).emit()
        self._pressed = self.pointer = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (day := self.day_at(event.position().toPoint())) is not None:
            self.opened.emit(day.day)


def _share(room: int, parts: int, at: int) -> int:
    """A part of some room, so that all of them fill it."""
    return room * (at + 1) // parts - room * at // parts
