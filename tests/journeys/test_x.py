"""X from the terminal, against a strict contract server: signing in, a thread refused in its middle, an answer."""

from __future__ import annotations

import io
import socket
import webbrowser
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from brandassist import clock
from brandassist.networks.x import X
from tests.cli.conftest import Brandassist
from tests.support.x import ContractX

CLIENT_SECRET = "c4n4ry-client-s3cr3t"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def browse(address: str) -> bool:
    """A browser in which the person consents, and which then comes back."""
    return httpx.get(address, follow_redirects=True, trust_env=False).status_code == 200


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ContractX]:
    # Its own port, so that two runs of the tests do not meet on the registered one.
    monkeypatch.setattr(X, "return_address", f"http://127.0.0.1:{free_port()}/signed-in")
    monkeypatch.setattr(webbrowser, "open", browse)
    with ContractX() as x:
        x.state.client_secret = CLIENT_SECRET
        x.state.return_addresses = [X.return_address]
        yield x


@pytest.fixture
def connected(
    brandassist: Brandassist, server: ContractX, own_keychain: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    assert own_keychain.parent.is_dir()
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{CLIENT_SECRET}\n"))
    arguments = ("--browser", "--client-id", "client-x", "--url", server.url, "--name", "Mine on X")
    said = brandassist("accounts", "connect", "x", *arguments)
    assert CLIENT_SECRET not in said.out + said.err
    rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
    return rows[said.id]


def scheduled(brandassist: Brandassist, file: Path, text: str) -> str:
    file.write_text(text, "utf-8")
    draft = brandassist("draft", "new", file, "--to", "x").id
    now = f"{clock.now():%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", "x", "--at", now, "--zone", "UTC").id


def shown(brandassist: Brandassist, delivery: str) -> dict[str, Any]:
    return brandassist("--json", "queue", "show", delivery).json


THREAD = "\n\n".join(f"Number {number} of what I saw at the tills: {'people wait ' * 14}" for number in range(1, 4))


def test_signing_in_keeps_the_tokens_in_the_keychain_only(
    brandassist: Brandassist, connected: dict[str, Any], own_keychain: Path, workspace: Path
) -> None:
    assert (connected["handle"], connected["state"], connected["name"]) == ("@irene_v", "connected", "Mine on X")
    assert (connected["missing_scopes"], connected["expires_at"]) == ([], None)
    kept = own_keychain.read_text()
    assert CLIENT_SECRET in kept
    assert CLIENT_SECRET.encode() not in b"".join(file.read_bytes() for file in workspace.glob("workspace.sqlite*"))
    assert brandassist("accounts", "test", "x").code == 0


def test_what_was_not_granted_is_said(
    brandassist: Brandassist, server: ContractX, own_keychain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_keychain.parent.is_dir()
    server.state.grants = "tweet.read users.read"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{CLIENT_SECRET}\n"))
    said = brandassist("accounts", "connect", "x", "--browser", "--client-id", "client-x", "--url", server.url)
    assert "Not granted: tweet.write, media.write, offline.access." in said.err + said.out
    row = brandassist("--json", "accounts", "list").json[-1]
    assert datetime.fromisoformat(row["expires_at"]) > clock.now()


def test_a_person_who_refuses_is_told(
    brandassist: Brandassist, server: ContractX, own_keychain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.state.consents = False
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{CLIENT_SECRET}\n"))
    said = brandassist("accounts", "connect", "x", "--browser", "--client-id", "client-x", "--url", server.url)
    assert said.code == 1 and "refused to sign you in" in said.err
    assert not own_keychain.exists()


def test_a_thread_goes_out_and_hours_later_the_next_one_too(
    brandassist: Brandassist, server: ContractX, connected: dict[str, Any], own_keychain: Path, tmp_path: Path
) -> None:
    delivery = scheduled(brandassist, tmp_path / "thread.md", THREAD)
    brandassist("queue", "run", "--until-idle")
    row = shown(brandassist, delivery)
    assert (row["state"], len(row["parts"])) == ("published", 3)
    posts = server.truth()
    assert [post["reply_to"] for post in posts] == ["", posts[0]["id"], posts[1]["id"]]
    before = own_keychain.read_text()
    server.ahead = 5 * 3600
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(seconds=server.ahead)):
        later = scheduled(brandassist, tmp_path / "later.md", "A word five hours later.")
        brandassist("queue", "run", "--until-idle")
        assert shown(brandassist, later)["state"] == "published"
    assert own_keychain.read_text() != before
    assert connected["state"] == "connected"


def test_a_thread_refused_in_its_middle_says_what_is_live_and_why_not_the_rest(
    brandassist: Brandassist, server: ContractX, connected: dict[str, Any], tmp_path: Path
) -> None:
    server.state.own_threads = False
    delivery = scheduled(brandassist, tmp_path / "thread.md", THREAD)
    brandassist("queue", "run", "--until-idle")
    row = shown(brandassist, delivery)
    assert row["state"] == "partly_published"
    assert [part["state"] for part in row["parts"]] == ["published", "refused", "waiting"]
    assert row["problem"]["words"].startswith("Reply to this conversation is not allowed")
    server.state.own_threads = True
    brandassist("queue", "retry", delivery)
    brandassist("queue", "run", "--until-idle")
    assert shown(brandassist, delivery)["state"] == "published"
    assert len(server.truth()) == 3 and connected["network"] == "x"


def test_an_answer_is_collected_and_answered_only_where_x_allows_it(
    brandassist: Brandassist, server: ContractX, connected: dict[str, Any], tmp_path: Path
) -> None:
    delivery = scheduled(brandassist, tmp_path / "post.md", "Why do people queue?")
    brandassist("queue", "run", "--until-idle")
    mine = shown(brandassist, delivery)["parts"][0]["remote_id"]
    server.says("anna", "Because of the till.", reply_to=mine)
    server.says("bruno", "Boredom.", reply_to=mine, mentions=False)
    [collected] = brandassist("--json", "inbox", "collect", "x").json
    assert (collected["new"], collected["warning"], collected["problem"]) == (2, "", None)
    rows = {row["author"]: row for row in brandassist("--json", "inbox", "list").json}
    ends: dict[str, dict[str, Any]] = {}
    for who in ("Anna Rossi", "Bruno Rossi"):
        reply = brandassist("inbox", "reply", rows[who]["id"], f"Thank you, {who}.").id
        brandassist("queue", "run", "--until-idle")
        ends[who] = shown(brandassist, reply)
    assert [end["state"] for end in ends.values()] == ["published", "refused"]
    assert "not allowed" in ends["Bruno Rossi"]["problem"]["words"]
    assert connected["network"] == "x"
