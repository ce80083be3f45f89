"""Signing in at Meta's networks that give a person a token for 60 days: Threads, Instagram (2026-11).

A code becomes a token for an hour, that one a token for 60 days, which can be made new once it is 24 hours old. PKCE
is not documented; the client's secret and the state stand for it. No loopback address is accepted as return address:
nothing answers at the one below, and the person copies it from the browser's address line. The person's own developer
keys are kept with the token, so that signing in again asks for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from urllib.parse import urlencode

from brandassist import clock
from brandassist.http import Http, HttpFailure
from brandassist.networks import graph
from brandassist.networks.calls import record, words_of
from brandassist.networks.contract import App, Login, Renewed

RETURN_ADDRESS = "https://localhost/brandassist"
RENEW_AFTER = timedelta(days=20)
YOUNGEST = timedelta(hours=25)  # a token must be 24 hours old to be made new
TRY_AGAIN = timedelta(hours=6)


@dataclass(frozen=True)
class LongLived:
    """Where one network asks for consent (`site`), changes the code (`desk`) and answers (`api`).

    `prefix` stands before its own names of grants, as in th_exchange_token. `optional` is asked for with `scopes`, and
    not missed where the person leaves it out.
    """

    site: str
    desk: str
    api: str
    prefix: str
    scopes: tuple[str, ...]
    optional: tuple[str, ...] = ()

    def consent(self, app: App, back_to: str, state: str) -> str:
        asked = {
            "client_id": app.client_id,
            "redirect_uri": back_to,
            "scope": ",".join(self.scopes + self.optional),
            "response_type": "code",
            "state": state,
        }
        return f"{app.url or self.site}/oauth/authorize?{urlencode(asked)}"

    def exchange(self, http: Http, app: App, code: str, back_to: str) -> str:
        """Return what the keychain is to hold; raises what a call raises, NotJson."""
        keys = {"client_id": app.client_id, "client_secret": app.client_secret}
        form = {
            **keys,
            "grant_type": "authorization_code",
            "redirect_uri": back_to,
            "code": code.removesuffix("#_"),  # the address ends in it, the code does not
        }
        short = _issued(http.call("POST", f"{app.url or self.desk}/oauth/access_token", form=form).json())
        told = http.call(
            "GET",
            f"{app.url or self.api}/access_token",
            params={"grant_type": f"{self.prefix}_exchange_token", "client_secret": app.client_secret},
            headers={"Authorization": f"Bearer {words_of(short, 'access_token')}"},
        ).json()
        return json.dumps({**keys, "scopes": _scopes(short.get("permissions")), **_kept(told)})

    def renew(self, login: Login) -> Renewed | None:
        """Make a token new long before its end. Where that fails the old one still serves, and says itself if not."""
        if login.refused:
            return None  # a token that is not taken any more cannot be made new either
        held, now = graph.kept(login.secret), clock.now()
        if "renew_after" not in held:  # typed by the person: how old it is nobody knows
            held = {"access_token": held.get("access_token"), "renew_after": _iso(now + YOUNGEST)}
            return Renewed(json.dumps(held))
        if now < datetime.fromisoformat(str(held["renew_after"])) and not login.refused:
            return None
        try:
            asked = {"grant_type": f"{self.prefix}_refresh_token"}
            told = graph.ask(login, "GET", f"{login.url or self.api}/refresh_access_token", params=asked).json()
            fresh = {**held, **_kept(told)}
        except HttpFailure:
            if login.refused:
                raise
            return Renewed(json.dumps({**held, "renew_after": _iso(now + TRY_AGAIN)}))
        return Renewed(json.dumps(fresh), self.facts(replace(login, secret=json.dumps(fresh))))

    def facts(self, login: Login) -> dict[str, Any]:
        """Return until when the person stays signed in, and what was granted, as far as either was told."""
        held = graph.kept(login.secret)
        told = {"expires_at": held["expires_at"]} if held.get("expires_at") else {}
        granted = cast(list[str], held.get("scopes") or [])
        if granted:
            told |= {"scopes": granted, "missing_scopes": [each for each in self.scopes if each not in granted]}
        return told


def _issued(told: Any) -> Mapping[str, Any]:
    """Read the first token: Threads answers it bare; Instagram in a list by its documents, bare as others saw it."""
    data = record(told).get("data")
    return record(cast(list[Any], data)[0] if isinstance(data, list) and data else told, "access_token")


def _scopes(told: object) -> list[str]:
    """Read what was granted: one text with commas by the documents; a list is survived."""
    named = told.split(",") if isinstance(told, str) else told
    return [str(each).strip() for each in cast(list[object], named)] if isinstance(named, list) else []


def _kept(told: Any) -> dict[str, Any]:
    return {
        "access_token": words_of(told, "access_token"),
        "expires_at": graph.in_seconds(record(told).get("expires_in")),
        "renew_after": _iso(clock.now() + RENEW_AFTER),
    }


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
