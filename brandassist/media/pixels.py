"""The pixels alone: upright, in sRGB, on a new canvas that inherits nothing from the file they came in."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from PIL import Image

ORIENTATION = 0x0112
FEW_COLOURS = 4096  # more than a drawing or a chart has, fewer than any photo


def upright(picture: Image.Image) -> Image.Image:
    """Turned as the camera was held."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # noqa: BLE001 - EXIF so broken that it says nothing about orientation
        return picture


def lies_down(picture: Image.Image) -> bool:
    """Whether width and height change places when it is turned upright."""
    with suppress(Exception):  # as above
        return int(picture.getexif().get(ORIENTATION, 1)) in (5, 6, 7, 8)
    return False


def clean(picture: Image.Image) -> Image.Image:
    """Return the picture as RGB, or as RGBA where something shines through."""
    from PIL import Image

    turned = upright(picture)
    shown = _eight_bits(turned)
    alpha = _alpha(shown)
    shown = shown if shown.mode in ("RGB", "CMYK", "L", "LAB") else shown.convert("RGB")
    profile = turned.info.get("icc_profile")
    shown = (_to_srgb(shown, profile) if profile else shown).convert("RGB")
    fresh = Image.new("RGB", shown.size)
    fresh.paste(shown)
    if alpha is not None:
        fresh.putalpha(alpha)
    return fresh


def few_colours(picture: Image.Image) -> bool:
    """Whether it is drawn rather than photographed."""
    return picture.getcolors(FEW_COLOURS) is not None


def on_white(picture: Image.Image) -> Image.Image:
    """For what knows no transparency."""
    from PIL import Image

    if picture.mode == "RGB":
        return picture
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Scanners and scopes write 16 bits of grey; Pillow alone would cut them off instead of scaling them."""
    if not picture.mode.startswith("I"):
        return picture
    return cast(Any, picture.convert("I")).point(_high_byte).convert("L")


def _high_byte(value: Any) -> Any:
    return value * (1 / 257) + 0  # Pillow takes a scale and an offset from this


def _alpha(picture: Image.Image) -> Image.Image | None:
    if not picture.has_transparency_data:
        return None
    alpha = picture.convert("RGBA").getchannel("A")
    lowest, _ = cast(tuple[int, int], alpha.getextrema())
    return alpha if lowest < 255 else None


def _to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = cast(Any, ImageCms).createProfile("sRGB")  # untyped there
        made = ImageCms.profileToProfile(picture, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return made or picture
