"""Bluesky from the terminal, against a strict contract server: signing in, a thread, hours later, an answer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from tests.cli.conftest import Brandassist
from tests.support.bluesky import ContractBluesky

THREAD = "\n\n".join(
    f"Number {number} of what I saw at the tills ({'people wait ' * 15}) https://brand.com/{number} #tills"
    for number in range(1, 4)
)


@pytest.fixture
def server() -> Iterator[ContractBluesky]:
    with ContractBluesky() as pds:
        yield pds


@pytest.fixture
def connected(
    brandassist: Brandassist, server: ContractBluesky, own_keychain: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    assert own_keychain.parent.is_dir()
    return sign_in(brandassist, server, monkeypatch)


def sign_in(brandassist: Brandassist, server: ContractBluesky, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.me.app_password}\n"))
    return brandassist("accounts", "connect", "bluesky", "--url", server.url, "--user", "@irene.bsky.social").id


def scheduled(brandassist: Brandassist, file: Path, text: str) -> str:
    file.write_text(text, "utf-8")
    draft = brandassist("draft", "new", file, "--to", "bluesky").id
    now = f"{clock.now():%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", "bluesky", "--at", now, "--zone", "UTC").id


def shown(brandassist: Brandassist, delivery: str) -> dict[str, Any]:
    return brandassist("--json", "queue", "show", delivery).json


def test_a_thread_goes_out_and_hours_later_the_next_one_with_the_same_sign_in(
    brandassist: Brandassist, server: ContractBluesky, connected: str, own_keychain: Path, tmp_path: Path
) -> None:
    delivery = scheduled(brandassist, tmp_path / "thread.md", THREAD)
    brandassist("queue", "run", "--until-idle")
    row = shown(brandassist, delivery)
    assert (row["account"], row["state"], len(row["parts"])) == (connected, "published", 3)
    posts = server.truth()
    above = [post.get("reply", {}).get("parent", {}).get("uri", "") for post in posts]
    assert above == ["", posts[0]["uri"], posts[1]["uri"]]
    assert [part["remote_id"] for part in row["parts"]] == [post["uri"] for post in posts]
    assert all(len(post["facets"]) == 2 for post in posts)
    before = own_keychain.read_text()
    server.ahead = 5 * 3600
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=server.ahead)):
        later = scheduled(brandassist, tmp_path / "later.md", "A word five hours later.")
        brandassist("queue", "run", "--until-idle")
        assert shown(brandassist, later)["state"] == "published"
    assert own_keychain.read_text() != before
    assert len(server.asked("POST", "/xrpc/com.atproto.server.createSession")) == 1


def test_an_answer_is_collected_and_answered(
    brandassist: Brandassist, server: ContractBluesky, connected: str, tmp_path: Path
) -> None:
    delivery = scheduled(brandassist, tmp_path / "post.md", "Why do people queue?")
    brandassist("queue", "run", "--until-idle")
    mine = shown(brandassist, delivery)["parts"][0]["remote_id"]
    bob = server.person("bob.example", "Bob Meier")
    server.says(bob, "Because of the till.", reply_to=mine)
    server.says(bob, "Have you seen this?", mentions=server.me)
    [collected] = brandassist("--json", "inbox", "collect", "bluesky").json
    assert (collected["account"], collected["new"], collected["problem"]) == (connected, 2, None)
    rows = {row["text"]: row for row in brandassist("--json", "inbox", "list").json}
    question = rows["Because of the till."]
    assert (question["author"], question["in_reply_to"]) == ("Bob Meier", mine)
    brandassist("inbox", "reply", question["id"], "And of the lunch break.")
    brandassist("queue", "run", "--until-idle")
    answer = server.truth()[-1]
    assert (answer["text"], answer["reply"]["root"]["uri"]) == ("And of the lunch break.", mine)
    [again] = brandassist("--json", "inbox", "collect", "bluesky").json
    assert again["new"] == 0
    assert "Because of the till." not in {
        row["text"] for row in brandassist("--json", "inbox", "list").json if row["status"] == "needs_reply"
    }


def test_a_session_the_server_ended_is_made_new_and_the_post_goes_once(
    brandassist: Brandassist, server: ContractBluesky, connected: str, tmp_path: Path
) -> None:
    delivery = scheduled(brandassist, tmp_path / "post.md", "Nobody has to sign in for this.")
    server.expire()
    brandassist("queue", "run", "--until-idle")
    states = {row["id"]: row["state"] for row in brandassist("--json", "accounts", "list").json}
    assert (states[connected], shown(brandassist, delivery)["state"]) == ("connected", "published")
    assert len(server.truth()) == 1


def test_an_app_password_taken_back_holds_the_account_and_loses_nothing(
    brandassist: Brandassist,
    server: ContractBluesky,
    connected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    delivery = scheduled(brandassist, tmp_path / "post.md", "Held until somebody signs in.")
    server.take_back_password()
    brandassist("queue", "run", "--until-idle")
    states = {row["id"]: row["state"] for row in brandassist("--json", "accounts", "list").json}
    assert states[connected] == "sign_in"
    assert (server.truth(), shown(brandassist, delivery)["state"]) == ([], "scheduled")
    assert sign_in(brandassist, server, monkeypatch) == connected
    brandassist("queue", "run", "--until-idle")
    assert shown(brandassist, delivery)["state"] == "published"
    assert len(server.truth()) == 1
