"""A GIF that moves goes on moving when it is cut, turned or made smaller, frame by frame and at its own pace."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from brandassist import media
from brandassist.media import Cut, Made
from drafts.limits import GifLimits, PictureLimits
from tests.media.planted import saved
from tests.support.picture_reader import see

COLOURS = [(200, 30, 30), (30, 160, 60), (40, 60, 200)]
PACE = [80, 200, 120]
RIGHT_HALF = Cut(0.5, 0.0, 1.0, 1.0)


def moving(size: tuple[int, int] = (80, 40), *, clear: bool = False) -> bytes:
    """Three frames: the left half white, the right one of a colour that changes; `clear`: with a hole that wanders."""
    frames: list[Image.Image] = []
    for number, colour in enumerate(COLOURS):
        frame = Image.new("RGBA", size, "white")
        frame.paste(colour, (size[0] // 2, 0, *size))
        if clear:
            frame.paste((0, 0, 0, 0), (size[0] - 10 * (number + 1), 0, size[0] - 10 * number, 10))
        frames.append(frame if clear else frame.convert("RGB"))
    options = {"disposal": 2} if clear else {}
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=PACE, loop=0, **options)


def made_of(data: bytes, folder: Path, cut: Cut, limits: GifLimits | None, **takes: int) -> Made:
    kept = media.keep(data, folder)
    return media.rendition(kept.sha256, folder, PictureLimits(most=1, gif=limits, **takes), cut)  # pyright: ignore


def frames_of(made: Made) -> list[Image.Image]:
    shown = Image.open(io.BytesIO(made.path.read_bytes()))
    found: list[Image.Image] = []
    for number in range(int(getattr(shown, "n_frames", 1))):
        shown.seek(number)
        assert shown.info["duration"] == PACE[number]
        found.append(shown.convert("RGBA"))
    return found


def near(found: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= 8 for one, other in zip(found, wanted, strict=False))


def test_every_frame_is_cut_and_keeps_its_time(tmp_path: Path) -> None:
    made = made_of(moving(), tmp_path, RIGHT_HALF, GifLimits())
    assert (made.kind, made.width, made.height, made.frames, made.stopped) == ("gif", 40, 40, 3, False)
    assert see(made.path.read_bytes()).frames == 3
    for frame, colour in zip(frames_of(made), COLOURS, strict=True):
        assert all(near(frame.getpixel(at), colour) for at in ((1, 1), (38, 38)))


def test_every_frame_is_turned(tmp_path: Path) -> None:
    made = made_of(moving(), tmp_path, Cut(turns=1), GifLimits())
    assert (made.width, made.height, made.frames) == (40, 80, 3)
    for frame, colour in zip(frames_of(made), COLOURS, strict=True):
        assert near(frame.getpixel((20, 5)), (255, 255, 255))  # what was at the left is on top now
        assert near(frame.getpixel((20, 75)), colour)


def test_a_hole_that_wanders_leaves_no_trace(tmp_path: Path) -> None:
    made = made_of(moving(clear=True), tmp_path, RIGHT_HALF, GifLimits())
    for number, frame in enumerate(frames_of(made)):
        holes = [frame.getpixel((35 - 10 * at, 5))[3] == 0 for at in range(3)]  # pyright: ignore
        assert holes == [at == number for at in range(3)]


def test_it_is_made_smaller_until_the_network_moves_it(tmp_path: Path) -> None:
    made = made_of(moving((400, 200)), tmp_path, RIGHT_HALF, GifLimits(pixels=10_000))
    assert (made.frames, made.width, made.height) == (3, 100, 100)
    noisy = [Image.effect_noise((200, 200), 90).convert("RGB") for _ in range(3)]
    data = saved(noisy[0], "GIF", save_all=True, append_images=noisy[1:], duration=PACE)
    made = made_of(data, tmp_path, Cut(0.1, 0.1, 1.0, 1.0), GifLimits(bytes=60_000))
    assert (made.kind, made.frames) == ("gif", 3)
    assert made.bytes <= 60_000


@pytest.mark.parametrize("limits", [None, GifLimits(frames=2), GifLimits(bytes=40)])
def test_where_it_cannot_move_it_is_its_first_frame_and_says_so(tmp_path: Path, limits: GifLimits | None) -> None:
    made = made_of(moving(), tmp_path, RIGHT_HALF, limits)
    assert (made.kind, made.frames, made.stopped) == ("png", 1, True)
    assert near(Image.open(made.path).convert("RGBA").getpixel((20, 20)), COLOURS[0])


def test_the_original_stays_as_it_is(tmp_path: Path) -> None:
    data = moving()
    made_of(data, tmp_path, RIGHT_HALF, GifLimits())
    assert media.original(media.keep(data, tmp_path).sha256, tmp_path).read_bytes() == data
