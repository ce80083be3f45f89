"""An inbox of 100,000 messages against a bare QListView with the same rows and the raw full-text query."""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from brandassist.workspace import open_workspace
from tests.bench.figures import RUNS, show
from tests.support.many_messages import MESSAGES, many_messages
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]
OPENING, KEY, SEARCHING, ENOUGH = 3, 2, 2, 0.010  # times the bare thing; seconds that are as good
FIRST = 100  # rows read at once, as the Inbox does


def test_opening_and_the_next_row_by_key(own_folders: Path, tmp_path: Path) -> None:
    folder, root = many_messages(tmp_path / "inbox"), Path(__file__).parents[2]
    with screen() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)}
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.our_inbox", folder],
            env=environment,
            stdout=subprocess.PIPE,
            check=True,
            timeout=1500,
            cwd=root,
        )
    told = json.loads(ran.stdout)
    print(f"\nAn inbox of {MESSAGES} messages, {RUNS} runs in turn:")
    followed = statistics.median(told["conversation"][0])
    print(f"the conversation shown, after a key: {followed * 1000:.0f} ms")
    ratios = {
        "opening": (show("opening", *told["opening"], "s", OPENING), OPENING),
        "a key": (show("the next row, a key at a time", *told["rested"], "s", KEY), KEY),
        "keys": (show("the next row, keys that repeat", *told["repeated"], "s", KEY), KEY),
    }
    assert [(what, ratio) for what, (ratio, most) in ratios.items() if ratio > most] == []


def _raw(connection: sqlite3.Connection, match: str, most: int = FIRST) -> list[tuple[str, str, str]]:
    """The barest query that gives the same list: words alone, in the list's order."""
    return connection.execute(
        "SELECT m.id, m.author, m.text FROM message m WHERE m.own = false AND m.id IN"
        " (SELECT subject FROM search WHERE search MATCH ? AND kind = 'message')"
        " ORDER BY m.received_at DESC, m.id DESC LIMIT ?",
        (match, most),
    ).fetchall()


def _taken(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("lot1234", '"lot1234"*'),
        ("caffe bread", '"caffe" AND "bread"*'),
        ("citt", '"citt"*'),
        ("reader77", '"reader77"*'),
    ],
)
def test_search(own_folders: Path, tmp_path: Path, words: str, match: str) -> None:
    """Ours also reads all that a row shows: its status, which follows from others, its network, who is blocked."""
    with (
        closing(open_workspace(many_messages(tmp_path / "inbox"))) as workspace,
        closing(sqlite3.connect(tmp_path / "inbox" / "workspace.sqlite")) as connection,
    ):

        def find() -> None:
            assert workspace.inbox.find(words, limit=FIRST)

        ours: list[float] = []
        raw: list[float] = []
        for run in range(RUNS + 1):
            pair = _taken(find), _taken(lambda: _raw(connection, match))
            if run:
                ours.append(pair[0])
                raw.append(pair[1])
        hits = len(_raw(connection, match, -1))
    ratio = show(f"search for {words} ({hits} messages)", ours, raw, "s", SEARCHING)
    assert ratio <= SEARCHING or statistics.median(ours) <= ENOUGH
