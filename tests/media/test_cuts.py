"""What a person cuts and turns: sizes, pixels, hidden data, and an original that never changes."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist import media
from brandassist.assets import limits_by_network
from brandassist.media import Cut, cut_as_seen
from drafts.limits import PictureLimits
from tests.media import planted
from tests.support.picture_reader import see

WIDE = PictureLimits(most=4, kinds=("png",), side=4000)


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    left, top = draw(st.floats(0, 0.9)), draw(st.floats(0, 0.9))
    right = draw(st.floats(left + 0.05, 1))
    bottom = draw(st.floats(top + 0.05, 1))
    return Cut(left, top, right, bottom, draw(st.integers(0, 7)))


def quadrants(size: tuple[int, int] = (80, 40), **options: object) -> bytes:
    """Red, green; blue, white."""
    picture = Image.new("RGB", size, "white")
    half = size[0] // 2, size[1] // 2
    picture.paste("red", (0, 0, *half))
    picture.paste("green", (half[0], 0, size[0], half[1]))
    picture.paste("blue", (0, half[1], half[0], size[1]))
    out = io.BytesIO()
    picture.save(out, "PNG", **options)
    return out.getvalue()


def shown(folder: Path, data: bytes, cut: Cut) -> Image.Image:
    kept = media.keep(data, folder)
    return Image.open(media.rendition(kept.sha256, folder, WIDE, cut).path).convert("RGB")


@settings(max_examples=60)
@given(cut=cuts(), size=st.tuples(st.integers(1, 500), st.integers(1, 500)))
def test_a_cut_is_never_empty_and_stays_within(cut: Cut, size: tuple[int, int]) -> None:
    left, top, right, bottom = cut.box(*size)
    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    wide, high = cut.size(*size)
    assert (wide, high) == cut.of(Image.new("RGB", size)).size
    assert cut.turned(4) == cut
    assert cut.turned(1).size(*size) == (high, wide)
    assert cut_as_seen(cut.seen(), cut.turns) == cut


@settings(max_examples=60)
@given(
    cut=cuts(), ratio=st.sampled_from([1.0, 0.8, 16 / 9, 1.91]), size=st.tuples(st.just(3000), st.integers(800, 4000))
)
def test_a_shape_is_cut_from_the_middle_and_no_larger(cut: Cut, ratio: float, size: tuple[int, int]) -> None:
    shaped = cut.shaped(ratio, *size)
    wide, high = shaped.size(*size)
    assert abs(wide - high * ratio) <= 1 + ratio  # sides are whole pixels
    assert shaped.left >= cut.left - 1e-5
    assert shaped.right <= cut.right + 1e-5
    assert shaped.left + shaped.right == pytest.approx(cut.left + cut.right, abs=1e-5)
    assert shaped.top + shaped.bottom == pytest.approx(cut.top + cut.bottom, abs=1e-5)


@pytest.mark.parametrize("sides", [(0.5, 0, 0.4, 1), (-0.1, 0, 1, 1), (0, 0, 1.1, 1), (0, 0, 0.0005, 1)])
def test_what_is_no_rectangle_is_refused(sides: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match="rectangle"):
        Cut(*sides)


def test_the_corner_that_is_cut_out_is_what_is_seen(tmp_path: Path) -> None:
    made = shown(tmp_path, quadrants(), Cut(right=0.5, bottom=0.5))
    assert (made.size, made.getcolors()) == ((40, 20), [(800, (255, 0, 0))])


def test_a_turn_goes_clockwise(tmp_path: Path) -> None:
    made = shown(tmp_path, quadrants(), Cut(turns=1))
    assert made.size == (40, 80)
    assert [made.getpixel(at) for at in ((0, 0), (39, 0))] == [(0, 0, 255), (255, 0, 0)]


def test_sides_are_those_of_the_upright_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # held upright: the file lies on its side
    made = shown(tmp_path, quadrants(exif=exif), Cut(right=0.5, bottom=0.5))
    assert (made.size, made.getcolors()) == ((20, 40), [(800, (0, 0, 255))])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut=cuts(), side=st.sampled_from([64, 200, 4000]))
def test_a_rendition_has_the_shape_of_its_cut_and_the_original_its_bytes(tmp_path: Path, cut: Cut, side: int) -> None:
    data = quadrants((300, 200))
    kept = media.keep(data, tmp_path)
    takes = PictureLimits(most=1, side=side)
    made = media.rendition(kept.sha256, tmp_path, takes, cut)
    wide, high = cut.size(300, 200)
    scale = min(1.0, side / max(wide, high))
    assert abs(made.width - wide * scale) <= 1
    assert abs(made.height - high * scale) <= 1
    assert hashlib.sha256(media.original(kept.sha256, tmp_path).read_bytes()).hexdigest() == kept.sha256
    assert media.rendition(kept.sha256, tmp_path, takes, cut, only_made=True) == made
    whole = media.rendition(kept.sha256, tmp_path, takes)
    assert made.as_it_is == (cut == media.WHOLE and whole.as_it_is)


@pytest.mark.parametrize("seed", range(12))
def test_what_is_cut_still_tells_nothing(tmp_path: Path, seed: int) -> None:
    data = planted.SORTS[seed % len(planted.SORTS)](seed)
    kept = media.keep(data, tmp_path)
    cut = Cut(0.1, 0.2, 0.9, 0.8, 1 + seed % 3)
    for name, limits in limits_by_network().items():
        made = media.rendition(kept.sha256, tmp_path, limits.pictures, cut)
        sent = made.path.read_bytes()
        seen = see(sent)  # raises Hidden for anything but what draws
        moves = made.original.mime == "image/gif" and made.original.frames > 1 and limits.pictures.gif is not None
        assert (seen.width, seen.height, seen.frames) == (made.width, made.height, 3 if moves else 1), name
        assert planted.WORD not in sent, name
    assert media.original(kept.sha256, tmp_path).read_bytes() == data
