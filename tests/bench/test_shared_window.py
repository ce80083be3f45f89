"""Our window on a shared workspace, 50 ms each way from its server, against the same workspace in a file, in turn."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from brandassist.practice import address
from tests.bench.figures import RUNS, show
from tests.bench.test_keystroke import KEYS, TURNS, a_draft, a_text, percentile, typed
from tests.bench.test_window import MOMENTS, opened
from tests.support.big_workspace import big_workspace
from tests.support.far_workspace import far_workspace
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

ROOT = Path(__file__).parents[2]
LINK = 0.05  # seconds each way
TARGETS = {"painted": 1.1, "furnished": 0, "usable": 2, "opened": 2}  # the most times a file's


def test_a_window_on_a_shared_workspace(own_folders: Path, tmp_path: Path) -> None:
    file, config = big_workspace(tmp_path / "file")
    moved, _ = big_workspace(home := tmp_path / "far")
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with screen() as display, far_workspace(moved, home) as far:
        window = {**compiled, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        here = {**window, "BRANDASSIST_WORKSPACE": str(file), "XDG_CONFIG_HOME": str(config)}
        there = {**window, **far.environment, "BRANDASSIST_WORKSPACE": far.address}
        far.line.slow(LINK)
        try:
            runs = [
                (opened("our_window.py", here, "opened"), opened("our_window.py", there, "opened"))
                for _ in range(RUNS + 1)
            ]
        finally:
            address.stop(file / "practice")
    assert runs[0][1].said.keys() == set(MOMENTS)
    print(f"\nOn a server {LINK * 1000:.0f} ms away each way, against a file, {RUNS} runs in turn:")
    for what, target in TARGETS.items():
        for clock, unit in enumerate(("s", "s of the processor")):
            ours, bare = ([each[which].said[what][clock] for each in runs[1:]] for which in (1, 0))
            show(what, ours, bare, unit, target)


def test_a_key_while_the_server_hangs(own_folders: Path, tmp_path: Path) -> None:
    text, file, home = a_text(5_000), tmp_path / "file", tmp_path / "far"
    draft_id = a_draft(file, "article", text)
    shutil.copytree(file, home / "workspace")
    shutil.copytree(own_folders / "config", home / "config")
    with screen() as display, far_workspace(home / "workspace", home) as far:
        window = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        far.line.hang()
        ours: list[list[float]] = []
        bare: list[list[float]] = []
        try:
            for _ in range(TURNS):
                bare.append(typed("our_composer.py", window, str(file), draft_id, str(KEYS)))
                ours.append(typed("our_composer.py", {**window, **far.environment}, far.address, draft_id, str(KEYS)))
        finally:
            address.stop(file / "practice")
    for what, at in (("a key, median", 50), ("a key, 95th percentile", 95)):
        far_away, here = ([percentile(one, at) for one in each] for each in (ours, bare))
        show(f"{what}, while the server hangs, against a file", far_away, here, "ms", 1.1)
