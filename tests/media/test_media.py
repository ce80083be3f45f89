from __future__ import annotations

import io
import os
import resource
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw

from brandassist import media
from brandassist.errors import Problem
from brandassist.files import write_whole
from brandassist.media import traces
from drafts.limits import PictureLimits

CANARY = "c4n4ry"


def within(most_bytes: int, side: int) -> PictureLimits:
    return PictureLimits(most=1, bytes=most_bytes, side=side)


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = CANARY  # the maker of the camera
    data.get_ifd(traces.EXIF_IFD).update({0x9003: "2026:11:20 10:12:00", 0x9011: "+01:00"})
    data.get_ifd(traces.GPS_IFD).update({1: "N", 2: (45.0, 4.0, 12.0), 3: "W", 4: (7.0, 30.0, 0.0)})
    return data


def photo(size: tuple[int, int] = (400, 200), kind: str = "JPEG", **options: Any) -> bytes:
    picture = Image.new("RGB", size, "#306090")
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="red")
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def noise(size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.frombytes("RGB", size, os.urandom(size[0] * size[1] * 3)).save(out, "JPEG", quality=95)
    return out.getvalue()


def refused(data: bytes | Path, folder: Path) -> Problem:
    with pytest.raises(Problem) as caught:
        media.keep(data, folder)
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    return caught.value


def test_an_original_is_kept_as_it_is_with_its_facts(tmp_path: Path) -> None:
    data = photo(exif=exif(6))
    kept = media.keep(data, tmp_path)
    path = media.original(kept.sha256, tmp_path)
    assert path.read_bytes() == data
    assert path.relative_to(tmp_path).parts[:2] == (kept.sha256[:2], kept.sha256[2:4])
    assert (kept.mime, kept.width, kept.height, kept.bytes) == ("image/jpeg", 200, 400, len(data))
    assert kept.facts == {
        "taken": "2026-11-20T10:12:00",
        "offset": "+01:00",
        "latitude": 45.07,
        "longitude": -7.5,
    }
    assert media.keep(data, tmp_path) == kept


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "AVIF"])
def test_other_kinds_are_taken(tmp_path: Path, kind: str) -> None:
    kept = media.keep(photo(kind=kind), tmp_path)
    assert kept.mime == f"image/{kind.lower()}"
    assert media.rendition(kept.sha256, tmp_path, within(1_000_000, 100)).width == 100


