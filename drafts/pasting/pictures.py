"""Pictures that came inside a text, as its HTML wrote them out."""

import base64
import binascii
from dataclasses import dataclass
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from drafts.patterns import pattern

_DATA = pattern(r"(?i)data:image/(png|jpe?g|gif|webp|avif|heic);?([^,]{0,60}),")
PICTURE_FILE = pattern(r"(?i)\.(?:jpe?g|png|webp|gif|heic|heif|avif|svg|bmp|tiff?)(?:[?#].*)?$")


@dataclass(frozen=True)
class Picture:
    """A picture that came inside the text. `kind` as files end: png, jpg."""

    kind: str
    data: bytes
    alt: str


@dataclass(frozen=True)
class Beside:
    """A picture that lies beside the text, by the path its HTML gives: relative, or of the same computer."""

    path: str
    alt: str


def beside(source: str, alt: str) -> Beside | None:
    """The picture an address names on the computer of the text; None for one on the web."""
    try:
        address = urlsplit(source.strip())
    except ValueError:
        return None
    if address.scheme.lower() == "file" and address.netloc.lower() in ("", "localhost"):
        path = unquote(address.path)
        return Beside(path[1:] if _DRIVE.match(path) else path, alt)
    return None if address.scheme or address.netloc or not address.path else Beside(address.path, alt)


_DRIVE = pattern(r"/[A-Za-z]:[/\\\\]")


def decoded(source: str, alt: str) -> Picture | None:
    """The picture of a `data:` address; None where it is no picture that a draft takes."""
    found = _DATA.match(source)
    if found is None:
        return None
    try:
        body = source[found.end() :]
        data = base64.b64decode(body, validate=False) if "base64" in found[2].lower() else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None
    return Picture(found[1].lower().replace("jpeg", "jpg"), data, alt) if data else None
