"""A rehearsal of a hundred posts: within five seconds (docs/figures.md)."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest

from brandassist import clock
from tests.rehearsal.choosing import PAIRS
from tests.rehearsal.conftest import NOW, Week

RUNS, WANTED = 7, 5.0


@pytest.mark.bench
def test_a_hundred_posts_of_a_week_after_a_busy_month(tmp_path: Path) -> None:
    """Half of them not approved, so that half are rendered anew; 300 posts of the month before to compare with."""
    week = Week(tmp_path)
    texts = [text for pairs in PAIRS.values() for pair in pairs for text in pair]
    networks = ("practice", "mastodon", "x", "bluesky")
    with clock.set_to(lambda: NOW):
        for at in range(100):
            week.post(1 + at * 1.6, f"{at}. {texts[at % 80]}", to=networks[at % 4], approved=at % 2 == 0)
        for at in range(300):
            gone = week.post(-at * 2 - 1, f"{at} before. {texts[at % 80]}", to=networks[at % 4])
            week.change(gone, state="published")
        taken: list[float] = []
        for _ in range(RUNS):
            begun = time.perf_counter()
            told = week.told()
            taken.append(time.perf_counter() - begun)
    week.database.close()
    assert len(told.lines) == 100
    middle = statistics.median(taken)
    print(f"\nrehearsal of 100 posts: {middle:.2f} s ({min(taken):.2f} to {max(taken):.2f}), wanted {WANTED} s")
    assert middle < WANTED
