"""The whole picture of the month, kept between paints; over it the day under the cursor and what is being moved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.queue.month.days import WEEK, WEEKS, Month
from ui.queue.month.painting import (
    Look,
    card_width,
    paint_bands,
    paint_card,
    paint_day,
    paint_target,
    paint_week,
    posts_top,
)
from ui.theme import colour, draw_ring, scaled
from ui.when import clock_time

if TYPE_CHECKING:
    from ui.queue.month.grid import MonthGrid
    from ui.queue.month.landing import Landing
    from ui.queue.presenter import Post


def picture_of(grid: MonthGrid, month: Month) -> QPixmap:
    """All weeks, as they are without cursor and hand."""
    ratio = grid.viewport().devicePixelRatio()
    kept = QPixmap(grid.viewport().size() * ratio)
    kept.setDevicePixelRatio(ratio)
    painter = QPainter(kept)
    for row in range(WEEKS):
        paint_week(painter, grid.visualRect(grid.cells.index(row, 0)), month.week(row))
        for day in month.week(row):
            paint_day(painter, grid.cell(day.day), day, _look(grid, month, day.day))
        _bands(painter, grid, month, row)
    painter.end()
    return kept


def paint_cursor(painter: QPainter, grid: MonthGrid, month: Month, day: date) -> None:
    """The day under the cursor; with a ring for whoever came by keyboard."""
    _chosen(painter, grid, month, day)
    if grid.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ring(painter, QRectF(grid.cell(day)).adjusted(3, 3, -4, -4), colour("accent"), 4)


def paint_moving(painter: QPainter, grid: MonthGrid, month: Month, post: Post, to: Landing) -> None:
    """Where a lifted post would land, and its card under the pointer of a mouse."""
    if month.at(to.day) is not None:
        _chosen(painter, grid, month, to.day)
        paint_target(painter, grid.cell(to.day), clock_time(to.at), grid.warned)
    if grid.pointer is not None:
        high = scaled(28)
        paint_card(painter, QRect(grid.pointer.x() - 16, grid.pointer.y() - high // 2, card_width(post), high), post)


def _chosen(painter: QPainter, grid: MonthGrid, month: Month, day: date) -> None:
    """One day painted again with its ground chosen."""
    at = month.index_of(day)
    painter.setClipRect(grid.cell(day))
    paint_day(painter, grid.cell(day), month.days[at], _look(grid, month, day, chosen=True))
    _bands(painter, grid, month, at // WEEK)
    painter.setClipping(False)


def _bands(painter: QPainter, grid: MonthGrid, month: Month, row: int) -> None:
    week = month.week(row)
    paint_bands(painter, week, [grid.cell(day.day) for day in week], month.bands)


def _look(grid: MonthGrid, month: Month, day: date, chosen: bool = False) -> Look:
    at = month.index_of(day)
    top = posts_top(month.days[at], month.week(at // WEEK), month.bands, grid.rowHeight(at // WEEK))
    return Look(month, grid.cells.today, top, chosen, grid.pending, grid.lifted.key if grid.lifted is not None else "")
