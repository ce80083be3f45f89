"""How a month is painted: one function a cell, so that a single day can be painted again over what was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.queue.bands import Band, band_on, paint_band
from ui.queue.month.days import Day, Month
from ui.queue.month.words import band_words, more_words, posts_words, short_month, used_words, week_words
from ui.queue.presenter import Post
from ui.theme import Token, colour, scaled
from ui.widgets.rows import RowPainter
from ui.widgets.small import text_width
from ui.words import network_icon

MARGIN, LINE, MORE, GLYPH = 10, 18, 15, 12
NUMBER, BAND_TOP, BAND, POSTS = 32, 30, 19, 49  # heights in a cell, from its top
BAR_WIDE, BAR_HIGH, BAR_GAP = 6, 15, 2
MOST = 3  # posts named in a day


@dataclass(frozen=True)
class Look:
    """What a day is painted with besides itself."""

    month: Month
    today: date
    top: int  # where its posts begin
    chosen: bool = False  # the cursor is here
    pending: frozenset[str] = frozenset()  # deliveries that wait in the undo window
    lifted: str = ""  # the post that is being moved


def ground(day: Day, look: Look) -> QColor:
    """What is behind a day."""
    return colour("sel" if look.chosen or day.day == look.today else "paper")


def paint_day(painter: QPainter, rect: QRect, day: Day, look: Look) -> None:
    """One day with its lines at the right and below."""
    behind, today = ground(day, look), day.day == look.today
    painter.fillRect(rect, behind)
    _lines(painter, rect)
    if today:
        painter.fillRect(rect.left(), rect.top() - 1, rect.width(), 2, colour("accent"))
    if look.chosen:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, colour("accent"))
    row = RowPainter(painter, rect, look.chosen, behind)
    _number(row, day, _bars(row, day), first=day.day == look.month.days[0].day, today=today)
    if day.inside:
        _posts(row, day, look)


def paint_week(painter: QPainter, rect: QRect, days: tuple[Day, ...]) -> None:
    """The first column: how many slots are used, how full that is, the number of the week."""
    painter.fillRect(rect, colour("paper"))
    _lines(painter, rect)
    row = RowPainter(painter, rect, False, colour("paper"))
    used, slots = sum(day.used for day in days), sum(len(day.slots) for day in days)
    left, wide, top = rect.left() + 16, rect.width() - 32, rect.top() + scaled(8)
    if slots:
        count, of = used_words(used, slots)
        at = left + row.text(QRect(left, top, wide, scaled(18)), count, "secondary", weight=600) + 4
        row.text(QRect(at, top, rect.right() - at, scaled(18)), of, "secondary", "ink2")
        track = QRect(left, top + scaled(24), wide, 2)
        painter.fillRect(track, colour("hair2"))
        painter.fillRect(QRect(track.topLeft(), track.size()).adjusted(0, 0, wide * used // slots - wide, 0), _full())
        top += scaled(33)
    row.text(QRect(left, top, rect.right() - left, scaled(16)), week_words(days[0].day), "meta", "ink3")


def _full() -> QColor:
    return colour("ink2")


def _lines(painter: QPainter, rect: QRect) -> None:
    hair = colour("hair")
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), hair)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, hair)


def _number(row: RowPainter, day: Day, until: int, first: bool, today: bool) -> None:
    """The day's number, and the name of another month where there is room for it before `until`."""
    tint: Token = "accent" if today else "ink" if day.inside else "ink3"
    left, top, high = row.rect.left() + MARGIN, row.rect.top() + scaled(3), scaled(NUMBER - 4)
    wide = row.text(QRect(left, top, row.rect.width() - MARGIN, high), str(day.day.day), "section", tint,
                    weight=600 if today else 400)  # fmt: skip
    month = short_month(day.day)
    room = QRect(left + wide + 6, top + scaled(2), until - left - wide - 8, high)
    if not day.inside and (first or day.day.day == 1) and text_width(month, "meta") <= room.width():
        row.text(room, month, "meta", "ink3")


def _bars(row: RowPainter, day: Day) -> int:
    """One bar a slot, those filled first as a measure is read; too many for the room as figures. Where they begin."""
    right, top, step = row.rect.right() - 8, row.rect.top() + scaled(9), BAR_WIDE + BAR_GAP
    if not day.slots:
        return right
    if len(day.slots) * step > row.rect.width() - scaled(48):
        words = f"{day.used}/{len(day.slots)}"
        rect = QRect(row.rect.left(), top, right - row.rect.left(), scaled(BAR_HIGH))
        return right - row.text(rect, words, "meta", "ink2", right=True)
    for number in range(len(day.slots)):
        left = right - (len(day.slots) - number) * step + BAR_GAP
        paint_bar(row.painter, left, top, number < day.used)
    return right - len(day.slots) * step


