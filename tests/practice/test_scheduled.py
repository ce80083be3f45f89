"""Posts handed over for later. The switchboard's clock moves, the tests do not wait."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.practice import address

from .conftest import Client
from .test_media import PNG


def ahead(seconds: float) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def published(network: Client, count: int) -> list[dict[str, Any]]:
    """The own posts, once there are `count`."""
    pause, end = threading.Event(), time.monotonic() + 10
    while len(posts := network.own_posts()) < count and time.monotonic() < end:
        pause.wait(0.02)
    return posts


def test_published_when_due_and_then_gone_from_the_list(network: Client) -> None:
    held = network.post("later", key="k", scheduled_at=ahead(400)).json
    assert held["params"]["text"] == "later"
    assert [row["id"] for row in network.get("/api/v1/scheduled_statuses").json] == [held["id"]]
    assert network.own_posts() == []
    assert network.post("later", key="k", scheduled_at=ahead(400)).json["id"] == held["id"]
    network.switch(ahead=401)
    posts = published(network, 1)
    assert [(post["text"], post["idempotency_key"]) for post in posts] == [("later", "k")]
    assert posts[0]["id"] != held["id"]
    assert network.get(f"/api/v1/scheduled_statuses/{held['id']}").status == 404
    assert len(network.mentions().json) in (1, 2)


@pytest.mark.parametrize(
    "when", [ahead(299), ahead(-5), "soon", "2026-13-40T00:00:00Z"], ids=["299 s", "past", "word", "month"]
)
def test_too_soon_is_refused(network: Client, when: str) -> None:
    assert network.post("x", scheduled_at=when).status == 422
    assert network.own_posts() == []


def test_moved_and_taken_back(network: Client) -> None:
    held = network.post("later", scheduled_at=ahead(400)).json["id"]
    path = f"/api/v1/scheduled_statuses/{held}"
    assert network.ask("PUT", path, {"scheduled_at": ahead(10)}).status == 422
    assert network.ask("PUT", path, {"scheduled_at": ahead(4000)}).status == 200
    other = network.post("sooner", scheduled_at=ahead(500)).json["id"]
    network.switch(ahead=600)
    assert [post["text"] for post in published(network, 1)] == ["sooner"]
    assert network.get(f"/api/v1/scheduled_statuses/{other}").status == 404
    assert network.ask("DELETE", path).status == 200
    assert network.get(path).status == 404
    network.switch(ahead=5000)
    assert network.get("/api/v1/scheduled_statuses").json == []
    assert len(network.own_posts()) == 1


def test_pictures_and_replies_wait_too(network: Client) -> None:
    first = network.post("first").json["id"]
    picture = network.upload(PNG).json["id"]
    held = network.post("later", scheduled_at=ahead(400), media_ids=[picture], in_reply_to_id=first).json
    assert [item["id"] for item in held["media_attachments"]] == [picture]
    assert network.post("steal it", media_ids=[picture]).status == 422
    network.switch(ahead=401)
    post = published(network, 2)[1]
    assert (post["in_reply_to"], post["media"]) == (first, [picture])


def test_published_once_after_a_stop(tmp_path: Path) -> None:
    folder = tmp_path / "practice"
    client = Client(address.ensure(folder))
    try:
        client.post("later", scheduled_at=ahead(400))
        address.stop(folder)
        client.url = address.ensure(folder)
        assert client.own_posts() == []
        client.switch(ahead=401)
        assert len(published(client, 1)) == 1
        address.stop(folder)
        client.url = address.ensure(folder)
        client.switch(ahead=401)
        assert len(client.own_posts()) == 1
    finally:
        address.stop(folder)


def test_no_more_than_25_a_day(network: Client) -> None:
    day = (datetime.now(UTC) + timedelta(days=3)).strftime("%Y-%m-%d")
    heard = [network.post(str(n), scheduled_at=f"{day}T12:{n:02d}:00Z").status for n in range(26)]
    assert heard == [200] * 25 + [422]
