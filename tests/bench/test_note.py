"""The capture window against an empty PySide6 window, in turn, on one screen, in one run (DESIGN 13)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.figures import RUNS, show
from tests.bench.test_window import HERE, Opened, opened
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
SECONDS = 0.0
MOMENTS = {"painted": 2, "usable": 4}  # the most times a bare window's


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A real X server of our own."""
    with screen() as name:
        yield name


def test_a_note_is_on_the_screen(
    display: str, own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.bench.test_window.SECONDS", SECONDS)
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    bare_environment = {**compiled, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(HERE.parents[1])}
    environment = {**bare_environment, "BRANDASSIST_WORKSPACE": str(tmp_path / "work")}
    ours: list[Opened] = []
    bare: list[Opened] = []
    for number in range(RUNS + 1):
        empty = opened("empty_window.py", bare_environment, "painted")
        note = opened("our_note.py", environment, "usable")
        if number:  # the first of each warms the files up
            bare.append(empty)
            ours.append(note)
    print(f"\nA note, {RUNS} runs in turn:")
    for what, target in MOMENTS.items():
        for clock, unit in enumerate(("s", "s of the processor")):
            first = [each.said["painted"][clock] for each in bare]
            show(what, [each.said[what][clock] for each in ours], first, unit, target)
