"""Our window against an empty PySide6 window, in turn, on one screen, in one run (DESIGN 13)."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from brandassist.practice import address
from tests.bench.figures import RUNS, show
from tests.support.big_workspace import DRAFTS, MESSAGES, big_workspace
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]

HERE = Path(__file__).parent
SECONDS = 10.0  # after which memory is read
PATIENCE = 60.0
MOMENTS = {"painted": 1.6, "furnished": 0, "usable": 4, "opened": 0}  # in their order; the most times a bare window's


@dataclass(frozen=True)
class Opened:
    """What was said, each with seconds from the start of the process and of its processor; MB after ten seconds."""

    said: dict[str, tuple[float, float]]
    rss: float
    pss: float


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A real X server of our own."""
    with screen() as name:
        yield name


def opened(script: str, environment: dict[str, str], last: str) -> Opened:
    """Open a window, note what it says and when, weigh it, and close it."""
    began = time.monotonic()
    running = subprocess.Popen(
        [sys.executable, HERE / script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout
    too_long = threading.Timer(PATIENCE, running.kill)
    too_long.start()
    try:
        said: dict[str, tuple[float, float]] = {}
        while last not in said:
            line = running.stdout.readline()
            assert line, f"it ended, or said nothing for {PATIENCE:.0f} s"
            word, moment, processor = line.split()
            said[word] = float(moment) - began, float(processor)
        time.sleep(max(0.0, began + SECONDS - time.monotonic()))
        memory = psutil.Process(running.pid).memory_full_info()
    finally:
        too_long.cancel()
        running.kill()
        running.communicate()
    return Opened(said, memory.rss / 1e6, memory.pss / 1e6)


def test_a_window_on_a_large_workspace(display: str, own_folders: Path, tmp_path: Path) -> None:
    workspace, config = big_workspace(tmp_path)
    root = str(HERE.parents[1])
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    bare_environment = {**compiled, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": root}
    environment = {**bare_environment, "BRANDASSIST_WORKSPACE": str(workspace), "XDG_CONFIG_HOME": str(config)}
    ours: list[Opened] = []
    bare: list[Opened] = []
    try:
        for number in range(RUNS + 1):
            empty = opened("empty_window.py", bare_environment, "painted")
            full = opened("our_window.py", environment, "opened")
            if number:  # the first of each warms the files up
                bare.append(empty)
                ours.append(full)
    finally:
        address.stop(workspace / "practice")
    for each in ours:
        moments = [each.said[what] for what in MOMENTS]
        assert moments == sorted(moments), "in another order than a person sees it"
    print(f"\nA workspace with {DRAFTS} drafts and {MESSAGES} messages, {RUNS} runs in turn:")
    for what, target in MOMENTS.items():
        for clock, unit in enumerate(("s", "s of the processor")):
            first = [each.said["painted"][clock] for each in bare]
            show(what, [each.said[what][clock] for each in ours], first, unit, target)
    show("memory (RSS)", [each.rss for each in ours], [each.rss for each in bare], "MB", 3)
    show("memory (PSS)", [each.pss for each in ours], [each.pss for each in bare], "MB", 3)
