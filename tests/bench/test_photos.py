"""A hundred photos of 12 megapixels taken in, against a bare loop that copies them and makes them small."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.bench.figures import show
from tests.support.photos import told
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

COUNT, SIZE, TURNS = 100, (4000, 3000), 3


def photos(folder: Path) -> Path:
    """Grain, shapes and a telephone's EXIF; every third lies on its side."""
    grain = Image.effect_noise((1000, 750), 60).resize(SIZE, Image.Resampling.BICUBIC)
    ramp = Image.linear_gradient("L")
    folder.mkdir()
    for number in range(COUNT):
        light = ramp.rotate(number * 11).resize(SIZE)
        exif = told(f"2026:11:12 {10 + number // 60}:{number % 60:02}:00", "+01:00", (45.07, 7.68))
        exif[0x0112] = 6 if number % 3 == 0 else 1
        Image.merge("RGB", (grain, light, grain)).save(folder / f"{number:03}.jpg", quality=90, exif=exif)
    return folder


def run(module: str, folder: Path, home: Path, **more: str) -> list[float]:
    own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    argv = [sys.executable, "-m", f"tests.bench.{module}", str(folder)]
    said = subprocess.run(argv, env={**os.environ, **own, **more}, check=True, capture_output=True, text=True)
    return [float(each) for each in said.stdout.split()]


def test_a_hundred_photos_of_twelve_megapixels(tmp_path: Path) -> None:
    folder = photos(tmp_path / "photos")
    ours: list[list[float]] = []
    bare: list[float] = []
    with screen() as display:
        for turn in range(TURNS):
            ours.append(run("many_photos", folder, tmp_path / f"home-{turn}", DISPLAY=display, QT_QPA_PLATFORM="xcb"))
            bare += run("photos_bare", folder, tmp_path / f"home-{turn}")
    show(f"{COUNT} photos of 12 megapixels taken in", [each[0] for each in ours], bare, "s", 1.3)
    block, before, early, late, most = (statistics.median(column) for column in list(zip(*ours, strict=True))[1:])
    print(
        f"the window looked up after {block * 1000:.0f} ms at the latest; memory {before:.0f} MB before, {early:.0f} "
        f"with a fifth in, {late:.0f} at the end, {most:.0f} at most"
    )
