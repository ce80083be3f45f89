"""A queue of 10,000 deliveries: the ticker's look with nothing due, the month and the week on the screen."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.store.deliveries.claim import accounts_with_work
from brandassist.workspace import open_workspace
from tests.bench.figures import RUNS
from tests.support.long_queue import DELIVERIES, long_queue
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
LOOK, TIMES, MORE = 0.005, 3, 0.030  # seconds; times the empty widget, and seconds on top


def test_the_tickers_look(own_folders: Path, tmp_path: Path) -> None:
    """What `Lanes.look_now` does each second: settle, ask which accounts have work, hand over, put online."""
    with closing(open_workspace(long_queue(tmp_path / "queue"))) as workspace:
        lanes, post = workspace.lanes, workspace.post
        assert lanes.look_now() == []  # nothing is due, and what is looked up once was looked up
        looks: list[float] = []
        asked: list[float] = []
        for _ in range(20 * RUNS):
            begun = time.thread_time()  # all of it is on this thread; what else runs moves it less
            assert lanes.look_now() == []
            looks.append(time.thread_time() - begun)
            with workspace.db.read() as tx:
                begun = time.thread_time()
                assert not accounts_with_work(tx, post.device_id, clock.now(), post.grace())
                asked.append(time.thread_time() - begun)
    for name, seconds in (("the whole look", looks), ("which accounts have work", asked)):
        at95 = sorted(seconds)[int(len(seconds) * 0.95)]
        print(
            f"\n{name}, {DELIVERIES} deliveries: {statistics.median(seconds) * 1000:.2f} ms, 95th {at95 * 1000:.2f} ms"
        )
    assert statistics.median(looks) < LOOK


def test_what_is_to_be_told(own_folders: Path, tmp_path: Path) -> None:
    """What window and agent look through every ten seconds, and after each change."""
    with closing(open_workspace(long_queue(tmp_path / "queue"))) as workspace:
        looks: list[float] = []
        for _ in range(5 * RUNS):
            begun = time.thread_time()
            assert workspace.notices.claim() == []
            looks.append(time.thread_time() - begun)
    print(f"\nlooking for what is to be told, {DELIVERIES} deliveries: {statistics.median(looks) * 1000:.1f} ms")


def test_month_and_week_on_the_screen(own_folders: Path, tmp_path: Path) -> None:
    folder, root = long_queue(tmp_path / "queue"), Path(__file__).parents[2]
    with screen() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)}
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.our_queue", folder],
            env=environment,
            stdout=subprocess.PIPE,
            check=True,
            timeout=1000,
            cwd=root,
        )
    told = {name: statistics.median(seconds) for name, seconds in json.loads(ran.stdout).items()}
    print(f"\n{DELIVERIES} deliveries, {RUNS} runs in turn:")
    for name, seconds in told.items():
        print(f"{name}: {seconds * 1000:.1f} ms")
    bounds = {view: TIMES * told[f"empty widget, {view}"] + MORE for view in ("month", "week")}
    for view, bound in bounds.items():
        print(f"the {view} painted: {told[f'the {view} painted'] * 1000:.1f} ms, bound {bound * 1000:.1f} ms")
    assert all(told[f"the {view} painted"] <= bound for view, bound in bounds.items())
