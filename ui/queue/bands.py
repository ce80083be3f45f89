"""The travel bands over days: where she is on which of them, whose clock counts there, how a band is painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPen

from ui.queue.calendar.clocks import ahead
from ui.theme import colour, scaled
from ui.widgets.rows import RowPainter

if TYPE_CHECKING:
    from brandassist.store.diary.trips import Trip

ICON, MARGIN = 14, 10
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Band:
    """She is at `name` over days (both included); `zone` is "" where nobody knows it. `planned`: still to begin."""

    name: str
    first: date
    last: date
    planned: bool = False
    zone: str = ""
    ahead: timedelta = timedelta(0)  # its clocks before ours, where that was asked

    def over(self, day: date) -> bool:
        """Whether she is there on a day."""
        return self.first <= day <= self.last


def bands_of(trips: Iterable[Trip], since: date, until: date, today: date, home: str = "") -> tuple[Band, ...]:
    """The bands that touch some days (both included), none over another: of two places she is where she arrived last.

    home: the zone of our clocks (IANA); a band ends where its clocks change against them. Without it nobody asks.
    """
    places: dict[date, Band] = {}
    for stay in sorted((each for trip in trips for each in _stays(trip, today)), key=_arrival):
        for number in range((stay.last - stay.first).days + 1):
            day = stay.first + number * DAY
            off = ahead(day, stay.zone, home) if stay.zone and home else timedelta(0)
            places[day] = replace(stay, first=day, last=day, ahead=off)
    found: list[Band] = []
    for day, band in sorted(places.items()):
        if (
            found
            and replace(found[-1], last=day) == replace(band, first=found[-1].first)
            and found[-1].last == day - DAY
        ):
            found[-1] = replace(found[-1], last=day)
        else:
            found.append(band)
    return tuple(band for band in found if band.first <= until and band.last >= since)


def band_on(bands: Sequence[Band], day: date) -> Band | None:
    """The band over a day."""
    return next((band for band in bands if band.over(day)), None)


def _stays(trip: Trip, today: date) -> list[Band]:
    """Where a trip is on its days; those on which it is at no stop are the trip's own."""
    planned = _day(trip.starts) > today
    whole = Band(trip.name, _day(trip.starts), _day(trip.ends), planned)
    found = [Band(stop.name, _day(stop.starts), _day(stop.ends), planned, stop.zone) for stop in trip.stops]
    held = found and found[0].first <= whole.first and found[-1].last >= whole.last
    return found if held else [whole, *found]


def _arrival(stay: Band) -> date:
    return stay.first


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def paint_band(
    row: RowPainter, rect: QRect, words: str, *, dashed: bool, begins: bool = True, ends: bool = True
) -> None:
    """Over the days in `rect`; it is open at a side where it neither begins nor ends. `dashed`: not begun yet."""
    painter = row.painter
    if not dashed:
        painter.fillRect(rect, colour("sunken"))
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour("hair2" if dashed else "hair"), 1, style))
    painter.drawLine(rect.topLeft(), rect.topRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if begins:
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
    if ends:
        painter.drawLine(rect.topRight(), rect.bottomRight())
    left = rect.left() + MARGIN
    row.icon(left, rect.center().y() + 1, "map-pin")
    left += scaled(ICON) + 6
    row.text(QRect(left, rect.top(), rect.right() - left - 4, rect.height()), words, "meta", "ink2")
