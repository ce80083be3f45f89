"""The same picture saved again is recognised; another one is not."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist import media
from brandassist.media.likeness import ALIKE, SIDE, likeness
from tests.media.planted import exif

BITS = 2 * SIDE * SIDE


def scene(seed: int, size: tuple[int, int] = (400, 300)) -> Image.Image:
    """Soft shapes, as a photo has them: light and dark at every scale, another for each seed."""
    chance = random.Random(seed)
    picture = Image.new("L", size, 0)
    for cells in (3, 6, 12, 24):
        layer = Image.frombytes("L", (cells, cells), chance.randbytes(cells * cells))
        picture = Image.blend(picture, layer.resize(size, Image.Resampling.BICUBIC), 0.5)
    tint = Image.frombytes("L", (4, 4), chance.randbytes(16)).resize(size, Image.Resampling.BICUBIC)
    return Image.merge("RGB", (picture, Image.blend(picture, tint, 0.3), picture))


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 10_000),
    st.sampled_from(["JPEG", "WEBP", "PNG"]),
    st.floats(0.35, 1.4),
    st.integers(60, 95),
)
def test_saved_again_at_another_size_or_format_is_alike(seed: int, kind: str, share: float, quality: int) -> None:
    picture = scene(seed)
    again = picture.resize((round(400 * share), round(300 * share)), Image.Resampling.LANCZOS)
    data = saved(again, kind, **({} if kind == "PNG" else {"quality": quality}))
    assert media.alike(likeness(picture), likeness(Image.open(io.BytesIO(data))))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_another_picture_is_not(seed: int, other: int) -> None:
    assert media.alike(likeness(scene(seed)), likeness(scene(other))) == (seed == other)


@given(st.integers(0, 2**BITS - 1), st.sets(st.integers(0, BITS - 1), max_size=60))
def test_alike_counts_bits_and_does_not_care_who_is_first(one: int, flipped: set[int]) -> None:
    other = one
    for bit in flipped:
        other ^= 1 << bit
    hashes = f"{one:x}", f"{other:x}"
    assert media.alike(*hashes) == (len(flipped) <= ALIKE) == media.alike(*reversed(hashes))


def test_what_is_too_even_is_like_nothing() -> None:
    assert likeness(Image.new("RGB", (50, 50), "teal")) == ""
    assert not media.alike("", "")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_the_same_however_the_camera_was_held(tmp_path: Path, orientation: int) -> None:
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # how Pillow undoes what each orientation says
    upright = scene(5, (1600, 1200))
    stored = upright.transpose(Image.Transpose(turns[orientation])) if orientation in turns else upright
    data = saved(stored, "JPEG", quality=92, exif=exif(orientation))
    kept = media.keep(data, tmp_path)
    assert (kept.width, kept.height) == (1600, 1200)
    assert media.alike(kept.likeness, likeness(upright))
    with Image.open(media.thumbnail(kept.sha256, tmp_path, 480)) as small:
        assert small.size == (480, 360)
        assert not small.getexif()
