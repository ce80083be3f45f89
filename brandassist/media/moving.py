"""An animated GIF as a network moves it: as it is without what it tells, else drawn anew, cut, turned, smaller."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, cast

from brandassist.media import gif
from brandassist.media.cuts import WHOLE, Cut
from brandassist.media.pixels import clean

if TYPE_CHECKING:
    from PIL import Image

    from drafts.limits import GifLimits, PictureLimits

MOST_READ = 200_000_000  # pixels of all frames together that are decoded: some seconds
MOST_DRAWN = 60_000_000  # and drawn anew, a byte each in memory
ATTEMPTS = 3
LEAST_SIDE = 32


@dataclass(frozen=True)
class Moving:
    """A GIF that moves; frames drawn anew that look like the one before are one with it."""

    data: bytes
    width: int
    height: int
    frames: int


def moving(picture: Image.Image, data: bytes, takes: PictureLimits, cut: Cut) -> Moving | None:
    """The opened GIF with its bytes as it may leave; None where the network would not move it, or it is not whole."""
    if takes.gif is None:
        return None
    try:
        bare = gif.bare(data)
    except ValueError:
        return None
    as_it_is = Moving(bare.data, bare.width, bare.height, bare.frames)
    if cut == WHOLE and _fits(as_it_is, takes, takes.gif):
        return as_it_is
    if bare.width * bare.height * bare.frames > MOST_READ or bare.frames > (takes.gif.frames or bare.frames):
        return None
    return _fitting(picture, as_it_is, takes, takes.gif, cut)


def _fits(made: Moving, takes: PictureLimits, limits: GifLimits) -> bool:
    pixels, most = made.width * made.height, limits.bytes or takes.bytes
    figures = (
        (len(made.data), most),
        (pixels, limits.pixels),
        (made.frames, limits.frames),
        (pixels * made.frames, limits.moving),
    )
    return all(limit is None or figure <= limit for figure, limit in figures)


def _fitting(picture: Image.Image, before: Moving, takes: PictureLimits, limits: GifLimits, cut: Cut) -> Moving | None:
    """Drawn anew, as large as the network moves it."""
    width, height = cut.size(before.width, before.height)
    most = min(limits.pixels or MOST_DRAWN, min(limits.moving or MOST_DRAWN, MOST_DRAWN) // before.frames)
    scale = min(1.0, sqrt(most / (width * height)))
    for _ in range(ATTEMPTS):
        size = max(1, int(width * scale)), max(1, int(height * scale))
        if scale < 1 and max(size) < LEAST_SIDE:
            return None
        made = _drawn(picture, cut, size, before.frames)
        if made is None or _fits(made, takes, limits):
            return made
        over = len(made.data) / (limits.bytes or takes.bytes or len(made.data))
        scale *= 0.9 / sqrt(max(over, 1.0))
    return None


def _drawn(picture: Image.Image, cut: Cut, size: tuple[int, int], count: int) -> Moving | None:
    try:
        shown = list(_frames(picture, cut, size, count))
    except Exception:  # noqa: BLE001 - decoders raise whatever they like on broken data
        return None
    clear = any("transparency" in frame.info for frame, _ in shown)
    options: dict[str, Any] = {"duration": [wait for _, wait in shown], "disposal": 2 if clear else 1}
    if "loop" in picture.info:
        options["loop"] = picture.info["loop"]
    out = io.BytesIO()
    first, *others = (frame for frame, _ in shown)
    first.save(out, "GIF", save_all=True, append_images=others, **options)
    made = gif.bare(out.getvalue())
    return Moving(made.data, *size, made.frames) if made.frames > 1 else None


def _frames(picture: Image.Image, cut: Cut, size: tuple[int, int], count: int) -> Iterator[tuple[Image.Image, int]]:
    """Each whole frame in few colours, and how long it stands (milliseconds)."""
    from PIL import Image

    for number in range(count):
        picture.seek(number)
        wait = int(picture.info.get("duration", 0))
        frame = cut.of(clean(picture))
        if frame.size != size:
            frame = cast(Any, frame).resize(size, Image.Resampling.LANCZOS)  # half typed there
        few = frame.quantize(dither=Image.Dither.NONE)
        see_through = _clearest(few)
        if see_through is not None:
            few.info["transparency"] = see_through
        yield few, wait


def _clearest(few: Image.Image) -> int | None:
    """Which of its colours is none at all."""
    if few.palette is None or few.palette.mode != "RGBA":
        return None
    return next((index for colour, index in few.palette.colors.items() if len(colour) == 4 and colour[3] == 0), None)
