"""Photos as telephones write them: a scene of one's own for each, date, zone and place in their EXIF."""

from __future__ import annotations

import os
import random
from datetime import datetime
from pathlib import Path
from typing import Any

from PIL import Image

from brandassist.media.traces import EXIF_IFD, GPS_IFD

TURIN, LYON = (45.0703, 7.6869), (45.764, 4.8357)
LONG_AGO = 1_700_000_000  # seconds since 1970: nothing writes to these files any more


def scene(seed: int, size: tuple[int, int] = (400, 300)) -> Image.Image:
    """Soft shapes, light and dark at every scale, others for each seed."""
    chance = random.Random(seed)
    picture = Image.new("L", size, 0)
    for cells in (3, 6, 12, 24):
        layer = Image.frombytes("L", (cells, cells), chance.randbytes(cells * cells))
        picture = Image.blend(picture, layer.resize(size, Image.Resampling.BICUBIC), 0.5)
    tint = Image.frombytes("L", (4, 4), chance.randbytes(16)).resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", (picture, Image.blend(picture, tint, 0.3), picture))


def told(taken: str = "", offset: str = "", place: tuple[float, float] | None = None) -> Image.Exif:
    """EXIF that tells these; `taken` as a camera writes it, `2026:11:12 10:12:00`."""
    exif = Image.Exif()
    exif[0x010F] = "A maker"  # without a tag here Pillow writes none of the others
    inside = {0x9003: taken, 0x9011: offset}
    exif.get_ifd(EXIF_IFD).update({tag: value for tag, value in inside.items() if value})
    if place is not None:
        (north, east), gps = place, exif.get_ifd(GPS_IFD)
        gps |= {1: "N" if north >= 0 else "S", 2: _sexagesimal(north), 3: "E" if east >= 0 else "W"}
        gps[4] = _sexagesimal(east)
        exif.get_ifd(GPS_IFD).update(gps)
    return exif


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    minutes = abs(degrees) % 1 * 60
    return float(int(abs(degrees))), float(int(minutes)), round(minutes % 1 * 60, 4)


def a_photo(
    path: Path, seed: int, taken: datetime | None = None, offset: str = "+01:00", place: Any = TURIN, **options: Any
) -> Path:
    """Write one; its file has rested for long."""
    written = told(f"{taken:%Y:%m:%d %H:%M:%S}", offset, place) if taken is not None else Image.Exif()
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = {".jpg": "JPEG", ".heic": "JPEG"}.get(path.suffix.lower(), path.suffix[1:].upper())
    scene(seed).save(path, kind, exif=written, **options)
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path
