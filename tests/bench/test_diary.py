"""A diary of 20,000 entries and 50,000 photos against a bare QListView with the same rows and the raw query."""

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
from tests.support.long_diary import ENTRIES, PHOTOS, long_diary
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
OPENING, SCROLLING, SEARCHING, ENOUGH = 3, 2, 2, 0.010  # times the bare thing; seconds that are as good
FIRST = 40  # lines read with the list, as `FIRST_ROWS` of the Diary; read here, Qt would weigh on the other figures


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
    assert show("a page with its pictures, after resting", *told["resting"], "s", SCROLLING) <= SCROLLING


def _raw(connection: sqlite3.Connection, match: str) -> list[tuple[str, str, str]]:
    """The barest query that gives the same list: words alone, in the list's order."""
    return connection.execute(
        "SELECT e.id, e.day, e.trip_id FROM entry e WHERE e.binned_at IS NULL AND e.id IN"
        " (SELECT subject FROM search WHERE search MATCH ? AND kind = 'entry')"
        " ORDER BY e.day DESC, e.created_at DESC, e.id DESC",
        (match,),
    ).fetchall()


def _taken(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("lot1234 ", '"lot1234"'),
        ("caffe pane ", '"caffe" AND "pane"'),
        ("citt", '"citt"*'),
        ('"mezzo pane"', '"mezzo pane"'),
    ],
)
def test_search(own_folders: Path, tmp_path: Path, words: str, match: str) -> None:
    """Ours also looks for plurals, groups the list, and reads the first lines with their passages."""
    with (
        closing(open_workspace(long_diary(tmp_path / "diary"))) as workspace,
        closing(sqlite3.connect(tmp_path / "diary" / "workspace.sqlite")) as connection,
    ):
        timeline = workspace.timeline

        def find() -> None:
            found = [each.id for group in timeline.outline(words).groups for each in group.entries][:FIRST]
            assert timeline.rows(found)
            assert timeline.passages(words, found)

        ours: list[float] = []
        raw: list[float] = []
        for run in range(RUNS + 1):
            pair = _taken(find), _taken(lambda: _raw(connection, match))
            if run:
                ours.append(pair[0])
                raw.append(pair[1])
        hits = len(_raw(connection, match))
    ratio = show(f"search for {words.strip()} ({hits} entries)", ours, raw, "s", SEARCHING)
    assert ratio <= SEARCHING or statistics.median(ours) <= ENOUGH
