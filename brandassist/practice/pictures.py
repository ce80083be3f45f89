"""Recognises pictures by their first bytes and reads their size; a file that only pretends is none."""

from __future__ import annotations

import struct
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    mime: str
    width: int
    height: int


def recognise(data: bytes) -> Picture | None:
    """PNG, JPEG, GIF, WebP, HEIC and AVIF; None for anything else or a header that is cut off."""
    try:
        found = _header(data)
    except (struct.error, IndexError):
        return None
    return found if found and found.width and found.height else None


def _header(data: bytes) -> Picture | None:
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR":
        return Picture("image/png", *struct.unpack(">II", data[16:24]))
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return Picture("image/gif", *struct.unpack("<HH", data[6:10]))
    if data[:3] == b"\xff\xd8\xff":
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return _heif(data)
    return None


def _jpeg(data: bytes) -> Picture | None:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Picture("image/jpeg", width, height)
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None


def _webp(data: bytes) -> Picture | None:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return Picture("image/webp", width & 0x3FFF, height & 0x3FFF)
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return Picture("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return Picture("image/webp", width, int.from_bytes(data[27:30], "little") + 1)
    return None


def _heif(data: bytes) -> Picture | None:
    at = data.find(b"ispe")
    if at < 0:
        return None
    mime = "image/avif" if data[8:12] == b"avif" else "image/heic"
    return Picture(mime, *struct.unpack(">II", data[at + 8 : at + 16]))
