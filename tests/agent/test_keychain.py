"""A keychain that is locked or not there yet: the account waits, says so once, and goes on by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from brandassist import clock
from brandassist.credentials import Credentials
from brandassist.practice import address
from brandassist.store.deliveries.read import DeliveryRow, attempts, get
from brandassist.workspace import Workspace, open_workspace
from tests.publishing.conftest import Practice
from tests.support.builders import SetClock, a_delivery, an_account


class Keychain:
    """In memory; can be locked."""

    def __init__(self) -> None:
        self.locked = False
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._must_be_open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._must_be_open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._must_be_open()
        del self.kept[service, username]

    def _must_be_open(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def keychain() -> Keychain:
    return Keychain()


@pytest.fixture
def workspace(tmp_path: Path, keychain: Keychain) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work")
    opened.__dict__["credentials"] = Credentials(keychain)
    yield opened
    opened.close()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    network = Practice(tmp_path / "practice")
    yield network
    address.stop(network.folder)


def planned(workspace: Workspace, practice: Practice) -> str:
    account_id = an_account(workspace.db, "mastodon", practice.url, workspace.me.device_id)
    workspace.credentials.set(account_id, "mastodon", "", "practice")
    return a_delivery(workspace.db, account_id)


def row(workspace: Workspace, delivery_id: str) -> DeliveryRow:
    with workspace.db.read() as tx:
        return get(tx, delivery_id)


@pytest.mark.parametrize("how", ["locked", "empty"])
def test_the_account_waits_and_goes_on_by_itself(
    workspace: Workspace, practice: Practice, keychain: Keychain, how: str
) -> None:
    delivery_id = planned(workspace, practice)
    kept = dict(keychain.kept)
    keychain.locked = how == "locked"
    if how == "empty":
        keychain.kept.clear()
    for _ in range(5):
        workspace.lanes.run_until_idle()
        assert workspace.accounts.go_on() == []
    waiting = row(workspace, delivery_id)
    assert (waiting.state, waiting.holds) == ("scheduled", ("signing_in",))
    with workspace.db.read() as tx:
        assert len(attempts(tx, delivery_id)) == 1  # told once, not tried again and again
    assert practice.posts() == []

    keychain.locked, keychain.kept = False, kept
    assert len(workspace.accounts.go_on()) == 1
    workspace.lanes.run_until_idle()
    assert row(workspace, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_what_waited_beyond_the_grace_asks_when_the_keychain_opens(
    workspace: Workspace, practice: Practice, keychain: Keychain
) -> None:
    delivery_id = planned(workspace, practice)
    keychain.locked = True
    workspace.lanes.run_until_idle()
    keychain.locked = False
    with clock.set_to(SetClock(clock.now() + timedelta(hours=3))):
        workspace.lanes.run_until_idle()
        assert row(workspace, delivery_id).state == "scheduled"  # it keeps its time while the account waits
        workspace.accounts.go_on()
        workspace.lanes.run_until_idle()
    assert row(workspace, delivery_id).state == "missed"
    assert practice.posts() == []


def test_a_sign_in_the_network_refused_does_not_come_back_with_the_keychain(
    workspace: Workspace, practice: Practice
) -> None:
    delivery_id = planned(workspace, practice)
    practice.fail("expired-token:5")
    workspace.lanes.run_until_idle()
    assert row(workspace, delivery_id).holds == ("signing_in",)
    assert workspace.accounts.go_on() == []


def test_a_keychain_that_comes_later_is_found(monkeypatch: pytest.MonkeyPatch, keychain: Keychain) -> None:
    found: list[Keychain | None] = [None, keychain]
    monkeypatch.setattr("brandassist.credentials._system_keychain", lambda: found.pop(0))
    monkeypatch.setattr("brandassist.credentials.AGAIN", 0.0)
    credentials = Credentials()
    assert not credentials.set("1", "mastodon", "@me", "kept in memory")
    assert credentials.get("1", "mastodon", "@me") == "kept in memory"  # the keychain is there by now
    assert credentials.lasting
