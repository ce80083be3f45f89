"""Each switch of the switchboard: what it does to the post, and what the caller hears."""

from __future__ import annotations

import time
from http.client import RemoteDisconnected
from pathlib import Path

import pytest

from brandassist.practice.server import serve
from brandassist.practice.switchboard import KINDS, parse

from .conftest import Client

LOST = (ConnectionError, RemoteDisconnected, TimeoutError)


@pytest.mark.parametrize("kind", ["hang", "reset-after-body"])
def test_effect_without_an_answer(network: Client, kind: str) -> None:
    network.switch(fail=kind)
    network.timeout = 0.5
    with pytest.raises(LOST):
        network.post("Lost on the way back", key="one")
    network.timeout = 10
    assert [post["idempotency_key"] for post in network.own_posts()] == ["one"]
    again = network.post("Lost on the way back", key="one")
    assert again.json["id"] == network.own_posts()[0]["id"]
    assert len(network.own_posts()) == 1


def test_a_reset_is_a_reset(network: Client) -> None:
    network.switch(fail="reset-after-body,reset-before")
    for _ in range(2):
        with pytest.raises(ConnectionResetError):
            network.post("cut")
    assert len(network.own_posts()) == 1


def test_reset_before_has_no_effect(network: Client) -> None:
    network.switch(fail="reset-before")
    with pytest.raises(LOST):
        network.post("never arrives")
    assert network.own_posts() == []
    assert network.post("arrives").status == 200


@pytest.mark.parametrize(("kind", "status"), [("429", 429), ("5xx-before", 503), ("expired-token", 401)])
def test_refused_without_effect_as_often_as_said(network: Client, kind: str, status: int) -> None:
    network.switch(fail=f"{kind}:2")
    heard = [network.post("try", key="k").status for _ in range(3)]
    assert heard == [status, status, 200]
    assert len(network.own_posts()) == 1


def test_429_says_when(network: Client) -> None:
    network.switch(fail="429")
    heard = network.post("try")
    assert heard.headers["Retry-After"] == "2"
    assert heard.headers["X-RateLimit-Remaining"] == "0"
    assert heard.headers["X-RateLimit-Reset"].endswith("Z") and "T" in heard.headers["X-RateLimit-Reset"]


def test_5xx_after_has_effect(network: Client) -> None:
    network.switch(fail="5xx-after")
    assert network.post("try", key="k").status == 503
    assert len(network.own_posts()) == 1


def test_malformed_has_effect_and_no_json(network: Client) -> None:
    network.switch(fail="malformed")
    heard = network.post("try")
    assert heard.status == 200
    with pytest.raises(ValueError):
        _ = heard.json
    assert len(network.own_posts()) == 1


def test_slow_has_effect_at_once_and_answers_later(network: Client) -> None:
    network.switch(fail="slow")
    began = time.monotonic()
    assert network.post("try").status == 200
    assert time.monotonic() - began >= 3


def test_duplicate_pays_no_heed_to_the_key(network: Client) -> None:
    network.switch(fail="duplicate:2")
    ids = [network.post("same", key="k").json["id"] for _ in range(2)]
    assert len(set(ids)) == 2
    third, fourth = (network.post("same", key="k").json["id"] for _ in range(2))
    assert third not in ids
    assert third == fourth


def test_faults_take_turns(network: Client) -> None:
    network.switch(fail="429,5xx-before:1")
    assert [network.post("x").status for _ in range(3)] == [429, 503, 200]
    shown = network.get("/_switchboard").json
    assert shown["used"] == ["429", "5xx-before"]
    assert [fault["left"] for fault in shown["faults"]] == [0, 0]


def test_other_requests_only_when_asked(network: Client) -> None:
    network.switch(fail="5xx-before")
    assert network.get("/api/v1/notifications").status == 200
    network.switch(fail="5xx-before@read")
    assert network.post("x").status == 200
    assert network.get("/api/v1/notifications").status == 503
    network.switch(fail="429", match="DELETE /api/v1/statuses/*")
    ident = network.post("y").json["id"]
    assert network.ask("DELETE", f"/api/v1/statuses/{ident}").status == 429
    assert network.ask("DELETE", f"/api/v1/statuses/{ident}").status == 200
    network.switch(fail="hang")
    assert network.switch(fail="").status == 200
    assert network.post("z").status == 200


def test_unknown_faults_are_refused(network: Client, tmp_path: Path) -> None:
    assert network.switch(fail="explode").status == 422
    assert network.switch(fial="hang").status == 422
    for spec in ("explode", "hang:often", "hang@nowhere"):
        with pytest.raises(ValueError, match="is no"):
            parse(spec)
    with pytest.raises(ValueError, match="explode"):
        serve(tmp_path / "other", fail="explode")
    assert {fault.kind for fault in parse(",".join(KINDS))} == set(KINDS)


def test_a_web_page_cannot_reach_the_switchboard(network: Client) -> None:
    assert network.ask("POST", "/_switchboard", b'{"fail": "hang"}', Content_Type="text/plain").status == 422
    assert network.ask("POST", "/_switchboard", {"fail": "hang"}, Origin="http://evil.example").status == 403
    assert network.ask("GET", "/_posts", Host="evil.example").status == 403
