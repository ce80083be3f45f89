"""The two lists: how a row of a day, a heading and a draft with no time are painted; and the keys of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent

from brandassist import clock
from ui.glyphs import Glyph, text_token
from ui.queue.presenter import DayHead, Post, Waiting
from ui.queue.words import head_words, networks_words, note_of, post_name
from ui.theme import colour, line_height, scaled
from ui.when import clock_time, day_month, short_when
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.words import network_icon, state_words

MARGIN, TIME, GAP = 24, 68, 12
POST, HEAD, FIRST_HEAD, DRAFT = 64, 52, 48, 88
NOTED = ("refused", "unconfirmed", "partly_published", "missed", "held", "awaiting")
Row = DayHead | Post


class KeyList(RowList):
    """A list in which Delete acts too."""

    delete: Callable[[], None] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.delete is not None:
            self.delete()
        else:
            super().keyPressEvent(event)


class DayPainter:
    """Paints the rows of the day list and names them; it holds the present minute, in the workspace's zone."""

    def __init__(self, pending: Mapping[str, str]) -> None:
        self.now = clock.now()
        self.frozen = False
        self._pending = pending  # what waits in the undo window, by delivery

    def name(self, item: Row) -> str:
        if isinstance(item, DayHead):
            return " ".join(word for word in head_words(item, self.now) if word)
        return post_name(item, self.now)

    def height(self, item: Row) -> int:
        return HEAD if isinstance(item, DayHead) else POST

    def paint(self, row: RowPainter, item: Row) -> None:
        if isinstance(item, DayHead):
            _head(row, item, self.now)
        else:
            row = self._on_tint(row, item)
            _post(
                row,
                item,
                self.now,
                next((self._pending[each.id] for each in item.rows if each.id in self._pending), ""),
            )

    def _on_tint(self, row: RowPainter, post: Post) -> RowPainter:
        """In crisis mode what is held stands on its tint."""
        if not self.frozen or post.state != "held" or row.selected:
            return row
        row.painter.fillRect(row.rect.adjusted(0, 0, 0, -1), colour("heldTint"))
        return replace(row, behind=colour("heldTint"))


def day_list(painter: DayPainter, name: str) -> tuple[Rows[Row], KeyList]:
    """The model and the view of the day list."""
    model = Rows[Row](painter.name, _key, _selectable)
    return model, KeyList(model, painter.height, painter.paint, name)


def waiting_list(name: str) -> tuple[Rows[Waiting], KeyList]:
    """The model and the view of what has no time."""
    model = Rows[Waiting](_waiting_name, _waiting_key)
    return model, KeyList(model, DRAFT, _waiting, name)


def _key(item: Row) -> object:
    return item.key if isinstance(item, Post) else (item.kind, item.day)


def _selectable(item: Row) -> bool:
    return isinstance(item, Post)


def _head(row: RowPainter, head: DayHead, now: datetime) -> None:
    near, day = head_words(head, now)
    rect = row.rect.adjusted(MARGIN, scaled(12), -MARGIN, 0)
    left = rect.left()
    if near:
        tint = "refused" if head.kind == "missed" else "accent" if head.day == now.date() else "ink"
        left += row.text(QRect(left, rect.top(), rect.width(), rect.height()), near, "section", tint) + GAP
    if day:
        row.text(QRect(left, rect.top(), rect.right() - left, rect.height()), day, "section", "ink2" if near else "ink")
    elif near:
        row.text(QRect(left, rect.top(), 80, rect.height()), str(head.count), "secondary", "ink3")


def _post(row: RowPainter, post: Post, now: datetime, pending: str) -> None:
    rect = row.rect.adjusted(MARGIN, scaled(10), -MARGIN, -scaled(10))
    title_high, meta_high = line_height("listTitle") + 2, line_height("meta") + 4
    time = clock_time(post.planned)
    day = "" if post.state != "missed" and post.at.date() >= now.date() else _short_day(post, now)
    row.text(QRect(rect.left(), rect.top(), scaled(TIME) - 8, title_high), time, "body", weight=500)
    row.text(
        QRect(rect.left(), rect.top() + title_high, scaled(TIME) - 8, meta_high), post.other_zone or day, "meta", "ink3"
    )
    word = state_words(post.state)
    mark = text_width(word, "meta", 500) + scaled(12) + 7
    middle = rect.top() + title_high // 2
    row.glyph(rect.right() - mark, middle, post.state)
    beside = scaled(12) + 7
    right = QRect(rect.right() - mark + beside, rect.top(), mark - beside + 1, title_high)
    row.text(right, word, "meta", text_token(post.state), weight=500)
    left = rect.left() + scaled(TIME)
    room = QRect(left, rect.top(), rect.right() - mark - GAP - left, title_high)
    row.text(room, post.title, "listTitle", weight=600 if row.selected else 400)
    under = rect.top() + title_high + meta_high // 2
    left = paint_networks(row, [each.network for each in post.rows], left, under) + 2
    note = note_of(post, now)
    names = networks_words(post.rows)
    below = QRect(left, rect.top() + title_high, rect.right() - left, meta_high)
    used = row.text(below, names, "meta", "ink3")
    if pending:
        below.setLeft(left + used + GAP)
        row.text(below, pending, "meta", "accent", weight=500)
    elif note:
        note_tint = "awaiting" if post.late else "ink2"
        urgent = post.state in ("refused", "unconfirmed", "partly_published")
        below.setLeft(left + used + GAP)
        row.text(below, note, "meta", text_token(post.state) if urgent else note_tint)


def _short_day(post: Post, now: datetime) -> str:
    near = abs((post.planned.date() - now.date()).days) < 7
    return short_when(post.planned, now).rsplit(" ", 1)[0] if near else day_month(post.planned.date())


def paint_networks(row: RowPainter, networks: Sequence[str], left: int, middle: int) -> int:
    """Two glyphs at most, else the first and "+4"; returns where the next thing may begin."""
    each = list(dict.fromkeys(networks))
    shown = each if len(each) <= 2 else each[:1]
    for name in shown:
        row.icon(left, middle, network_icon(name))
        left += scaled(14) + 6
    if len(shown) < len(each):
        high = line_height("meta")
        left += row.text(QRect(left, middle - high // 2, 40, high), f"+{len(each) - 1}", "meta", "ink2") + 6
    return left


def _waiting_key(item: Waiting) -> object:
    return item.id


def _waiting_name(item: Waiting) -> str:
    names = ", ".join(dict.fromkeys(label for _, _, label in item.networks))
    return ", ".join(part for part in (item.title, state_words(item.state), names) if part)


def _waiting(row: RowPainter, item: Waiting) -> None:
    rect = row.rect.adjusted(16, scaled(12), -12, 0)
    step = line_height("listTitle")
    row.lines(
        QRect(rect.left(), rect.top(), rect.width(), 2 * step),
        item.title,
        2,
        "listTitle",
        weight=600 if row.selected else 400,
    )
    middle = rect.top() + 2 * step + scaled(16)
    glyph: Glyph = item.state
    row.glyph(rect.left(), middle, glyph)
    networks = [network for _, network, _ in item.networks]
    each = scaled(14) + 6
    wide = each * 2 if len(set(networks)) == 2 else each if len(set(networks)) == 1 else each + scaled(24)
    wide = wide if networks else 0
    high = line_height("meta")
    beside = scaled(12) + 7
    room = QRect(rect.left() + beside, middle - high // 2, rect.width() - beside - wide - 4, high)
    row.text(room, state_words(item.state), "meta", text_token(item.state), weight=500)
    paint_networks(row, networks, rect.right() - wide + 2, middle)