def test_what_leaves_is_upright_and_tells_nothing(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = photo(exif=exif(6), icc_profile=profile, comment=CANARY.encode(), xmp=f"<x>{CANARY}</x>".encode())
    assert data.count(CANARY.encode()) == 3
    kept = media.keep(data, tmp_path)
    made = media.rendition(kept.sha256, tmp_path, within(500_000, 300))
    assert (made.width, made.height, made.mime) == (150, 300, "image/jpeg")
    sent = made.path.read_bytes()
    assert CANARY.encode() not in sent
    with Image.open(made.path) as shown:
        assert dict(shown.getexif()) == {}
        assert not {"icc_profile", "exif", "xmp", "comment", "photoshop"} & set(shown.info)
        assert shown.getpixel((140, 10))[0] > 200  # the red corner is top right once upright


def test_png_metadata_does_not_leave(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", CANARY)
    kept = media.keep(photo(kind="PNG", pnginfo=info, exif=exif()), tmp_path)
    sent = media.rendition(kept.sha256, tmp_path, within(500_000, 300))
    assert sent.mime == "image/png"
    assert CANARY.encode() not in sent.path.read_bytes()
    assert b"eXIf" not in sent.path.read_bytes()


def test_a_rendition_is_made_once_and_is_found_by_its_own_hash(tmp_path: Path) -> None:
    kept = media.keep(photo(), tmp_path)
    first = media.rendition(kept.sha256, tmp_path, within(500_000, 300))
    before = first.path.stat().st_mtime_ns
    assert media.rendition(kept.sha256, tmp_path, within(500_000, 300)) == first
    assert first.path.stat().st_mtime_ns == before
    assert media.rendition_of(first.sha256, tmp_path).path == first.path
    first.path.write_bytes(b"cut off")
    assert media.rendition(kept.sha256, tmp_path, within(500_000, 300)).path.stat().st_size == first.bytes
    first.path.unlink()
    assert media.rendition(kept.sha256, tmp_path, within(500_000, 300)) == first  # made again, the same bytes
    with pytest.raises(Problem):
        media.rendition_of("../../etc/passwd", tmp_path)


@pytest.mark.parametrize("limit", [200_000, 60_000, 8_000])
def test_a_rendition_fits_its_limit(tmp_path: Path, limit: int) -> None:
    kept = media.keep(noise((900, 600)), tmp_path)
    made = media.rendition(kept.sha256, tmp_path, within(limit, 1200))
    assert made.path.stat().st_size <= limit
    assert abs(made.width / made.height - 1.5) < 0.05


def test_transparency_stays_where_it_fits(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(out, "PNG")
    kept = media.keep(out.getvalue(), tmp_path)
    assert media.rendition(kept.sha256, tmp_path, within(100_000, 50)).mime == "image/png"
    assert media.thumbnail(kept.sha256, tmp_path).is_file()


def test_broken_exif_is_no_reason_to_refuse(tmp_path: Path) -> None:
    data = photo(exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff garbage")
    assert media.keep(data, tmp_path).facts == {}


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7 and so on", b"\x00" * 5000, b"<svg></svg>"])
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refused(data, tmp_path).code == "not_a_picture"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_cut_picture_is_refused(tmp_path: Path, kind: str, share: float) -> None:
    data = noise((300, 300)) if kind == "JPEG" else photo((300, 300), kind)
    assert refused(data[: int(len(data) * share)], tmp_path).code == "picture_truncated"


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(bomb, tmp_path).code == "picture_too_large"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_a_file_of_200_megabytes_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    problem = refused(huge, tmp_path / "media")
    assert (problem.code, problem.data["name"]) == ("picture_too_large", "huge.jpg")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.jpg", tmp_path).code == "file_missing"
    assert refused(tmp_path, tmp_path).code == "not_a_picture"


def test_a_full_disk_says_so_and_leaves_nothing() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    with pytest.raises(Problem) as caught:
        write_whole(Path("/dev/full/x"), b"x")
    assert caught.value.code == "folder_read_only"


def test_a_limit_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    path = tmp_path / "a"
    write_whole(path, b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem) as caught:
        write_whole(path, b"new")
    assert caught.value.code == "disk_full"
    assert [one.name for one in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"old"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20))
def test_damaged_bytes_are_kept_or_refused_but_never_crash(tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    data = bytearray(photo((60, 40), exif=exif()))
    for at, value in flips:
        data[at % len(data)] = value
    try:
        kept = media.keep(bytes(data), tmp_path)
    except Problem as problem:
        assert problem.code in ("not_a_picture", "picture_truncated", "picture_too_large")
    else:
        assert media.rendition(kept.sha256, tmp_path, within(500_000, 30)).width <= 30


def test_a_picture_from_a_phone_is_taken(tmp_path: Path) -> None:
    data = (Path(__file__).parents[1] / "support" / "photo.heic").read_bytes()
    kept = media.keep(data, tmp_path)
    assert (kept.mime, kept.width, kept.height) == ("image/heic", 64, 32)
    assert kept.facts["taken"] == "2026-11-20T10:12:00"
    sent = media.rendition(kept.sha256, tmp_path, within(500_000, 60))
    assert sent.mime == "image/jpeg"
    assert CANARY.encode() not in sent.path.read_bytes()
    assert refused(data[: len(data) // 2], tmp_path / "other").code == "picture_truncated"
