"""Originals: taken in whole if they are pictures, kept under their hash, never changed."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist.errors import Problem
from brandassist.media import moments, shelf, small
from brandassist.media.likeness import likeness
from brandassist.media.pixels import lies_down, upright

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 50_000_000
MAX_PIXELS = 120_000_000  # a phone's largest picture has 108 million; one decoded takes 3 bytes each
FORMATS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif", "HEIF": "heic", "AVIF": "avif"}
OPENED = [kind for kind in FORMATS if kind != "MPO"]  # that one opens as JPEG
MOVING = ("GIF", "PNG", "WEBP", "AVIF")  # in the others, further frames are further pictures


@dataclass(frozen=True)
class Kept:
    """An original in the media folder. `width` and `height` are as seen, upright.

    `facts` may hold `taken` (local time, ISO 8601), `offset` of that time, `latitude` and `longitude` (degrees);
    where no date is to be trusted, what the camera `said` and the `file_time`. `likeness`: see `media.likeness`.
    """

    sha256: str
    mime: str
    width: int
    height: int
    bytes: int
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    likeness: str = ""


def keep(source: Path | bytes, folder: Path) -> Kept:
    """Copy a picture into the media folder, under its hash, if it is one.

    Raises Problem `file_missing`, `not_a_picture`, `picture_truncated`, `picture_too_large`, `disk_full`,
    `folder_read_only`.
    """
    name = source.name if isinstance(source, Path) else ""
    data = read(source) if isinstance(source, Path) else source
    if len(data) > MAX_BYTES:
        raise Problem("picture_too_large", name=name, megabytes=len(data) // 1_000_000)
    picture = begin(data, name)
    width, height = picture.size  # before a JPEG is decoded smaller
    if lies_down(picture):
        width, height = height, width
    facts = moments.when_and_where(picture)
    if isinstance(source, Path):
        facts = moments.of_file(facts, source)
    extension = FORMATS[str(picture.format)]
    whole(picture, name, small.SIDE)
    digest = hashlib.sha256(data).hexdigest()
    shelf.put(folder, digest, extension, data)
    like = small.prepare(folder, digest, picture)
    return Kept(digest, shelf.MIMES[extension], width, height, len(data), facts, like)


def facts_of(source: Path) -> dict[str, Any]:
    """What a file tells of when and where, as `Kept.facts`, from its head alone; it may still be cut off.

    Raises Problem `file_missing`, `file_unreadable`, `not_a_picture`, `picture_truncated`, `picture_too_large`.
    """
    check_size(source)
    with begin(source, source.name) as picture:
        return moments.of_file(moments.when_and_where(picture), source)


def likeness_of(source: Path) -> str:
    """What a picture looks like (`media.likeness`); raises what `keep` raises of a file."""
    return likeness(upright(decode(read(source), source.name, small.SIDE)))


def original(sha256: str, folder: Path) -> Path:
    """Return where an original lies; raises Problem `picture_missing`."""
    return shelf.find(folder, sha256)


def read(path: Path) -> bytes:
    """Read a file that may be a picture; its size is looked at first."""
    check_size(path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem("file_unreadable", name=path.name) from error


def check_size(path: Path) -> None:
    """Raise Problem `file_missing`, `not_a_picture`, `picture_too_large`, `file_unreadable` where reading is no use."""
    try:
        if not path.is_file():
            raise Problem("not_a_picture" if path.exists() else "file_missing", name=path.name)
        size = path.stat().st_size
    except OSError as error:
        raise Problem("file_unreadable", name=path.name) from error
    if size > MAX_BYTES:
        raise Problem("picture_too_large", name=path.name, megabytes=size // 1_000_000)


def decode(data: bytes, name: str, side: int | None = None) -> Image.Image:
    """Decode every pixel: only that tells a picture from something that begins like one. `side`: see `whole`."""
    picture = begin(data, name)
    whole(picture, name, side)
    return picture


def begin(data: bytes | Path, name: str) -> Image.Image:
    """Read the head of a picture; raises Problem `not_a_picture`, `picture_truncated`, `picture_too_large`."""
    import pi_heif
    from PIL import Image

    pi_heif.register_heif_opener()  # pyright: ignore[reportUnknownMemberType] - its options are untyped
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # above it Pillow warns, above twice it raises, before decoding
    try:
        picture = Image.open(data if isinstance(data, Path) else io.BytesIO(data), formats=OPENED)
    except Image.DecompressionBombError as error:
        raise Problem("picture_too_large", name=name) from error
    except Exception as error:  # decoders raise whatever they like on broken data
        raise Problem("picture_truncated" if _begins_well(data) else "not_a_picture", name=name) from error
    if picture.width * picture.height > MAX_PIXELS:
        raise Problem("picture_too_large", name=name, megapixels=picture.width * picture.height // 1_000_000)
    return picture


def whole(picture: Image.Image, name: str, side: int | None = None) -> None:
    """Read it to its end; with `side` a JPEG becomes the smallest eighth that is no smaller, in half the time.

    Raises Problem `picture_truncated`.
    """
    try:
        if side is not None:
            share = side / max(picture.size)
            picture.draft(None, (int(picture.width * share) or 1, int(picture.height * share) or 1))
        picture.load()
    except Exception as error:
        raise Problem("picture_truncated", name=name) from error


def frames(picture: Image.Image) -> int:
    """How many frames it shows one after another; 1 where it stands still."""
    if picture.format not in MOVING:
        return 1
    try:
        return int(getattr(picture, "n_frames", 1))
    except Exception:  # noqa: BLE001 - a break after the first frame, which is whole
        return 1


def _begins_well(data: bytes | Path) -> bool:
    if isinstance(data, Path):
        with suppress(OSError), data.open("rb") as file:
            return _begins_well(file.read(17))
        return False
    heads = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
    return len(data) > 16 and (data.startswith(heads) or data[4:8] == b"ftyp")
