"""What the delivery contract costs: our lanes against a loop that posts the same and keeps one row (DESIGN 13)."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from brandassist.practice import PUBLISHED_TOKEN, address
from brandassist.publishing.lanes import Lanes
from tests.bench.figures import RUNS, show
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import a_delivery, an_account, open_database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

POSTS = 40


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    network = Practice(tmp_path / "practice")
    network._call("POST", "/_switchboard", {"unlimited": True})
    yield network
    address.stop(network.folder)


def by_contract(folder: Path, practice: Practice) -> float:
    """Milliseconds a delivery takes: claim, intent, call, proof."""
    folder.mkdir()
    database = open_database(folder)
    account_id = an_account(database, "practice", practice.url)
    for number in range(POSTS):
        a_delivery(database, account_id, f"{folder.name} {number}")
    lanes = Lanes(a_post_office(database, practice))
    began = time.perf_counter()
    lanes.run_until_idle()
    took = time.perf_counter() - began
    lanes.stop()
    database.close()
    return took / POSTS * 1000


def by_a_bare_loop(folder: Path, practice: Practice) -> float:
    """The same, posted with one client and kept in one row each."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "posts.sqlite", isolation_level=None)) as raw, httpx.Client() as client:
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE post (id, url)"):
            raw.execute(statement)
        headers = {"Authorization": f"Bearer {PUBLISHED_TOKEN}"}
        began = time.perf_counter()
        for number in range(POSTS):
            words = {"status": f"{folder.name} {number}", "visibility": "public"}
            answer = client.post(f"{practice.url}/api/v1/statuses", json=words, headers=headers).raise_for_status()
            raw.execute("INSERT INTO post VALUES (?, ?)", (answer.json()["id"], answer.json()["url"]))
        return (time.perf_counter() - began) / POSTS * 1000


def test_the_overhead_of_the_contract(practice: Practice, tmp_path: Path) -> None:
    ours: list[float] = []
    bare: list[float] = []
    for number in range(RUNS + 1):
        contract = by_contract(tmp_path / f"ours-{number}", practice)
        loop = by_a_bare_loop(tmp_path / f"bare-{number}", practice)
        if number:  # the first of each warms up
            ours.append(contract)
            bare.append(loop)
    assert len(practice.posts()) == 2 * POSTS * (RUNS + 1)
    show("one delivery by the contract", ours, bare, "ms", 4)
