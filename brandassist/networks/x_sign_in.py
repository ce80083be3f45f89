"""Signing in at X under the person's own client (docs.x.com, oauth-2-0/authorization-code, 2026-11).

Kept in the keychain as one JSON text: the client, the tokens, and until when the access token is good.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, cast
from urllib.parse import quote, urlencode

from brandassist import clock
from brandassist.http import Answer, Http
from brandassist.networks.calls import called, moment_of, record, words_of
from brandassist.networks.contract import App, Login, Renewed

API = "https://api.x.com"
CONSENT = "https://x.com"  # the pages' address; the OpenAPI description names API for it, which is for programs
RETURN_ADDRESS = "http://127.0.0.1:43117/signed-in"  # X compares it to the letter with the registered one
SCOPES = ("tweet.read", "tweet.write", "users.read", "media.write", "offline.access")
EARLY = timedelta(minutes=10)  # an access token is good for two hours; a long upload must not outlast it


@dataclass(frozen=True)
class Keys:
    """What is kept for one login. `until` (ISO 8601 UTC) and `scopes` are empty where X did not say."""

    access: str
    refresh: str = ""
    until: str = ""
    scopes: str = ""
    client_id: str = ""
    client_secret: str = ""


def kept(secret: str | None) -> Keys:
    """Read what the keychain holds; anything else is an access token somebody typed."""
    try:
        told: Any = json.loads(secret or "")
        return Keys(**{name: str(value) for name, value in cast(dict[str, Any], told).items()})
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Keys(secret or "")


def hidden(keys: Keys) -> tuple[str, ...]:
    """What must not stand in an error."""
    return keys.access, keys.refresh, keys.client_secret, _basic(keys) if keys.client_secret else ""


def facts(keys: Keys) -> dict[str, Any]:
    """`expires_at` only where nothing renews the login: the person has to sign in again until then."""
    scopes = keys.scopes.split()
    return {
        "scopes": scopes,
        "missing_scopes": [each for each in SCOPES if each not in scopes] if scopes else [],
        "expires_at": keys.until if keys.until and not keys.refresh else None,
    }


def consent(app: App, back_to: str, state: str, challenge: str) -> str:
    asked = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": back_to,
        "scope": " ".join(SCOPES),
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    return f"{app.url.rstrip('/') or CONSENT}/i/oauth2/authorize?{urlencode(asked, quote_via=quote)}"


def exchange(http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
    client = Keys("", client_id=app.client_id, client_secret=app.client_secret)
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back_to, "code_verifier": verifier}
    answer = http.call("POST", f"{app.url.rstrip('/') or API}/2/oauth2/token", **_signed(client, form))
    return json.dumps(asdict(_issued(answer, client)))


def renew(login: Login) -> Renewed | None:
    """Fetch a new access token shortly before the old one runs out; what comes back is kept, also a new refresh
    token, for X does not say whether the old one goes on."""
    keys = kept(login.secret)
    until = moment_of(keys.until) if keys.until else None
    due = login.refused or (until is not None and clock.now() >= until - EARLY)
    if not keys.refresh or not due:
        return None
    form = {"grant_type": "refresh_token", "refresh_token": keys.refresh}
    url = f"{login.url.rstrip('/') or API}/2/oauth2/token"
    fresh = _issued(called(login, "POST", url, secrets=hidden(keys), **_signed(keys, form)), keys)
    return Renewed(json.dumps(asdict(fresh)), facts(fresh))


def _signed(client: Keys, form: dict[str, str]) -> dict[str, Any]:
    """A confidential client signs with its secret, a public one only names itself."""
    if client.client_secret:
        return {"form": form, "headers": {"Authorization": f"Basic {_basic(client)}"}}
    return {"form": {**form, "client_id": client.client_id}}


def _basic(client: Keys) -> str:
    return b64encode(f"{client.client_id}:{client.client_secret}".encode()).decode()


def _issued(answer: Answer, before: Keys) -> Keys:
    told = record(answer.json(), "access_token")
    seconds, scopes = told.get("expires_in"), told.get("scope")
    return Keys(
        access=words_of(told, "access_token"),
        refresh=str(told.get("refresh_token") or before.refresh),
        until=(clock.now() + timedelta(seconds=seconds)).isoformat() if isinstance(seconds, int) else "",
        # Left out, it is what was asked for (RFC 6749, 5.1).
        scopes=scopes if isinstance(scopes, str) else before.scopes or " ".join(SCOPES),
        client_id=before.client_id,
        client_secret=before.client_secret,
    )
