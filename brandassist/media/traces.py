"""Whether a picture tells beside its pixels where it was taken, and with what: to say what stays here."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL import Image

Trace = Literal["place", "device"]

EXIF_IFD, GPS_IFD = 0x8769, 0x8825
# Exif 3.0: Make, Model, HostComputer; and inside: MakerNote, owner, body, lens, their serial numbers.
DEVICE, DEVICE_INSIDE = (0x010F, 0x0110, 0x013C), (0x927C, 0xA430, 0xA431, 0xA433, 0xA434, 0xA435)
XMP: dict[Trace, bytes] = {
    "place": rb"exif:GPS|photoshop:(?:City|State|Country)|Iptc4xmp\w*:(?:Location|City)",
    "device": rb"tiff:(?:Make|Model)|(?:aux|exifEX):\w*(?:Lens|Serial|Owner|Model)",
}
IPTC_PLACES = ((2, 26), (2, 27), (2, 90), (2, 92), (2, 95), (2, 101))  # IPTC-IIM 4.2: locations, city … country


def told_by(picture: Image.Image) -> tuple[Trace, ...]:
    """Whether the file says where it was taken, and with what; what is too broken to be read says nothing."""
    from PIL import ImageFile, IptcImagePlugin

    found = set[Trace]()
    with suppress(Exception):
        exif = picture.getexif()
        if exif.get_ifd(GPS_IFD):
            found.add("place")
        inside = exif.get_ifd(EXIF_IFD)
        if any(map(exif.get, DEVICE)) or any(map(inside.get, DEVICE_INSIDE)):
            found.add("device")
    with suppress(Exception):
        packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
        packet = packet.encode() if isinstance(packet, str) else bytes(packet)
        found |= {trace for trace, pattern in XMP.items() if re.search(pattern, packet)}
    with suppress(Exception):
        iptc = IptcImagePlugin.getiptcinfo(picture) if isinstance(picture, ImageFile.ImageFile) else None
        if any(place in (iptc or {}) for place in IPTC_PLACES):
            found.add("place")
    return tuple(sorted(found, reverse=True))
