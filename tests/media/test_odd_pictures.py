"""Pictures as they come from scanners, print shops and old programs: right renditions, or one clear refusal."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from brandassist import media
from brandassist.errors import Problem
from drafts.limits import GifLimits, PictureLimits
from tests.media.planted import moving_webp, saved
from tests.support.picture_reader import see

ANY = PictureLimits(most=4, kinds=("jpeg", "png", "webp"))
FLAT = PictureLimits(most=4, kinds=("jpeg",))


def sent(data: bytes, folder: Path, takes: PictureLimits = ANY) -> Image.Image:
    kept = media.keep(data, folder)
    return Image.open(media.rendition(kept.sha256, folder, takes).path).convert("RGBA")


def near(found: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= 6 for one, other in zip(found, wanted, strict=False))


def test_what_a_print_shop_sends_keeps_its_colours(tmp_path: Path) -> None:
    data = saved(Image.new("CMYK", (40, 30), (0, 255, 255, 0)), "JPEG", quality=95)
    assert near(sent(data, tmp_path).getpixel((20, 15)), (254, 0, 0))


def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    grey = Image.new("I;16", (40, 30), 128 * 257)
    assert near(sent(saved(grey, "PNG"), tmp_path).getpixel((20, 15)), (128, 128, 128))


def test_a_palette_with_a_hole_keeps_it_or_lies_on_white(tmp_path: Path) -> None:
    drawn = Image.new("P", (40, 30), 1)
    drawn.putpalette([10, 20, 30, 200, 40, 40])
    drawn.paste(0, (0, 0, 20, 30))
    data = saved(drawn, "PNG", transparency=0)
    assert sent(data, tmp_path).getchannel("A").getextrema() == (0, 255)
    assert near(sent(data, tmp_path, FLAT).getpixel((5, 5)), (255, 255, 255, 255))


def test_opaque_is_opaque_whatever_the_file_says(tmp_path: Path) -> None:
    photo = Image.effect_noise((300, 200), 90).convert("RGBA")
    kept = media.keep(saved(photo, "PNG"), tmp_path)
    assert media.rendition(kept.sha256, tmp_path, ANY).kind == "png"  # noise of grey has few colours
    blend = Image.merge("RGB", [Image.effect_noise((300, 200), 90) for _ in range(3)])
    kept = media.keep(saved(blend.convert("RGBA"), "PNG"), tmp_path)
    assert media.rendition(kept.sha256, tmp_path, ANY).kind == "jpeg"


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_the_profile_is_applied_before_it_is_dropped(tmp_path: Path, mode: str) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"0000").replace(b"gXYZ", b"rXYZ").replace(b"0000", b"gXYZ")  # red means green
    red = (255, 0, 0, 128)[: len(mode)]
    shown = sent(saved(Image.new(mode, (20, 20), red), "PNG", icc_profile=swapped), tmp_path)
    assert near(shown.getpixel((5, 5)), (0, 255, 0, 128 if mode == "RGBA" else 255))


def test_what_moves_but_is_no_gif_goes_as_its_first_frame(tmp_path: Path) -> None:
    kept = media.keep(moving_webp(3), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, ANY)
    assert (made.original.frames, made.frames) == (3, 1)
    assert not made.as_it_is


def test_a_gif_that_breaks_off_goes_as_its_first_frame(tmp_path: Path) -> None:
    frames = [Image.effect_noise((60, 60), 80).convert("P") for _ in range(4)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50)
    kept = media.keep(data[: len(data) * 3 // 4], tmp_path)
    made = media.rendition(kept.sha256, tmp_path, PictureLimits(most=1, gif=GifLimits()))
    assert made.frames == 1
    assert made.kind == "png"


def test_a_gif_without_its_last_byte_moves_all_the_same(tmp_path: Path) -> None:
    frames = [Image.effect_noise((60, 60), 80).convert("P") for _ in range(4)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50)
    kept = media.keep(data.removesuffix(b";"), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, PictureLimits(most=1, gif=GifLimits()))
    assert (made.kind, made.frames, see(made.path.read_bytes()).frames) == ("gif", 4, 4)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("size", [(0, 0), (0, 10), (10, 0)])
def test_a_picture_of_no_size_is_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    data = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(Problem) as caught:
        media.keep(data, tmp_path)
    assert caught.value.code in ("picture_truncated", "not_a_picture")


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (4000, 1)])
def test_a_thread_is_a_picture_too(tmp_path: Path, size: tuple[int, int]) -> None:
    kept = media.keep(saved(Image.new("RGB", size, "red"), "PNG"), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, ANY)
    assert made.width >= 1
    assert max(made.width, made.height) <= 2048


def test_what_fits_nowhere_is_still_made_so_that_it_can_be_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(out, "JPEG")
    kept = media.keep(out.getvalue(), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, PictureLimits(most=1, bytes=200))
    assert made.bytes > 200
