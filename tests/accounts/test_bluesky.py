"""A Bluesky account as the program keeps it: one sign-in, then the session from the keychain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.accounts.service import Accounts
from brandassist.errors import Problem
from brandassist.networks import network
from tests.accounts.conftest import Keychain
from tests.support.bluesky import ContractBluesky

SIGN_IN, REFRESH = "/xrpc/com.atproto.server.createSession", "/xrpc/com.atproto.server.refreshSession"


@pytest.fixture
def pds() -> Iterator[ContractBluesky]:
    with ContractBluesky() as server:
        yield server


@pytest.fixture
def account(accounts: Accounts, pds: ContractBluesky) -> str:
    return accounts.connect("bluesky", url=pds.url, user=pds.me.handle, secret=pds.me.app_password)


def test_one_sign_in_serves_many_uses(
    accounts: Accounts, keychain: Keychain, pds: ContractBluesky, account: str
) -> None:
    for _ in range(5):
        network("bluesky").who_am_i(accounts.login(account))
    assert len(pds.asked("POST", SIGN_IN)) == 1
    assert pds.asked("POST", REFRESH) == []
    (secret,) = keychain.kept.values()
    assert json.loads(secret)["password"] == pds.me.app_password
    assert accounts.get(account).facts["id"] == pds.me.did


def test_a_day_later_the_session_is_refreshed_and_kept(
    accounts: Accounts, keychain: Keychain, pds: ContractBluesky, account: str
) -> None:
    (before,) = keychain.kept.values()
    pds.ahead = 86400
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(days=1)):
        assert accounts.test(account) is None
        assert accounts.test(account) is None
    (after,) = keychain.kept.values()
    assert after != before
    assert (len(pds.asked("POST", SIGN_IN)), len(pds.asked("POST", REFRESH))) == (1, 1)


def test_a_revoked_app_password_asks_for_a_person_once(accounts: Accounts, pds: ContractBluesky, account: str) -> None:
    pds.expire()
    pds.me.app_password = "new0-pass-word-made"
    problem = accounts.test(account)
    assert problem is not None and problem.code == "wrong_secret"
    assert accounts.get(account).state == "sign_in"
    with pytest.raises(Problem):
        accounts.reconnect(account, "wrong")
    accounts.reconnect(account, pds.me.app_password)
    assert accounts.get(account).state == "connected"
    assert accounts.test(account) is None
