"""Pictures on disk: the original kept by its hash, and what may leave: turned upright, scaled, without hidden data."""

from __future__ import annotations

import hashlib
import io
import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from brandassist.errors import Problem
from brandassist.files import write_whole

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 50_000_000
MAX_PIXELS = 120_000_000  # a phone's largest picture has 108 million; one decoded takes 3 bytes each
FORMATS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif", "HEIF": "heic", "AVIF": "avif"}
OPENED = [kind for kind in FORMATS if kind != "MPO"]  # that one opens as JPEG
MIMES = {"jpg": "image/jpeg"} | {name: f"image/{name}" for name in ("png", "webp", "gif", "heic", "avif")}
QUALITIES = (88, 80, 72, 62)
SMALLEST_SIDE = 64
EXIF_IFD, GPS_IFD = 0x8769, 0x8825
TAKEN, TAKEN_OFFSET = 0x9003, 0x9011


@dataclass(frozen=True)
class Kept:
    """An original in the media folder. `width` and `height` are as seen, upright.

    `facts` may hold `taken` (local time, ISO 8601), `offset` of that time, `latitude` and `longitude` (degrees).
    """

    sha256: str
    mime: str
    width: int
    height: int
    bytes: int
    facts: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Rendition:
    """A picture that may leave; `sha256` is of the bytes at `path`."""

    sha256: str
    path: Path
    mime: str
    width: int
    height: int


