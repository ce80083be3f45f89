"""Local dates, as diary entries and trips carry them."""

from __future__ import annotations

from datetime import date

from brandassist import clock
from brandassist.errors import Problem
from brandassist.walltime import zone_named


def today(zone: str) -> str:
    """The date it is now in `zone`, ISO 8601."""
    return clock.now().astimezone(zone_named(zone)).date().isoformat()


def checked_day(text: str) -> str:
    """Return a date a person typed as ISO 8601; raises Problem `bad_date`."""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise Problem("bad_date", text=text) from error
