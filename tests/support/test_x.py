"""The contract X refuses what X refuses, so that a careless adapter fails here and not there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx
import pytest

from tests.support.x import ContractX


@pytest.fixture
def server() -> Iterator[ContractX]:
    with ContractX() as x:
        yield x


@pytest.fixture
def client(server: ContractX) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {server.token()}"}
    with httpx.Client(base_url=server.url, headers=headers, trust_env=False) as client:
        yield client


def post(client: httpx.Client, **body: Any) -> int:
    return client.post("/2/tweets", json=body).status_code


@pytest.mark.parametrize(
    "body",
    [
        {"text": "Hi", "visibility": "public"},
        {"text": "Hi", "reply": {"in_reply_to_tweet_id": 7}},
        {"text": "Hi", "reply": {"in_reply_to_tweet_id": "7", "root": "1"}},
        {"text": "Hi", "reply": {"in_reply_to_tweet_id": "seven"}},
        {"text": "Hi", "media": {"media_ids": ["7"]}},
        {"text": "Hi", "media": {"media_ids": []}},
        {"text": ["Hi"]},
        {"text": " "},
        {"text": "日" * 141},
        {"text": "https://brand.example/" + "x" * 300 + " " + "y" * 257},
        {},
    ],
)
def test_a_post_outside_the_documents_is_refused(client: httpx.Client, server: ContractX, body: Any) -> None:
    assert post(client, **body) == 400
    assert server.truth() == [] and server.spent == 0


def test_what_is_at_the_limit_is_taken(client: httpx.Client) -> None:
    for text in ("x" * 280, "日" * 140, "👨‍👩‍👧" * 140, "https://brand.example/" + "x" * 300 + " " + "y" * 256):
        assert post(client, text=text) == 201


def test_the_same_text_again_is_refused_in_the_words_seen(client: httpx.Client) -> None:
    assert post(client, text="Once.") == 201
    again = client.post("/2/tweets", json={"text": "Once. "})
    assert again.status_code == 403
    assert again.json() == {
        "detail": "You are not allowed to create a Tweet with duplicate content.",
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
    }


def test_every_answer_tells_the_limit_and_the_one_too_many_is_refused(client: httpx.Client, server: ContractX) -> None:
    server.limits["GET /2/users/me"] = 2
    answers = [client.get("/2/users/me") for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert [each.headers["x-rate-limit-remaining"] for each in answers] == ["1", "0", "0"]
    assert all(each.headers["x-rate-limit-limit"] == "2" for each in answers)


def test_a_token_is_needed_with_its_scopes_and_within_its_time(client: httpx.Client, server: ContractX) -> None:
    assert httpx.get(f"{server.url}/2/users/me", trust_env=False).status_code == 401
    reader = {"Authorization": f"Bearer {server.token('tweet.read users.read')}"}
    assert client.post("/2/tweets", json={"text": "Hi"}, headers=reader).status_code == 403
    server.ahead = 2 * 3600 + 1
    assert client.get("/2/users/me").status_code == 401


def test_a_code_lives_half_a_minute_and_counts_once(server: ContractX) -> None:
    server.state.return_addresses = ["http://127.0.0.1:1/back"]
    asked = {
        "response_type": "code",
        "client_id": "client-x",
        "redirect_uri": "http://127.0.0.1:1/back",
        "scope": "tweet.read",
        "state": "s",
        "code_challenge": "v" * 43,
        "code_challenge_method": "plain",
    }

    def code() -> str:
        answer = httpx.get(f"{server.url}/i/oauth2/authorize", params=asked, trust_env=False)
        return httpx.URL(answer.headers["Location"]).params["code"]

    def exchanged(code: str, **more: str) -> int:
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": asked["redirect_uri"]}
        form |= {"code_verifier": "v" * 43, "client_id": "client-x"} | more
        return httpx.post(f"{server.url}/2/oauth2/token", data=form, trust_env=False).status_code

    good = code()
    assert [exchanged(good), exchanged(good)] == [200, 400]
    assert exchanged(code(), redirect_uri="http://127.0.0.1:1/back/") == 400
    assert exchanged(code(), code_verifier="w" * 43) == 400
    assert exchanged(code(), client_id="another") == 400
    assert exchanged(code(), resource="more") == 400
    late = code()
    server.ahead = 31
    assert exchanged(late) == 400


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("/2/users/2244994945/tweets", {"max_results": "4"}),
        ("/2/users/2244994945/tweets", {"tweet.fields": "colour"}),
        ("/2/users/2244994945/tweets", {"since": "7"}),
        ("/2/users/2244994945/mentions", {"max_results": "101"}),
        ("/2/tweets/search/recent", {"query": "from:irene_v"}),
        ("/2/tweets/search/recent", {"query": "conversation_id:1", "since_id": "1"}),
        ("/2/tweets/search/recent", {"query": " OR ".join(["conversation_id:1234567890123456789"] * 14)}),
    ],
)
def test_reading_outside_the_documents_is_refused(client: httpx.Client, path: str, params: dict[str, str]) -> None:
    assert client.get(path, params=params).status_code == 400


def test_either_spelling_may_be_the_only_one(client: httpx.Client, server: ContractX) -> None:
    path = f"/2/users/{server.state.me.id}/tweets"
    first = client.post("/2/tweets", json={"text": "One."}).json()["data"]["id"]
    client.post("/2/tweets", json={"text": "Two.", "reply": {"in_reply_to_tweet_id": first}})
    for word, other in (("tweet", "post"), ("post", "tweet")):
        server.state.spelling = word
        told = client.get(path, params={f"{word}.fields": f"referenced_{word}s"}).json()["data"][0]
        assert set(told) == {"id", "text", f"edit_history_{word}_ids", f"referenced_{word}s"}
        assert client.get(path, params={f"{other}.fields": f"referenced_{other}s"}).status_code == 400


def test_what_it_costs_is_kept_in_a_ledger(client: httpx.Client, server: ContractX) -> None:
    asks = server.says("anna", "@irene_v why?")
    post(client, text="A thought.")
    post(client, text="A thought: https://brand.example")
    post(client, text="Because.", reply={"in_reply_to_tweet_id": asks})
    for _ in range(2):  # what was read today is read for nothing
        client.get(f"/2/users/{server.state.me.id}/mentions")
    expected = {"post": "0.015", "post with a link": "0.200", "summoned reply": "0.010", "owned read": "0.001"}
    assert dict(server.state.ledger) == {what: Decimal(price) for what, price in expected.items()}
    assert server.spent == Decimal("0.226")