def keep(source: Path | bytes, folder: Path) -> Kept:
    """Copy a picture into the media folder, under its hash, if it is one.

    Raises Problem `file_missing`, `not_a_picture`, `picture_truncated`, `picture_too_large`, `disk_full`,
    `folder_read_only`.
    """
    name = source.name if isinstance(source, Path) else ""
    data = _read(source) if isinstance(source, Path) else source
    if len(data) > MAX_BYTES:
        raise Problem("picture_too_large", name=name, megabytes=len(data) // 1_000_000)
    picture = _decode(data, name)
    extension = FORMATS[str(picture.format)]
    facts = _facts(picture)
    width, height = _upright(picture).size
    digest = hashlib.sha256(data).hexdigest()
    _store(_place(folder, digest, extension), data)
    return Kept(digest, MIMES[extension], width, height, len(data), facts)


def original(sha256: str, folder: Path) -> Path:
    """Return where an original lies; raises Problem `picture_missing`."""
    return _by_hash(sha256, folder)


def rendition(sha256: str, folder: Path, max_bytes: int, max_side: int) -> Rendition:
    """Return the picture as it may leave: upright, sRGB, no larger than asked, nothing but its pixels.

    Made once and kept; a JPEG unless a PNG or transparency fits. Raises what `keep` and `original` raise.
    """
    note = folder / "renditions" / "made" / f"{sha256}-{max_side}-{max_bytes}.json"
    with suppress(OSError, ValueError, KeyError, Problem):
        return rendition_of(json.loads(note.read_text())["sha256"], folder)
    source = _by_hash(sha256, folder)
    picture = _clean(_decode(_read(source), source.name))
    data, extension = _encode(picture, max_bytes, max_side)
    digest = hashlib.sha256(data).hexdigest()
    _store(_place(folder / "renditions", digest, extension), data)
    write_whole(note, json.dumps({"sha256": digest}).encode())
    return rendition_of(digest, folder)


def rendition_of(sha256: str, folder: Path) -> Rendition:
    """Return a rendition by its own hash, as a payload names it; raises Problem `picture_missing`."""
    from PIL import Image

    path = _by_hash(sha256, folder / "renditions")
    try:
        with Image.open(path, formats=["JPEG", "PNG"]) as picture:
            return Rendition(sha256, path, MIMES[path.suffix[1:]], *picture.size)
    except OSError as error:
        raise Problem("picture_missing", sha256=sha256[:12]) from error


def thumbnail(sha256: str, folder: Path, side: int = 320) -> Path:
    """Return a small version for the screen, made once."""
    return rendition(sha256, folder, 2_000_000, side).path


def _read(path: Path) -> bytes:
    """Read a file that may be a picture; its size is looked at first."""
    try:
        if not path.is_file():
            raise Problem("not_a_picture" if path.exists() else "file_missing", name=path.name)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Problem("picture_too_large", name=path.name, megabytes=size // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        raise Problem("file_unreadable", name=path.name) from error


def _decode(data: bytes, name: str) -> Image.Image:
    """Decode every pixel: only that tells a picture from something that begins like one."""
    import pi_heif
    from PIL import Image

    pi_heif.register_heif_opener()  # pyright: ignore[reportUnknownMemberType] - its options are untyped
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # above it Pillow warns, above twice it raises, before decoding
    try:
        picture = Image.open(io.BytesIO(data), formats=OPENED)
    except Image.DecompressionBombError as error:
        raise Problem("picture_too_large", name=name) from error
    except Exception as error:  # decoders raise whatever they like on broken data
        raise Problem("picture_truncated" if _begins_well(data) else "not_a_picture", name=name) from error
    if picture.width * picture.height > MAX_PIXELS:
        raise Problem("picture_too_large", name=name, megapixels=picture.width * picture.height // 1_000_000)
    try:
        picture.load()
    except Exception as error:
        raise Problem("picture_truncated", name=name) from error
    return picture


def _begins_well(data: bytes) -> bool:
    heads = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
    return len(data) > 16 and (data.startswith(heads) or data[4:8] == b"ftyp")


def _facts(picture: Image.Image) -> dict[str, Any]:
    """Read when and where from EXIF; broken EXIF is none."""
    facts: dict[str, Any] = {}
    with suppress(Exception):  # EXIF is written by thousands of programs, some of them wrongly
        exif = picture.getexif()
        details = exif.get_ifd(EXIF_IFD)
        found = re.match(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)", str(details.get(TAKEN, "")))
        if found and found[1] != "0000":
            facts["taken"] = f"{found[1]}-{found[2]}-{found[3]}T{found[4]}"
            if re.fullmatch(r"[+-]\d\d:\d\d", offset := str(details.get(TAKEN_OFFSET, "")).strip("\0 ")):
                facts["offset"] = offset
        gps = exif.get_ifd(GPS_IFD)
        latitude, longitude = _degrees(gps.get(2), gps.get(1)), _degrees(gps.get(4), gps.get(3))
        if latitude is not None and longitude is not None and (latitude, longitude) != (0, 0):
            facts |= {"latitude": latitude, "longitude": longitude}
    return facts


def _degrees(parts: Any, side: Any) -> float | None:
    if parts is None:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    value = round(degrees + minutes / 60 + seconds / 3600, 6)
    return (-value if side in ("S", "W") else value) if -180 <= value <= 180 else None


def _upright(picture: Image.Image) -> Image.Image:
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # noqa: BLE001 - EXIF so broken that it says nothing about orientation
        return picture


def _clean(picture: Image.Image) -> Image.Image:
    """Return the pixels alone, upright and in sRGB, on a new canvas that inherits no metadata."""
    from PIL import Image

    upright = _upright(picture)
    clear = upright.has_transparency_data
    mode = "RGBA" if clear else "RGB"
    profile = upright.info.get("icc_profile")
    shown = _to_srgb(upright, profile) if profile and upright.mode in ("RGB", "CMYK", "L") else upright
    shown = shown.convert(mode)
    fresh = Image.new(mode, shown.size)
    fresh.paste(shown)
    fresh.format = picture.format
    return fresh


def _to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = cast(Any, ImageCms).createProfile("sRGB")  # untyped there
        made = ImageCms.profileToProfile(picture, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return made or picture


def _encode(picture: Image.Image, max_bytes: int, max_side: int) -> tuple[bytes, str]:
    """Encode within both limits, scaling down further where lower quality is not enough."""
    from PIL import Image

    drawn = picture.format in ("PNG", "GIF") or picture.mode == "RGBA"
    side = min(max_side, max(picture.size))
    smallest = min(side, SMALLEST_SIDE)
    while side >= smallest:
        scaled = picture.copy()
        scaled.thumbnail((side, side), Image.Resampling.LANCZOS)
        if drawn:
            data = _saved(scaled, "PNG", optimize=True)
            if len(data) <= max_bytes:
                return data, "png"
        flat = _on_white(scaled)
        for quality in QUALITIES:
            data = _saved(flat, "JPEG", quality=quality, optimize=True, progressive=True)
            if len(data) <= max_bytes:
                return data, "jpg"
        side = int(side * 0.8)
    raise Problem("picture_too_large", kilobytes=max_bytes // 1000)


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    if picture.mode == "RGB":
        return picture
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _place(folder: Path, digest: str, extension: str) -> Path:
    return folder / digest[:2] / digest[2:4] / f"{digest}.{extension}"


def _by_hash(sha256: str, folder: Path) -> Path:
    if re.fullmatch(r"[0-9a-f]{64}", sha256):
        for extension in MIMES:
            path = _place(folder, sha256, extension)
            if path.is_file():
                return path
    raise Problem("picture_missing", sha256=sha256[:12])


def _store(path: Path, data: bytes) -> None:
    if not (path.is_file() and path.stat().st_size == len(data)):
        write_whole(path, data)
