"""When and where a photo was taken: as the camera wrote it, and what is done where it wrote nonsense."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist import clock, media
from brandassist.errors import Problem
from brandassist.media.moments import when_and_where
from brandassist.media.traces import EXIF_IFD, GPS_IFD

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TURIN = {1: "N", 2: (45.0, 4.0, 12.0), 3: "E", 4: (7.0, 41.0, 0.0)}
HEIC = Path(__file__).parents[1] / "support" / "photo.heic"


def told(taken: str = "", offset: str = "", gps: dict[int, Any] | None = None, **more: str) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "A maker"  # without a tag here Pillow writes none of the others
    if "changed" in more:
        exif[0x0132] = more["changed"]
    inside = {0x9003: taken, 0x9011: offset, 0x9004: more.get("digitised", "")}
    exif.get_ifd(EXIF_IFD).update({tag: value for tag, value in inside.items() if value})
    if gps is not None:
        exif.get_ifd(GPS_IFD).update(gps)
    return exif


def a_file(folder: Path, kind: str = "JPEG", **options: Any) -> Path:
    path = folder / f"photo.{kind.lower()}"
    Image.linear_gradient("L").convert("RGB").resize((80, 60)).save(path, kind, **options)
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    return path


@pytest.fixture(autouse=True)
def today() -> Any:
    with clock.set_to(lambda: NOW):
        yield


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_date_offset_and_place_are_read_from_the_head(tmp_path: Path, kind: str) -> None:
    path = a_file(tmp_path, kind, exif=told("2026:11:12 10:12:30", "+01:00", TURIN))
    facts = {"taken": "2026-11-12T10:12:30", "offset": "+01:00", "latitude": 45.07, "longitude": 7.683333}
    assert media.facts_of(path) == facts
    assert media.keep(path, tmp_path / "media").facts == facts


def test_a_telephones_heic(tmp_path: Path) -> None:
    assert media.facts_of(HEIC)["taken"] == "2026-11-20T10:12:00"
    assert media.facts_of(HEIC) == media.keep(HEIC, tmp_path).facts


def test_without_a_date_the_time_of_the_file_stands_in_and_is_called_that(tmp_path: Path) -> None:
    assert media.facts_of(a_file(tmp_path)) == {"file_time": "2026-11-22T12:00:00+00:00"}


@pytest.mark.parametrize(
    "said", ["1970:01:01 00:00:00", "1980:01:01 00:00:10", "2031:05:01 09:00:00", "9999:12:31 23:59:59"]
)
def test_a_date_that_cannot_be_is_said_but_not_trusted(tmp_path: Path, said: str) -> None:
    facts = media.facts_of(a_file(tmp_path, exif=told(said)))
    assert facts["said"].startswith(said[:4])
    assert "taken" not in facts
    assert facts["file_time"] == "2026-11-22T12:00:00+00:00"


def test_a_file_time_that_cannot_be_is_no_time_either(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    os.utime(path, (10, 10))
    assert media.facts_of(path) == {}
    os.utime(path, (4_000_000_000, 4_000_000_000))
    assert media.facts_of(path) == {}


@pytest.mark.parametrize("broken", ["0000:00:00 00:00:00", "2026:13:40 10:00:00", "yesterday", "    :  :     :  :  "])
def test_a_broken_date_gives_way_to_the_next_best(tmp_path: Path, broken: str) -> None:
    exif = told(broken, digitised="2026:11:12 10:13:00", changed="2026:11:14 08:00:00")
    assert media.facts_of(a_file(tmp_path, exif=exif))["taken"] == "2026-11-12T10:13:00"
    exif = told(broken, changed="2026:11:14 08:00:00")
    assert media.facts_of(a_file(tmp_path, exif=exif))["taken"] == "2026-11-14T08:00:00"


def test_xmp_tells_the_date_where_exif_does_not(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta><rdf:Description exif:DateTimeOriginal="2026-11-12T10:12:30.123+02:00"/></x:xmpmeta>'
    assert media.facts_of(a_file(tmp_path, xmp=xmp)) == {"taken": "2026-11-12T10:12:30", "offset": "+02:00"}


@pytest.mark.parametrize(
    "gps",
    [
        {},
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (95.0, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)},
        {1: "N", 2: (45.0, 0.0, 0.0)},
        {1: "N", 2: (float("nan"), 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)},
    ],
)
def test_a_place_that_cannot_be_is_none(tmp_path: Path, gps: dict[int, Any]) -> None:
    exif = told("2026:11:12 10:12:30", gps=gps)
    picture = Image.new("RGB", (4, 4))
    picture.getexif().update(exif)
    picture.getexif().get_ifd(EXIF_IFD).update(exif.get_ifd(EXIF_IFD))
    picture.getexif().get_ifd(GPS_IFD).update(gps)
    assert when_and_where(picture) == {"taken": "2026-11-12T10:12:30"}


def test_south_and_west(tmp_path: Path) -> None:
    gps = {1: "S", 2: (33.0, 30.0, 0.0), 3: "W", 4: (70.0, 36.0, 0.0)}
    facts = media.facts_of(a_file(tmp_path, exif=told("2026:11:12 10:12:30", gps=gps)))
    assert (facts["latitude"], facts["longitude"]) == (-33.5, -70.6)


@pytest.mark.parametrize(("content", "code"), [(b"", "not_a_picture"), (b"Dear all", "not_a_picture")])
def test_what_is_no_picture_is_told_by_name(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        media.facts_of(path)
    assert (caught.value.code, caught.value.data["name"]) == (code, "holiday.jpg")
    with pytest.raises(Problem) as caught:
        media.facts_of(tmp_path / "gone.jpg")
    assert caught.value.code == "file_missing"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=30),
    st.sampled_from(["JPEG", "PNG", "WEBP"]),
)
def test_damaged_heads_give_facts_in_range_or_none(flips: list[tuple[int, int]], kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, kind, exif=told("2026:11:12 10:12:30", "+01:00", TURIN))
    data = bytearray(out.getvalue())
    for at, value in flips:
        data[at % len(data)] = value
    try:
        picture = Image.open(io.BytesIO(bytes(data)))
    except Exception:
        return
    facts = when_and_where(picture)
    assert set(facts) <= {"taken", "said", "offset", "latitude", "longitude"}
    if "taken" in facts:
        assert 1990 <= datetime.fromisoformat(facts["taken"]).year <= 2026
    assert abs(facts.get("latitude", 0)) <= 90
    assert abs(facts.get("longitude", 0)) <= 180
