"""Window and agent killed in turn: each delivery reaches the network once, by the server's own record; none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.alternating import play


def check(folder: Path, deliveries: int, kills: int, seed: int) -> None:
    ended = play(folder, deliveries, kills, seed)
    told = f"{ended.killed} kills, {ended.asked} asked of a person, {dict(ended.states)}"
    print(f"{deliveries} deliveries, {told}, seed {seed}")
    assert {text: count for text, count in ended.posted.items() if count != 1} == {}
    assert ended.states == {"published": deliveries}
    assert ended.killed > 0
    assert ended.agent == 0


@pytest.mark.timeout(300)
def test_a_few_deliveries_and_kills(tmp_path: Path) -> None:
    check(tmp_path / "work", 30, 4, 1)


@pytest.mark.faults
@pytest.mark.timeout(1800)
def test_500_deliveries(tmp_path: Path, fault_seed: int) -> None:
    check(tmp_path / "work", 500, 60, fault_seed)
