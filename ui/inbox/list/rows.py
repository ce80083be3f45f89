"""The list of who waits: how a row is painted, and a model that asks for more as one scrolls."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal

from brandassist import clock
from ui.aging import age_tints, share_of
from ui.glyphs import text_token
from ui.inbox.presenter import CLOSED, Item
from ui.inbox.strangers import fold_of, text_of
from ui.inbox.words import assigned_words, row_name, status_words
from ui.theme import Token, colour, line_height, paint_icon, scaled
from ui.when import age, day_month, short_when
from ui.widgets.rows import Index, RowPainter, Rows
from ui.widgets.small import text_width
from ui.words import network_icon, state_words
from ui.writers import paint_writers

HEIGHT, MARGIN, AVATAR, GAP, BAR = 92, 16, 32, 12, 64
ANSWERS = 22  # the disc of who answers


class Messages(Rows[Item]):
    """The rows read so far, of `total`. `more_wanted` when the end comes into sight."""

    more_wanted = Signal()

    def __init__(self, painter: RowInk) -> None:
        super().__init__(painter.name, lambda item: item.row.id)
        self.total = 0
        self._asked = False

    def show(self, items: Sequence[Item], total: int) -> None:
        """Show these; the same again changes nothing."""
        self.total, self._asked = total, False
        if list(items) != self._items:
            self.reset(items)

    def append(self, items: Sequence[Item]) -> None:
        """Add what was asked for; a row known already is not shown twice."""
        known = {item.row.id for item in self._items}
        new = [item for item in items if item.row.id not in known]
        self._asked = not items  # nothing more came: do not ask again before the next reading
        if new:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(new) - 1)
            self._items += new
            self.endInsertRows()
            self.total = max(self.total, len(self._items) + 1)  # of what was found nobody counted how many there are

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._items) < self.total and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()


class RowInk:
    """Paints and names rows; it holds the present minute, in the workspace's zone, and what waits to be sent."""

    def __init__(self, pending: Collection[str]) -> None:
        self.now: datetime = clock.now()
        self.choosing = False  # several are being chosen: those that are bear a check
        self.me = ""  # the member who reads this
        self.members: Mapping[str, str] = {}  # names by id, of who may be answering
        self.writers: Mapping[str, str] = {}  # who else writes an answer, by message
        self._pending = pending

    def look(self, item: Item) -> tuple[object, ...]:
        """All but the row itself that changes how it is painted."""
        answers = self.members.get(item.row.assigned_to or "", "")
        return (self.now, self.choosing, item.row.id in self._pending, answers, self.writers.get(item.row.id))

    def name(self, item: Item) -> str:
        name = self.members.get(item.row.assigned_to or "", "")
        words = assigned_words(name, item.row.assigned_to == self.me) if name else ""
        return ", ".join(filter(None, (row_name(item, self.now), words, self.writers.get(item.row.id, ""))))

    def paint(self, row: RowPainter, item: Item) -> None:
        rect = row.rect.adjusted(MARGIN, scaled(12), -MARGIN, -scaled(8))
        if self.choosing and row.selected:
            self._check(row, rect)
        else:
            row.avatar(rect.left(), rect.top(), item.row.author or item.row.handle, scaled(AVATAR))
        left = rect.left() + scaled(AVATAR) + GAP
        right = rect.right() + 1 - max(self._age(row, item, rect), 0)
        self._head(row, item, QRect(left, rect.top(), right - GAP - left, line_height("body")))
        step = line_height("listTitle")
        room = QRect(left, rect.top() + line_height("body") + 2, right - GAP - left, 2 * step)
        tint: Token = "ink3" if fold_of(item.row) else "ink" if row.selected else "ink2"
        writers = self.writers.get(item.row.id, "")
        row.lines(room, text_of(item.row)[:400], 1 if writers else 2, "listTitle", tint)
        if writers:
            paint_writers(row, room.adjusted(0, step, 0, 0), writers)

    def _check(self, row: RowPainter, rect: QRect) -> None:
        row.painter.setPen(Qt.PenStyle.NoPen)
        row.painter.setBrush(colour("accent"))
        disc, size = scaled(AVATAR), scaled(16)
        row.painter.drawEllipse(QRectF(rect.left(), rect.top(), disc, disc))
        place = QRectF(rect.left() + (disc - size) / 2, rect.top() + (disc - size) / 2, size, size)
        paint_icon(row.painter, place, "check", "onAccent")

    def _head(self, row: RowPainter, item: Item, rect: QRect) -> None:
        state = "sending" if item.row.id in self._pending else item.state
        words = state_words(state) if state is not None else ""
        mark = text_width(words, "meta", 500) + scaled(12) + 17 if state is not None else 0
        icon, middle = scaled(14) + 8, rect.center().y() + 1
        name = QRect(rect.left(), rect.top(), max(40, rect.width() - icon - mark), rect.height())
        width = row.text(name, item.row.author or item.row.handle, "body", weight=600)
        left = rect.left() + width + 8
        row.icon(left, middle, network_icon(item.row.network))
        if state is not None:
            left += scaled(14) + 10
            row.glyph(left, middle, state)
            room = QRect(left + scaled(12) + 6, rect.top(), mark, rect.height())
            row.text(room, words, "meta", text_token(state), weight=500)

    def _age(self, row: RowPainter, item: Item, rect: QRect) -> int:
        """The age at the right with its bar, or how it ended; returns the room it took."""
        message, high = item.row, line_height("body")
        if message.status in CLOSED or message.status == "snoozed":
            words, tint = self._ended(item), "ink3"
        else:
            words, tint = age(self.now - message.received_at), age_tints(share_of(message, self.now))[0]
        wide = max(scaled(BAR), text_width(words, "meta") + 2)
        room = QRect(rect.right() + 1 - wide, rect.top(), wide, high)
        row.text(room, words, "meta", tint, right=True)
        if message.due_at is not None and message.status not in (*CLOSED, "snoozed"):
            self._bar(row, rect.right() + 1 - scaled(BAR), rect.top() + high + 1, share_of(message, self.now))
        if name := self.members.get(message.assigned_to or "", ""):
            row.avatar(rect.right() + 1 - scaled(ANSWERS), rect.top() + high + scaled(10), name, scaled(ANSWERS))
        return wide

    def _ended(self, item: Item) -> str:
        row = item.row
        if row.status == "snoozed" and row.snoozed_until is not None:
            return short_when(row.snoozed_until.astimezone(self.now.tzinfo), self.now)
        if row.status == "answered":
            return day_month(row.received_at.astimezone(self.now.tzinfo).date())
        return status_words(row, self.now).split(":")[0]

    def _bar(self, row: RowPainter, left: int, top: int, share: float) -> None:
        full, tint = scaled(BAR), age_tints(share)[1]
        track: Token = "hair2"
        row.painter.fillRect(left, top, full, 2, colour(track))
        row.painter.fillRect(left, top, max(2, round(min(1.0, share) * full)), 2, colour(tint))
