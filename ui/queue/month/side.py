"""Beside the month: the day with its posts, how full the days to come are, posts by network, and the mark's key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.letters import heard
from ui.queue.month.days import Day, Month
from ui.queue.month.fullness import Empty, Note, Travelling
from ui.queue.month.painting import BAR_GAP, BAR_HIGH, BAR_WIDE, paint_bar
from ui.queue.month.words import day_head, long_words, note_action, note_words, post_words
from ui.queue.presenter import Post
from ui.rights import needs_right
from ui.theme import colour, scaled, theme
from ui.when import clock_time, month_name
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import Painted
from ui.widgets.states import IconMark, InlineError
from ui.words import network_icon, network_name

MARGIN, ROW, TIME = 20, 36, 56


class MonthSide(QScrollArea):
    """One day and the notes on the month; it only shows and asks."""

    week_wanted = Signal(object)  # the date
    post_opened = Signal(object)  # the Post
    post_chosen = Signal(object)  # the Post, None for none
    note_asked = Signal(object)  # the Note whose action is wanted

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Day and notes"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.warned: Callable[[Post], Sequence[str]] = _nothing  # what is worth a look about a post's time
        self.model = Rows[Post](self._read, _key)
        self.posts = DayList(self.model, ROW, self._paint, self.tr("Posts of the day"))
        self.posts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.posts.opened.connect(self.post_opened)
        self.posts.chosen.connect(self.post_chosen)
        self.head, self.title = Label("", "secondary", "ink2"), Label("", "section")
        self.week = LinkButton(self.tr("Open the week"))
        self.week.clicked.connect(self._week)
        self.error = InlineError()
        self.notes: list[LinkButton] = []
        self._day: date | None = None
        self._shown: tuple[object, ...] = ()
        self._about = QVBoxLayout()  # the part that is made anew
        self._lay_out()
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.week)
        section = _section(column)
        section.addLayout(top)
        section.addWidget(self.title)
        section.addWidget(self.posts)
        section.addWidget(self.error)
        self._about.setContentsMargins(0, 0, 0, 0)
        self._about.setSpacing(0)
        column.addLayout(self._about)
        column.addStretch(1)
        self.setWidget(holder)

    def _read(self, post: Post) -> str:
        return ", ".join((post_words(post), *self.warned(post)))

    def _paint(self, row: RowPainter, post: Post) -> None:
        _paint_post(row, post, bool(self.warned(post)))

    # -- the day ----------------------------------------------------------------------------------------------

    def show_day(self, day: Day, today: date) -> None:
        """Another day: its name at once, its posts when they are read."""
        if day.day != self._day:
            self._day = day.day
            self.error.show_problem("")
            self.show_posts(day.posts)
        self.head.setText(day_head(day, today))
        self.title.setText(long_words(day.day))

    def show_posts(self, posts: Sequence[Post]) -> None:
        """All posts of the day."""
        if list(posts) != self.model.items():
            self.model.reset(posts)
        self._fit()

    def _fit(self) -> None:
        count = len(self.model.items())
        self.posts.setFixedHeight(count * scaled(ROW))
        self.posts.setVisible(bool(count))

    def _week(self) -> None:
        if self._day is not None:
            self.week_wanted.emit(self._day)

    # -- the month --------------------------------------------------------------------------------------------

    def show_month(self, month: Month, notes: Sequence[Note], fillable: bool) -> None:
        """How full the coming days are, and the posts by network; `fillable`: drafts wait for a time."""
        shown = (month.first, month.networks, tuple(map(note_words, notes)), tuple(notes), fillable, theme.percent)
        if shown == self._shown:
            return
        focus = next((at for at, link in enumerate(self.notes) if link.hasFocus()), -1)
        self._shown, self.notes = shown, []
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if notes:
            self._fullness(column, notes, fillable)
        if month.networks:
            self._networks(column, month)
        self._marks(column)
        while (old := self._about.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self._about.addWidget(holder)
        if 0 <= focus < len(self.notes):
            self.notes[focus].setFocus()

    def _fullness(self, column: QVBoxLayout, notes: Sequence[Note], fillable: bool) -> None:
        column.addWidget(HairLine())
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("How full it is")))
        for note in notes:
            line = QHBoxLayout()
            line.setSpacing(10)
            travel = isinstance(note, Travelling)
            mark = IconMark("map-pin" if travel else "warning", "ink2" if travel else "awaiting")
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            words = note_words(note)
            line.addWidget(Label(words, "secondary", wrap=True), 1)
            if fillable or not isinstance(note, Empty):
                link = LinkButton(note_action(note))
                link.setAccessibleName(f"{note_action(note)}: {words}")
                link.carry(note)
                link.asked.connect(self.note_asked)
                if not isinstance(note, Travelling):
                    needs_right("delivery", link)
                self.notes.append(link)
                line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            section.addLayout(line)

    def _networks(self, column: QVBoxLayout, month: Month) -> None:
        column.addWidget(HairLine())
        section = _section(column)
        words = self.tr("By network, {month}").format(month=month_name(month.first))
        section.addWidget(SectionHeading(words))
        most = max(count for _, count in month.networks)
        for network, count in month.networks:
            section.addWidget(NetworkBar(network, count, most))

    def _marks(self, column: QVBoxLayout) -> None:
        column.addWidget(HairLine())
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("Marks")))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(SlotMarks())
        line.addWidget(Label(self.tr("Two slots used, one free"), "secondary", "ink2"), 1)
        section.addLayout(line)


class DayList(RowList):
    """The posts of a day; Delete acts too."""

    delete: Callable[[], None] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if heard("queue", event) == "Del" and self.delete is not None:
            self.delete()
        else:
            super().keyPressEvent(event)


class NetworkBar(Painted):
    """A network with its share of the month's posts."""

    def __init__(self, network: str, count: int, most: int) -> None:
        super().__init__(f"{network_name(network)}: {count}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._network, self._count, self._most = network, count, most

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, high = self._begin(), self.height()
        row = RowPainter(painter, self.rect(), False, colour("paper"))
        row.icon(0, high // 2, network_icon(self._network), size=16)
        left, right = scaled(28), self.width() - scaled(40)
        bar = left + scaled(96)
        row.text(QRect(left, 0, bar - left - 8, high), network_name(self._network), "secondary")
        wide = max(2, (right - bar) * self._count // self._most)
        painter.fillRect(QRect(bar, high // 2 - 2, wide, 5), colour("accent"))
        row.text(QRect(right, 0, self.width() - right, high), str(self._count), "secondary", right=True)


class SlotMarks(Painted):
    """Three bars, two of them filled: the sentence beside it says it."""

    def __init__(self) -> None:
        super().__init__("")

    def sizeHint(self) -> QSize:
        return QSize(3 * (BAR_WIDE + BAR_GAP), scaled(BAR_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for number in range(3):
            paint_bar(painter, number * (BAR_WIDE + BAR_GAP), 0, number < 2)


def _section(column: QVBoxLayout) -> QVBoxLayout:
    section = QVBoxLayout()
    section.setContentsMargins(MARGIN, 16, MARGIN, 16)
    section.setSpacing(8)
    column.addLayout(section)
    return section


def _key(post: Post) -> object:
    return post.key


def _nothing(post: Post) -> Sequence[str]:
    del post
    return ()


def _paint_post(row: RowPainter, post: Post, warned: bool) -> None:
    rect, middle = row.rect, row.rect.center().y() + 1
    row.glyph(rect.left() + 4, middle, post.state)
    left = rect.left() + scaled(24)
    row.text(QRect(left, rect.top(), scaled(TIME), rect.height()), clock_time(post.planned), "secondary", "ink2")
    right = _paint_networks(row, [each.network for each in post.rows], rect.right(), middle)
    if warned:
        right -= scaled(14)
        row.icon(right, middle, "warning", "awaiting")
    left += scaled(TIME)
    row.text(QRect(left, rect.top(), right - left - 8, rect.height()), post.title, "listTitle")


def _paint_networks(row: RowPainter, networks: Sequence[str], right: int, middle: int) -> int:
    """Two icons at most, else the first and "+4", from the right; returns where they begin."""
    each = list(dict.fromkeys(networks))
    if len(each) > 2:
        room = QRect(right - scaled(40), middle - scaled(9), scaled(40), scaled(18))
        right -= row.text(room, f"+{len(each) - 1}", "meta", "ink2", right=True) + 4
        each = each[:1]
    for name in reversed(each):
        right -= scaled(14)
        row.icon(right, middle, network_icon(name))
        right -= 6
    return right