def paint_bar(painter: QPainter, left: int, top: int, used: bool) -> None:
    """The mark of one slot: filled where it is used, hollow where it is free."""
    bar = QRect(left, top, BAR_WIDE, scaled(BAR_HIGH))
    if used:
        painter.fillRect(bar, _full())
        return
    painter.setPen(QPen(colour("hair2"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0, 0, -1, -1))


def paint_bands(painter: QPainter, week: Sequence[Day], cells: Sequence[QRect], bands: Sequence[Band]) -> None:
    """The trips over a week; the name of a place stands where it begins, and again in each week it goes on."""
    at = 0
    while at < len(week):
        band, first = band_on(bands, week[at].day), at
        while at < len(week) and band_on(bands, week[at].day) == band:
            at += 1
        if band is not None:
            rect = QRect(cells[first].topLeft(), cells[at - 1].bottomRight())
            rect = QRect(rect.left(), rect.top() + scaled(BAND_TOP), rect.width(), scaled(BAND))
            row = RowPainter(painter, rect, False, colour("sunken"))
            begins, ends = week[first].day == band.first, week[at - 1].day == band.last
            paint_band(row, rect, band_words(band), dashed=band.planned, begins=begins, ends=ends)


def posts_top(day: Day, week: Sequence[Day], bands: Sequence[Band], height: int) -> int:
    """Where a day's first post begins: under its trip; where there is none as low, if all of the week fits so."""
    crowded = any(each.inside and _fitting(each, height - scaled(POSTS)) < len(each.posts) for each in week)
    return scaled(NUMBER if crowded and band_on(bands, day.day) is None else POSTS)


def posts_shown(day: Day, height: int, top: int) -> int:
    """How many posts are named in a cell of this height."""
    return _fitting(day, height - top)


def _fitting(day: Day, room: int) -> int:
    shown = len(day.posts)
    while shown and shown * scaled(LINE) + (scaled(MORE) if day.count > shown else 0) > room:
        shown -= 1
    return shown


def _posts(row: RowPainter, day: Day, look: Look) -> None:
    shown = posts_shown(day, row.rect.height(), look.top)
    line, left = scaled(LINE), row.rect.left() + MARGIN
    at = row.rect.top() + look.top
    for post in day.posts[:shown]:
        _post(row, QRect(left, at, row.rect.width() - MARGIN - 8, line), post, look)
        at += line
    if day.count > shown and at + scaled(MORE) <= row.rect.bottom() + 1:
        rest = more_words(day.count - shown) if shown else posts_words(day.count)
        row.text(QRect(left, at, row.rect.width() - MARGIN - 8, scaled(MORE)), rest, "meta", "ink3")


def _post(row: RowPainter, rect: QRect, post: Post, look: Look) -> None:
    waits = any(each.id in look.pending for each in post.rows)
    painter = row.painter
    painter.setOpacity(0.4 if post.key == look.lifted else 1)
    middle, left = rect.center().y() + 1, rect.left()
    row.glyph(left, middle, post.state, GLYPH)
    left += scaled(GLYPH) + 6
    row.icon(left, middle, network_icon(post.first.network), size=GLYPH)
    left += scaled(GLYPH) + 6
    room = QRect(left, rect.top(), rect.right() - left, rect.height())
    row.text(room, post.title, "cardTitle", "accent" if waits else "ink")
    painter.setOpacity(1)


def paint_target(painter: QPainter, rect: QRect, words: str, warned: bool) -> None:
    """Where a lifted post would land: dashed, with its time, and the mark of a warning."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
    painter.drawRect(QRectF(rect).adjusted(2, 2, -3, -3))
    row = RowPainter(painter, rect, False, colour("sel"))
    left, middle = rect.left() + MARGIN, rect.bottom() - scaled(14)
    painter.fillRect(rect.left() + 4, middle - scaled(9), rect.width() - 9, scaled(18), colour("sel"))
    if warned:
        row.icon(left, middle, "warning", "awaiting")
        left += scaled(14) + 6
    row.text(QRect(left, middle - scaled(9), rect.right() - left - 6, scaled(18)), words, "meta", "accent", weight=500)


def paint_card(painter: QPainter, rect: QRect, post: Post) -> None:
    """The lifted post under the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for spread in (6, 4, 2):
        shade = QColor(0, 0, 0, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(rect).adjusted(-spread, 2 - spread, spread, 4 + spread), 6, 6)
    painter.setBrush(colour("surface"))
    painter.setPen(QPen(colour("accent"), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    row = RowPainter(painter, rect, False, colour("surface"))
    left, middle = rect.left() + 8, rect.center().y() + 1
    row.glyph(left, middle, post.state)
    left += scaled(GLYPH) + 6
    row.icon(left, middle, network_icon(post.first.network), size=GLYPH)
    left += scaled(GLYPH) + 6
    row.text(QRect(left, rect.top(), rect.right() - left - 8, rect.height()), post.title, "cardTitle")


def card_width(post: Post) -> int:
    """How wide the lifted post is."""
    return min(scaled(240), 2 * (scaled(GLYPH) + 6) + text_width(post.title, "cardTitle") + 24)
