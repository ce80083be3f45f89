"""The log of a crisis, newest first: lines are only ever added."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.store.publishing.crisis import Line
from ui.queue.crisis.presenter import Read
from ui.queue.crisis.words import line_words, when_words, who_words
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import line_height, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import SectionHeading
from ui.widgets.rows import RowList, RowPainter, Rows, wrapped
from ui.widgets.small import text_width

LEFT, RIGHT, GAP, ABOVE = 24, 24, 12, 5
MOST_LINES, WIDEST_NAME = 8, 72


class LogView(QWidget):
    """When, who, what."""

    line_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._read: Read | None = None
        self._time = self._who = 0  # widths of the columns
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(LEFT, 0, RIGHT, 0)
        head.setSpacing(16)
        head.addWidget(SectionHeading(self.tr("Log")))
        head.addStretch(1)
        self.export, self.add = LinkButton(self.tr("Export…")), LinkButton(self.tr("Add a line"))
        self.export.setAccessibleName(self.tr("Export the log…"))
        self.add.setAccessibleName(self.tr("Add a line to the log"))
        self.export.clicked.connect(self.export_asked)
        self.add.clicked.connect(self.line_asked)
        needs_right("crisis_line", self.add)
        needs_server(self.add)
        head.addWidget(self.export)
        head.addWidget(self.add)
        column.addLayout(head)
        self.model: Rows[tuple[int, Line]] = Rows(self._name, _key)
        self.list = RowList(self.model, self._height, self._paint, self.tr("Log"), divided=False)
        self.list.set_letters("crisis", {"L": self._line})
        column.addWidget(self.list, 1)

    def show_read(self, read: Read) -> None:
        """Show what was read."""
        self._read = read
        numbered = list(reversed(list(enumerate(read.view.lines))))
        if numbered != self.model.items():
            times = [when_words(line.at, read.now) for _, line in numbered]
            names = [who_words(line) for _, line in numbered]
            self._time = max((text_width(each, "meta") for each in times), default=0)
            self._who = min(max((text_width(each, "meta") for each in names), default=0), scaled(WIDEST_NAME))
            self.model.reset(numbered)

    def _name(self, item: tuple[int, Line]) -> str:
        line = item[1]
        at = when_words(line.at, self._read.now) if self._read is not None else ""
        return f"{at}, {who_words(line)}: {line_words(line)}"

    def _start(self) -> int:
        return LEFT + scaled(2 * GAP) + self._time + self._who

    def _words(self, line: Line) -> list[str]:
        room = max(scaled(80), self.list.width() - self._start() - RIGHT)
        return wrapped(line_words(line), "secondary", 400, room, MOST_LINES)

    def _height(self, item: tuple[int, Line]) -> int:
        return len(self._words(item[1])) * line_height("secondary") * 100 // theme.percent + 2 * ABOVE + 1

    def _paint(self, row: RowPainter, item: tuple[int, Line]) -> None:
        line, rect = item[1], row.rect
        step, top, left = line_height("secondary"), rect.top() + scaled(ABOVE), rect.left() + LEFT
        at = when_words(line.at, self._read.now) if self._read is not None else ""
        row.text(QRect(left, top, self._time + 2, step), at, "meta", "ink3")
        row.text(QRect(left + self._time + scaled(GAP), top, self._who + 2, step), who_words(line), "meta", "ink2")
        for words in self._words(line):
            row.text(QRect(rect.left() + self._start(), top, rect.width(), step), words, "secondary")
            top += step

    def _line(self) -> None:
        self.line_asked.emit()


def _key(item: tuple[int, Line]) -> object:
    return item[0]
