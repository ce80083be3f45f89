"""Signing in at Threads with the person's own developer keys (developers.facebook.com, threads/get-started, 2026-11).

A code becomes a token for an hour, that one a token for 60 days, which can be made new once it is 24 hours old. PKCE
is not documented; the client's secret and the state stand for it. No loopback address is accepted as return address:
nothing answers at the one below, and the person copies it from the browser's address line.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from brandassist import clock
from brandassist.http import Http, HttpFailure
from brandassist.networks import graph
from brandassist.networks.calls import record, words_of
from brandassist.networks.contract import App, Login, Renewed

API = "https://graph.threads.net"
SITE = "https://threads.net"
RETURN_ADDRESS = "https://localhost/brandassist"
SCOPES = (
    "threads_basic",
    "threads_content_publish",
    "threads_read_replies",
    "threads_manage_replies",
    "threads_manage_mentions",
    "threads_delete",
)
RENEW_AFTER = timedelta(days=20)
YOUNGEST = timedelta(hours=25)  # a token must be 24 hours old to be made new
TRY_AGAIN = timedelta(hours=6)


def consent(app: App, back_to: str, state: str) -> str:
    asked = {
        "client_id": app.client_id,
        "redirect_uri": back_to,
        "scope": ",".join(SCOPES),
        "response_type": "code",
        "state": state,
    }
    return f"{app.url or SITE}/oauth/authorize?{urlencode(asked)}"


def exchange(http: Http, app: App, code: str, back_to: str) -> str:
    """Return what the keychain is to hold; raises what a call raises, NotJson."""
    base = app.url or API
    form = {
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "grant_type": "authorization_code",
        "redirect_uri": back_to,
        "code": code.removesuffix("#_"),  # the address ends in it, the code does not
    }
    short = words_of(http.call("POST", f"{base}/oauth/access_token", form=form).json(), "access_token")
    told = http.call(
        "GET",
        f"{base}/access_token",
        params={"grant_type": "th_exchange_token", "client_secret": app.client_secret},
        headers={"Authorization": f"Bearer {short}"},
    ).json()
    return json.dumps(_kept(told))


def renew(login: Login) -> Renewed | None:
    """Make a token new long before its end. Where that fails the old one still serves, and says itself if not."""
    held, now = graph.kept(login.secret), clock.now()
    if "renew_after" not in held:  # typed by the person: how old it is nobody knows
        held = {"access_token": held.get("access_token"), "renew_after": _iso(now + YOUNGEST)}
        return Renewed(json.dumps(held))
    if now < datetime.fromisoformat(str(held["renew_after"])):
        return None
    try:
        told = graph.ask(
            login, "GET", f"{login.url or API}/refresh_access_token", params={"grant_type": "th_refresh_token"}
        ).json()
        fresh = _kept(told)
    except HttpFailure:
        return Renewed(json.dumps({**held, "renew_after": _iso(now + TRY_AGAIN)}))
    return Renewed(json.dumps(fresh), facts(replace(login, secret=json.dumps(fresh))))


def facts(login: Login) -> dict[str, Any]:
    """Return until when the person stays signed in, as far as it was told."""
    until = graph.kept(login.secret).get("expires_at")
    return {"expires_at": until} if until else {}


def _kept(told: Any) -> dict[str, Any]:
    return {
        "access_token": words_of(told, "access_token"),
        "expires_at": graph.in_seconds(record(told).get("expires_in")),
        "renew_after": _iso(clock.now() + RENEW_AFTER),
    }


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
