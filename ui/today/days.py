"""Today and tomorrow on the line: which posts stand where, on the clock of where she is that day. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist.diary.zones import Stay, zone_of_wall

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.diary.trips import Trip
    from ui.glyphs import State

FIRST, LAST = 6, 22  # hours


@dataclass(frozen=True)
class Mark:
    """One post on the line; `at` on the clock of its day, `own` on its own clock where that shows another hour."""

    id: str  # of its first delivery
    title: str
    state: State
    at: datetime
    own: datetime | None
    own_zone: str
    networks: tuple[str, ...]


@dataclass(frozen=True)
class Day:
    """A day, in the zone she is in at its noon; `place`: where that is, "" for home; `ahead` of home by how much."""

    day: date
    zone: str
    place: str
    ahead: timedelta
    marks: tuple[Mark, ...]


def bounds(today: date, zones: Sequence[str]) -> tuple[datetime, datetime]:
    """The instants between which all posts of these two days lie, whatever their zones (UTC)."""
    starts = [datetime.combine(today, time(), ZoneInfo(zone)) for zone in zones]
    ends = [datetime.combine(today + timedelta(days=2), time(), ZoneInfo(zone)) for zone in zones]
    return min(starts).astimezone(UTC), max(ends).astimezone(UTC)


def zones_of(today: date, stays: Sequence[Stay], home: str) -> tuple[str, str]:
    """Where she is today and tomorrow at noon."""
    tomorrow = today + timedelta(days=1)
    return zone_of_wall(today.isoformat(), stays, home), zone_of_wall(tomorrow.isoformat(), stays, home)


def day_of(day: date, zone: str, home: str, trips: Sequence[Trip], rows: Sequence[DeliveryRow]) -> Day:
    """What of these rows goes, or went, on this day."""
    from ui.queue.presenter import posts_of

    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    offset, at_home = noon.utcoffset(), noon.astimezone(ZoneInfo(home)).utcoffset()
    ahead = (offset or timedelta()) - (at_home or timedelta())
    posts = [post for post in posts_of(rows, zone) if post.at.date() == day and post.state != "cancelled"]
    marks = [
        Mark(
            post.first.id,
            post.title,
            post.state,
            post.at,
            post.planned if post.planned.utcoffset() != post.at.utcoffset() else None,
            post.first.zone,
            tuple(dict.fromkeys(row.network for row in post.rows)),
        )
        for post in posts
    ]
    return Day(day, zone, place_on(day, trips), ahead, tuple(marks))


def place_on(day: date, trips: Sequence[Trip]) -> str:
    """Where the last stop that she arrives at by that day is; "" at home."""
    said = day.isoformat()
    stops = [stop for trip in trips for stop in trip.stops if stop.starts <= said <= stop.ends]
    return max(stops, key=lambda stop: (stop.starts, stop.starts_at)).name if stops else ""
