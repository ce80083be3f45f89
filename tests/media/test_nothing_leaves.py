"""200 pictures that tell where and with what they were taken, through every network: nothing of it leaves."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image, ImageSequence

from brandassist import media
from brandassist.assets import limits_by_network
from brandassist.media import originals
from tests.media import planted
from tests.support.picture_reader import Hidden, see

PICTURES = 200
TAKES = {name: limits.pictures for name, limits in limits_by_network().items()}


@pytest.mark.parametrize("share", range(10))
def test_neither_place_nor_device_leaves_and_originals_stay(tmp_path: Path, share: int) -> None:
    for seed in range(share, PICTURES, 10):
        data = planted.SORTS[seed % len(planted.SORTS)](seed)
        assert planted.WORD in data
        kept = media.keep(data, tmp_path)
        for name, takes in TAKES.items():
            made = media.rendition(kept.sha256, tmp_path, takes)
            sent = made.path.read_bytes()
            seen = see(sent)  # raises Hidden for anything but what draws
            assert (seen.kind, seen.width, seen.height, seen.frames) == (
                made.kind,
                made.width,
                made.height,
                made.frames,
            ), (name, seed)
            assert planted.WORD not in sent, (name, seed)
            assert "place" in made.original.told or made.original.mime in ("image/gif", "image/heic"), (name, seed)
            assert hashlib.sha256(sent).hexdigest() == made.sha256
        assert media.original(kept.sha256, tmp_path).read_bytes() == data
        assert hashlib.sha256(data).hexdigest() == kept.sha256


@pytest.mark.parametrize("sort", sorted(set(planted.SORTS), key=str))
def test_the_reader_finds_what_was_planted(sort: object) -> None:
    assert callable(sort)
    data = sort(5)
    if originals.decode(data, "").format in ("HEIF", "AVIF"):
        pytest.skip("no network takes these as they are, so the reader does not know them")
    with pytest.raises(Hidden):
        see(data)


def test_what_stands_in_a_picture_is_told_before_it_goes(tmp_path: Path) -> None:
    kept = media.keep(planted.jpeg(3), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, TAKES["x"])
    assert made.original.told == ("place", "device")
    assert (made.original.width, made.original.height) == (kept.width, kept.height)
    assert made.original.bytes == kept.bytes


def test_a_gif_moves_on_where_it_may(tmp_path: Path) -> None:
    data = planted.gif(7)
    kept = media.keep(data, tmp_path)
    for name, takes in TAKES.items():
        made = media.rendition(kept.sha256, tmp_path, takes)
        moves = takes.gif is not None
        assert (made.kind == "gif", made.frames) == (moves, 3 if moves else 1), name
        assert made.as_it_is == moves
        assert not moves or all_frames(made.path) == all_frames(media.original(kept.sha256, tmp_path))


def all_frames(path: Path) -> list[tuple[bytes, object]]:
    with Image.open(path) as picture:
        return [(frame.convert("RGB").tobytes(), frame.info["duration"]) for frame in ImageSequence.Iterator(picture)]
