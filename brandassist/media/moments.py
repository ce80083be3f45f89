"""When and where a photo was taken, as its camera wrote it: read from the head of the file, nothing decoded.

Dates are said but not trusted before `FIRST_YEAR` (a camera whose clock was never set begins in 1970 or 1980) and
after tomorrow. Facts stay in the workspace: no rendition, share or site knows them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist import clock
from brandassist.media.traces import EXIF_IFD, GPS_IFD

if TYPE_CHECKING:
    from PIL import Image

FIRST_YEAR = 1990  # ours: the first cameras that wrote a date into a file are from then
A_DAY = timedelta(days=1)  # the zones are up to 26 hours apart, and clocks go a little wrong
# Exif 3.0: taken, digitised, and in the main directory changed; each beside its offset from UTC.
DATES = ((EXIF_IFD, 0x9003, 0x9011), (EXIF_IFD, 0x9004, 0x9012), (0, 0x0132, 0x9010))
XMP_DATES = rb"(?:exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate)(?:=\"|>)([^\"<]{10,35})[\"<]"
WRITTEN = re.compile(r"(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:\d\d)?")


def when_and_where(picture: Image.Image) -> dict[str, Any]:
    """Read `taken` (local, ISO 8601), its `offset` from UTC, `latitude` and `longitude` (degrees).

    A date that cannot be right is `said` instead of `taken`. What is broken is left out.
    """
    facts: dict[str, Any] = {}
    with suppress(Exception):  # EXIF is written by thousands of programs, some of them wrongly
        for taken, offset in _dates(picture):
            trusted = _believable(taken)
            facts.setdefault("taken" if trusted else "said", taken.isoformat())
            if trusted:
                facts.pop("said", None)
                facts |= {"offset": offset} if offset else {}
                break
    with suppress(Exception):
        facts |= _place(picture)
    return facts


def of_file(facts: dict[str, Any], path: Path) -> dict[str, Any]:
    """The facts, with the `file_time` (UTC, ISO 8601) where the photo itself tells no date to be trusted."""
    if "taken" in facts:
        return facts
    with suppress(OSError, OverflowError, ValueError):
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(microsecond=0)
        if _believable(written.replace(tzinfo=None)):
            return facts | {"file_time": written.isoformat()}
    return facts


def _believable(local: datetime) -> bool:
    now = clock.now().astimezone(UTC).replace(tzinfo=None)
    return local.year >= FIRST_YEAR and local <= now + A_DAY


def _dates(picture: Image.Image) -> Iterator[tuple[datetime, str]]:
    """The moments the file tells, the best first, each with its offset or ""."""
    exif = picture.getexif()
    inside = exif.get_ifd(EXIF_IFD)
    for where, date, offset in DATES:
        told = inside if where == EXIF_IFD else exif
        if found := _read(told.get(date)):
            apart = str(inside.get(offset, "")).strip("\0 ")
            yield found[0], apart if re.fullmatch(r"[+-]\d\d:\d\d", apart) else found[1]
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    packet = packet.encode() if isinstance(packet, str) else bytes(packet)
    for each in re.findall(XMP_DATES, packet):
        if found := _read(each.decode("ascii", "replace")):
            yield found


def _read(written: object) -> tuple[datetime, str] | None:
    found = WRITTEN.match(str(written or "").strip("\0 "))
    if found is None:
        return None
    with suppress(ValueError):
        offset = "+00:00" if found[5] == "Z" else found[5] or ""
        return datetime.fromisoformat(f"{found[1]}-{found[2]}-{found[3]}T{found[4]}"), offset
    return None


def _place(picture: Image.Image) -> dict[str, Any]:
    gps = picture.getexif().get_ifd(GPS_IFD)
    latitude, longitude = _degrees(gps.get(2), gps.get(1), 90), _degrees(gps.get(4), gps.get(3), 180)
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return {}
    return {"latitude": latitude, "longitude": longitude}


def _degrees(parts: Any, side: Any, most: int) -> float | None:
    if parts is None:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    value = round(degrees + minutes / 60 + seconds / 3600, 6)
    side = side.decode("ascii", "replace") if isinstance(side, bytes) else str(side)
    return (-value if side.strip("\0 ") in ("S", "W") else value) if math.isfinite(value) and value <= most else None
