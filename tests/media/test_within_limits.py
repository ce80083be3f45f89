"""What leaves is within a network's limits, or a finding says that it is not: never neither."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist import media
from brandassist.assets import limits_by_network
from brandassist.writing.ready_pictures import facts_of
from drafts.checks.check import check
from drafts.limits import GifLimits, Limits, PictureLimits
from tests.media import planted
from tests.support.picture_reader import Seen, see

KINDS = st.sampled_from([("jpeg",), ("png",), ("webp",), ("jpeg", "png"), ("jpeg", "png", "webp")])
AMOUNT = st.none() | st.integers(500, 60_000)
GIFS = st.builds(
    GifLimits,
    bytes=AMOUNT,
    pixels=AMOUNT,
    frames=st.none() | st.integers(1, 5),
    moving=AMOUNT,
    alone=st.booleans(),
)
TAKES = st.builds(
    PictureLimits,
    most=st.just(4),
    kinds=KINDS,
    bytes=AMOUNT,
    pixels=AMOUNT,
    side=st.integers(1, 400),
    widest=st.none() | st.integers(1, 400),
    narrowest=st.none() | st.integers(1, 400),
    aspect=st.none() | st.just((0.8, 1.91)),
    gif=st.none() | GIFS,
)


def must_be_told(seen: Seen, size: int, takes: PictureLimits, *, moved: bool) -> set[str]:
    """What an onlooker finds wrong with a file."""
    told = {"picture-stands-still"} if moved and seen.frames == 1 else set[str]()
    if takes.bytes is not None and size > takes.bytes and seen.kind != "gif":
        told.add("picture-too-large")
    if takes.aspect is not None:  # sizes are whole numbers: a pixel more or less would be within
        told |= {"picture-too-wide"} if (seen.width - 1) / seen.height > takes.aspect[1] else set()
        told |= {"picture-too-tall"} if (seen.width + 1) / seen.height < takes.aspect[0] else set()
    return told


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sort=st.sampled_from(planted.SORTS), seed=st.integers(0, 40), takes=TAKES)
def test_within_the_limits_or_told(tmp_path: Path, sort: object, seed: int, takes: PictureLimits) -> None:
    assert callable(sort)
    kept = media.keep(sort(seed), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, takes)
    sent = made.path.read_bytes()
    seen = see(sent)
    found = check("A text", rules(takes), pictures=[facts_of(kept.sha256, "A door", made)])
    told = {each.rule for each in found}
    wrong = must_be_told(seen, len(sent), takes, moved=made.original.frames > 1)
    assert wrong == told & {"picture-stands-still", "picture-too-large", "picture-too-wide", "picture-too-tall"}
    assert "picture-not-taken" not in told
    if seen.kind == "gif":
        assert takes.gif is not None
        assert_within(takes.gif, takes, seen, len(sent))
    else:
        assert seen.kind in takes.kinds
        assert max(seen.width, seen.height) <= takes.side
        assert takes.widest is None or seen.width <= takes.widest
        assert takes.pixels is None or seen.width * seen.height <= takes.pixels


def assert_within(gif: GifLimits, takes: PictureLimits, seen: Seen, size: int) -> None:
    pixels = seen.width * seen.height
    most = gif.bytes or takes.bytes
    assert most is None or size <= most
    assert gif.pixels is None or pixels <= gif.pixels
    assert gif.frames is None or seen.frames <= gif.frames
    assert gif.moving is None or pixels * seen.frames <= gif.moving


def rules(takes: PictureLimits) -> Limits:
    return replace(limits_by_network()["x"], pictures=takes)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sort=st.sampled_from(planted.SORTS), seed=st.integers(0, 40))
def test_the_same_picture_for_the_same_network_is_the_same_bytes(tmp_path: Path, sort: object, seed: int) -> None:
    assert callable(sort)
    data, takes = sort(seed), limits_by_network()["bluesky"].pictures
    hashes = set[str]()
    for folder in (tmp_path / "one", tmp_path / "other"):
        kept = media.keep(data, folder)
        hashes.add(media.rendition(kept.sha256, folder, takes).sha256)
    assert len(hashes) == 1


def test_a_photo_of_twelve_megapixels_fits_every_network(tmp_path: Path) -> None:
    noise = Image.effect_noise((1008, 756), 60).convert("RGB").resize((4032, 3024))
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=93)
    kept = media.keep(out.getvalue(), tmp_path)
    sent = {
        name: media.rendition(kept.sha256, tmp_path, limits.pictures) for name, limits in limits_by_network().items()
    }
    assert sent["bluesky"].bytes <= 1_000_000
    assert (sent["instagram"].kind, sent["instagram"].width, sent["instagram"].height) == ("jpeg", 1440, 1080)
    assert (sent["mastodon"].width, sent["mastodon"].height) == (2048, 1536)
    assert sent["x"].bytes <= 5_000_000
    assert not any(made.as_it_is for made in sent.values() if made.width < 4032)
