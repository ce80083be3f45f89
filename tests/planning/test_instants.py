"""When slots come, beside an oracle that walks the clocks minute by minute; `tests/bench` walks ten thousand cases."""

from __future__ import annotations

from tests.planning.instants import clocks, wrong

SLICE = range(150)


def test_no_instant_is_wrong() -> None:
    assert wrong(SLICE) == []


def test_the_cases_are_hard_ones() -> None:
    counted = clocks(SLICE)
    assert counted[""] > 50
    assert counted["skipped"] > 5
    assert counted["doubled"] > 5
