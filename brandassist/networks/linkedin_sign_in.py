"""Signing in at LinkedIn with the person's own developer keys (LI-DOC authorization-code-flow, 2026).

A token lives 60 days. Only approved partners get a refresh token, and refreshing does not lengthen that one's life
(LI-DOC programmatic-refresh-tokens); everybody else signs in again. LinkedIn confirms no PKCE for these keys, so the
client's secret and the state stand for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from urllib.parse import urlencode

from brandassist import clock
from brandassist.http import Http, NotJson
from brandassist.networks.calls import called, record, words_of
from brandassist.networks.contract import App, Login, Renewed

SITE = "https://www.linkedin.com"
RETURN_ADDRESS = "http://localhost:8917/linkedin"
ASKED = "openid profile w_member_social"
# What posting needs, and what reading answers would need: that one is "granted to select developers only".
WANTED = ("w_member_social", "r_member_social")
EARLY = timedelta(minutes=10)  # a token about to run out is made new before a post needs it


def consent(app: App, back_to: str, state: str) -> str:
    asked = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": back_to,
        "state": state,
        "scope": ASKED,
    }
    return f"{app.url or SITE}/oauth/v2/authorization?{urlencode(asked)}"


def exchange(http: Http, app: App, code: str, back_to: str) -> str:
    """Return what the keychain is to hold; raises what a call raises, NotJson."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back_to,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
    }
    told = http.call("POST", f"{app.url or SITE}/oauth/v2/accessToken", form=form).json()
    return json.dumps(_kept(told, app.client_id, app.client_secret))


def renew(login: Login) -> Renewed | None:
    """Use the refresh token, if one was granted and still lives; else the next call says that the login is lost."""
    held = kept(login.secret)
    ends, refresh_ends = _moment(held.get("expires_at")), _moment(held.get("refresh_expires_at"))
    now = clock.now()
    due = login.refused or (ends is not None and now >= ends - EARLY)
    if not due or "refresh_token" not in held or (refresh_ends and refresh_ends <= now):
        return None
    form = {
        "grant_type": "refresh_token",
        "refresh_token": str(held["refresh_token"]),
        "client_id": str(held["client_id"]),
        "client_secret": str(held["client_secret"]),
    }
    url = f"{login.url or SITE}/oauth/v2/accessToken"
    told = called(login, "POST", url, secrets=secrets_of(login), form=form).json()
    fresh = {**held, **_kept(told, form["client_id"], form["client_secret"])}
    return Renewed(json.dumps(fresh), facts(fresh))


def kept(secret: str | None) -> dict[str, Any]:
    """Read what the keychain holds: what `exchange` made, or a bare token that a person typed."""
    try:
        held: object = json.loads(secret or "")
    except ValueError:
        held = None
    return cast(dict[str, Any], held) if isinstance(held, dict) else {"access_token": secret or ""}


def secrets_of(login: Login) -> tuple[str, ...]:
    held = kept(login.secret)
    named = (str(held.get(name, "")) for name in ("access_token", "refresh_token", "client_secret"))
    return (login.secret or "", *named)


def facts(held: Mapping[str, Any]) -> dict[str, Any]:
    """Return how long the person stays signed in and what the login may do, as far as it was told.

    `expires_at`: when a person is needed again, which a refresh token puts off. None, where nobody said.
    """
    told: dict[str, Any] = {"expires_at": held.get("refresh_expires_at") or held.get("expires_at")}
    if scopes := cast(list[str], held.get("scopes") or []):
        told |= {"scopes": scopes, "missing_scopes": [each for each in WANTED if each not in scopes]}
    return told


def _kept(told: Any, client_id: str, client_secret: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "access_token": words_of(told, "access_token"),
        "client_id": client_id,
        "client_secret": client_secret,
    }
    answer = record(told)
    for name, seconds in (("expires_at", "expires_in"), ("refresh_expires_at", "refresh_token_expires_in")):
        if (left := answer.get(seconds)) is not None:
            made[name] = _in(left)
    if refresh := answer.get("refresh_token"):
        made["refresh_token"] = str(refresh)
    if scope := answer.get("scope"):  # separated by commas or spaces: seen both
        made["scopes"] = [each for each in re.split(r"[\s,]+", str(scope)) if each]
    return made


def _in(seconds: object) -> str:
    try:
        return (clock.now() + timedelta(seconds=int(str(seconds)))).astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        pass
    raise NotJson("unexpected_json")


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(str(text)) if text else None
