"""The list of missed posts: each row painted, the one under the cursor opened with real buttons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from brandassist import clock
from ui.letters import heard
from ui.missed.presenter import Act, Item, primary
from ui.missed.words import act_words, item_name, late_words, note_words, stamp
from ui.reach import needs_server, reach
from ui.rights import needs_right
from ui.theme import Token, colour, font, line_height, scaled, theme
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.rows import ITEM, Index, RowDelegate, RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.words import network_icon, state_words

EDGE, INSIDE, AGE, NETWORKS, GAP = 40, 20, 136, 48, 24
SHUT, OPEN = 2, 3  # lines of text
TOP = 14
QUIET: tuple[Act, ...] = ("drop", "move", "post_now")  # of a row without the cursor, from the right
ICONS: dict[Act, str] = {"post_now": "paper-plane-right", "move": "clock"}


class MissedList(RowList):
    """One tab stop; the row under the cursor holds buttons. `did` brings what to do and the Item."""

    did = Signal(str, object)
    scrolled = Signal()

    def __init__(self, name: str) -> None:
        self.now = clock.now()
        self._pressed: tuple[Act, Item, QPoint] | None = None
        self._buttons: Buttons | None = None
        self.rows: Rows[Item] = Rows(self._name, _key)
        super().__init__(self.rows, 100, _nothing, name)
        self._painter = MissedDelegate(self)
        self.setItemDelegate(self._painter)
        self.rows.modelReset.connect(self._dress_current)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def show_items(self, items: list[Item], now: datetime) -> None:
        """Show these; nothing is rebuilt while they read the same."""
        self.now = now
        if items != self.rows.items():
            self.rows.reset(items)
        self.viewport().update()

    def in_sight(self) -> list[Item]:
        """What can be seen, and a little more."""
        if not self.rows.rowCount():
            return []
        top = self.indexAt(QPoint(1, 1)).row()
        bottom = self.indexAt(QPoint(1, self.viewport().height() - 2)).row()
        last = bottom if bottom >= 0 else self.rows.rowCount() - 1
        return self.rows.items()[max(0, top - 5) : last + 6]

    def buttons(self) -> Buttons | None:
        """Those in the row under the cursor."""
        return self._buttons

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._dress_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if heard("missed", event) == "Del" and (item := self.current()) is not None:
            self.did.emit("drop", item)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, index = event.position().toPoint(), self.indexAt(event.position().toPoint())
        self._pressed = None
        if index.isValid() and index != self.currentIndex() and event.button() == Qt.MouseButton.LeftButton:
            item: Item = index.data(ITEM)
            rect = _inside(self.visualRect(index))
            for act, room in quiet_rooms(rect, item, 0):
                if room.contains(at):
                    self._pressed = act, item, at
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (event.position().toPoint() - pressed[2]).manhattanLength() < 8:
            self.did.emit(pressed[0], pressed[1])

    def _dress_current(self) -> None:
        index = self.currentIndex()
        if self._buttons is not None:
            had_focus = self._buttons.isAncestorOf(self.focusWidget() or self)
            self._buttons.hide()
            self._buttons.deleteLater()
            self._buttons = None
            if had_focus:
                self.setFocus()
        if index.isValid():
            self._buttons = Buttons(self.viewport(), self.rows.item(index.row()), self.did.emit)
            self.setTabOrder(self, next(iter(self._buttons.shown.values())))
            self._buttons.show()
        self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.place_buttons()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.place_buttons()

    def place_buttons(self) -> None:
        """Over the foot of the row they belong to."""
        if self._buttons is None or not self.currentIndex().isValid():
            return
        rect = _inside(self.visualRect(self.currentIndex()))
        text = _text_rect(rect)
        high = self._buttons.heightForWidth(text.width())
        self._buttons.setGeometry(text.left(), rect.bottom() - scaled(TOP) - high, text.width(), high)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _name(self, item: Item) -> str:
        return item_name(item, self.now)


class Buttons(QWidget):
    """What may be done about the post under the cursor, the likely thing loud."""

    def __init__(self, parent: QWidget, item: Item, did: Callable[[str, object], None]) -> None:
        super().__init__(parent)
        self._item, self._did = item, did
        self.shown: dict[Act, Button] = {}
        flow = Flow(last_right=True)
        self.setLayout(flow)
        loud = primary(item)
        for act in self._acts():
            kind = "primary" if act == loud else "normal" if act in ("post_now", "move", "drop") else "quiet"
            button = Button(act_words(act, item), kind, ICONS.get(act, ""))
            button.setEnabled(not (act == "move" and item.looking))
            needs_server(button)
            if act != "edit":
                needs_right("delivery", button)
            button.carry(act)
            button.asked.connect(self._ask)
            self.shown[act] = button
            flow.addWidget(button)

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def _acts(self) -> list[Act]:
        acts: list[Act] = ["post_now"] if self._item.sendable() else []
        another: list[Act] = ["another"] if self._item.slot is not None else []
        return [*acts, "move", "drop", *another, "edit"]

    def _ask(self, act: object) -> None:
        self._did(str(act), self._item)


class MissedDelegate(RowDelegate):
    """Its own ground: a framed card under the cursor, a hairline under each other row."""

    def __init__(self, view: MissedList) -> None:
        super().__init__(100, _nothing, divided=False, ground="paper")
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.row() != self._view.currentIndex().row():
            return _shut(theme.percent)  # asked of every row whenever the cursor moves
        text, note = line_height("note"), line_height("secondary") + scaled(6)
        high = 2 * scaled(TOP) + note
        width = _text_rect(_inside(QRect(0, 0, self._view.viewport().width(), 100))).width()
        buttons = self._view.buttons()
        lines = max(SHUT, len(_laid_out(index.data(ITEM), width, OPEN)[1]))
        return QSize(100, high + lines * text + scaled(10) + (buttons.heightForWidth(width) if buttons else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(ITEM)
        rect, opened = option.rect, index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        behind = colour("surface" if opened else "paper")
        if opened:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(colour("accent"), 2 if focused else 1))
            painter.setBrush(behind)
            painter.drawRoundedRect(QRectF(_inside(rect)).adjusted(-scaled(INSIDE), 2, scaled(INSIDE), -2), 8, 8)
        else:
            painter.fillRect(_inside(rect).left(), rect.bottom(), _inside(rect).width(), 1, colour("hair"))
        row = RowPainter(painter, _inside(rect), opened, behind)
        self._paint_item(row, item, opened)
        painter.restore()

    def _paint_item(self, row: RowPainter, item: Item, opened: bool) -> None:
        rect, now = row.rect, self._view.now
        top, meta = rect.top() + scaled(TOP), line_height("secondary")
        age = QRect(rect.left(), top, scaled(AGE) - scaled(8), line_height("section"))
        row.text(age, late_words(item.late), "section")
        row.text(QRect(age.left(), age.bottom() + 2, age.width(), meta), stamp(item.post.planned, now), "meta", "ink2")
        if opened:
            below = age.bottom() + 2 + meta + scaled(6)
            row.glyph(rect.left(), below + meta // 2, "missed")
            room = QRect(rect.left() + scaled(18), below, age.width() - scaled(18), meta)
            row.text(room, state_words("missed"), "meta", "refused", 500)
        text = _text_rect(rect)
        lines = paint_text(row, text, item, OPEN if opened else SHUT)
        _paint_networks(row, item, top)
        below = text.top() + lines * line_height("note") + scaled(6)
        left = text.left()
        rooms = [] if opened or item.pending else quiet_rooms(rect, item, below)
        edge = min((room.left() for _, room in rooms), default=text.right() + scaled(NETWORKS)) - scaled(8)
        icon, tint, words = note_words(item, now)
        if icon:
            row.icon(left, below + meta // 2, icon, cast(Token, tint), 16)
            left += scaled(24)
        said = "awaiting" if tint == "awaiting" else "accent" if tint == "accent" else "ink2"
        row.text(QRect(left, below, max(0, edge - left), meta), words, "secondary", cast(Token, said))
        for act, room in rooms:
            row.text(room, act_words(act, item), "secondary", "ink", 500)


@lru_cache(maxsize=8)
def _shut(percent: int) -> QSize:
    """The size of a row without the cursor at a text scale."""
    del percent
    note = line_height("secondary") + scaled(6)
    return QSize(100, 2 * scaled(TOP) + note + SHUT * line_height("note"))


def _paint_networks(row: RowPainter, item: Item, top: int) -> None:
    """Two at most at the right edge, else the first and "+4"."""
    networks = list(dict.fromkeys(each.network for each in item.post.rows))
    middle, left = top + line_height("note") // 2, row.rect.right() - scaled(16)
    if len(networks) > 2:
        more, high = f"+{len(networks) - 1}", line_height("meta")
        wide = text_width(more, "meta")
        row.text(QRect(row.rect.right() - wide, middle - high // 2, wide + 2, high), more, "meta", "ink2")
        left -= wide + scaled(4)
    for network in networks[:1] if len(networks) > 2 else reversed(networks):
        row.icon(left, middle, network_icon(network), "ink2", 16)
        left -= scaled(22)


def quiet_rooms(rect: QRect, item: Item, top: int) -> list[tuple[Act, QRect]]:
    """Where the words of what may be done stand in a row without the cursor; `top` 0: the whole foot of the row."""
    high = line_height("secondary") if top else scaled(TOP) + 2 * line_height("secondary")
    top = top or rect.bottom() - high
    right, found = rect.right(), list[tuple[Act, QRect]]()
    for act in () if reach.away else QUIET:
        if (act == "post_now" and not item.sendable()) or (act == "move" and item.looking):
            continue
        wide = text_width(act_words(act, item), "secondary", 500)
        found.append((act, QRect(right - wide, top, wide + 2, high)))
        right -= wide + scaled(GAP)
    return found


def paint_text(row: RowPainter, rect: QRect, item: Item, most: int) -> int:
    """Title and text, stale words under amber waves; returns how many lines it took."""
    layout, lines = _laid_out(item, rect.width(), most)
    row.painter.setPen(colour("ink"))
    layout.draw(row.painter, rect.topLeft().toPointF())
    return max(1, len(lines))


def _laid_out(item: Item, width: int, most: int) -> tuple[QTextLayout, list[QTextLine]]:
    title, body, shift = _told(item)
    layout = QTextLayout(f"{title} {body}" if title else body, font("note"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(item, len(title), shift, len(layout.text())))
    lines: list[QTextLine] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPoint(0, len(lines) * line_height("note")).toPointF())
        lines.append(line)
    layout.endLayout()
    return layout, lines


LONGEST = 600  # characters of a text that a row can need
MARK = "…"


def _told(item: Item) -> tuple[str, str, int]:
    """The title that stands before the text (none where the text begins with it), the text, where it begins."""
    text = item.words.text if item.words is not None else ""
    flat = "".join(" " if each in "\n\r\t" else each for each in text)[:LONGEST]
    title = (item.words.title if item.words is not None else "") or item.post.title
    if not flat:
        return title, "", 0
    if flat.startswith(title.rstrip(MARK)) or not title:
        return "", flat, 0
    title = title if title[-1:] in ".!?…:" else f"{title}."
    return title, flat, len(title) + 1


def _formats(item: Item, title: int, shift: int, length: int) -> list[QTextLayout.FormatRange]:
    found: list[QTextLayout.FormatRange] = []
    if title:
        bold = QTextCharFormat()
        bold.setFontWeight(600)
        found.append(_range(0, title, bold))
    for word in item.words.stale if item.words is not None else ():
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(colour("awaitingMark"))
        start = word.start + shift
        if start < length:
            found.append(_range(start, min(word.end + shift, length) - start, wave))
    return found


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(scaled(EDGE), 0, -scaled(EDGE), 0)


def _text_rect(rect: QRect) -> QRect:
    top = rect.top() + scaled(TOP)
    return QRect(rect.left() + scaled(AGE), top, rect.width() - scaled(AGE) - scaled(NETWORKS), rect.height())


def _key(item: Item) -> object:
    return item.key


def _nothing(row: RowPainter, item: object) -> None:
    del row, item
