"""An animated GIF without anything but its pictures (GIF89a, CompuServe 1990): block by block, nothing decoded."""

from __future__ import annotations

from dataclasses import dataclass

LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")  # how often it repeats, all that an application needs to say
TRAILER, IMAGE, EXTENSION = 0x3B, 0x2C, 0x21
GRAPHIC_CONTROL, APPLICATION = 0xF9, 0xFF


@dataclass(frozen=True)
class Bare:
    data: bytes
    width: int
    height: int
    frames: int


def bare(data: bytes) -> Bare:
    """Keep screen, colours, timing, frames and the loop; drop comments, texts, other applications, what follows.

    Raises ValueError where it is not whole.
    """
    try:
        return _bare(data)
    except IndexError as error:
        raise ValueError("cut off") from error


def _bare(data: bytes) -> Bare:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no GIF")
    at = 13 + _colours(data[10])
    kept, frames = [data[:at]], 0
    while at < len(data) and (kind := data[at]) != TRAILER:  # many programs forget it
        begins = at
        if kind == IMAGE:
            at = _end_of(data, at + 11 + _colours(data[at + 9]))
            kept.append(data[begins:at])
            frames += 1
        elif kind == EXTENSION:
            at = _end_of(data, at + 2)
            kept.append(_needed(data[begins:at]))
        else:
            raise ValueError("no block")
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return Bare(b"".join([*kept, bytes([TRAILER])]), width, height, frames)


def _colours(packed: int) -> int:
    """Bytes of the table of colours that follows."""
    return 3 << ((packed & 7) + 1) if packed & 0x80 else 0


def _end_of(data: bytes, at: int) -> int:
    """Behind the sub-blocks that begin here: each says its length, 0 ends them."""
    while size := data[at]:
        at += size + 1
    return at + 1


def _needed(extension: bytes) -> bytes:
    if extension[1] == GRAPHIC_CONTROL and len(extension) == 8:
        return extension
    if extension[1] == APPLICATION and extension[3:14] in LOOPS and extension[14:16] == b"\x03\x01":
        return extension[:18] + b"\0"
    return b""
