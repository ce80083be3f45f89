"""A login that is refused in the middle: one refresh, one retry, else the account waits; and nothing goes out twice."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.accounts import logins
from brandassist.accounts.service import Accounts
from brandassist.credentials import Credentials
from brandassist.http import Limits
from brandassist.inbox.measuring import measure_all
from brandassist.networks import network
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store import members
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.history import Actor
from brandassist.store.publishing import metrics
from brandassist.store.tables import attempt
from brandassist.store.writing.payloads import FrozenPicture
from tests.accounts.conftest import Keychain
from tests.support.bluesky import ContractBluesky
from tests.support.builders import DEVICE, a_delivery
from tests.support.meta.threads import ContractThreads
from tests.support.x import ContractX, oauth
from tests.support.x.state import State


@pytest.fixture
def keychain() -> Keychain:
    return Keychain()


@pytest.fixture
def accounts(database: Database, keychain: Keychain, tmp_path: Path) -> Accounts:
    with database.write() as tx:
        me = Actor(members.add(tx, None, "Chief", "executive"), DEVICE)
    return Accounts(database, me, Credentials(keychain), {"practice": tmp_path / "practice"})


def office(database: Database, accounts: Accounts) -> Post:
    def picture(frozen: FrozenPicture) -> Picture:
        raise AssertionError("these posts have no pictures")

    limits = Limits(connect=2, read=5, whole=10)
    grace = timedelta(minutes=10)
    return Post(database, DEVICE, accounts.login, picture, lambda: grace, limits, accounts.renewed)


@dataclass(frozen=True)
class Desk:
    """Delivers one post and tells what became of it."""

    database: Database
    accounts: Accounts

    def send(self, account_id: str, *texts: str) -> DeliveryRow:
        number = a_delivery(self.database, account_id, *texts)
        self.run()
        return self.row(number)

    def run(self) -> None:
        lanes = Lanes(office(self.database, self.accounts))
        try:
            lanes.run_until_idle()
        finally:
            lanes.stop()

    def row(self, number: str) -> DeliveryRow:
        with self.database.read() as tx:
            return get(tx, number)

    def tries(self) -> list[tuple[int, str, str, str]]:
        with self.database.read() as tx:
            rows = tx.execute(attempt.select().order_by(attempt.c.id))
            return [(row.number, row.step, row.event, row.outcome) for row in rows]


@pytest.fixture
def desk(database: Database, accounts: Accounts) -> Desk:
    return Desk(database, accounts)


# -- X: refresh tokens are good for one use -------------------------------------------------------------------------


@pytest.fixture
def x() -> Iterator[ContractX]:
    with ContractX() as server:
        server._tick()
        yield server


def x_secret(state: State, scopes: str = oauth.ALL) -> str:
    """What signing in with the browser keeps."""
    made = oauth.issue(state, scopes)
    kept = {"access": made["access_token"], "refresh": made.get("refresh_token", ""), "scopes": scopes}
    return json.dumps({**kept, "until": "2999-01-01T00:00:00+00:00", "client_id": state.client_id, "client_secret": ""})


@pytest.fixture
def on_x(x: ContractX, accounts: Accounts) -> str:
    return accounts.connect("x", url=x.url, secret=x_secret(x.state))


def revoke(x: ContractX) -> None:
    x.state.tokens.clear()


def test_a_token_revoked_early_is_made_new_and_the_post_goes_once(desk: Desk, x: ContractX, on_x: str) -> None:
    revoke(x)
    row = desk.send(on_x, "Twelve minutes.")
    assert (row.state, row.tries) == ("published", 2)
    assert [post["text"] for post in x.truth()] == ["Twelve minutes."]
    assert desk.tries() == [
        (1, "publish", "started", ""),
        (1, "publish", "ended", "sign_in"),
        (2, "publish", "started", ""),
        (2, "publish", "ended", "published"),
    ]
    assert desk.accounts.get(on_x).state == "connected"


def test_a_lost_refresh_token_holds_the_account_and_nothing_left(desk: Desk, x: ContractX, on_x: str) -> None:
    revoke(x)
    x.state.refreshes.clear()
    row = desk.send(on_x, "Twelve minutes.")
    assert (row.state, row.tries) == ("scheduled", 1)
    assert desk.accounts.get(on_x).state == "sign_in"
    assert x.truth() == []
    desk.accounts.reconnect(on_x, x_secret(x.state))
    desk.run()
    assert desk.row(row.id).state == "published"
    assert len(x.truth()) == 1


def test_a_login_without_refresh_token_waits_for_a_person(desk: Desk, x: ContractX, accounts: Accounts) -> None:
    account = accounts.connect("x", url=x.url, secret=x_secret(x.state, "tweet.read tweet.write users.read"))
    revoke(x)
    assert desk.send(account, "Twelve minutes.").state == "scheduled"
    assert accounts.get(account).state == "sign_in"
    assert x.truth() == []


def test_it_is_refreshed_once_and_no_more(desk: Desk, x: ContractX, on_x: str, monkeypatch: pytest.MonkeyPatch) -> None:
    x.fail("expired-token", 9, "POST /2/tweets")
    made: list[str] = []
    issue = oauth.issue
    monkeypatch.setattr(oauth, "issue", lambda state, scopes: made.append(scopes) or issue(state, scopes))
    row = desk.send(on_x, "Twelve minutes.")
    assert (row.state, row.tries, len(made)) == ("scheduled", 2, 1)
    assert desk.accounts.get(on_x).state == "sign_in"
    assert x.truth() == []


def test_a_thread_goes_on_where_it_was(desk: Desk, x: ContractX, on_x: str) -> None:
    x.fail("expired-token", 1, "POST /2/tweets")
    row = desk.send(on_x, "One.", "Two.", "Three.")
    assert row.state == "published"
    assert [post["text"] for post in x.truth()] == ["One.", "Two.", "Three."]


def test_reduced_scopes_are_a_refusal_and_no_loop(desk: Desk, x: ContractX, on_x: str) -> None:
    for refresh in x.state.refreshes:
        x.state.refreshes[refresh] = "tweet.read users.read offline.access"
    revoke(x)
    row = desk.send(on_x, "Twelve minutes.")
    assert (row.state, x.truth()) == ("refused", [])
    assert "tweet.write" in desk.accounts.get(on_x).facts["lost_scopes"]


def test_the_refresh_itself_does_not_answer(desk: Desk, x: ContractX, on_x: str) -> None:
    revoke(x)
    x.fail("reset-before", 1, "POST /2/oauth2/token")
    row = desk.send(on_x, "Twelve minutes.")
    assert row.state == "scheduled"
    assert row.not_before is not None  # tried again within the grace
    assert x.truth() == []


def test_two_lanes_refresh_one_after_the_other(
    database: Database, keychain: Keychain, accounts: Accounts, x: ContractX, on_x: str
) -> None:
    """Each with a keychain and an `Accounts` of its own, as two processes have them."""
    revoke(x)
    login, ready = accounts.login(on_x), threading.Barrier(4)
    found: list[str | None] = []

    def renew() -> None:
        with database.read() as tx:
            me = Actor(members.every(tx)[0].id, DEVICE)
        mine = Accounts(database, me, Credentials(keychain), {})
        ready.wait()
        found.append(mine.renewed(login).secret)

    lanes = [threading.Thread(target=renew) for _ in range(4)]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert list(keychain.kept.values()) == [found[0]]
    assert accounts.test(on_x) is None
    assert accounts.get(on_x).state == "connected"


def test_signing_in_meanwhile_is_not_written_over(accounts: Accounts, x: ContractX, on_x: str) -> None:
    """Who was refused with the old login gets the one a person signed in with, and refreshes nothing."""
    login = accounts.login(on_x)
    revoke(x)
    fresh = x_secret(x.state)
    accounts.reconnect(on_x, fresh)
    before = dict(x.state.refreshes)
    assert accounts.renewed(login).secret == fresh
    assert x.state.refreshes == before


def test_what_was_kept_meanwhile_is_read_again(accounts: Accounts, x: ContractX, on_x: str, keychain: Keychain) -> None:
    login = accounts.login(on_x)
    revoke(x)
    (place,) = keychain.kept
    keychain.kept[place] = theirs = x_secret(x.state)
    assert accounts.renewed(login).secret == theirs
    assert not accounts.renewed(login).refused


# -- Bluesky, Threads, Mastodon -------------------------------------------------------------------------------------


@pytest.fixture
def pds() -> Iterator[ContractBluesky]:
    with ContractBluesky() as server:
        yield server


@pytest.fixture
def on_bluesky(pds: ContractBluesky, accounts: Accounts) -> str:
    return accounts.connect("bluesky", url=pds.url, user=pds.me.handle, secret=pds.me.app_password)


def test_a_session_ended_by_the_server_is_begun_anew(desk: Desk, pds: ContractBluesky, on_bluesky: str) -> None:
    pds.expire()
    assert desk.send(on_bluesky, "One.", "Two.").state == "published"
    assert [post["text"] for post in pds.truth()] == ["One.", "Two."]


def test_an_app_password_taken_back_holds_the_account(desk: Desk, pds: ContractBluesky, on_bluesky: str) -> None:
    pds.expire()
    pds.me.app_password = "another-pass-word"
    row = desk.send(on_bluesky, "One.")
    assert (row.state, desk.accounts.get(on_bluesky).state, pds.truth()) == ("scheduled", "sign_in", [])


def test_threads_refuses_to_refresh_what_it_refused(desk: Desk, accounts: Accounts) -> None:
    with ContractThreads() as server:
        account = accounts.connect("threads", url=server.url, secret=server.token)
        server.desk.tokens.clear()
        row = desk.send(account, "One.")
        assert (row.state, accounts.get(account).state, server.truth()) == ("scheduled", "sign_in", [])
        assert [outcome for _, _, event, outcome in desk.tries() if event == "ended"] == ["sign_in"]


def test_practice_has_nothing_to_refresh(desk: Desk, practice: Any, accounts: Accounts) -> None:
    account = accounts.connect("practice")
    practice.fail("expired-token:1")
    row = desk.send(account, "One.")
    assert (row.state, row.tries, accounts.get(account).state) == ("scheduled", 1, "sign_in")
    assert practice.posts() == []
    accounts.reconnect(account, "practice")
    desk.run()
    assert desk.row(row.id).state == "published"
    assert len(practice.posts()) == 1


# -- looking ---------------------------------------------------------------------------------------------------------


def test_a_look_that_is_refused_makes_the_login_new_too(accounts: Accounts, x: ContractX, on_x: str) -> None:
    asked: list[str] = []
    adapter = network("x")

    def call(login: Login) -> str:
        asked.append(login.secret or "")
        return adapter.who_am_i(login).handle

    login = accounts.login(on_x)
    revoke(x)
    assert logins.once_renewed(adapter, login, accounts.renewed, call) == "@irene_v"
    assert len(set(asked)) == 2
    assert accounts.get(on_x).state == "connected"


def test_a_daily_probe_makes_it_new_before_it_says_that_it_is_lost(accounts: Accounts, x: ContractX, on_x: str) -> None:
    revoke(x)
    assert accounts.test(on_x) is None
    assert accounts.get(on_x).state == "connected"
    revoke(x)
    x.state.refreshes.clear()
    problem = accounts.test(on_x)
    assert problem is not None
    assert problem.code == "wrong_secret"
    assert accounts.get(on_x).state == "sign_in"


def test_a_count_that_is_refused_makes_the_login_new_too(
    desk: Desk, database: Database, x: ContractX, on_x: str, accounts: Accounts
) -> None:
    row = desk.send(on_x, "Twelve minutes.")
    revoke(x)
    at = clock.now() + max(network("x").info.measured_after) + timedelta(minutes=1)
    with clock.set_to(lambda: at):
        measure_all(database, DEVICE, accounts.login, accounts.renewed)
    with database.read() as tx:
        told = metrics.uptake(tx, row.id)
    assert (list(told.parts), told.failed_at) == ([0], None)
    assert accounts.get(on_x).state == "connected"
