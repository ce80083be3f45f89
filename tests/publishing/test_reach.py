"""No network is waited out: knocked at without a byte, and sent within seconds of its coming back."""

from __future__ import annotations

import shutil
import socket
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from brandassist import clock
from brandassist.http import can_be_reached, has_route
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.reach import EVERY, Reach
from brandassist.store.database import Database
from brandassist.store.deliveries.read import get
from brandassist.store.tables import attempt
from tests.publishing.conftest import Practice
from tests.support.builders import SetClock, a_delivery, an_account


def tries(database: Database) -> int:
    """How many times sending was begun."""
    with database.read() as tx:
        begun = select(func.count()).where(attempt.c.event == "started")
        return tx.execute(begun).scalar_one()


def state(database: Database, delivery_id: str) -> str:
    with database.read() as tx:
        return get(tx, delivery_id).state


def test_an_outage_costs_one_attempt_and_ends_within_seconds(
    database: Database, practice: Practice, lanes: Lanes
) -> None:
    account_id = an_account(database, "mastodon", practice.url)
    mine = [a_delivery(database, account_id, f"Post {number}.") for number in range(5)]
    address.stop(practice.folder)
    time = SetClock(clock.now())
    with clock.set_to(time):
        for _ in range(240):  # four minutes, looked at each second
            lanes.run_until_idle()
            time.advance(seconds=1)
        assert tries(database) == 1
        assert {state(database, each) for each in mine} == {"scheduled"}
        assert address.ensure(practice.folder) == practice.url  # it is back, where it was
        time.advance(seconds=EVERY.total_seconds())
        lanes.run_until_idle()
        assert {state(database, each) for each in mine} == {"published"}
    assert len(practice.posts()) == 5


def test_what_comes_back_after_the_grace_sends_nothing_by_itself(
    database: Database, practice: Practice, lanes: Lanes
) -> None:
    account_id = an_account(database, "mastodon", practice.url)
    delivery_id = a_delivery(database, account_id)
    address.stop(practice.folder)
    lanes.run_until_idle()
    address.ensure(practice.folder)
    with clock.set_to(SetClock(clock.now() + timedelta(minutes=11))):
        lanes.run_until_idle()
    assert state(database, delivery_id) == "missed"
    assert practice.posts() == []


def test_where_a_knock_says_yes_and_the_call_still_fails_the_pauses_grow(
    database: Database, practice: Practice, post: Post
) -> None:
    account_id = an_account(database, "mastodon", practice.url)
    a_delivery(database, account_id)
    address.stop(practice.folder)
    deceived = replace(post, reach=Reach(knock=lambda _: True))
    lanes, time = Lanes(deceived), SetClock(clock.now())
    with clock.set_to(time):
        for _ in range(300):
            lanes.run_until_idle()
            time.advance(seconds=1)
    lanes.stop()
    assert tries(database) <= 7


def test_a_knock_sends_not_one_byte() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert can_be_reached(f"http://127.0.0.1:{server.getsockname()[1]}/path?token=canary")
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100) == b""
        port = server.getsockname()[1]
    assert not can_be_reached(f"http://127.0.0.1:{port}")


NO_ROUTE = """
from pathlib import Path
from brandassist.http import has_route
from tests.publishing.conftest import a_post_office, Practice
from tests.publishing.test_reach import tries, state
from tests.support.builders import a_delivery, an_account, open_database
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
import sys

assert not has_route("https://203.0.113.7") and not has_route("https://social.example")
database = open_database(Path(sys.argv[1]))
delivery_id = a_delivery(database, an_account(database, "mastodon", "https://203.0.113.7"))
lanes = Lanes(Post(database, "device-1", None, None, lambda: __import__("datetime").timedelta(minutes=10)))
for _ in range(5):
    lanes.run_until_idle()
lanes.stop()
assert tries(database) == 0 and state(database, delivery_id) == "scheduled"
"""


def test_without_any_route_nothing_is_tried(tmp_path: Path) -> None:
    alone = ["unshare", "--net"]  # a network of its own, without a card
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("no network namespace can be made here")
    import sys

    done = subprocess.run(
        [*alone, sys.executable, "-c", NO_ROUTE, str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_this_computer_itself_has_always_a_route() -> None:
    assert has_route("http://127.0.0.1:9")
    assert has_route("http://localhost:9")
