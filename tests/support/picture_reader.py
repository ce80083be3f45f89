"""Reads a picture's file without the library that wrote it, and takes nothing but what draws: every block that is not
known to be needed is refused (JFIF 1.02, ITU T.81; PNG 3rd edition; WebP container, Google 2023; GIF89a)."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

JFIF = b"JFIF\0\1\1\0\0\1\0\1\0\0"  # version 1.01, square pixels, no thumbnail
DRAWING = (0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD)  # frames, tables, restart interval


@dataclass(frozen=True)
class Seen:
    kind: str
    width: int
    height: int
    frames: int = 1


class Hidden(Exception):
    """There is something in it that nobody draws."""


def see(data: bytes) -> Seen:
    """Return what it shows; raises Hidden, and IndexError or struct.error where it is not whole."""
    if data[:2] == b"\xff\xd8":
        return _jpeg(data)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return _png(data)
    if data[:4] == b"RIFF":
        return _webp(data)
    if data[:4] == b"GIF8":
        return _gif(data)
    raise Hidden("no known picture")


def _must(true: bool, what: str) -> None:
    if not true:
        raise Hidden(what)


def _jpeg(data: bytes) -> Seen:
    at, size = 2, (0, 0)
    while True:
        _must(data[at] == 0xFF, "bytes between segments")
        marker = data[at + 1]
        if marker == 0xD9:
            _must(at + 2 == len(data), "bytes after the end")
            return Seen("jpeg", *size)
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == 0xE0:
            _must(body == JFIF, "more than the bare JFIF mark")
        elif marker == 0xDA:
            at = _after_scan(data, at)
        else:
            _must(marker in DRAWING, f"segment {marker:02x}")
        if marker in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack(">HH", body[1:5])
            size = (width, height)


def _after_scan(data: bytes, at: int) -> int:
    while not (data[at] == 0xFF and data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7):
        at += 1
    return at


def _png(data: bytes) -> Seen:
    at, pixels, size, depth = 8, b"", (0, 0), 0
    while True:
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (crc,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        _must(crc == zlib.crc32(kind + body), "a wrong sum")
        _must(kind in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"), f"chunk {kind!r}")
        at += 12 + length
        if kind == b"IHDR":
            width, height, bits, colour = struct.unpack(">IIBB", body[:10])
            size, depth = (width, height), bits * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
        pixels += body if kind == b"IDAT" else b""
        if kind == b"IEND":
            break
    _must(at == len(data), "bytes after the end")
    stream = zlib.decompressobj()
    drawn = stream.decompress(pixels)
    _must(stream.eof and not stream.unused_data, "bytes after the pixels")
    _must(len(drawn) == size[1] * (1 + (size[0] * depth + 7) // 8), "more than the pixels")
    return Seen("png", *size)


def _webp(data: bytes) -> Seen:
    (length,) = struct.unpack("<I", data[4:8])
    _must(length + 8 == len(data), "bytes after the end")
    at, size = 12, (0, 0)
    while at < len(data):
        kind, (length,) = data[at : at + 4], struct.unpack("<I", data[at + 4 : at + 8])
        body = data[at + 8 : at + 8 + length]
        _must(kind in (b"VP8X", b"VP8 ", b"VP8L", b"ALPH"), f"chunk {kind!r}")
        if kind == b"VP8X":
            _must(body[0] & ~0x10 == 0, "flags of more than transparency")
        if kind == b"VP8 ":
            width, height = struct.unpack("<HH", body[6:10])
            size = (width & 0x3FFF, height & 0x3FFF)
        if kind == b"VP8L":
            (bits,) = struct.unpack("<I", body[1:5])
            size = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        at += 8 + length + (length & 1)
    return Seen("webp", *size)


def _gif(data: bytes) -> Seen:
    size, at, frames = struct.unpack("<HH", data[6:10]), 13 + _table(data[10]), 0
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            at = _sub_blocks(data, at + 11 + _table(data[at + 9]))
            frames += 1
            continue
        _must(data[at] == 0x21, "no block")
        loops = data[at + 2 : at + 16] == b"\x0bNETSCAPE2.0\x03\x01" and data[at + 18] == 0
        _must(loops or data[at + 1 : at + 3] == b"\xf9\x04", f"extension {data[at + 1]:02x}")
        at = _sub_blocks(data, at + 2)
    _must(at + 1 == len(data), "bytes after the end")
    return Seen("gif", *size, frames)


def _table(packed: int) -> int:
    return 3 * 2 ** ((packed & 7) + 1) if packed & 0x80 else 0


def _sub_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1
