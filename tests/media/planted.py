"""Pictures that tell: every place in which cameras, programs and people leave words, each with the same canary."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

from brandassist.media.traces import EXIF_IFD, GPS_IFD

CANARY = "c4n4ry"
WORD = CANARY.encode()
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="45,4.2N" '
    f'tiff:Model="{CANARY}" aux:SerialNumber="{CANARY}"/></x:xmpmeta>'
).encode()
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", 11) + b"\x1c\x02\x5a\0\6" + WORD + b"\0"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + WORD * 3
HEIC = (Path(__file__).parents[1] / "support" / "photo.heic").read_bytes()
SIZES = ((96, 72), (48, 110), (160, 40), (32, 32), (75, 76), (180, 101))


def exif(orientation: int) -> Image.Exif:
    """Maker, model, software, owner, serial numbers, maker's note, place; a place in Turin."""
    told = Image.Exif()
    told[0x0112] = orientation
    for tag in (0x010F, 0x0110, 0x0131, 0x013B, 0x010E):
        told[tag] = CANARY
    details = dict.fromkeys((42032, 42033, 42036, 42037, 36867), CANARY) | {0x927C: WORD * 20}
    told.get_ifd(EXIF_IFD).update(details)
    told.get_ifd(GPS_IFD).update({1: "N", 2: (45.0, 4.0, 12.0), 3: "E", 4: (7.0, 41.0, 0.0), 29: CANARY})
    return told


def drawn(size: tuple[int, int], mode: str, seed: int) -> Image.Image:
    """Shapes, or noise; every third of those that can shines through somewhere."""
    chance = random.Random(seed)
    picture = Image.new("RGB", size, (chance.randrange(256), 90, 140))
    pen = ImageDraw.Draw(picture)
    for _ in range(6):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        pen.ellipse((x, y, x + 40, y + 25), fill=tuple(chance.randbytes(3)))
    if seed % 2:
        picture = Image.blend(picture, Image.frombytes("RGB", size, chance.randbytes(size[0] * size[1] * 3)), 0.3)
    if mode == "RGBA":
        picture.putalpha(Image.linear_gradient("L").resize(size))
        return picture
    if mode == "I;16":
        return picture.convert("L").convert("I").point(_to_16_bits).convert("I;16")
    return picture.convert(mode)


def _to_16_bits(value: int) -> int:
    return value * 257 + 0


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _profile(mode: str) -> dict[str, bytes]:
    """With words behind it; for colours only."""
    return {"icc_profile": PROFILE} if mode.startswith("RGB") else {}


def _segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    made = b"".join(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return jpeg[:2] + made + jpeg[2:]


def jpeg(seed: int, mode: str = "RGB") -> bytes:
    """With EXIF and a thumbnail after it, XMP, IPTC, a comment, a colour profile, a private one, a film at its end."""
    told = exif(seed % 8 + 1).tobytes() + saved(drawn((32, 24), "RGB", seed), "JPEG", comment=WORD)
    plain = saved(drawn(SIZES[seed % len(SIZES)], mode, seed), "JPEG", quality=90, **_profile(mode))
    packet = b"http://ns.adobe.com/xap/1.0/\0" + XMP
    segments = ((0xE1, told), (0xE1, packet), (0xED, IPTC), (0xFE, WORD), (0xEB, WORD * 9))
    return _segments(plain, *segments) + b"ftypmp42" + WORD * 30


def cmyk(seed: int) -> bytes:
    """From a print shop."""
    return jpeg(seed, "CMYK")


def mpo(seed: int) -> bytes:
    """Two pictures in one JPEG, as stereo cameras and telephones write."""
    size = SIZES[seed % len(SIZES)]
    second = drawn(size, "RGB", seed + 1)
    second.info["comment"] = WORD
    first = drawn(size, "RGB", seed)
    return saved(first, "MPO", save_all=True, append_images=[second], exif=exif(seed % 8 + 1), comment=WORD)


def png(seed: int) -> bytes:
    """Texts of all three sorts, EXIF, a colour profile, a chunk of its own kind, bytes after the end; in every mode."""
    info = PngInfo()
    info.add_text("Author", CANARY)
    info.add_text("Comment", CANARY * 40, zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add(b"caNa", WORD * 3)
    mode = ("RGB", "RGBA", "P", "L", "LA", "1", "I;16")[seed % 7]
    size = SIZES[seed % len(SIZES)]
    return saved(drawn(size, mode, seed), "PNG", pnginfo=info, exif=exif(seed % 8 + 1), **_profile(mode)) + WORD


def webp(seed: int) -> bytes:
    """EXIF and XMP chunks, a colour profile; with transparency or without, lossless or not."""
    picture = drawn(SIZES[seed % len(SIZES)], "RGBA" if seed % 2 else "RGB", seed)
    told = {"exif": exif(seed % 8 + 1), "xmp": XMP, "icc_profile": PROFILE}
    return saved(picture, "WEBP", **told, lossless=seed % 3 == 0)


def moving_webp(seed: int) -> bytes:
    """Three frames."""
    frames = [drawn((45, 30), "RGB", seed + number) for number in range(3)]
    return saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], exif=exif(1), xmp=XMP)


def gif(seed: int) -> bytes:
    """Comments, XMP as an application of its own, a text block, bytes after the end; every second one moves."""
    count = 3 if seed % 2 else 1
    frames = [drawn(SIZES[seed % len(SIZES)], "P", seed + number) for number in range(count)]
    plain = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=80, loop=0, comment=WORD)
    at = 13 + (3 << ((plain[10] & 7) + 1) if plain[10] & 0x80 else 0)
    packet = b"\x21\xff\x0bXMP DataXMP" + bytes([len(XMP[:200])]) + XMP[:200] + b"\0"
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0" + bytes([len(WORD)]) + WORD + b"\0"
    words = b"\x21\x01\x0c" + bytes(12) + bytes([len(WORD)]) + WORD + b"\0"
    return plain[:at] + packet + loop + words + plain[at:] + WORD


def avif(seed: int) -> bytes:
    """As some telephones write."""
    return saved(drawn(SIZES[seed % len(SIZES)], "RGB", seed), "AVIF", exif=exif(seed % 8 + 1), xmp=XMP, speed=10)


def heic(seed: int) -> bytes:
    """A telephone's, each with another box at its end."""
    return HEIC + struct.pack(">I", 8 + len(WORD) + 2) + b"free" + WORD + struct.pack(">H", seed)


SORTS: tuple[Callable[[int], bytes], ...] = (jpeg, png, webp, gif, jpeg, mpo, heic, cmyk, png, moving_webp, avif, gif)
