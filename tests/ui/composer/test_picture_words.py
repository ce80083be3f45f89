"""The one quiet line beside a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from brandassist.media import Made, Original
from brandassist.media.traces import Trace
from ui.composer.pictures.picture_words import Sent, amount, line

PHOTO = Original("image/jpeg", 4032, 3024, 5_812_345, 1, ("place", "device"))


def made(width: int, height: int, size: int, original: Original = PHOTO) -> Made:
    return Made("0" * 64, Path(), "image/jpeg", width, height, size, 1, original)


def test_before_and_after_of_one_target() -> None:
    told = line([Sent("X", made(1600, 1200, 412_345))], named=False)
    assert told == "Place and device stay here. 4032 × 3024, 5.8 MB → 1600 × 1200, 412 KB"


def test_targets_that_get_the_same_stand_together() -> None:
    small, large = made(1600, 1200, 412_345), made(4032, 3024, 4_000_000)
    told = line([Sent("Mastodon", small), Sent("X", large), Sent("Bluesky", small)], named=True)
    assert told.endswith("→ Mastodon, Bluesky 1600 × 1200, 412 KB · X as it is, 4.0 MB")


@pytest.mark.parametrize(
    ("traces", "words"), [((), "4032"), (("place",), "The place stays"), (("device",), "The device stays")]
)
def test_only_what_the_picture_tells_is_named(traces: tuple[Trace, ...], words: str) -> None:
    quiet = Original("image/jpeg", 4032, 3024, 5_812_345, 1, traces)
    assert line([Sent("X", made(1600, 1200, 412_345, quiet))], named=False).startswith(words)


def test_what_stands_still_there_says_so() -> None:
    gif = Original("image/gif", 400, 300, 700_000, 12, ())
    still = Made("0" * 64, Path(), "image/png", 400, 300, 90_000, 1, gif)
    assert line([Sent("Bluesky", still)], named=True) == "400 × 300, 700 KB → Bluesky 400 × 300, 90 KB, first frame"


def test_amounts() -> None:
    assert [amount(count) for count in (12, 999_499, 1_000_000, 15_240_000)] == ["1 KB", "999 KB", "1.0 MB", "15.2 MB"]
