"""A thread of seven parts that fails at each position goes on exactly there, on every network that has threads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from brandassist.assets import limits_by_network
from brandassist.practice import address
from brandassist.publishing.queue import Queue
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.history import Actor
from brandassist.store.tables import attempt
from tests.faults import worker
from tests.faults.stages import PracticeStage, Stage, bluesky_stage, threads_stage, x_stage
from tests.support.bluesky import ContractBluesky
from tests.support.builders import DEVICE, a_delivery, an_account, open_database
from tests.support.meta import ContractThreads
from tests.support.x import ContractX

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]

NAMES = sorted(name for name, rules in limits_by_network().items() if rules.threads)
PARTS = 7
# Every half minute as Threads wants it, then past each network's looks, and again for what a person sent once more.
ROUNDS = [timedelta(seconds=35 * each) for each in range(12)]
ROUNDS += [timedelta(minutes=8 + 2 * each) for each in range(20)]
# What one post of the truth is called, and what it answers.
CHAINED: dict[str, tuple[Callable[[dict[str, Any]], Any], Callable[[dict[str, Any]], Any]]] = {
    "x": (lambda post: post["id"], lambda post: post["reply_to"]),
    "bluesky": (lambda post: post["uri"], lambda post: post.get("reply", {}).get("parent", {}).get("uri")),
    "threads": (lambda post: post["id"], lambda post: (post["replied_to"] or {}).get("id")),
}
AS_MASTODON = (lambda post: post["id"], lambda post: post["in_reply_to"])


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[PracticeStage]:
    """One for each test: below hundreds of posts nobody looks for one."""
    folder = tmp_path / "network" / "practice"
    folder.parent.mkdir()
    stage = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder)
    stage.control("POST", "/_switchboard", {"unlimited": True})
    yield stage
    address.stop(folder)


@pytest.fixture(params=NAMES)
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    match request.param:
        case "x":
            with ContractX() as x:
                yield x_stage(x)
        case "bluesky":
            with ContractBluesky() as pds:
                yield bluesky_stage(pds)
        case "threads":
            with ContractThreads() as threads:
                yield threads_stage(threads)
        case "practice" | "mastodon":
            server: PracticeStage = request.getfixturevalue("practice")
            yield PracticeStage(request.param, server.url, "short", "practice", folder=server.folder)
        case name:
            raise AssertionError(f"{name} has threads; say here where it is played")


@pytest.mark.parametrize("kind", ["429", "5xx-before", "reset-after-body"])
@pytest.mark.parametrize("position", range(1, PARTS + 1))
def test_it_goes_on_at_the_part_that_failed(stage: Stage, tmp_path: Path, position: int, kind: str) -> None:
    texts = [f"Thought {uuid4().hex}, part {number + 1}." for number in range(PARTS)]
    database = open_database(tmp_path)
    delivery_id = a_delivery(database, an_account(database, stage.network, stage.url), *texts)
    failing = _fail_at(stage, tmp_path / "failed", texts, position, kind)
    if not _ends(stage, tmp_path, database, failing):  # no key tells; a person looks too, and sends on
        assert _row(database).problem["code"] == "absent_twice"
        Queue(database, Actor(None, DEVICE), None, stage.post_office(database)).retry(delivery_id, "UTC")
        _ends(stage, tmp_path, database, failing)
    row, tries = _row(database), _publishing_tries(database)
    database.close()
    assert (row.state, (tmp_path / "failed").exists()) == ("published", True), row.problem
    ours = [post for post in stage.control("GET", "/_posts") if post["text"] in texts]
    assert sorted(post["text"] for post in ours) == sorted(texts)
    ident, above = CHAINED.get(stage.network, AS_MASTODON)
    found = {post["text"]: post for post in ours}
    for before, after in pairwise(texts):
        assert above(found[after]) == ident(found[before])
    again = {number for number, part in enumerate(row.parts, start=1) if tries[part.id] > 1}
    assert again <= {position}, "a part was sent again that had not failed"


def _ends(stage: Stage, folder: Path, database: Database, failing: worker.AtPoint) -> bool:
    """Deliver until it is published, or asks."""
    for ahead in ROUNDS:
        assert worker.deliver(stage, folder, ahead=ahead, at_point=failing) == 0
        row = _row(database)
        if row.state == "published" or row.asks:
            return row.state == "published"
    return False


def _fail_at(stage: Stage, once: Path, texts: list[str], position: int, kind: str) -> worker.AtPoint:
    """Let the publishing call fail once, when all parts before that one are there."""

    def fail(where: str) -> None:
        if where == "before POST" and not once.exists():
            there = set(stage.texts()) & set(texts)
            if len(there) == position - 1:
                once.touch()
                stage.fail(kind)

    return fail


def _row(database: Database) -> DeliveryRow:
    with database.read() as tx:
        (row,) = select_rows(tx)
    return row


def _publishing_tries(database: Database) -> dict[str, int]:
    with database.read() as tx:
        rows = tx.execute(select(attempt.c.part_id).where(attempt.c.publishes, attempt.c.event == "started"))
        parts = [row.part_id for row in rows]
    return {each: parts.count(each) for each in parts}
