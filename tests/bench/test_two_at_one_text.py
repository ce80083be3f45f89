"""From a key on one computer until its word is painted on the other: one draft, 50 ms each way to the server."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.live.postgres import Postgres, running_postgres
from tests.support.two_windows import Desk, two_windows

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
EACH_WAY, TURNS, WANTED = 0.05, 15, 2.0


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


def test_a_word_is_seen_on_the_other_computer(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ExitStack() as ending:
        _turns(two_windows(postgres, tmp_path, monkeypatch, ending, EACH_WAY))


def _turns(desks: list[Desk]) -> None:
    took: list[float] = []
    for turn in range(TURNS + 1):
        writes, reads = desks[turn % 2], desks[1 - turn % 2]
        word = f"word{turn}"
        typed = writes.type(turn % 3 + 1, word)
        took.append(reads.when("painted", word) - typed)
    opening, *took = took  # the other window had just been opened, and its line to the server was being made
    took.sort()
    print(f"\nA word seen on the other computer, {TURNS} turns: median {statistics.median(took):.2f} s,")
    print(f"slowest {took[-1]:.2f} s, {WANTED:.0f} s are wanted; {', '.join(f'{each:.2f}' for each in took)};")
    print(f"{opening:.2f} s before these, on one whose window had just been opened")
