"""Small pictures for the screen, made once from one decoding; they never leave."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist.errors import Problem
from brandassist.files import write_unsynced
from brandassist.media import shelf
from brandassist.media.likeness import likeness
from brandassist.media.pixels import clean

if TYPE_CHECKING:
    from PIL import Image

SIDE = 480  # of what is made while a photo is taken in
QUALITY = 85


def place(folder: Path, sha256: str, side: int) -> Path:
    """Where the small picture lies, or would."""
    return folder / "small" / sha256[:2] / f"{sha256}-{side}.jpg"


def made(folder: Path, sha256: str, side: int) -> Path | None:
    """The small picture, if there is one."""
    path = place(folder, sha256, side)
    with suppress(OSError):
        return path if path.stat().st_size else None
    return None


def put(folder: Path, sha256: str, picture: Image.Image, side: int = SIDE) -> tuple[Path, Image.Image]:
    """Make it of a decoded picture, upright or not, and keep it. What shines through stays so (a PNG)."""
    shown = clean(picture)
    shown.thumbnail((side, side), reducing_gap=2.0)
    out = io.BytesIO()
    if shown.mode == "RGBA":
        shown.save(out, "PNG")
    else:
        shown.save(out, "JPEG", quality=QUALITY)
    path = place(folder, sha256, side)
    write_unsynced(path, out.getvalue())
    return path, shown


def get(folder: Path, sha256: str, side: int) -> Path:
    """Return the small picture, made if need be; raises Problem `picture_missing` and what decoding raises."""
    from brandassist.media.originals import decode, read

    source = shelf.find(folder, sha256)
    if (path := made(folder, sha256, side)) is not None:
        return path
    return put(folder, sha256, decode(read(source), source.name, side), side)[0]


def prepare(folder: Path, sha256: str, picture: Image.Image) -> str:
    """Make it while the picture is decoded anyway, and return its likeness.

    Where that fails, the small picture is made when it is looked at.
    """
    with suppress(Problem, OSError, ValueError):
        return likeness(put(folder, sha256, picture)[1])
    return ""
