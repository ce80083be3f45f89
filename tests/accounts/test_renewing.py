"""Logins that run out are made new before they are used, and a person is asked only when that fails."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from brandassist.accounts import logins, service
from brandassist.accounts.service import Accounts
from brandassist.errors import Problem
from brandassist.http import Answer, NeverOpened, Status
from brandassist.networks.contract import Idempotency, Info, Login, OutgoingPart, Renewed, Step, Verdict, WhoAmI
from tests.accounts.conftest import Keychain

INFO = Info(
    name="tokens",
    label="Tokens",
    kind="short",
    ways=("computer",),
    idempotency=Idempotency(create_only=False),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    visibilities=("public",),
    needs_url=False,
)


@dataclass
class Tokens:
    """A network whose tokens are good for one use of `now`, and whose refresh tokens are replaced at each use."""

    info = INFO
    now: int = 0
    refresh: str = "r0"
    fails: Exception | None = None
    asked: list[str] = field(default_factory=list[str])

    def renew(self, login: Login) -> Renewed | None:
        secret = login.secret or ""
        if not secret.startswith("{"):
            if secret != "password":
                raise Status(Answer(401, {}, b"{}"))
            return self._issued()
        kept = json.loads(secret)
        if kept["until"] > self.now:
            return None
        self.asked.append(kept["refresh"])
        if self.fails is not None:
            raise self.fails
        if kept["refresh"] != self.refresh:
            raise Status(Answer(401, {}, b"{}"))
        self.refresh = f"r{int(self.refresh[1:]) + 1}"
        return self._issued()

    def _issued(self) -> Renewed:
        kept = {"refresh": self.refresh, "until": self.now + 1}
        return Renewed(json.dumps(kept), {"expires_at": f"day {self.now + 1}"})

    def who_am_i(self, login: Login) -> WhoAmI:
        assert json.loads(login.secret or "")["until"] > self.now
        return WhoAmI("@me", "https://tokens.example/me", {"id": "1"})

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        raise NotImplementedError

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return Verdict("sign_in", "401")


@pytest.fixture
def tokens(monkeypatch: pytest.MonkeyPatch) -> Tokens:
    made = Tokens()
    for place in (service, logins):
        monkeypatch.setattr(place, "network", lambda _: made)
    return made


@pytest.fixture
def account(accounts: Accounts, tokens: Tokens) -> str:
    return accounts.connect("tokens", secret="password")


def kept(keychain: Keychain) -> dict[str, Any]:
    (secret,) = keychain.kept.values()
    return json.loads(secret)


def test_what_was_typed_is_not_what_is_kept(accounts: Accounts, keychain: Keychain, account: str) -> None:
    assert kept(keychain) == {"refresh": "r0", "until": 1}
    assert accounts.get(account).facts["expires_at"] == "day 1"
    assert accounts.get(account).facts["id"] == "1"


def test_a_login_that_ran_out_is_made_new_and_kept(
    accounts: Accounts, keychain: Keychain, account: str, tokens: Tokens
) -> None:
    assert accounts.login(account).secret == json.dumps({"refresh": "r0", "until": 1})
    assert tokens.asked == []
    tokens.now = 5
    assert json.loads(accounts.login(account).secret or "") == {"refresh": "r1", "until": 6}
    assert kept(keychain) == {"refresh": "r1", "until": 6}
    assert accounts.get(account).facts["expires_at"] == "day 6"
    accounts.login(account)
    assert tokens.asked == ["r0"]


def test_a_lost_refresh_token_asks_for_a_person(accounts: Accounts, account: str, tokens: Tokens) -> None:
    tokens.now, tokens.refresh = 5, "r7"
    with pytest.raises(Problem) as caught:
        accounts.login(account)
    assert caught.value.code == "sign_in_needed"
    assert accounts.get(account).state == "sign_in"
    accounts.reconnect(account, "password")
    assert accounts.get(account).state == "connected"
    assert accounts.login(account).secret == json.dumps({"refresh": "r7", "until": 6})


def test_no_connection_is_no_lost_login(accounts: Accounts, keychain: Keychain, account: str, tokens: Tokens) -> None:
    tokens.now, tokens.fails = 5, NeverOpened("tokens.example")
    with pytest.raises(Problem) as caught:
        accounts.login(account)
    assert caught.value.code == "unreachable"
    assert accounts.get(account).state == "connected"
    assert kept(keychain)["refresh"] == "r0"


def test_another_process_that_was_quicker_has_the_login(
    accounts: Accounts, keychain: Keychain, account: str, tokens: Tokens
) -> None:
    tokens.now = 5
    (place,) = keychain.kept
    theirs = json.dumps({"refresh": "r1", "until": 6})
    renew = tokens.renew

    def overtaken(login: Login) -> Renewed | None:
        tokens.refresh = "r1"
        keychain.kept[place] = theirs
        return renew(login)

    tokens.renew = overtaken  # type: ignore[method-assign]
    assert accounts.login(account).secret == theirs
    assert accounts.get(account).state == "connected"
