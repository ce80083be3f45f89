"""OAuth 2.0 with PKCE as X has it (X-DOC oauth-2-0/authorization-code, oauth-2-0/user-access-token)."""

from __future__ import annotations

import hashlib
import secrets
from base64 import b64encode, urlsafe_b64encode
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

from tests.support.contract_server import Reply, Request
from tests.support.x.state import Code, State, Token

ALL = "tweet.read tweet.write users.read media.write offline.access"
CODE_LIFE = timedelta(seconds=30)
ACCESS_LIFE = timedelta(hours=2)
CONSENT = {"response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"}


def _page(why: str) -> Reply:
    """RFC 6749, 4.1.2.1: an error about the client or its address is shown, and never sent back."""
    return Reply(400, f"<html><h1>Something went wrong</h1><p>{why}</p></html>".encode())


def authorize(state: State, request: Request) -> Reply:
    """The consent page, and a person who presses its button at once."""
    asked = request.query
    if set(asked) != CONSENT or asked["response_type"] != "code" or asked["client_id"] != state.client_id:
        return _page("You weren't able to give access to the App.")
    if asked["redirect_uri"] not in state.return_addresses:  # X-DOC: exact match
        return _page("redirect_uri")
    if len(asked["state"]) > 500 or asked["code_challenge_method"] not in ("S256", "plain"):
        return _page("state or code_challenge_method")
    if unknown := set(asked["scope"].split(" ")) - set(ALL.split()):
        return _page(f"scope {unknown}")
    back = {"state": asked["state"]}
    if state.consents:
        back["code"] = secrets.token_urlsafe(40)
        scopes = asked["scope"] if state.grants is None else state.grants
        challenge = asked["code_challenge_method"] + asked["code_challenge"]
        state.codes[back["code"]] = Code(asked["redirect_uri"], challenge, scopes, state.now + CODE_LIFE)
    else:
        back["error"] = "access_denied"
    return Reply(302, b"", {"Location": f"{asked['redirect_uri']}?{urlencode(back)}"})


def _no(status: int, error: str, why: str) -> Reply:
    """RFC 6749, 5.2."""
    return Reply(status, {"error": error, "error_description": why})


def token(state: State, request: Request) -> Reply:
    """X-DOC oauth-2-0/user-access-token: a confidential client signs with Basic, a public one names itself."""
    if request.headers.get_content_type() != "application/x-www-form-urlencoded":
        return _no(400, "invalid_request", "Missing required parameter [grant_type].")
    form = dict(parse_qsl(request.body.decode()))
    if state.client_secret:
        signed = b64encode(f"{state.client_id}:{state.client_secret}".encode()).decode()
        if request.headers.get("Authorization") != f"Basic {signed}":
            return _no(401, "unauthorized_client", "Missing valid authorization header")
    elif form.pop("client_id", "") != state.client_id or "Authorization" in request.headers:
        return _no(400, "invalid_request", "Missing required parameter [client_id].")
    match form.pop("grant_type", ""):
        case "authorization_code":
            return _from_code(state, form)
        case "refresh_token":
            return _from_refresh(state, form)
        case _:
            return _no(400, "unsupported_grant_type", "grant_type")


def _from_code(state: State, form: dict[str, str]) -> Reply:
    if set(form) != {"code", "redirect_uri", "code_verifier"}:
        return _no(400, "invalid_request", f"parameters {sorted(form)}")
    known = state.codes.pop(form["code"], None)  # worth something once
    verifier = form["code_verifier"]
    challenges = ("S256" + urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode(),)
    challenges += ("plain" + verifier,)
    if known is None or known.until < state.now or known.back_to != form["redirect_uri"]:
        return _no(400, "invalid_request", "Value passed for the authorization code was invalid.")
    if not 43 <= len(verifier) <= 128 or known.challenge not in challenges:  # RFC 7636, 4.1
        return _no(400, "invalid_request", "Value passed for the code verifier did not match the code challenge.")
    return Reply(200, issue(state, known.scopes))


def _from_refresh(state: State, form: dict[str, str]) -> Reply:
    """X-DOC oauth-2-0/user-access-token."""
    old = form.get("refresh_token", "")
    if set(form) != {"refresh_token"} or old not in state.refreshes:
        return _no(400, "invalid_request", "Value passed for the token was invalid.")
    if not state.rotates:
        made = issue(state, state.refreshes[old])
        state.refreshes.pop(made.pop("refresh_token"))
        return Reply(200, made)
    return Reply(200, issue(state, state.refreshes.pop(old)))


def issue(state: State, scopes: str) -> dict[str, Any]:
    access = secrets.token_urlsafe(48)
    state.tokens[access] = Token(scopes, state.now + ACCESS_LIFE)
    made = {"token_type": "bearer", "expires_in": 7200, "access_token": access, "scope": scopes}
    if "offline.access" in scopes.split():  # X-DOC: only then
        made["refresh_token"] = secrets.token_urlsafe(48)
        state.refreshes[made["refresh_token"]] = scopes
    return made


def scopes_of(state: State, request: Request) -> list[str] | None:
    """What the token of a request may do; None where it is no token, or its two hours are over."""
    known = state.tokens.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
    return known.scopes.split() if known and state.now < known.until else None
