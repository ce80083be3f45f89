"""Signing in at Facebook for one Page, with the person's own developer keys (developers.facebook.com, 2026-11).

facebook-login/guides/advanced/manual-flow, pages-api/overview. A code becomes a person's token, that one a token for
60 days, and with it the Page's own token is read, under which everything is done. The return address is the one that
Meta gives programs on a computer; the person copies it from the browser's address line.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from brandassist.errors import Problem
from brandassist.http import Http, Status
from brandassist.networks import graph
from brandassist.networks.calls import record, records, words_of
from brandassist.networks.contract import App, Login, Renewed

API = "https://graph.facebook.com"
SITE = "https://www.facebook.com"
VERSION = "/v25.0"
RETURN_ADDRESS = "https://www.facebook.com/connect/login_success.html"
WANTED = (
    "pages_show_list",
    "pages_manage_posts",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
)


def consent(app: App, back_to: str, state: str) -> str:
    asked = {
        "client_id": app.client_id,
        "redirect_uri": back_to,
        "state": state,
        "response_type": "code",
        "scope": ",".join(WANTED),
    }
    return f"{app.url or SITE}{VERSION}/dialog/oauth?{urlencode(asked)}"


def exchange(http: Http, app: App, code: str, back_to: str) -> str:
    """Return what the keychain is to hold, for now the person's token; raises what a call raises, NotJson."""
    url, keys = f"{app.url or API}{VERSION}/oauth/access_token", {"client_id": app.client_id}
    keys["client_secret"] = app.client_secret
    asked = {**keys, "redirect_uri": back_to, "code": code.removesuffix("#_=_")}
    short = words_of(http.call("GET", url, params=asked).json(), "access_token")
    asked = {**keys, "grant_type": "fb_exchange_token", "fb_exchange_token": short}
    return json.dumps({**keys, "access_token": words_of(http.call("GET", url, params=asked).json(), "access_token")})


def renew(login: Login) -> Renewed | None:
    """Turn a person's token into the Page's; a Page's own is kept as it is.

    Raises Problem `no_page`, `which_page` (with `pages`), and what a call raises.
    """
    if "page" in graph.kept(login.secret):
        return None
    try:
        told = _ask(login, "/me/accounts", fields="id,name,access_token", limit="100")
    except Status as error:
        if "nonexisting field" not in graph.trouble(error).words.lower():
            raise
        me = record(_ask(login, "/me", fields="id"), "id")  # what was given is a Page's own token
        return Renewed(_kept(login, str(graph.kept(login.secret)["access_token"]), str(me["id"])))
    page = _chosen(records(told.get("data")), login)
    return Renewed(_kept(login, words_of(page, "access_token"), str(page["id"])), _granted(login))


def _chosen(pages: Sequence[dict[str, Any]], login: Login) -> dict[str, Any]:
    wanted = str(login.facts.get("id") or "")
    named = login.handle.strip().casefold()
    fit = [one for one in pages if wanted == str(one.get("id"))] or [
        one for one in pages if named in (str(one.get("id")), str(one.get("name") or "").casefold())
    ]
    if not fit and not wanted and not named:
        fit = list(pages)
    if not pages:
        raise Problem("no_page")
    if len(fit) != 1:
        raise Problem("which_page", pages=", ".join(str(one.get("name") or one.get("id")) for one in pages))
    return fit[0]


def _granted(login: Login) -> dict[str, Any]:
    rows = records(_ask(login, "/me/permissions").get("data"))
    scopes = [str(one.get("permission")) for one in rows if one.get("status") == "granted"]
    return {"scopes": scopes, "missing_scopes": [each for each in WANTED if each not in scopes]}


def _kept(login: Login, token: str, page: str) -> str:
    """The Page's token, with the developer keys that signing in again needs."""
    return json.dumps({**graph.kept(login.secret), "access_token": token, "page": page})


def _ask(login: Login, path: str, **params: str) -> dict[str, Any]:
    url = f"{login.url or API}{VERSION}{path}"
    return record(graph.ask(login, "GET", url, params=params or None).json())
