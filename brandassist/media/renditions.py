"""Renditions: what leaves in place of an original, made once for the same limits, found by their own hash."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from brandassist.errors import Problem
from brandassist.files import write_whole
from brandassist.media import shelf, small, traces
from brandassist.media.cuts import WHOLE, Cut
from brandassist.media.encoding import encode
from brandassist.media.moving import moving
from brandassist.media.originals import FORMATS, decode, frames, read
from brandassist.media.pixels import clean
from brandassist.media.traces import Trace
from drafts.limits import PictureLimits

RECIPE = 3  # counted up when the same original would become other bytes


@dataclass(frozen=True)
class Rendition:
    """A picture that may leave; `sha256` is of the bytes at `path`."""

    sha256: str
    path: Path
    mime: str
    width: int
    height: int

    @property
    def kind(self) -> str:
        """jpeg, png, webp, or gif: that one moves."""
        return self.mime.removeprefix("image/")


@dataclass(frozen=True)
class Original:
    """What a rendition was made of, upright. `frames` above 1: it moves. `told`: what stays here with it."""

    mime: str
    width: int
    height: int
    bytes: int
    frames: int
    told: tuple[Trace, ...]


@dataclass(frozen=True)
class Made(Rendition):
    """A rendition beside its original. `cut`: a person cut or turned it."""

    bytes: int
    frames: int
    original: Original
    cut: bool = False

    @property
    def stopped(self) -> bool:
        """Whether the original moves, and this is its first frame."""
        return self.original.frames > 1 == self.frames

    @property
    def as_it_is(self) -> bool:
        """Whether a reader sees the same: kind, size and movement."""
        before = self.original
        return not self.cut and (self.mime, self.width, self.height, self.frames) == (
            before.mime,
            before.width,
            before.height,
            before.frames,
        )


def rendition(sha256: str, folder: Path, takes: PictureLimits, cut: Cut = WHOLE, *, only_made: bool = False) -> Made:
    """Return the picture as it may leave: upright, cut, sRGB, within the limits as far as that can be, only its pixels.

    The same original, cut and limits give the same bytes. Made once and kept; `only_made`: raise Problem
    `picture_not_ready` instead of making it. Raises what `keep` and `original` raise.
    """
    note = folder / "renditions" / "made" / f"{sha256}-{_key(takes, cut)}.json"
    with suppress(OSError, ValueError, KeyError, TypeError, Problem):
        return _noted(json.loads(note.read_text()), folder)
    source = shelf.find(folder, sha256)
    if only_made:
        raise Problem("picture_not_ready", sha256=sha256[:12])
    made = _make(source, folder, takes, cut)
    plain = {name: value for name, value in asdict(made).items() if name != "path"}
    write_whole(note, json.dumps(plain).encode())
    return made


def rendition_of(sha256: str, folder: Path) -> Rendition:
    """Return a rendition by its own hash, as a payload names it; raises Problem `picture_missing`."""
    from PIL import Image

    path = shelf.find(folder / "renditions", sha256)
    try:
        with Image.open(path, formats=["JPEG", "PNG", "WEBP", "GIF"]) as picture:
            return Rendition(sha256, path, shelf.MIMES[path.suffix[1:]], *picture.size)
    except OSError as error:
        raise Problem("picture_missing", sha256=sha256[:12]) from error


def keep_rendition(data: bytes, folder: Path) -> str:
    """Keep a rendition that was made on another computer; returns its SHA-256.

    Raises Problem `not_a_picture`, `picture_truncated`, `picture_too_large`, and `not_a_rendition` where it holds more
    than its pixels: what leaves tells nothing of where and when.
    """
    picture = decode(data, "")
    if traces.told_by(picture):
        raise Problem("not_a_rendition")
    digest = hashlib.sha256(data).hexdigest()
    shelf.put(folder / "renditions", digest, FORMATS[str(picture.format)], data)
    return digest


def thumbnail(sha256: str, folder: Path, side: int = 320, cut: Cut = WHOLE) -> Path:
    """Return a small version for the screen, made once. It never leaves."""
    if cut == WHOLE:
        return small.get(folder, sha256, side)
    return rendition(sha256, folder, PictureLimits(most=1, bytes=6_000_000, side=side), cut).path


def _key(takes: PictureLimits, cut: Cut) -> str:
    """Limits and cuts under which pictures become the same bytes have the same key."""
    gif = asdict(takes.gif) if takes.gif is not None else None
    counts = [RECIPE, takes.kinds, takes.bytes, takes.pixels, takes.side, takes.widest, gif]
    if cut != WHOLE:
        counts.append(asdict(cut))
    return hashlib.sha256(json.dumps(counts).encode()).hexdigest()[:16]


def _noted(note: dict[str, Any], folder: Path) -> Made:
    path = shelf.find(folder / "renditions", note["sha256"])
    if path.stat().st_size != note["bytes"]:
        raise ValueError("cut off: it is made again")
    before: dict[str, Any] = note.pop("original")
    told: tuple[Trace, ...] = tuple(before.pop("told"))
    return Made(path=path, original=Original(told=told, **before), **note)


def _make(source: Path, folder: Path, takes: PictureLimits, cut: Cut) -> Made:
    data = read(source)
    picture = decode(data, source.name)
    came_as, shown = str(picture.format), clean(picture)
    mime = shelf.MIMES[FORMATS[came_as]]
    before = Original(mime, *shown.size, len(data), frames(picture), traces.told_by(picture))
    moves = moving(picture, data, takes, cut) if before.frames > 1 and came_as == "GIF" else None
    if moves is not None:
        sent, extension, size, count = moves.data, "gif", (moves.width, moves.height), moves.frames
    else:
        (sent, extension, size), count = encode(cut.of(shown), takes, came_as), 1
    digest = hashlib.sha256(sent).hexdigest()
    path = shelf.put(folder / "renditions", digest, extension, sent)
    return Made(digest, path, shelf.MIMES[extension], *size, len(sent), count, before, cut != WHOLE)
