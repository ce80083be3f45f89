"""The daily probe: once a day, only with a key that is here, never posting; and what it finds is kept."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from brandassist import clock
from brandassist.accounts.probing import probe
from brandassist.accounts.service import Accounts
from brandassist.store import accounts as records
from brandassist.store import devices, history
from brandassist.store.database import Database
from tests.accounts.conftest import Keychain
from tests.support.builders import SetClock


@pytest.fixture
def moving() -> Iterator[SetClock]:
    moving = SetClock(clock.now())
    with clock.set_to(moving):
        yield moving


@pytest.fixture
def account_id(accounts: Accounts, server: str, moving: SetClock) -> str:
    return accounts.connect("mastodon", url=server, secret="practice")


def seen(server: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{server}/_posts", timeout=10) as answer:
        return json.loads(answer.read())


def test_it_is_tried_once_a_day_and_posts_nothing(
    accounts: Accounts, account_id: str, moving: SetClock, server: str
) -> None:
    before = seen(server)
    assert probe(accounts) == []  # connecting was a test
    moving.advance(hours=23)
    assert probe(accounts) == []
    moving.advance(hours=1)
    assert probe(accounts) == [account_id]
    assert accounts.get(account_id).tested_at == moving()
    assert probe(accounts) == []
    assert seen(server) == before


def test_one_that_did_not_get_through_is_tried_again_after_an_hour(
    accounts: Accounts, account_id: str, moving: SetClock, db: Database, server: str
) -> None:
    with db.write("accounts") as tx:
        records.move(tx, account_id, "http://127.0.0.1:9")
    moving.advance(days=1)
    assert probe(accounts) == [account_id]
    found = accounts.get(account_id)
    assert found.state == "connected" and found.problem is not None and found.problem["code"] == "unreachable"
    moving.advance(minutes=59)
    assert probe(accounts) == []
    with db.write("accounts") as tx:
        records.move(tx, account_id, server)
    moving.advance(minutes=1)
    assert probe(accounts) == [account_id]
    assert accounts.get(account_id).problem is None


def test_a_sign_in_that_is_over_is_found_and_the_others_are_still_tried(
    accounts: Accounts, account_id: str, moving: SetClock, db: Database, server: str, keychain: Keychain
) -> None:
    other = accounts.connect("mastodon", url=server.replace("127.0.0.1", "localhost"), secret="practice")
    moving.advance(days=1)
    for place in keychain.kept:
        if account_id in "".join(place):
            keychain.kept[place] = "no longer taken"
    assert sorted(probe(accounts)) == sorted([account_id, other])
    assert (accounts.get(account_id).state, accounts.get(other).state) == ("sign_in", "connected")
    assert accounts.forecasts()[account_id].warnings[0] == "sign_in_lost"
    with db.read() as tx:
        assert [each.verb for each in history.of(tx, account_id)] == ["connected", "sign_in_lost"]


def test_without_its_key_or_without_a_secret_nothing_is_asked(
    accounts: Accounts, account_id: str, moving: SetClock, db: Database
) -> None:
    accounts.connect("practice")
    with db.write("accounts") as tx:
        tx.execute(devices.account_key.delete())
    moving.advance(days=30)
    assert probe(accounts) == []


@pytest.mark.parametrize(("off", "told"), [(0, False), (90, False), (-90, False), (200, True), (-200, True)])
def test_a_clock_that_is_off_is_told(
    accounts: Accounts, account_id: str, moving: SetClock, off: int, told: bool
) -> None:
    moving.advance(seconds=off)
    assert accounts.test(account_id) is None
    found = accounts.forecasts()[account_id]
    assert found.clock_off is not None and abs(found.clock_off - timedelta(seconds=off)) < timedelta(seconds=30)
    assert ("clock_off" in found.warnings) == told
