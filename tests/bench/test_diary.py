"""A diary of 20,000 entries and 50,000 photos against a bare QListView with the same rows and the raw query."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.figures import RUNS, show
from tests.support.long_diary import ENTRIES, PHOTOS, long_diary
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
OPENING, SCROLLING, SEARCHING, ENOUGH = 3, 2, 2, 0.010  # times the bare thing; seconds that are as good


def test_opening_and_a_page_of_scrolling(own_folders: Path, tmp_path: Path) -> None:
    folder, root = long_diary(tmp_path / "diary"), Path(__file__).parents[2]
    with screen() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)}
        told = json.loads(
            subprocess.run(
                [sys.executable, "-m", "tests.bench.our_diary", folder],
                env=environment,
                stdout=subprocess.PIPE,
                check=True,
                timeout=1000,
                cwd=root,
            ).stdout
        )
    print(f"\nA diary of {ENTRIES} entries and {PHOTOS} photos, {RUNS} runs in turn:")
    assert show("opening", *told["opening"], "s", OPENING) <= OPENING
    assert show("a page of scrolling", *told["scrolling"], "s", SCROLLING) <= SCROLLING
