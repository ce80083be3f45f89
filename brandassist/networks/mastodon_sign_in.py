"""Signing in at a server that speaks Mastodon's API (docs.joinmastodon.org/methods/oauth and methods/apps, 2026)."""

from __future__ import annotations

from urllib.parse import urlencode

from brandassist.http import Http
from brandassist.networks.calls import words_of
from brandassist.networks.contract import App

CODE_PAGE = "urn:ietf:wg:oauth:2.0:oob"
SCOPES = "read write"
CLIENT_NAME = "Brand Assist"


def register(http: Http, url: str, back_to: list[str]) -> App:
    form = {"client_name": CLIENT_NAME, "redirect_uris": "\n".join(back_to), "scopes": SCOPES}
    made = http.call("POST", f"{url}/api/v1/apps", form=form).json()
    return App(words_of(made, "client_id"), words_of(made, "client_secret"), url)


def consent(app: App, back_to: str, state: str, challenge: str) -> str:
    asked = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": back_to,
        "scope": SCOPES,
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    return f"{app.url}/oauth/authorize?{urlencode(asked)}"


def exchange(http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "redirect_uri": back_to,
        "code_verifier": verifier,
        "scope": SCOPES,
    }
    return words_of(http.call("POST", f"{app.url}/oauth/token", form=form).json(), "access_token")
