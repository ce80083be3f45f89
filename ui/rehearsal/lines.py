"""The list of a rehearsal: days, and under each what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect

from ui.rehearsal.words import finding_words, fix_words, money, rule_words, some
from ui.theme import Token, line_height, scaled
from ui.when import long_day
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.words import account_words, network_icon

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Finding, Line, Rehearsal

EDGE, FOUND, HEAD = 40, 60, 44
CURRENCY = "USD"  # the only network that charges, X, is paid in it


@dataclass(frozen=True)
class Day:
    """A day on which something was found, with how many posts it has."""

    day: date
    posts: int


@dataclass(frozen=True)
class Found:
    """One finding; `words` is its sentence."""

    line: Line
    finding: Finding
    words: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.line.row.id, self.finding.code, self.words


Item = Day | Found


def items_of(told: Rehearsal, now: datetime) -> list[Item]:
    """Days with findings, in order."""
    found: list[Item] = []
    for day in sorted({line.day for line in told.lines if line.findings}):
        lines = [line for line in told.lines if line.day == day]
        found.append(Day(day, len({line.row.draft_id for line in lines})))
        found += [Found(line, each, finding_words(line, each, now)) for line in lines for each in line.findings]
    return found


def finding_list(name: str) -> tuple[Rows[Item], RowList]:
    """The model and its list."""
    model = Rows[Item](_name, _key, _selectable)
    return model, RowList(model, _height, _paint, name)


def _name(item: Item) -> str:
    if isinstance(item, Day):
        return f"{long_day(item.day, year=False)}, {some('posts', item.posts)}"
    row, told = item.line.row, item.finding
    parts = (row.wall[11:16], account_words(row.account, row.network), row.title, item.words, rule_words(told.rule))
    return ", ".join((*parts, fix_words(told)))


def _key(item: Item) -> object:
    return item.day if isinstance(item, Day) else item.key


def _selectable(item: Item) -> bool:
    return isinstance(item, Found)


def _height(item: Any) -> int:
    return HEAD if isinstance(item, Day) else FOUND


def _paint(row: RowPainter, item: Item) -> None:
    if isinstance(item, Day):
        rect = row.rect.adjusted(EDGE, scaled(10), -EDGE, 0)
        used = row.text(rect, long_day(item.day, year=False), "section")
        row.text(rect.adjusted(used + 10, scaled(3), 0, 0), some("posts", item.posts), "secondary", "ink2")
        return
    rect, middle = row.rect.adjusted(EDGE, 0, -EDGE, 0), row.rect.center().y()
    error = item.finding.level == "error"
    tint: Token = "refused" if error else "awaitingMark"
    row.icon(rect.left(), middle, "warning-circle" if error else "warning", tint, 16)
    left = rect.left() + scaled(36)
    row.text(QRect(left, rect.top(), scaled(52), rect.height()), item.line.row.wall[11:16], "body")
    row.icon(left + scaled(60), middle, network_icon(item.line.row.network), "ink2", 16)
    left += scaled(108)
    fix = QRect(rect.right() - scaled(140), rect.top(), scaled(140), rect.height())
    row.text(fix, fix_words(item.finding), "secondary", "accent", 500, right=True)
    wide = rect.width() > scaled(760)
    if wide and item.line.cost is not None:
        cost = QRect(fix.left() - scaled(90), rect.top(), scaled(80), rect.height())
        row.text(cost, money(item.line.cost, CURRENCY), "secondary", "ink", right=True)
    edge = fix.left() - scaled(100 if wide else 8)
    if wide:
        rule = QRect(edge - scaled(130), rect.top(), scaled(130), rect.height())
        row.text(rule, rule_words(item.finding.rule), "secondary", "ink2")
        edge = rule.left() - 16
    title, below = line_height("listTitle"), line_height("secondary")
    top = rect.top() + (rect.height() - title - below) // 2
    weight = 600 if row.selected else 400
    row.text(QRect(left, top, edge - left, title), item.line.row.title, "listTitle", weight=weight)
    row.text(QRect(left, top + title, edge - left, below), item.words, "secondary", "ink2")
