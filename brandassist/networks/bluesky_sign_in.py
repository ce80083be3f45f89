"""Signing in at a Bluesky server (PDS) with an app password, and keeping the session fresh.

com.atproto.server.createSession and refreshSession (lexicons, 2026-08; measured on pds 0.4.217): an access token is
good for two hours, each refresh replaces the refresh token, and only 30 sign-ins in five minutes and 300 a day are
allowed. So the session is kept, with the app password beside it for the day the refresh token is lost.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import Any, cast

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import called, record, words_of
from brandassist.networks.contract import Login

HOME = "https://bsky.social"
SPENT = ("ExpiredToken", "InvalidToken")  # both come with 400
UNSAID_LIFETIME = timedelta(hours=1)
INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"  # copied with a handle


@dataclass(frozen=True)
class Session:
    """What the keychain holds. The access token is used from `since` to `until`, seconds of this computer's clock."""

    did: str
    password: str = field(repr=False)
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    since: float
    until: float

    @property
    def secrets(self) -> tuple[str, ...]:
        return self.password, self.access, self.refresh

    @property
    def fresh(self) -> bool:
        # A clock that went back counts as one that says nothing.
        return self.since <= clock.now().timestamp() < self.until

    def text(self) -> str:
        return json.dumps(asdict(self))


def base(login: Login) -> str:
    """Return the server's address without a slash at its end."""
    return (login.url or HOME).rstrip("/")


def session_of(login: Login) -> Session:
    """Return the session that is kept; raises Problem `sign_in_needed` where there is none."""
    kept = _kept(login.secret or "")
    if kept is None:
        raise Problem("sign_in_needed", account=login.handle)
    return kept


def renewed(login: Login) -> Session | None:
    """Return a new session, or None while the kept one is fresh. `login.secret` may be the app password as typed."""
    kept = _kept(login.secret or "")
    if kept is None:
        return _signed_in(login, _identifier(login), (login.secret or "").strip())
    if kept.fresh and not login.refused:
        return None
    try:
        headers = {"Authorization": f"Bearer {kept.refresh}"}
        return _session(_post(login, "refreshSession", headers=headers), kept.password)
    except Status as error:
        if not spent(error.answer):
            raise
    return _signed_in(login, kept.did, kept.password)


def spent(answer: Answer) -> bool:
    """Tell that a token is no longer taken: 401, or 400 by its name."""
    return answer.status == 401 or (answer.status == 400 and name_of(answer) in SPENT)


def name_of(answer: Answer) -> str:
    """Return the error's name as XRPC tells it; "" where it is no error of XRPC."""
    try:
        return words_of(answer.json(), "error")
    except NotJson:
        return ""


def _signed_in(login: Login, identifier: str, password: str) -> Session:
    body = {"identifier": identifier, "password": password}
    return _session(_post(login, "createSession", json=body), password)


def _post(login: Login, name: str, **what: Any) -> Answer:
    kept, typed = _kept(login.secret or ""), (login.secret or "").strip()
    secrets = kept.secrets if kept else (typed,)
    return called(login, "POST", f"{base(login)}/xrpc/com.atproto.server.{name}", secrets=secrets, **what)


def _session(answer: Answer, password: str) -> Session:
    told = record(answer.json(), "did", "accessJwt", "refreshJwt")
    access = words_of(told, "accessJwt")
    now = clock.now().timestamp()
    # Renewed at three quarters of its life, so that a delivery with many pictures begins with time to spare.
    until = now + _lifetime(access).total_seconds() * 3 / 4
    return Session(words_of(told, "did"), password, access, words_of(told, "refreshJwt"), now, until)


def _lifetime(token: str) -> timedelta:
    """Read how long a token is good; by its two own times, for this computer's clock may be wrong."""
    try:
        claims = record(json.loads(urlsafe_b64decode(token.split(".")[1] + "==")), "exp", "iat")
        lifetime = timedelta(seconds=int(claims["exp"]) - int(claims["iat"]))
    except (NotJson, ValueError, IndexError, TypeError, OverflowError):
        return UNSAID_LIFETIME
    return lifetime if lifetime > timedelta() else UNSAID_LIFETIME


def _kept(secret: str) -> Session | None:
    try:
        told: object = json.loads(secret)
    except ValueError:
        return None
    if not isinstance(told, dict):
        return None
    try:
        return Session(**cast(dict[str, Any], told))
    except TypeError:
        return None


def _identifier(login: Login) -> str:
    """Return whom to sign in: the account's own id where known, for handles change, else the handle as typed."""
    known = login.facts.get("id")
    if known:
        return str(known)
    typed = login.handle.translate(dict.fromkeys(map(ord, INVISIBLE))).strip().removeprefix("@")
    return typed if login.url or "." in typed or "@" in typed else f"{typed}.bsky.social"
