"""How the week is painted: heads, ground, cards. What is costly (lines of text, faces) is made once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QLine, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.glyphs import MARK, State
from ui.queue.bands import Band, paint_band
from ui.queue.calendar.axis import Axis
from ui.queue.calendar.clocks import Change, change_of
from ui.queue.calendar.words import axis_hour, card_note, card_time, day_head
from ui.queue.presenter import Post
from ui.queue.words import ahead_words
from ui.theme import Role, Token, colour, draw_ring, line_height, scaled, theme
from ui.widgets.rows import RowPainter, wrapped
from ui.widgets.small import text_width
from ui.words import network_icon

AXIS, HOUR, CARD, DAYS, BAND = 48, 48, 84, 52, 24
LEAST = 52  # a card narrower than this says nothing
BAR, SIDE, ICON = 3, 11, 14


@dataclass(frozen=True)
class Card:
    """One card as it is to be painted, all words made. `post` is None for a draft that is only being given a time."""

    rect: QRect
    title: str
    networks: tuple[str, ...]
    state: State
    time: str
    note: str = ""
    tint: Token = "ink2"
    post: Post | None = None
    current: bool = False
    selected: bool = False
    ring: bool = False  # keyboard focus is on it
    warned: bool = False  # something is worth a look about its time
    opacity: float = 1.0


def card_of(
    post: Post, rect: QRect, now: datetime, others: int = 0, pending: str = "", warnings: Sequence[str] = ()
) -> Card:
    """A post's card; `others`: how many stand behind it for want of room, `pending`: what the undo window holds."""
    note, tint = (pending, "accent") if pending else card_note(post, others, now, len(warnings))
    networks = tuple(dict.fromkeys(row.network for row in post.rows))
    return Card(rect, post.title, networks, post.state, card_time(post), note, tint, post, warned=bool(warnings))


@lru_cache(maxsize=2048)
def _lines(text: str, role: Role, width: int, count: int, percent: int) -> tuple[str, ...]:
    del percent
    return tuple(wrapped(text, role, 400, width, count))


@lru_cache(maxsize=512)
def _wide(text: str, percent: int) -> int:
    del percent
    return text_width(text, "meta")


def heads_height() -> int:
    """The day heads and the travel bands under them."""
    return scaled(DAYS) + scaled(BAND)


