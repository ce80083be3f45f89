"""A picture encoded as a network takes it: first as large as may be, then in lower quality, then smaller."""

from __future__ import annotations

import io
from collections.abc import Iterator
from math import sqrt
from typing import TYPE_CHECKING, Any, cast

from brandassist.media.pixels import few_colours, on_white

if TYPE_CHECKING:
    from PIL import Image

    from drafts.limits import PictureKind, PictureLimits

QUALITIES = (88, 80, 72, 62)
SMALLEST_SIDE = 64
SMALLER = 0.8
PHOTOS = ("JPEG", "MPO", "HEIF", "AVIF")  # formats nobody draws in
EXTENSIONS: dict[PictureKind, str] = {"jpeg": "jpg", "png": "png", "webp": "webp"}


def encode(picture: Image.Image, takes: PictureLimits, came_as: str) -> tuple[bytes, str, tuple[int, int]]:
    """Return bytes, ending and size of a clean picture; `came_as` is the format of its original.

    Transparency stays where one of the kinds knows it. What does not fit even at its smallest is returned all the
    same: the checks say that it is too large.
    """
    kinds = _kinds(picture, takes, came_as)
    clear: list[PictureKind] = [kind for kind in kinds if kind != "jpeg"] if picture.mode == "RGBA" else []
    made = _largest_fitting(picture, takes, clear) if clear else None
    if made is None or (takes.bytes is not None and len(made[0]) > takes.bytes and "jpeg" in kinds):
        made = _largest_fitting(picture, takes, kinds)
    return made


def _kinds(picture: Image.Image, takes: PictureLimits, came_as: str) -> list[PictureKind]:
    """In the order in which they are tried."""
    clear = picture.mode == "RGBA"
    drawn = came_as not in PHOTOS and few_colours(picture)
    wanted: list[PictureKind] = []
    if clear or drawn or takes.kinds == ("png",):
        wanted.append("png")
    if clear or came_as == "WEBP" or "jpeg" not in takes.kinds:
        wanted.append("webp")
    wanted.append("jpeg")
    return [kind for kind in wanted if kind in takes.kinds]


def _largest_fitting(
    picture: Image.Image, takes: PictureLimits, kinds: list[PictureKind]
) -> tuple[bytes, str, tuple[int, int]]:
    data, extension, size = b"", "", picture.size
    for size in _sizes(picture.size, takes):
        scaled = _scaled(picture, size)
        for kind in kinds:
            for data in _attempts(scaled, kind):
                extension = EXTENSIONS[kind]
                if takes.bytes is None or len(data) <= takes.bytes:
                    return data, extension, size
    return data, extension, size


def _sizes(size: tuple[int, int], takes: PictureLimits) -> Iterator[tuple[int, int]]:
    """From the largest that the network takes down to a stamp; never larger than the picture is."""
    width, height = size
    scale = min(1.0, takes.side / max(size))
    if takes.widest is not None:
        scale = min(scale, takes.widest / width)
    if takes.pixels is not None:
        scale = min(scale, sqrt(takes.pixels / (width * height)))
    smallest = min(1.0, SMALLEST_SIDE / max(size))
    yield _times(size, scale, takes)
    while (scale := scale * SMALLER) >= smallest:
        yield _times(size, scale, takes)


def _times(size: tuple[int, int], scale: float, takes: PictureLimits) -> tuple[int, int]:
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    if takes.pixels is not None and width * height > takes.pixels:  # rounded up on both sides
        width, height = max(1, int(size[0] * scale)), max(1, int(size[1] * scale))
    return width, height


def _scaled(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    if size == picture.size:
        return picture
    return cast(Any, picture).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)  # half typed there


def _attempts(picture: Image.Image, kind: PictureKind) -> Iterator[bytes]:
    if kind == "png":
        yield _saved(picture, "PNG", optimize=True)
        return
    shown = on_white(picture) if kind == "jpeg" else picture
    options: dict[str, Any] = {"optimize": True, "progressive": True} if kind == "jpeg" else {"method": 4}
    for quality in QUALITIES:
        yield _saved(shown, kind.upper(), quality=quality, **options)


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
