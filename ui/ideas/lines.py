"""The list of ideas: those for this week on top with their reasons, the others below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect

from ui.ideas.words import MARKS, reasons_words, source_words, state_words
from ui.theme import scaled
from ui.widgets.rows import RowList, RowPainter, Rows

if TYPE_CHECKING:
    from brandassist.diary.ranking import Reason
    from brandassist.store.diary.ideas import Idea, State

EDGE, HEAD, LINE, REASONED = 24, 44, 64, 86


@dataclass(frozen=True)
class Heading:
    """Over a part of the list."""

    words: str


@dataclass(frozen=True)
class Line:
    """One idea; with reasons where it is for this week."""

    idea: Idea
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> str:
        return self.idea.id


Item = Heading | Line


def items_of(ideas: list[Idea], week: dict[str, tuple[Reason, ...]], state: State) -> list[Item]:
    """The ideas in one state, newest first; of seeds those for this week stand on top, in their own order."""
    wanted = {each.id: each for each in ideas if each.state == state}
    first = [Line(wanted.pop(idea_id), why) for idea_id, why in week.items() if idea_id in wanted]
    rest = [Line(each) for each in wanted.values()]
    if not first:
        return [*rest]
    translate = QCoreApplication.translate
    on_top = Heading(translate("IdeaList", "For this week"))
    return [on_top, *first, *([Heading(translate("IdeaList", "All others")), *rest] if rest else [])]


class IdeaList(RowList):
    """Arrows move, Enter goes to where an idea came from, D makes a draft."""

    def __init__(self, name: str) -> None:
        self.rows = Rows[Item](_name, _key, _selectable)
        super().__init__(self.rows, _height, _paint, name)

    def line(self) -> Line | None:
        """The idea under the cursor."""
        item = self.current()
        return item if isinstance(item, Line) else None


def _name(item: Item) -> str:
    if isinstance(item, Heading):
        return item.words
    said = [" ".join(item.idea.text.split()), state_words(item.idea.state), source_words(item.idea)]
    return ", ".join([*said, reasons_words(item.reasons)] if item.reasons else said)


def _key(item: Item) -> object:
    return item.key if isinstance(item, Line) else item


def _selectable(item: Item) -> bool:
    return isinstance(item, Line)


def _height(item: Any) -> int:
    if isinstance(item, Heading):
        return HEAD
    return REASONED if item.reasons else LINE


def _paint(row: RowPainter, item: Item) -> None:
    rect = row.rect.adjusted(EDGE, 0, -EDGE, 0)
    if isinstance(item, Heading):
        row.text(rect.adjusted(0, scaled(8), 0, 0), item.words, "heading")
        return
    idea, mark = item.idea, MARKS[item.idea.state]
    top = rect.top() + scaled(10)
    weight = 600 if row.selected else 400
    row.text(QRect(rect.left(), top, rect.width(), scaled(22)), " ".join(idea.text.split()), "listTitle", "ink", weight)
    top += scaled(24)
    row.icon(rect.left(), top + scaled(9), mark.icon, mark.tint, 12)
    left = rect.left() + scaled(18)
    left += row.text(QRect(left, top, rect.width(), scaled(18)), state_words(idea.state), "meta", mark.tint, 500)
    if idea.private:
        row.icon(left + scaled(10), top + scaled(9), "lock-simple", "held", 12)
        left += scaled(22)
    left += scaled(12)
    if idea.photos:
        row.icon(left, top + scaled(9), "image", "ink2", 12)
        left += scaled(18)
    row.text(QRect(left, top, rect.right() - left, scaled(18)), source_words(idea), "meta", "ink2")
    if item.reasons:
        top += scaled(21)
        why = reasons_words(item.reasons)
        row.text(QRect(rect.left(), top, rect.width(), scaled(18)), why, "meta", "accent")
