"""Ten thousand random cases of zones, trips, recurrences and clock changes, beside an oracle that walks the minutes."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.planning.instants import clocks, wrong

CASES = 10_000
AT_A_TIME = 250


@pytest.mark.bench
@pytest.mark.timeout(3600)
def test_ten_thousand_cases_hold_no_wrong_instant() -> None:
    shares = [range(first, first + AT_A_TIME) for first in range(0, CASES, AT_A_TIME)]
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        mistakes = [each for share in pool.map(wrong, shares) for each in share]
        counted = list(pool.map(clocks, shares))
    for clock in ("", "skipped", "doubled"):
        print(f"{clock or 'plain'}: {sum(each.get(clock, 0) for each in counted)} times")
    print(f"{CASES} cases, {len(mistakes)} wrong")
    assert mistakes == []
