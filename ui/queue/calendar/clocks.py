"""What the clocks do: which stretch of a day is skipped or comes twice, and how far another zone is ahead. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from brandassist.walltime import zone_named

STEP = 15  # minutes; no zone has changed its clocks by less since 1972


@dataclass(frozen=True)
class Change:
    """From minute `begins` to minute `ends` the clock of a day is never seen ("skipped") or seen twice ("doubled")."""

    kind: Literal["skipped", "doubled"]
    begins: int
    ends: int


@lru_cache(maxsize=256)
def change_of(day: date, zone: str) -> Change | None:
    """How a day's clock changes in a zone; None on a day of 24 hours."""
    info = zone_named(zone)
    found: list[int] = []
    kind: Literal["skipped", "doubled"] = "skipped"
    for minute in range(0, 24 * 60, STEP):
        wall = datetime.combine(day, time(minute // 60, minute % 60))
        first, second = (wall.replace(tzinfo=info, fold=fold).astimezone(UTC) for fold in (0, 1))
        if first != second:
            kind = "doubled" if first < second else "skipped"
            found.append(minute)
    return Change(kind, found[0], found[-1] + STEP) if found else None


def ahead(day: date, there: str, here: str) -> timedelta:
    """How far the clocks of `there` are ahead of those of `here` at noon of a day."""
    noon = datetime.combine(day, time(12), zone_named(here))
    return (noon.astimezone(zone_named(there)).utcoffset() or timedelta(0)) - (noon.utcoffset() or timedelta(0))
