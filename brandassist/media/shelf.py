"""Where a picture lies: in two folders of its hash, under the ending of its kind."""

from __future__ import annotations

import re
from pathlib import Path

from brandassist.errors import Problem
from brandassist.files import write_whole

MIMES = {"jpg": "image/jpeg"} | {name: f"image/{name}" for name in ("png", "webp", "gif", "heic", "avif")}


def put(folder: Path, digest: str, extension: str, data: bytes) -> Path:
    """Write a picture where its hash belongs, unless it lies there; raises what `write_whole` raises."""
    path = folder / digest[:2] / digest[2:4] / f"{digest}.{extension}"
    if not (path.is_file() and path.stat().st_size == len(data)):
        write_whole(path, data)
    return path


def find(folder: Path, digest: str) -> Path:
    """Return where it lies; raises Problem `picture_missing`."""
    if re.fullmatch(r"[0-9a-f]{64}", digest):
        for extension in MIMES:
            path = folder / digest[:2] / digest[2:4] / f"{digest}.{extension}"
            if path.is_file():
                return path
    raise Problem("picture_missing", sha256=digest[:12])
