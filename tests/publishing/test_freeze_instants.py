"""The freeze, pressed at random instants around due times while a window and an agent deliver.

What the server says decides: no send begins more than a second later, each post is told as what it is, and after the
thaw nothing leaves unasked. `-m faults` presses ten times a seed: 200 with the 20 seeds it has unless told otherwise.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.publishing.freezing_scene import Outcome, stage

PRESSES = 10
FEW = 3


def press(folder: Path, seed: int, times: int) -> list[Outcome]:
    random = Random(seed)
    with stage(folder) as opened:
        return [opened.freeze_once(random, number) for number in range(times)]


def held(outcomes: list[Outcome]) -> None:
    for each in outcomes:
        assert any(each.truth.values()), "nothing was due"
        assert each.latest <= 1.0, f"a send began {each.latest:.2f} s after the key"
        assert each.told == each.truth
        assert each.unasked == []


def test_nothing_begins_after_the_key_and_each_post_is_told_as_what_it_is(tmp_path: Path) -> None:
    held(press(tmp_path, 11, FEW))


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_two_hundred_instants(tmp_path: Path, fault_seed: int) -> None:
    outcomes = press(tmp_path, fault_seed, PRESSES)
    latest = max(each.latest for each in outcomes)
    slowest = max(each.written for each in outcomes)
    kinds = {kind: sum(len(each.truth[kind]) for each in outcomes) for kind in outcomes[0].truth}
    print(f"\n{PRESSES} freezes: last send {latest:.2f} s after the key, written after {slowest:.2f} s, {kinds}")
    held(outcomes)
