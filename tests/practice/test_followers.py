"""Followers answer, are answered, and then leave it at that; notifications page as Mastodon's do."""

from __future__ import annotations

import re
import threading
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.practice import followers

from .conftest import Client


@given(st.text(min_size=1), st.sampled_from(["it", "en", "fr", None]))
def test_one_or_two_different_people_answer_the_same_way_each_time(text: str, language: str | None) -> None:
    said = followers.answers(text, language)
    assert said == followers.answers(text, language)
    assert len(said) in (1, 2)
    assert len({who for who, _ in said}) == len({sentence for _, sentence in said}) == len(said)
    assert all(sentence in followers.ANSWERS["it" if language == "it" else "en"] for _, sentence in said)


def test_they_are_varied() -> None:
    said = [followers.answers(str(n), "it") for n in range(200)]
    assert {sentence for answers in said for _, sentence in answers} == set(followers.ANSWERS["it"])
    assert {len(answers) for answers in said} == {1, 2}


def test_answers_arrive_as_mentions(network: Client) -> None:
    post = network.post("Ho visitato tre negozi", language="it").json
    heard = network.mentions().json
    assert len(heard) in (1, 2)
    for row in heard:
        assert row["type"] == "mention"
        assert row["status"]["in_reply_to_id"] == post["id"]
        assert row["status"]["language"] == "it"
        assert row["account"]["id"] == row["status"]["account"]["id"] != post["account"]["id"]
        assert [person["username"] for person in row["status"]["mentions"]] == ["you"]
    assert network.get(f"/api/v1/statuses/{post['id']}").json["replies_count"] == len(heard)


@pytest.mark.parametrize("visibility", ["unlisted", "private", "direct"])
def test_only_public_posts_are_answered(network: Client, visibility: str) -> None:
    network.post("not for all", visibility=visibility)
    assert network.mentions().json == []


def test_no_conversation_goes_on_for_ever(network: Client) -> None:
    network.post("A post to talk about")
    for round_number in range(8):
        for row in network.mentions("&limit=80").json:
            text = f"@{row['account']['acct']} answer {round_number}"
            assert network.post(text, in_reply_to_id=row["status"]["id"]).status == 200
    said = [post for post in network.get("/_posts").json if post["follower"]]
    by_person = [post["author"] for post in said]
    assert max(by_person.count(person) for person in by_person) <= followers.MOST_PER_CONVERSATION
    assert max(by_person.count(person) for person in by_person) == 2


def test_an_answer_that_mentions_nobody_reaches_nobody(network: Client) -> None:
    network.post("A post to talk about")
    before = len(network.get("/_posts").json)
    for row in network.mentions().json:
        for number in range(5):
            network.post(f"to the air {number}", in_reply_to_id=row["status"]["id"])
    others = [post for post in network.get("/_posts").json[before:] if post["follower"]]
    assert others == []


def test_a_delay(network: Client) -> None:
    network.switch(delay=60)
    network.post("Wait for it")
    assert network.mentions().json == []
    network.switch(ahead=61)
    end = time.monotonic() + 10
    while not network.mentions().json and time.monotonic() < end:
        threading.Event().wait(0.02)
    assert len(network.mentions().json) in (1, 2)


def followed(network: Client, path: str, relation: str) -> list[list[dict[str, Any]]]:
    pages: list[list[dict[str, Any]]] = []
    while path:
        answer = network.get(path)
        if not answer.json:
            break
        pages.append(answer.json)
        found = re.search(rf'<{network.url}([^>]+)>; rel="{relation}"', answer.headers["Link"])
        assert found
        path = found[1]
    return pages


def test_pages_in_both_directions_miss_nothing(network: Client) -> None:
    for number in range(9):
        network.post(f"post {number}")
    everything = [row["id"] for row in network.mentions("&limit=80").json]
    assert everything == sorted(everything, key=int, reverse=True)
    older = followed(network, "/api/v1/notifications?types[]=mention&limit=3", "next")
    assert [row["id"] for page in older for row in page] == everything
    first = everything[-1]
    newer = followed(network, f"/api/v1/notifications?types[]=mention&limit=3&min_id={first}", "prev")
    assert [row["id"] for page in reversed(newer) for row in page] == everything[:-1]
    latest = network.mentions(f"&since_id={first}&limit=2").json
    assert [row["id"] for row in latest] == everything[:2]
    assert network.get("/api/v1/notifications?types[]=follow").json == []
    assert network.get("/api/v1/notifications?exclude_types[]=mention").json == []


def test_taken_down_posts_leave_the_notifications(network: Client) -> None:
    ada = _ada(network)
    made = ada.post("@you hello").json
    assert [row["status"]["id"] for row in network.mentions().json if row["account"]["acct"] == "ada"] == [made["id"]]
    ada.ask("DELETE", f"/api/v1/statuses/{made['id']}")
    assert all(row["account"]["acct"] != "ada" for row in network.mentions().json)


def _ada(network: Client) -> Client:
    from .test_oauth import asked, code_of, consent, redeem, register

    stranger = Client(network.url, token="")
    app = register(stranger)
    return Client(
        network.url, redeem(stranger, app, code_of(consent(stranger, asked(app), "ada"))).json["access_token"]
    )
