"""Today and tomorrow from 6 to 22 on one line: glyph on the line, label above it, the present minute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.glyphs import paint_glyph
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.today.days import FIRST, LAST, Day, Mark
from ui.when import city, clock_time
from ui.widgets.small import text_width
from ui.words import network_icon, network_name, state_words

HIGH, SECOND = 92, 16  # and a second clock
HEAD, LABEL, LINE, NUMBERS = 18, 47, 67, 80  # middles from the top
GLYPH, ICON, APART = 12, 14, 10
LONGEST = 150  # of a title on the line
EVERY = 2  # hours between numbers


class Timeline(QWidget):
    """One tab stop: arrows move along the posts, Enter opens one (`opened` brings its delivery)."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[Day, ...] = ()
        self._home = ""
        self._now: datetime | None = None
        self.marks: list[MarkButton] = []
        self.setAccessibleName(self.tr("Today and tomorrow"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    def show_days(self, days: Sequence[Day], home: str, now: datetime) -> None:
        """Show these two; `now` on the clock of the first. The post in focus keeps it."""
        if tuple(days) != self._days or home != self._home:
            kept = next((each.mark.id for each in self.marks if each.hasFocus()), "")
            self._days, self._home = tuple(days), home
            self._make(kept)
        self._now = now
        self._fit()

    def _make(self, kept: str) -> None:
        for each in self.marks:
            each.hide()
            each.deleteLater()
        self.marks = [
            MarkButton(mark, day, self) for day in self._days for mark in sorted(day.marks, key=lambda mark: mark.at)
        ]
        for each in self.marks:
            each.opened.connect(self.opened)
            each.moved.connect(self._move)
            each.entered.connect(self._entered)
            each.show()
        if self.marks:
            first = next((each for each in self.marks if each.mark.id == kept), self.marks[0])
            self._entered(first)
            if kept:
                first.setFocus()

    def _entered(self, mark: object) -> None:
        """Tab comes back to where one was."""
        for each in self.marks:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is mark else Qt.FocusPolicy.ClickFocus)

    def _move(self, mark: object, step: int) -> None:
        at = next((number for number, each in enumerate(self.marks) if each is mark), 0)
        to = {-9: 0, 9: len(self.marks) - 1}.get(step, at + step)
        if 0 <= to < len(self.marks):
            self.marks[to].setFocus(Qt.FocusReason.TabFocusReason)

    # -- where things are ---------------------------------------------------------------------------------------

    @property
    def _two_clocks(self) -> bool:
        return any(day.ahead for day in self._days)

    def _fit(self) -> None:
        self.setFixedHeight(scaled(HIGH + (SECOND if self._two_clocks else 0)))
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _x(self, number: int, at: datetime) -> float:
        half = self.width() / 2
        hour = min(max(at.hour + at.minute / 60, FIRST), LAST)
        return number * half + (hour - FIRST) / (LAST - FIRST) * half

    def _place(self) -> None:
        """Each glyph at its minute, beside the one before where they would lie on each other; labels that would touch
        what follows are left out."""
        half, lefts = self.width() / 2, self._lefts()
        for at, each in enumerate(self.marks):
            number = next(place for place, day in enumerate(self._days) if day is each.day)
            edge = (number + 1) * half
            follows = lefts[at + 1] if at + 1 < len(self.marks) else edge
            room = min(follows, edge) - APART - lefts[at]
            back = 0.0
            if follows >= edge and (wish := each.wide()) > room:  # the last of its day may begin further left
                before = lefts[at - 1] + self.marks[at - 1].width() + APART if at else 0.0
                back = max(0.0, min(wish - room, lefts[at] - max(before, number * half)))
            each.place(lefts[at], room + back, back)

    def _lefts(self) -> list[float]:
        """Where each glyph begins: at its minute, but inside its day and beside the one before."""
        glyph, half = scaled(GLYPH), self.width() / 2
        lefts: list[float] = []
        for number, day in enumerate(self._days):
            own = [self._x(number, each.mark.at) - glyph / 2 for each in self.marks if each.day is day]
            for at in range(len(own)):
                own[at] = max(own[at], own[at - 1] + glyph + 2 if at else number * half)
            edge = (number + 1) * half - 2
            for at in reversed(range(len(own))):
                own[at] = min(own[at], edge - glyph)
                edge = own[at] - 2
            lefts += own
        return lefts

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, line = self.width(), scaled(LINE)
        for top in (0, self.height() - 1):
            painter.fillRect(0, top, wide, 1, colour("hair"))
        painter.fillRect(0, line, wide, 1, colour("hair2"))
        if len(self._days) > 1:
            painter.fillRect(wide // 2, 1, 1, self.height() - 2, colour("hair"))
        for number, day in enumerate(self._days):
            self._heading(painter, number, day)
            self._numbers(painter, number, day)
        self._paint_now(painter)

    def _heading(self, painter: QPainter, number: int, day: Day) -> None:
        left = self.width() // 2 + 12 if number else 0
        words = self.tr("Tomorrow") if number else self.tr("Today")
        painter.setFont(font("secondary", 600))
        painter.setPen(colour("ink"))
        high = scaled(18)
        room = QRect(left, scaled(HEAD) - high // 2, self.width() // 2 - 24, high)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        beside = day.place
        if day.ahead:
            both = self.tr("{place}, below it the time in {home}")
            beside = both.format(place=beside or city(day.zone), home=city(self._home))
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        room.adjust(text_width(words, "secondary", 600) + 5, 0, 0, 0)
        beside = QFontMetrics(painter.font()).elidedText(beside, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, beside)

    def _numbers(self, painter: QPainter, number: int, day: Day) -> None:
        painter.setFont(font("meta"))
        step = self.width() / 2 / (LAST - FIRST)
        high = scaled(16)
        for hour in range(FIRST + EVERY, LAST, EVERY):
            x = round(number * self.width() / 2 + (hour - FIRST) * step)
            painter.fillRect(x, scaled(LINE) - 4, 1, 4, colour("hair2"))
            room = QRect(x - 20, scaled(NUMBERS) - high // 2, 40, high)
            if not self._near_now(number, x):
                painter.setPen(colour("ink2"))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{hour:02d}")
            if day.ahead:
                at_home = (hour * 60 - round(day.ahead.total_seconds() / 60)) % (24 * 60)
                minutes = f":{at_home % 60:02d}" if at_home % 60 else ""
                painter.setPen(colour("ink3"))
                below = room.translated(0, scaled(SECOND))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{at_home // 60:02d}{minutes}")

    def _near_now(self, number: int, x: int) -> bool:
        return self._now is not None and number == 0 and abs(self._x(0, self._now) - x) < scaled(26)

    def _paint_now(self, painter: QPainter) -> None:
        now = self._now
        if now is None or not self._days or now.date() != self._days[0].day:
            return
        x, high = round(self._x(0, now)), scaled(16)
        painter.fillRect(x - 1, scaled(LINE) - 6, 2, 13, colour("accent"))
        painter.setFont(font("meta", 600))
        painter.setPen(colour("accent"))
        left = min(max(x - 30, 0), self.width() - 60)
        where = Qt.AlignmentFlag.AlignLeft if left == 0 else Qt.AlignmentFlag.AlignHCenter
        room = QRect(left, scaled(NUMBERS) - high // 2, 60, high)
        painter.drawText(room, where | Qt.AlignmentFlag.AlignVCenter, clock_time(now))


class MarkButton(QAbstractButton):
    """One post: a button for whoever reads the screen aloud, its name all that is known of it."""

    opened = Signal(str)
    moved = Signal(object, int)
    entered = Signal(object)

    def __init__(self, mark: Mark, day: Day, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark, self.day = mark, day
        self.label = False  # whether there is room for it
        self._back = 0.0
        names = ", ".join(network_name(each) for each in mark.networks)
        self.setAccessibleName(", ".join(filter(None, (self._times(), mark.title, state_words(mark.state), names))))
        self.setToolTip(self.accessibleName())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def _times(self) -> str:
        if self.mark.own is None:
            return clock_time(self.mark.at)
        words = self.tr("{time} ({own} in {city})")
        return words.format(time=clock_time(self.mark.at), own=clock_time(self.mark.own), city=city(self.mark.own_zone))

    def _parts(self) -> tuple[tuple[str, ...], str, str]:
        """Two networks at most, else the first and how many more; the time; the title."""
        networks = self.mark.networks
        shown = networks if len(networks) <= 2 else networks[:1]
        more = f"+{len(networks) - 1} " if len(networks) > 2 else ""
        return shown, f"{more}{clock_time(self.mark.at)}", self.mark.title

    def _bare(self) -> int:
        """What a label without its title takes."""
        shown, time, _ = self._parts()
        return len(shown) * (scaled(ICON) + 5) + text_width(time, "meta") + 2

    def wide(self) -> int:
        """What the whole label would take."""
        return self._bare() + 4 + min(text_width(self.mark.title, "meta"), scaled(LONGEST))

    def place(self, left: float, room: float, back: float) -> None:
        """Stand with the glyph's left edge there; the label may take `room`, and begin `back` further left."""
        self.label = room >= self._bare()
        wide = round(min(room, self.wide())) if self.label else scaled(GLYPH)
        self._back = back if self.label else 0.0
        wide = max(wide, round(self._back) + scaled(GLYPH))
        top = scaled(LABEL) - scaled(10)
        self.setGeometry(round(left - self._back), top, wide, scaled(LINE) + scaled(GLYPH) // 2 + 2 - top)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def _open(self) -> None:
        self.opened.emit(self.mark.id)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        steps |= {Qt.Key.Key_Home: -9, Qt.Key.Key_End: 9}
        if e.key() in steps and not e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(self, steps[Qt.Key(e.key())])
        elif e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(e)

    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.entered.emit(self)

    def paintEvent(self, e: QPaintEvent) -> None:
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, top = scaled(GLYPH), scaled(LINE) - scaled(GLYPH) // 2 - self.y()
        behind = QRectF(self._back, top, size, size)
        paint_glyph(painter, self.mark.state, behind, colour("paper"))
        if not self.label:
            return
        shown, time, title = self._parts()
        left, icon, middle = 0, scaled(ICON), scaled(10)
        for each in shown:
            paint_icon(painter, QRectF(left, middle - icon / 2, icon, icon), network_icon(each), "ink2")
            left += icon + 5
        painter.setFont(font("meta"))
        painter.setPen(colour("ink2"))
        words = f"{time} {title}"
        words = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(QRect(left, 0, self.width() - left, 2 * middle), Qt.AlignmentFlag.AlignVCenter, words)