def paint_ground(painter: QPainter, axis: Axis, room: QRect, zone: str, second: Band | None) -> None:
    """Hour lines, column lines, the hours on one clock or two; `room`: the part in sight, in the day's own pixels."""
    row = RowPainter(painter, room, False, colour("paper"))
    soft = QColor(colour("hair"))
    soft.setAlpha(110)
    for hour in range(max(0, room.top() // axis.hour), min(24, room.bottom() // axis.hour + 1) + 1):
        y = axis.top(hour * 60)
        painter.fillRect(axis.left, y, axis.width - axis.left, 1, colour("hair") if hour % 2 == 0 else soft)
        if hour % 2 == 0 and 0 < hour < 24:
            _hour(row, axis, y, hour, second)
    painter.setPen(QPen(colour("hair"), 1))
    painter.drawLines([QLine(axis.column(day)[0], room.top(), axis.column(day)[0], room.bottom()) for day in range(7)])
    for day in range(7):
        if (change := change_of(axis.monday + timedelta(days=day), zone)) is not None:
            _changed(row, axis, day, change)


def _hour(row: RowPainter, axis: Axis, y: int, hour: int, second: Band | None) -> None:
    high, wide = line_height("meta"), axis.left if second is None else axis.left // 2
    row.text(QRect(0, y - high // 2, wide - 8, high), axis_hour(hour * 60), "meta", "ink3", right=True)
    if second is not None:
        there = (hour * 60 + int(second.ahead.total_seconds()) // 60) % (24 * 60)
        row.text(QRect(wide, y - high // 2, wide - 8, high), axis_hour(there), "meta", "ink3", right=True)


def _changed(row: RowPainter, axis: Axis, day: int, change: Change) -> None:
    """The hour that never comes is hatched; the one that comes twice says so."""
    left, wide = axis.column(day)
    rect = QRect(left + 1, axis.top(change.begins) + 1, wide - 1, axis.top(change.ends - change.begins) - 1)
    if change.kind == "skipped":
        shade = QColor(colour("hair2"))
        row.painter.setPen(Qt.PenStyle.NoPen)
        row.painter.fillRect(rect, colour("sunken"))
        row.painter.setBrush(shade)
        row.painter.fillRect(rect, Qt.BrushStyle.BDiagPattern)
        return
    row.painter.fillRect(rect, colour("sunken"))
    high = line_height("meta")
    words = axis_hour(change.begins) + " ×2"
    row.text(QRect(left + 6, rect.bottom() - high, wide - 12, high), words, "meta", "ink3")


def paint_now(painter: QPainter, axis: Axis, now: datetime, second: Band | None) -> None:
    """The line of this minute, across today alone; its time on the axis, by our clock and the second."""
    day, minutes = axis.place(now)
    if not 0 <= day <= 6:
        return
    left, wide = axis.column(day)
    y, high = axis.top(minutes), line_height("meta")
    painter.fillRect(0, y - high // 2, axis.left - 4, high, colour("paper"))
    row = RowPainter(painter, QRect(), False, colour("paper"))
    clocks = [0] if second is None else [0, int(second.ahead.total_seconds()) // 60]
    for at, off in enumerate(clocks):
        room = axis.left // len(clocks)
        words = axis_hour((minutes + off) % (24 * 60))
        row.text(QRect(at * room, y - high // 2, room - 8, high), words, "meta", "accent", 600, right=True)
    painter.fillRect(axis.left - 4, y - 1, 4, 2, colour("accent"))
    painter.fillRect(left, y - 1, wide, 2, colour("accent"))


def paint_heads(painter: QPainter, axis: Axis, now: datetime, bands: Sequence[Band], clocks: Sequence[str]) -> None:
    """The names of the days, the travel bands, and where there are two clocks whose they are, over what scrolls."""
    high, band = scaled(DAYS), scaled(BAND)
    painter.fillRect(0, 0, axis.width, high + band, colour("paper"))
    row = RowPainter(painter, QRect(0, 0, axis.width, high), False, colour("paper"))
    for day in range(7):
        left, wide = axis.column(day)
        at = axis.monday + timedelta(days=day)
        today = at == now.date()
        name, number = day_head(at)
        tint = "accent" if today else "ink2"
        used = row.text(QRect(left + 10, 0, wide - 14, high), name, "body", tint, 600 if today else 400)
        rest = QRect(left + 16 + used, 0, wide - 18 - used, high)
        row.text(rest, number, "section", "accent" if today else "ink", 600 if today else 400)
        if today:
            painter.fillRect(left, 0, wide, 2, colour("accent"))
    for each in bands:
        _band(row, axis, each, QRect(0, high, 0, band))
    for at, city in enumerate(clocks):
        wide = axis.left // len(clocks)
        row.text(QRect(at * wide + 4, high, wide - 12, band), city, "meta", "ink2", 500, right=True)
    for y in (high, high + band - 1):
        painter.fillRect(axis.left, y, axis.width - axis.left, 1, colour("hair"))
    for day in range(7):
        painter.fillRect(axis.column(day)[0], 0, 1, high + band, colour("hair"))


def _band(row: RowPainter, axis: Axis, band: Band, line: QRect) -> None:
    first, last = (band.first - axis.monday).days, (band.last - axis.monday).days
    left, (right, wide) = axis.column(max(0, first))[0], axis.column(min(6, last))
    rect = QRect(left, line.top(), right + wide - left, line.height())
    words = ", ".join(filter(None, (band.name, ahead_words(band.ahead))))
    paint_band(row, rect, words, dashed=False, begins=first >= 0, ends=last <= 6)


def paint_card(painter: QPainter, card: Card, frozen: bool) -> None:
    """Networks, time and glyph; three lines of title, or two and why; the bar of its state at the left."""
    rect, held = card.rect, frozen and card.state == "held"
    ground = colour("heldTint" if held else "sel" if card.selected else "surface")
    painter.save()
    painter.setOpacity(card.opacity)
    _box(painter, rect, ground, card.state)
    row = RowPainter(painter, rect, card.selected, ground)
    narrow = _first_line(row, card)
    _title(row, card, narrow)
    if card.current:
        _ring(painter, rect, card.ring)
    painter.restore()


def _box(painter: QPainter, rect: QRect, ground: QColor, state: State) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(colour("hair"), 1))
    painter.setBrush(ground)
    painter.drawPath(path)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), colour(MARK[state]))
    painter.restore()


def _first_line(row: RowPainter, card: Card) -> bool:
    """Networks, time, glyph; whether the card is too narrow for the glyph, which stands in its last line then."""
    rect, high = row.rect, line_height("meta")
    middle = rect.top() + scaled(14)
    glyph, left = scaled(12), rect.left() + SIDE
    needed = _wide(card.time, theme.percent)
    room = rect.right() - left - needed - glyph - 8
    if room < 0:
        row.glyph(left, rect.bottom() - scaled(13), card.state)
    else:
        row.glyph(rect.right() - glyph - 4, middle, card.state)
        left += _networks(row, card.networks, left, middle, room)
    row.text(QRect(left, middle - high // 2, rect.right() - left, high), card.time, "meta", "ink2")
    return room < 0


def _networks(row: RowPainter, each: tuple[str, ...], left: int, middle: int, room: int) -> int:
    """Two glyphs at most, else the first and "+4"; as many as find room. Returns how much was taken."""
    icon, more = scaled(ICON) + 5, f"+{len(each) - 1}"
    shown = each if len(each) <= 2 else each[:1]
    extra = 0 if len(each) <= 2 else _wide(more, theme.percent) + 6
    if room < icon * len(shown) + extra:
        shown, extra = each[:1], 0
    if room < icon:
        return 0
    for at, name in enumerate(shown):
        row.icon(left + at * icon, middle, network_icon(name))
    if extra:
        high = line_height("meta")
        row.text(QRect(left + icon, middle - high // 2, extra, high), more, "meta", "ink2")
    return icon * len(shown) + extra


def _title(row: RowPainter, card: Card, narrow: bool) -> None:
    rect, step = row.rect, line_height("cardTitle")
    width = rect.width() - SIDE - 5
    top, count = rect.top() + scaled(25), 2 if card.note or narrow else 3
    row.painter.setPen(colour("ink"))
    for number, line in enumerate(_lines(card.title, "cardTitle", width, count, theme.percent)):
        row.text(QRect(rect.left() + SIDE, top + number * step, width + 4, step), line, "cardTitle")
    if card.note and not narrow:
        high, aside = line_height("meta"), 0
        if card.warned:
            row.icon(rect.left() + SIDE, rect.bottom() - high // 2 - scaled(6), "warning", "awaiting", size=12)
            aside = scaled(12) + 5
        room = QRect(rect.left() + SIDE + aside, rect.bottom() - high - scaled(6), width - aside, high)
        row.text(room, card.note, "meta", card.tint)


def _ring(painter: QPainter, rect: QRect, focused: bool) -> None:
    if focused:
        draw_ring(painter, QRectF(rect).adjusted(-3, -3, 3, 3), colour("accent"), 6)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def paint_ghost(painter: QPainter, rect: QRect, time: str, aimed: bool) -> None:
    """A free slot; `aimed`: what is lifted lands there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour("accent" if aimed else "hair2"), 2 if aimed else 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(colour("sel") if aimed else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
    painter.restore()
    row, high = RowPainter(painter, rect, False, colour("paper")), line_height("meta")
    row.text(QRect(rect.left() + 10, rect.top() + scaled(6), rect.width() - 12, high), time, "meta", "ink3")


def paint_lifted(painter: QPainter, card: Card, warnings: Sequence[str]) -> None:
    """What is in the hand: raised, with what is worth a look at this time under it."""
    for step in range(8):
        shade = QColor(0, 0, 0, 12 if theme.dark else 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(card.rect).adjusted(-step, 6 - step, step, 10 + step), 4 + step, 4 + step)
    paint_card(painter, card, False)
    painter.setPen(QPen(colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(card.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if warnings:
        _warn(painter, card.rect, warnings)


def _warn(painter: QPainter, rect: QRect, warnings: Sequence[str]) -> None:
    wide, step = max(rect.width(), scaled(220)), line_height("meta")
    lines = [line for words in warnings[:3] for line in _lines(words, "meta", wide - 36, 3, theme.percent)]
    box = QRect(rect.left(), rect.bottom() + 6, wide, len(lines) * step + 12)
    painter.setPen(QPen(colour("awaitingMark"), 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    row = RowPainter(painter, box, False, colour("surface"))
    row.icon(box.left() + 8, box.top() + 6 + step // 2, "warning", "awaiting")
    for number, line in enumerate(lines):
        row.text(QRect(box.left() + 28, box.top() + 6 + number * step, wide - 32, step), line, "meta", "awaiting")
