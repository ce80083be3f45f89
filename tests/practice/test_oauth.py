"""Signing in: registration, consent, PKCE, scopes, revoking."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from .conftest import Answer, Client

MARKUP = '"><script>'
BACK = "http://127.0.0.1:9999/back"
VERIFIER = "v" * 50
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def stranger(network: Client) -> Client:
    return Client(network.url, token="")


def register(client: Client, redirect: str = BACK, scopes: str = "read write") -> dict[str, Any]:
    body = {"client_name": "Tests", "redirect_uris": redirect, "scopes": scopes}
    made = client.ask("POST", "/api/v1/apps", body)
    assert made.status == 200
    return made.json


def asked(app: dict[str, Any], **more: str) -> dict[str, str]:
    question = {
        "response_type": "code",
        "client_id": app["client_id"],
        "redirect_uri": BACK,
        "scope": "read write",
        "state": "s&1",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    }
    return {name: value for name, value in (question | more).items() if value}


def consent(client: Client, question: dict[str, str], account: str = "you") -> Answer:
    page = client.get(f"/oauth/authorize?{urlencode(question)}")
    assert page.status == 200
    assert page.body.count(b"<button") == 1
    return client.ask("POST", "/oauth/authorize", [*question.items(), ("account", account)])


def code_of(answer: Answer) -> str:
    assert answer.status == 302
    back = urlsplit(answer.headers["Location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == BACK
    query = parse_qs(back.query)
    assert query["state"] == ["s&1"]
    return query["code"][0]


def redeem(client: Client, app: dict[str, Any], code: str, **more: str) -> Answer:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": app["client_id"],
        "client_secret": app["client_secret"],
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
    }
    return client.ask("POST", "/oauth/token", list((form | more).items()))


def test_the_whole_way_to_a_token_of_a_new_account(stranger: Client) -> None:
    known = stranger.get("/.well-known/oauth-authorization-server").json
    assert known["code_challenge_methods_supported"] == ["S256"]
    app = register(stranger)
    token = redeem(stranger, app, code_of(consent(stranger, asked(app), "ada"))).json
    assert token["token_type"] == "Bearer"
    ada = Client(stranger.url, token["access_token"])
    assert ada.get("/api/v1/accounts/verify_credentials").json["username"] == "ada"
    assert ada.get("/api/v1/apps/verify_credentials").json["name"] == "Tests"
    assert ada.post("hello").json["application"]["name"] == "Tests"
    revoked = [("token", ada.token), ("client_id", app["client_id"]), ("client_secret", app["client_secret"])]
    assert stranger.ask("POST", "/oauth/revoke", revoked).status == 200
    refused = ada.get("/api/v1/accounts/verify_credentials")
    assert (refused.status, refused.json) == (401, {"error": "The access token is invalid"})


def test_a_code_is_good_once_and_for_its_own_verifier(stranger: Client) -> None:
    app = register(stranger)
    code = code_of(consent(stranger, asked(app)))
    for wrong in ({"code_verifier": "w" * 50}, {"redirect_uri": BACK + "x"}, {"code": "x"}):
        refused = redeem(stranger, app, **({"code": code} | wrong))
        assert (refused.status, refused.json["error"]) == (400, "invalid_grant")
    assert redeem(stranger, app, code, client_secret="x").status == 401
    assert redeem(stranger, app, code, grant_type="password").json["error"] == "unsupported_grant_type"
    assert redeem(stranger, app, code).status == 200
    assert redeem(stranger, app, code).status == 400


def test_a_code_lasts_ten_minutes(stranger: Client) -> None:
    app = register(stranger)
    code = code_of(consent(stranger, asked(app)))
    stranger.switch(ahead=601)
    assert redeem(stranger, app, code).status == 400


def test_out_of_band(stranger: Client) -> None:
    oob = "urn:ietf:wg:oauth:2.0:oob"
    app = register(stranger, oob)
    page = consent(stranger, asked(app, redirect_uri=oob))
    found = re.search(rb"<code>([^<]+)</code>", page.body)
    assert page.status == 200
    assert found
    assert redeem(stranger, app, found[1].decode(), redirect_uri=oob).status == 200


def test_a_loopback_redirect_may_use_any_port(stranger: Client) -> None:
    app = register(stranger, "http://127.0.0.1/back")
    assert consent(stranger, asked(app)).status == 302


@pytest.mark.parametrize(
    "wrong",
    [
        {"client_id": "nobody"},
        {"redirect_uri": "http://evil.example/back"},
        {"redirect_uri": "http://127.0.0.1:9999/other"},
        {"response_type": "token"},
        {"scope": "follow"},
        {"code_challenge_method": "plain"},
    ],
)
def test_consent_is_not_even_asked_for(stranger: Client, wrong: dict[str, str]) -> None:
    question = asked(register(stranger), **wrong)
    assert stranger.get(f"/oauth/authorize?{urlencode(question)}").status == 400
    assert stranger.ask("POST", "/oauth/authorize", list(question.items())).status == 400


def test_consent_is_for_people(stranger: Client) -> None:
    question = asked(register(stranger))
    form = list(question.items())
    assert stranger.ask("POST", "/oauth/authorize", form, Origin="http://evil.example").status == 403
    assert stranger.ask("POST", "/oauth/authorize", [*form, ("account", "no spaces")]).status == 422
    assert stranger.ask("POST", "/oauth/authorize", [*form, ("account", "saskia_lindholm")]).status == 422


def test_scopes_are_kept(stranger: Client) -> None:
    app = register(stranger)
    read = redeem(stranger, app, code_of(consent(stranger, asked(app, scope="read:statuses")))).json
    reader = Client(stranger.url, read["access_token"])
    assert reader.get("/api/v1/timelines/home").status == 200
    assert reader.get("/api/v1/notifications").status == 403
    assert reader.post("x").status == 403
    granted = {"grant_type": "client_credentials", "client_id": app["client_id"], "scope": "read"}
    machine = stranger.ask("POST", "/oauth/token", granted | {"client_secret": app["client_secret"]}).json
    assert Client(stranger.url, machine["access_token"]).get("/api/v1/timelines/home").status == 422


@pytest.mark.parametrize(
    "wrong", [{"client_name": ""}, {"redirect_uris": ""}, {"redirect_uris": "/back"}, {"scopes": "admin"}]
)
def test_registration_is_checked(stranger: Client, wrong: dict[str, str]) -> None:
    body = {"client_name": "Tests", "redirect_uris": BACK, "scopes": "read"}
    assert stranger.ask("POST", "/api/v1/apps", body | wrong).status == 422


def test_tokens(network: Client) -> None:
    network.token = "wrong"
    for path in ("/api/v1/timelines/home", "/api/v2/instance"):
        refused = network.get(path)
        assert (refused.status, refused.json) == (401, {"error": "The access token is invalid"})
    network.token = ""
    assert network.get("/api/v1/timelines/home").status == 401
    assert network.post("x").status == 401
    assert network.get("/api/v2/instance").status == 200


def test_the_consent_page_escapes_what_it_is_told(stranger: Client) -> None:
    app = stranger.ask("POST", "/api/v1/apps", {"client_name": "<b>X</b>", "redirect_uris": BACK}).json
    page = stranger.get(f"/oauth/authorize?{urlencode(asked(app, scope='read', state=MARKUP))}").body
    assert b"<script" not in page
    assert b"<b>X" not in page
