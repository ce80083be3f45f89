"""The list of a rehearsal: days, and under each what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.rehearsal.words import CURRENCY, finding_words, fine_words, fix_words, rule_words, some
from ui.theme import Token, colour, font, line_height, scaled, theme
from ui.when import long_day
from ui.widgets.rows import ITEM, RowList, RowPainter, Rows
from ui.words import account_words, money, network_icon

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Finding, Line, Rehearsal

EDGE, FOUND, HEAD, QUIET = 40, 60, 44, 52
WIDE, BUTTON = 760, 28  # from this width on with rule and cost; a button's height


@dataclass(frozen=True)
class Day:
    """A day on which something was found, with how many posts it has."""

    day: date
    posts: int


@dataclass(frozen=True)
class Found:
    """One finding; `words` is its sentence, `fix` what Enter does about it."""

    line: Line
    finding: Finding
    words: str
    fix: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.line.row.id, self.finding.code, self.words


@dataclass(frozen=True)
class Fine:
    """The days on which nothing was found, in one line."""

    words: str


Item = Day | Found | Fine


def items_of(told: Rehearsal, now: datetime) -> list[Item]:
    """Days with findings, in order, then one line for the others."""
    found: list[Item] = []
    days = sorted({line.day for line in told.lines})
    bad = {line.day for line in told.lines if line.findings}
    for day in (each for each in days if each in bad):
        lines = [line for line in told.lines if line.day == day]
        found.append(Day(day, _posts(told, day)))
        found += [_found(line, each, now) for line in lines for each in line.findings]
    fine = [f"{long_day(day, year=False)}, {some('posts', _posts(told, day))}" for day in days if day not in bad]
    return [*found, Fine(fine_words(fine))] if found and fine else found


def _found(line: Line, finding: Finding, now: datetime) -> Found:
    return Found(line, finding, finding_words(line, finding, now), fix_words(finding, now))


def _posts(told: Rehearsal, day: date) -> int:
    return len({line.row.draft_id for line in told.lines if line.day == day})


class FindingList(RowList):
    """A click on what mends a finding is the same as Enter."""

    def __init__(self, name: str) -> None:
        self.rows = Rows[Item](_name, _key, _selectable)
        super().__init__(self.rows, _height, _paint, name)

    def to_next(self) -> None:
        """The finding below; at the end it stays."""
        self._step(1)

    def to_previous(self) -> None:
        """The finding above; at the top it stays."""
        self._step(-1)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while 0 <= row < self.rows.rowCount():
            if _selectable(self.rows.item(row)):
                self.choose_row(row)
                self.setFocus()
                return
            row += by

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = index.data(ITEM)
        if isinstance(item, Found):
            button = button_of(columns(self.visualRect(index)).fix, item.fix)
            if event.button() == Qt.MouseButton.LeftButton and button.contains(event.position().toPoint()):
                self.opened.emit(item)


class Heads(QWidget):
    """The names of the columns, over the list."""

    def __init__(self) -> None:
        super().__init__()
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(scaled(32))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        row, at = RowPainter(painter, self.rect(), False, colour("paper")), columns(self.rect())
        row.text(at.time, self.tr("Time"), "secondary", "ink2")
        row.text(at.post, self.tr("Post and finding"), "secondary", "ink2")
        if at.wide:
            row.text(at.rule, self.tr("Rule"), "secondary", "ink2")
            row.text(at.cost, self.tr("Cost on X"), "secondary", "ink2", right=True)
        painter.end()


@dataclass(frozen=True)
class Columns:
    """Where each part of a row stands; `rule` and `cost` only where it is `wide`."""

    mark: QRect
    time: QRect
    network: QRect
    post: QRect
    rule: QRect
    cost: QRect
    fix: QRect
    wide: bool


def columns(row: QRect) -> Columns:
    """The columns of a row of this size, and of the heads over it."""
    rect = row.adjusted(EDGE, 0, -EDGE, 0)
    wide = rect.width() > scaled(WIDE)

    def cell(left: int, width: int) -> QRect:
        return QRect(left, rect.top(), width, rect.height())

    fix = cell(rect.right() - scaled(170), scaled(170))
    cost = cell(fix.left() - scaled(90), scaled(80))
    rule = cell(cost.left() - scaled(160), scaled(150))
    mark, post = cell(rect.left(), scaled(16)), rect.left() + scaled(144)
    time, network = cell(rect.left() + scaled(36), scaled(52)), cell(rect.left() + scaled(96), scaled(16))
    edge = rule.left() if wide else fix.left()
    return Columns(mark, time, network, cell(post, edge - 16 - post), rule, cost, fix, wide)


def button_of(fix: QRect, words: str) -> QRect:
    """The button in the last column, at its right edge."""
    wide = QFontMetrics(font("secondary", 500)).horizontalAdvance(words) + 2 * scaled(12)
    high = scaled(BUTTON)
    return QRect(fix.right() - wide, fix.center().y() - high // 2, wide, high)


def _name(item: Item) -> str:
    if isinstance(item, Day):
        return f"{long_day(item.day, year=False)}, {some('posts', item.posts)}"
    if isinstance(item, Fine):
        return item.words
    row, told = item.line.row, item.finding
    parts = (row.wall[11:16], account_words(row.account, row.network), row.title, item.words, rule_words(told.rule))
    return ", ".join((*parts, item.fix))


def _key(item: Item) -> object:
    return item.key if isinstance(item, Found) else item


def _selectable(item: Item) -> bool:
    return isinstance(item, Found)


def _height(item: Any) -> int:
    return HEAD if isinstance(item, Day) else QUIET if isinstance(item, Fine) else FOUND


def _paint(row: RowPainter, item: Item) -> None:
    if isinstance(item, Day):
        rect = row.rect.adjusted(EDGE, scaled(10), -EDGE, 0)
        used = row.text(rect, long_day(item.day, year=False), "section")
        row.text(rect.adjusted(used + 10, scaled(3), 0, 0), some("posts", item.posts), "secondary", "ink2")
    elif isinstance(item, Fine):
        rect = row.rect.adjusted(EDGE, 0, -EDGE, 0)
        row.icon(rect.left(), rect.center().y(), "check", "published", 16)
        row.text(rect.adjusted(scaled(24), 0, 0, 0), item.words, "secondary", "ink2")
    else:
        _paint_finding(row, item)


def _paint_finding(row: RowPainter, item: Found) -> None:
    at, middle = columns(row.rect), row.rect.center().y()
    error = item.finding.level == "error"
    tint: Token = "refused" if error else "awaitingMark"
    row.icon(at.mark.left(), middle, "warning-circle" if error else "warning", tint, 16)
    row.text(at.time, item.line.row.wall[11:16], "body")
    row.icon(at.network.left(), middle, network_icon(item.line.row.network), "ink2", 16)
    button = button_of(at.fix, item.fix)
    _paint_button(row, button, item.fix)
    if at.wide:
        row.text(at.rule, rule_words(item.finding.rule), "secondary", "ink2")
        if item.line.cost is not None:
            row.text(at.cost, money(item.line.cost, CURRENCY), "secondary", "ink", right=True)
    title, below = line_height("listTitle"), line_height("secondary")
    room = at.post.width() if at.wide else button.left() - 16 - at.post.left()
    top = at.post.top() + (at.post.height() - title - below) // 2
    weight = 600 if row.selected else 400
    row.text(QRect(at.post.left(), top, room, title), item.line.row.title, "listTitle", weight=weight)
    row.text(QRect(at.post.left(), top + title, room, below), item.words, "secondary", "ink2")


def _paint_button(row: RowPainter, rect: QRect, words: str) -> None:
    row.painter.setPen(QPen(colour("accent" if row.selected else "hair2"), 1))
    row.painter.setBrush(colour("accent" if row.selected else "surface"))
    row.painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    inside = rect.adjusted(scaled(12), 0, 0, 0)
    row.text(inside, words, "secondary", "onAccent" if row.selected else "ink", 500)
