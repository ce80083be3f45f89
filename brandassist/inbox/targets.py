"""By when an answer is due: so many hours after a message came, counted only while somebody is at work.

Pure: the rules of the workspace go in, instants come out. A day's hours begin and end by the clock of home's zone, so
a day on which the clocks change is an hour shorter or longer, as it is for whoever works in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
RULES = frozenset({"reply_target_hours", "reply_targets", "working_days", "working_from", "working_to", "zone"})
"""The settings a due time follows from."""

NEVER = datetime(9999, 12, 30, tzinfo=UTC)  # what would lie beyond the calendar
_MIDNIGHT, _DAY = time(0), timedelta(days=1)


@dataclass(frozen=True)
class WorkingHours:
    """On these days (Monday is 0), from `from_` until `to`; where that is not later, until then on the next day."""

    days: frozenset[int]
    from_: time = _MIDNIGHT
    to: time = _MIDNIGHT


@dataclass(frozen=True)
class Targets:
    """The rules of one workspace; `by_network` goes before `hours`. `working` None: every hour of every day counts."""

    hours: int
    by_network: Mapping[str, int]
    working: WorkingHours | None
    zone: ZoneInfo

    def due(self, network: str, received_at: datetime) -> datetime:
        """By when a message that came at an instant is answered, in UTC."""
        return due(received_at, self.by_network.get(network, self.hours), self.working, self.zone)


def targets_of(rules: Mapping[str, Any]) -> Targets:
    """What the settings of a workspace (`store.settings.every`) say."""
    days = frozenset(WEEK.index(each) for each in rules["working_days"])
    from_, to = (time.fromisoformat(rules[key]) if rules[key] else _MIDNIGHT for key in ("working_from", "working_to"))
    if not (rules["working_from"] and rules["working_to"]):
        from_ = to = _MIDNIGHT
    always = len(days) == len(WEEK) and from_ == to
    working = None if always else WorkingHours(days, from_, to)
    return Targets(rules["reply_target_hours"], rules["reply_targets"], working, ZoneInfo(rules["zone"]))


def due(received_at: datetime, hours: int, working: WorkingHours | None, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which `hours` of working time are over; at least one hour, on at least one day."""
    left = timedelta(hours=hours)
    try:
        at = received_at.astimezone(UTC)
        if working is None:
            return min(at + left, NEVER)
        day = at.astimezone(zone).date() - _DAY  # the hours of a night began the day before
        while True:
            begin, end = _hours_of(day, working, zone)
            begin = max(begin, at)
            if end - begin >= left:
                return min(begin + left, NEVER)
            if end > begin:
                left -= end - begin
                at = end  # what the clocks repeat is counted once
            day += _DAY
    except OverflowError:  # a network may say any year
        return NEVER


@lru_cache(maxsize=8192)
def _hours_of(day: date, working: WorkingHours, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When the hours of a day begin and end; a day off begins where it ends."""
    begin = datetime.combine(day, working.from_, zone)
    if day.weekday() not in working.days:
        return begin.astimezone(UTC), begin.astimezone(UTC)
    end = datetime.combine(day if working.to > working.from_ else day + _DAY, working.to, zone)
    # An hour that comes twice is worked through to its second end; one that is skipped ends with the skipping.
    return begin.astimezone(UTC), max(end.astimezone(UTC), end.replace(fold=1).astimezone(UTC))
