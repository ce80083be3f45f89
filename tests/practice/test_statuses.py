"""Posting: keys, limits, replies, editing, taking down, reading back."""

from __future__ import annotations

import threading

import pytest

from .conftest import Client


def test_a_post_reads_back(network: Client) -> None:
    made = network.post("Good morning", key="k", language="en").json
    assert network.get(f"/api/v1/statuses/{made['id']}").json == made
    assert made["content"] == "<p>Good morning</p>"
    assert made["url"] == f"{network.url}/@you/{made['id']}"
    me = network.get("/api/v1/accounts/verify_credentials").json
    assert made["account"]["id"] == me["id"]
    for path in (f"/api/v1/accounts/{me['id']}/statuses", f"/api/v1/accounts/{me['id']}/statuses/"):
        assert [post["id"] for post in network.get(path).json] == [made["id"]]


def test_forms_and_json_say_the_same(network: Client) -> None:
    form = [("status", "as a form"), ("visibility", "unlisted"), ("unknown", "x")]
    made = network.ask("POST", "/api/v1/statuses", form)
    assert (made.status, made.json["visibility"]) == (200, "unlisted")
    assert network.post("as JSON", unknown=[1]).status == 200


def test_the_same_key_gives_the_first_post(network: Client) -> None:
    first = network.post("one", key="k").json
    assert network.post("another text", key="k").json["id"] == first["id"]
    assert network.post("one", key="other").json["id"] != first["id"]
    assert network.post("one").json["id"] != first["id"]
    assert len(network.own_posts()) == 3


def test_a_key_counts_for_one_hour(network: Client) -> None:
    first = network.post("one", key="k").json["id"]
    network.switch(ahead=3590)
    assert network.post("one", key="k").json["id"] == first
    network.switch(ahead=3601)
    assert network.post("one", key="k").json["id"] != first


def test_a_refused_post_leaves_its_key_free(network: Client) -> None:
    assert network.post("", key="k").status == 422
    assert network.post("now with text", key="k").status == 200


def test_a_key_of_a_post_taken_down_finds_nothing(network: Client) -> None:
    first = network.post("one", key="k").json["id"]
    network.ask("DELETE", f"/api/v1/statuses/{first}")
    assert network.post("one", key="k").status == 404
    assert network.own_posts() == []
    assert [post["id"] for post in network.get("/_posts?author=you&deleted=1").json] == [first]


def test_one_key_at_the_same_moment_is_one_post(network: Client) -> None:
    seen: list[str] = []
    threads = [
        threading.Thread(target=lambda: seen.append(network.post("together", key="k").json["id"])) for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 12
    assert len(set(seen)) == 1
    assert len(network.own_posts()) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 422),
        ("  \n ", 422),
        ("x" * 500, 200),
        ("x" * 501, 422),
        ("x" * 476 + " https://a-long-address.example/" + "y" * 200, 200),
        ("x" * 477 + " https://a-long-address.example/", 422),
        ("x" * 494 + " @alma@a-long-server.example", 200),
        ("👩‍👩‍👧" * 500, 200),
    ],
)
def test_length(network: Client, text: str, status: int) -> None:
    assert network.post(text).status == status


def test_the_warning_counts_too(network: Client) -> None:
    assert network.post("x" * 490, spoiler_text="y" * 10).json["sensitive"]
    assert network.post("x" * 490, spoiler_text="y" * 11).status == 422


def test_what_mastodon_refuses(network: Client) -> None:
    assert network.post("reply", in_reply_to_id="1").status == 404
    assert network.post("reply", in_reply_to_id="none").status == 404
    assert network.post("x", visibility="everyone").status == 422
    assert network.post("x", media_ids=["12"]).status == 422
    assert network.post("x", media_ids=["a", "b", "c", "d", "e"]).status == 422
    assert network.post("x", poll={"options": ["a"], "expires_in": 300}).status == 422
    assert network.post("x", poll={"options": ["a", "a"], "expires_in": 300}).status == 422
    assert network.post("x", poll={"options": ["a", "b"], "expires_in": 299}).status == 422
    assert network.own_posts() == []


def test_a_poll(network: Client) -> None:
    poll = network.post("Which?", poll={"options": ["a", "b"], "expires_in": 600}).json["poll"]
    assert [option["title"] for option in poll["options"]] == ["a", "b"]
    assert not poll["expired"]


def test_a_thread_and_its_context(network: Client) -> None:
    first = network.post("one", visibility="unlisted").json
    second = network.post("two", in_reply_to_id=first["id"]).json
    third = network.post("three", in_reply_to_id=second["id"]).json
    assert third["in_reply_to_account_id"] == first["account"]["id"]
    context = network.get(f"/api/v1/statuses/{second['id']}/context").json
    assert [[post["id"] for post in context[side]] for side in ("ancestors", "descendants")] == [
        [first["id"]],
        [third["id"]],
    ]
    own = network.get(f"/api/v1/accounts/{first['account']['id']}/statuses?exclude_replies=true").json
    assert [post["id"] for post in own] == [third["id"], second["id"], first["id"]]
    network.ask("DELETE", f"/api/v1/statuses/{second['id']}")
    assert network.get(f"/api/v1/statuses/{third['id']}").json["in_reply_to_id"] is None


def test_edit_replaces(network: Client) -> None:
    made = network.post("befor", spoiler_text="careful").json
    edited = network.ask("PUT", f"/api/v1/statuses/{made['id']}", {"status": "after"}).json
    assert (edited["content"], edited["spoiler_text"]) == ("<p>after</p>", "")
    assert edited["edited_at"]
    assert network.get(f"/api/v1/statuses/{made['id']}/source").json["text"] == "after"
    assert network.ask("PUT", f"/api/v1/statuses/{made['id']}", {"status": ""}).status == 422
    assert len(network.own_posts()) == 1


def test_taken_down_is_gone(network: Client) -> None:
    made = network.post("x").json
    gone = network.ask("DELETE", f"/api/v1/statuses/{made['id']}")
    assert (gone.status, gone.json["text"]) == (200, "x")
    assert network.get(f"/api/v1/statuses/{made['id']}").status == 404
    assert network.ask("DELETE", f"/api/v1/statuses/{made['id']}").status == 404


def test_nobody_elses_posts_can_be_changed(network: Client) -> None:
    network.post("x")
    other = network.mentions().json[0]["status"]["id"]
    assert network.ask("DELETE", f"/api/v1/statuses/{other}").status == 404
    assert network.ask("PUT", f"/api/v1/statuses/{other}", {"status": "y"}).status == 404


def test_ids_grow(network: Client) -> None:
    ids = [int(network.post(str(n)).json["id"]) for n in range(20)]
    assert ids == sorted(set(ids))


def test_private_posts_are_private(network: Client) -> None:
    ident = network.post("secret", visibility="private").json["id"]
    assert network.get(f"/api/v1/statuses/{ident}").status == 200
    network.token = ""
    assert network.get(f"/api/v1/statuses/{ident}").status == 404


def test_content_is_html_and_escaped(network: Client) -> None:
    content = network.post("<script>\nsee https://a.example/?a=1&b=2.\n\n@nobody #Tag & more").json["content"]
    assert content.startswith("<p>&lt;script&gt;<br />see <a href=")
    assert 'href="https://a.example/?a=1&amp;b=2"' in content
    assert "</a>.</p><p>@nobody <a" in content
    assert "<span>Tag</span></a> &amp; more</p>" in content
