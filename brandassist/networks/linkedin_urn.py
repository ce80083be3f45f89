"""LinkedIn's names of things: what they look like, and when what they name was made."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import quote

POST = re.compile(r"urn:li:(?:share|ugcPost|activity):(\d+)")
COMMENT = re.compile(r"urn:li:comment:\((urn:li:(?:share|ugcPost|activity):\d+),(\d+)\)")


def in_address(urn: object) -> str:
    """The URN as a part of an address (Rest.li 2.0)."""
    return quote(str(urn), safe="")


def made_at(number: str) -> datetime | None:
    """An id counts milliseconds since 1970 in its upper bits; None should that ever change."""
    try:
        return datetime.fromtimestamp((int(number) >> 22) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
