"""Where days and times lie: columns across, minutes of the day down. Pure; pixels at the present text scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

DAY = 24 * 60


@dataclass(frozen=True)
class Axis:
    """Seven columns beside an axis `left` wide; an hour is `hour` high, the whole day 24 of them."""

    left: int
    width: int  # of axis and columns together
    hour: int
    monday: date

    @property
    def height(self) -> int:
        """Of a whole day."""
        return 24 * self.hour

    def column(self, day: int) -> tuple[int, int]:
        """Left edge and width of a day's column, Monday 0; the columns fill the room without a gap."""
        room = max(7, self.width - self.left)
        begins, ends = day * room // 7, (day + 1) * room // 7
        return self.left + begins, ends - begins

    def day_at(self, x: float) -> int:
        """The day at a place across, the nearest one outside the columns."""
        return next((day for day in range(6) if x < self.column(day + 1)[0]), 6)

    def top(self, minutes: int) -> int:
        """Where a minute of the day lies."""
        return round(minutes * self.hour / 60)

    def minutes(self, y: float, step: int) -> int:
        """The minute of the day at a place down, to the nearest `step`, within the day."""
        at = round(y * 60 / self.hour / step) * step
        return max(0, min(DAY - step, at))

    def wall(self, day: int, minutes: int) -> datetime:
        """The local time (naive) of a place."""
        return datetime.combine(self.monday, datetime.min.time()) + timedelta(days=day, minutes=minutes)

    def place(self, wall: datetime) -> tuple[int, int]:
        """Day and minute of a local time; the day may lie outside 0 to 6."""
        return (wall.date() - self.monday).days, wall.hour * 60 + wall.minute


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
