"""Local dates, as diary entries and trips carry them."""

from __future__ import annotations

import re
from datetime import date

from brandassist import clock
from brandassist.errors import Problem
from brandassist.walltime import zone_named

_HOUR = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?")


def today(zone: str) -> str:
    """The date it is now in `zone`, ISO 8601."""
    return clock.now().astimezone(zone_named(zone)).date().isoformat()


def checked_day(text: str) -> str:
    """Return a date a person typed as ISO 8601; raises Problem `bad_date`."""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise Problem("bad_date", text=text) from error


def checked_hour(text: str) -> str:
    """Return an hour as people write it (8, 8:30, 8.30, 0830) as HH:MM, none as ""; raises Problem `bad_hour`."""
    if not text.strip():
        return ""
    found = _HOUR.fullmatch(text.strip())
    hour, minute = (int(each or 0) for each in found.groups()) if found is not None else (24, 0)
    if hour > 23 or minute > 59:
        raise Problem("bad_hour", text=text)
    return f"{hour:02d}:{minute:02d}"
