"""What the delivery contract costs on each network: our lanes against the same calls made bare (`make bench`).

Bare: the adapter's own steps one after the other over one kept connection, and one row at synchronous=FULL each. What
is left between the two is claim, lease, intent, attempts, a connection for each call, and proof. Both are measured in a
process of their own: the contract server stays in this one, so that its work does not hold the interpreter of theirs.
"""

from __future__ import annotations

import multiprocessing
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from brandassist import clock
from brandassist.http import Answer, Http
from brandassist.ids import new_id
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.deliveries.read import select_rows
from brandassist.store.writing.payloads import FrozenPicture
from tests.bench.figures import RUNS, show
from tests.networks.places import PicturePlace, Place, jpeg
from tests.support.builders import DEVICE, a_delivery, an_account, open_database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

POSTS, FEWER = 15, {"x": 5, "threads": 14, "instagram": 2}  # with one to warm up, 16 times: what they take in a day


class OneConnection(Http):
    """The same calls over a connection that stays open."""

    def __init__(self) -> None:
        super().__init__()
        self.client = httpx.Client()

    def _one(self, trip: Any, request: httpx.Request) -> Answer:
        told = self.client.send(request)
        return Answer(told.status_code, {name.lower(): value for name, value in told.headers.items()}, told.content)


def by_contract(folder: Path, place: Place, posts: int) -> float:
    """Milliseconds a delivery takes: claim, intent, calls, proof."""
    folder.mkdir()
    database = open_database(folder)
    account_id = an_account(database, place.network.info.name, place.login.url)
    lanes = Lanes(post_office(database, place))
    for count in (1, posts):  # the first warms up: threads, the database's connections
        for number in range(count):
            words, kind = f"{folder.name} {count} {number}", place.network.info.kind
            a_delivery(database, account_id, words, kind=kind, pictures=frozen(place))
        took = delivered(lanes, database)
    lanes.stop()
    database.close()
    return took / posts * 1000


def delivered(lanes: Lanes, database: Database) -> float:
    """Seconds at work until all is published; later and later, for networks still at work on an earlier step."""
    took, ahead = 0.0, timedelta()
    while states(database) != {"published"}:
        assert ahead < timedelta(hours=1), states(database)
        with clock.set_to(lambda late=ahead: datetime.now(UTC) + late):
            began = time.perf_counter()
            lanes.run_until_idle()
            took += time.perf_counter() - began
        ahead += timedelta(minutes=1)
    return took


def post_office(database: Database, place: Place) -> Post:
    def login(account_id: str) -> Login:
        return replace(place.login, account_id=account_id, http=Http())

    made = [jpeg(place.folder)] if isinstance(place, PicturePlace) else []

    def picture(_: FrozenPicture) -> Picture:
        [shown] = made
        return shown

    return Post(database, DEVICE, login, picture, lambda: timedelta(hours=9))


def frozen(place: Place) -> tuple[FrozenPicture, ...]:
    """The picture without which nothing goes to a network of pictures; the bare loop sends the same."""
    if not isinstance(place, PicturePlace):
        return ()
    shown = jpeg(place.folder)
    return (FrozenPicture(shown.sha256, shown.sha256, shown.alt),)


def states(database: Database) -> set[str]:
    with database.read() as tx:
        return {row.state for row in select_rows(tx)}


def by_a_bare_loop(folder: Path, place: Place, posts: int) -> float:
    """The same calls, and one row for each post."""
    folder.mkdir()
    http = OneConnection()
    bare = replace(place, login=replace(place.login, http=http))
    first, *parts = [place.part(f"{folder.name} {number}", key=new_id()) for number in range(posts + 1)]
    with closing(sqlite3.connect(folder / "posts.sqlite", isolation_level=None)) as raw, http.client:
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE post (id, url)"):
            raw.execute(statement)
        bare.publish(first)
        began = time.perf_counter()
        for part in parts:
            published = bare.publish(part)
            raw.execute("INSERT INTO post VALUES (?, ?)", (published.remote_id, published.url))
        return (time.perf_counter() - began) / posts * 1000


def both(folder: Path, place: Place, posts: int) -> tuple[list[float], list[float]]:
    """Milliseconds for a delivery by the contract and by the bare loop, run after run."""
    ours: list[float] = []
    bare: list[float] = []
    for number in range(RUNS + 1):
        contract = by_contract(folder / f"ours-{number}", place, posts)
        loop = by_a_bare_loop(folder / f"bare-{number}", place, posts)
        if number:  # the first of each warms up
            ours.append(contract)
            bare.append(loop)
    return ours, bare


def test_the_overhead_of_the_contract_on_each_network(place: Place, tmp_path: Path) -> None:
    before, posts = len(place.live()), FEWER.get(place.network.info.name, POSTS)
    told, tell = multiprocessing.Pipe(duplex=False)
    beside = multiprocessing.get_context("fork").Process(target=lambda: tell.send(both(tmp_path, place, posts)))
    beside.start()
    tell.close()  # so that its end, whatever it is, ends the waiting
    ours, bare = told.recv()
    beside.join()
    assert len(place.live()) - before == 2 * (posts + 1) * (RUNS + 1)
    show(f"{place.network.info.name}, one delivery by the contract", ours, bare, "ms", 4)
