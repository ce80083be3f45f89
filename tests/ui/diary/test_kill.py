"""`kill -9` while typing loses at most one second of text: a real window, a real display, a real kill."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.workspace import open_workspace

MOST_LOST = 1.0  # seconds
PATIENCE = 30.0
FEWEST_KEYS = 5


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    """What the environment needs for a real window: on Linux an X server of our own."""
    if sys.platform != "linux":
        yield {"QT_QPA_PLATFORM": ""}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    assert number, "Xvfb did not start"
    yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    server.terminate()
    server.wait()


def type_and_kill(folder: Path, display: dict[str, str], chance: random.Random) -> float:
    """Type, kill at a random moment, and return how many seconds of text are missing afterwards."""
    log = folder / "typed"
    before = written(folder)
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.diary.typist", str(folder / "work"), str(log)],
        env={**os.environ, **display},
        cwd=Path(__file__).parents[3],
    )
    try:
        wait_for_keys(log, typist)
        typist.wait(chance.uniform(0.3, 1.8))
    except subprocess.TimeoutExpired:
        pass
    finally:
        typist.send_signal(signal.SIGKILL)
        typist.wait()
    killed = time.monotonic()
    keys = [line.split() for line in log.read_text().splitlines()]
    typed = "".join(chr(int(code)) for _, code in keys)
    kept = written(folder).removeprefix(before)
    assert typed.startswith(kept), "what is kept is not what was typed"
    return killed - float(keys[len(kept)][0]) if len(kept) < len(keys) else 0.0


def wait_for_keys(log: Path, typist: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not log.exists() or log.read_bytes().count(b"\n") < FEWEST_KEYS:
        assert typist.poll() is None, "the window ended by itself"
        assert time.monotonic() < give_up, "nobody typed"
        time.sleep(0.02)


def written(folder: Path) -> str:
    """The text of the newest entry."""
    workspace = open_workspace(folder / "work")
    try:
        rows = workspace.diary.list()
        return workspace.diary.show(rows[0].id).entry.text if rows else ""
    finally:
        workspace.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_kill_loses_at_most_a_second(seed: int, display: dict[str, str], tmp_path: Path) -> None:
    assert type_and_kill(tmp_path, display, random.Random(seed)) <= MOST_LOST


@pytest.mark.faults
def test_twenty_kills_lose_at_most_a_second_each(fault_seed: int, display: dict[str, str], tmp_path: Path) -> None:
    lost = type_and_kill(tmp_path, display, random.Random(1000 + fault_seed))
    print(f"kill {fault_seed}: {lost:.2f} s lost")
    assert lost <= MOST_LOST
