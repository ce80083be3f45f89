"""Ids of all records: UUIDv7 as text, so that they sort by the time they were made (RFC 9562, 2024-05)."""

from __future__ import annotations

import os
from datetime import datetime

from brandassist import clock


def new_id() -> str:
    """Return a fresh UUIDv7 as 36 lower-case characters."""
    millis = int(clock.now().timestamp() * 1000) & (2**48 - 1)
    random = int.from_bytes(os.urandom(10), "big")
    value = (millis << 80) | (0x7 << 76) | ((random >> 62 & 0xFFF) << 64) | (0b10 << 62) | (random & (2**62 - 1))
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def first_of(at: datetime) -> str:
    """What sorts before every id made at that instant or later, and after all made before it."""
    digits = f"{max(0, int(at.timestamp() * 1000)) & (2**48 - 1):012x}"
    return f"{digits[:8]}-{digits[8:]}"
