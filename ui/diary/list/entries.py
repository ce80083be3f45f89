"""The rows of the list: all are there at once by their day; what they say is read for those that are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.diary.list import lines
from ui.diary.list.inline import Inline
from ui.diary.list.lines import FRESH, Dated, Heading, Item, Line
from ui.diary.list.sticky import Sticky
from ui.theme import scaled, theme
from ui.widgets.rows import Index, RowList, Rows

if TYPE_CHECKING:
    from brandassist.diary.query import Passage
    from brandassist.store.diary.entry_rows import Row

NEAR, AHEAD = 60, 240  # rows beyond what is seen: read on when so near to the end of what was read; read so far
RESTED_MS = 120  # after which the list rests


Place = Heading | Line | Dated  # what was written on this day of other years is known from the start


class EntryRows(Rows[Item]):
    """Headings and entries in order. A line that was read stays until it is read again."""

    def __init__(self) -> None:
        super().__init__(lines.name, lines.key, lines.selectable)
        self._places: list[Place] = []
        self._headings: list[int] = []
        self._row_of: dict[object, int] = {}
        self._lines: dict[str, Line] = {}
        self._read: set[str] = set()
        self._writers: Mapping[str, str] = {}

    def show(self, places: list[Place], rows: Sequence[Row], passages: dict[str, Passage]) -> None:
        """Show these places; `rows` are the lines known now, older ones stand until they are read again."""
        moved = places != self._places
        if moved:
            self.beginResetModel()
            self._places = places
            self._headings = [at for at, place in enumerate(places) if isinstance(place, Heading)]
            self._row_of = {place.id: at for at, place in enumerate(places) if isinstance(place, Dated)}
            self._lines = {known: line for known, line in self._lines.items() if known in self._row_of}
        self._read = {FRESH}
        self._take(rows, passages)
        if moved:
            self.endResetModel()
        else:
            self.look_again()

    def fill(self, rows: Sequence[Row], passages: dict[str, Passage]) -> None:
        """Lines that were asked for."""
        self._take(rows, passages)
        at = [self._row_of[row.id] for row in rows if row.id in self._row_of]
        if at:
            self.dataChanged.emit(self.index(min(at), 0), self.index(max(at), 0))

    def _take(self, rows: Sequence[Row], passages: dict[str, Passage]) -> None:
        for row in rows:
            at = self._row_of.get(row.id)
            place = self._places[at] if at is not None else None
            if isinstance(place, Dated):
                self._lines[row.id] = lines.line(row, place.planned, passages.get(row.id))
        self._read.update(row.id for row in rows)

    def unread(self, first: int, last: int) -> list[str]:
        """The entries from row `first` to row `last` whose lines are not known as they are now."""
        places = self._places[max(0, first) : last + 1]
        return [each.id for each in places if isinstance(each, Dated) and each.id not in self._read]

    def items(self) -> list[Item]:
        """What is shown, in order."""
        return [self.item(row) for row in range(len(self._places))]

    def heading(self, row: int) -> int:
        """The row of the heading that this row stands under; -1 if none does."""
        at = bisect_right(self._headings, row)
        return self._headings[at - 1] if at else -1

    def next_heading(self, row: int) -> int:
        """The row of the first heading after this row; -1 if there is none."""
        at = bisect_right(self._headings, row)
        return self._headings[at] if at < len(self._headings) else -1

    def month(self, row: int) -> str:
        """The month, YYYY-MM, of the first entry at or below a row; "" if there is none."""
        below = (self._places[at] for at in range(max(0, row), len(self._places)))
        return next((place.day[:7] for place in below if isinstance(place, Dated)), "")

    def first_of(self, month: str) -> int:
        """The first row of a month; of the month before it (or after, at the end) where it has none; -1 for none."""
        best = -1
        for at, place in enumerate(self._places):
            if isinstance(place, Dated):
                if place.day[:7] == month:
                    return at
                if best < 0 and place.day[:7] < month:
                    best = at
        return best

    def picture(self, row: int) -> str:
        """The SHA-256 of the picture of a row; "" for none, or none known."""
        item = self.item(row) if 0 <= row < len(self._places) else None
        return item.picture if isinstance(item, Line) else ""

    def item(self, row: int) -> Item:
        place = self._places[row]
        if not isinstance(place, Dated):
            return place
        if place.id == FRESH:
            return lines.fresh_line()
        line = self._lines.get(place.id) or lines.unread(place)
        writers = self._writers.get(place.id)
        return replace(line, writers=writers) if writers else line

    def show_writers(self, writers: Mapping[str, str]) -> None:
        """What the lines of entries say in which somebody else writes."""
        self._writers = writers
        self.look_again()

    def row_of(self, key: object) -> int:
        return self._row_of.get(key, -1)

    def rowCount(self, parent: object = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)  # type: ignore[attr-defined]


class EntryList(RowList):
    """The view of them; `wanted` names the entries whose lines come into sight."""

    wanted = Signal(list)
    deleted = Signal()
    left = Signal()  # by Esc
    moved_to = Signal(str)  # the month at the top

    def __init__(self, model: EntryRows, inline: Inline) -> None:
        self.entries = model  # Qt asks for it while it is being made
        super().__init__(model, lines.height, inline.paint, "", divided=False)
        self.setAccessibleName(self.tr("Entries"))
        self._asked: set[str] = set()
        self._first, self._down = 0, True  # the row at the top, and where one is going
        self._reading = QTimer(self)  # after what is in sight was painted
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self._read_on)
        self.inline, self._rest = inline, QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTED_MS)
        self._rest.timeout.connect(self._want_pictures)
        inline.arrived.connect(self.viewport().update)
        theme.changed.connect(self._look)  # pictures are of the letters' size
        self.sticky = Sticky(self)
        self.verticalScrollBar().valueChanged.connect(self._look)
        model.modelReset.connect(self.look_again)

    def look_again(self) -> None:
        """What was asked for before may be no longer true."""
        self._asked = set()
        self.inline.look_again()
        self._look()

    @staticmethod
    def entry_height() -> int:
        """Of an entry, in pixels."""
        return scaled(lines.ENTRY)

    def _look(self) -> None:
        first, _ = self.seen()
        if first != self._first:
            self._first, self._down = first, first > self._first
        self.sticky.stand(first)
        self.moved_to.emit(self.entries.month(first))
        self._reading.start()
        self._rest.start()

    def _read_on(self) -> None:
        first, last = self.seen()
        if self._new(first - NEAR, last + NEAR):
            wanted = self._new(*((first - NEAR, last + AHEAD) if self._down else (first - AHEAD, last + NEAR)))
            self._asked.update(wanted)
            self.wanted.emit(wanted)

    def _want_pictures(self) -> None:
        """Those in sight, then a page further each way."""
        first, last = self.seen()
        page = last - first + 1
        near = (*range(first, last + 1), *range(last + 1, last + page), *range(first - 1, first - page, -1))
        side = round(scaled(lines.PICTURE) * self.devicePixelRatioF())
        self.inline.want([sha256 for row in near if (sha256 := self.entries.picture(row))], side)

    def _new(self, first: int, last: int) -> list[str]:
        return [each for each in self.entries.unread(first, last) if each not in self._asked]

    def seen(self) -> tuple[int, int]:
        """The first and the last row in sight."""
        area: QRect = self.viewport().rect()
        first, last = self.indexAt(area.topLeft()).row(), self.indexAt(area.bottomLeft()).row()
        first = max(0, first)
        return first, last if last >= 0 else first + area.height() // scaled(lines.FIRST) + 1

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Words came, no heights: Qt would lay out 20,000 rows again."""
        top, bottom = self.seen()
        if first.row() <= bottom and last.row() >= top:
            self.viewport().update()
            self._rest.start()

    def show_month(self, month: str) -> int:
        """Bring a month to the top, with the heading it begins under; returns its first row, -1 for none."""
        row = self.entries.first_of(month)
        if row >= 0:
            heading = self.entries.heading(row)
            shown = heading if heading == row - 1 else row
            self.scrollTo(self.entries.index(shown, 0), self.ScrollHint.PositionAtTop)
        return row

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """As Qt's, and out from beneath the heading that stays on top."""
        super().scrollTo(index, hint)
        under = scaled(lines.FIRST) - self.visualRect(index).top()
        if under > 0 and index.isValid() and isinstance(self.entries.item(index.row()), Line):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
