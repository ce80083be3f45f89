"""The tour dies at every point it passes, and run again it leaves one post and one reply (issue: "How well")."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from brandassist.cli import main
from brandassist.practice import address
from tests.faults import worker
from tests.faults.worker import AtPoint
from tests.journeys.test_tour import assert_once, finish

KILLED = -9
SEEDS = 20


@pytest.fixture(scope="module", autouse=True)
def read_beforehand() -> None:
    """Import what the tour needs once, not in each child."""
    import brandassist.cli.tour
    import brandassist.inbox.service
    import brandassist.networks.practice
    import brandassist.networks.site
    import brandassist.publishing.lanes
    import brandassist.workspace  # noqa: F401


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    for folder in tmp_path.glob("*/practice"):
        address.stop(folder)


def tour(folder: Path, at_point: AtPoint) -> int:
    """Walk in a forked child; returns how it ended (-9: killed)."""
    child = os.fork()
    if child == 0:
        code = 1
        with suppress(BaseException):
            worker.watch(at_point)
            code = main(["--workspace", str(folder), "tour"])
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_after(call: str, number: int) -> AtPoint:
    """Die after the n-th call of this kind: the network has acted, and nobody has written it down."""
    seen = 0

    def die(where: str) -> None:
        nonlocal seen
        seen += where == call
        if where == call and seen == number:
            os.kill(os.getpid(), 9)

    return die


@pytest.mark.parametrize("number", [1, 2])
def test_killed_between_the_post_and_its_record(folders: Path, number: int) -> None:
    folder = folders / "tour"
    assert tour(folder, kill_after("after POST", number)) == KILLED
    assert_once(folder, finish(folder))


@pytest.mark.faults
@pytest.mark.timeout(3000)
def test_killed_at_every_point(folders: Path, fault_seed: int) -> None:
    """Each seed takes every twentieth point, so that twenty seeds take them all."""
    point, ended = (fault_seed - 1) % SEEDS + 1, KILLED
    while ended == KILLED:
        folder = folders / str(point)
        ended = tour(folder, worker.kill_at(point))
        assert_once(folder, finish(folder))
        address.stop(folder / "practice")
        point += SEEDS
    assert ended == 0
    assert point > 2 * SEEDS, "the writes and calls of the whole way were passed"
