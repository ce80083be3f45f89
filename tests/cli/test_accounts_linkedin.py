"""LinkedIn from the terminal, the browser played, against the contract server."""

from __future__ import annotations

import io
import socket
import sqlite3
from datetime import UTC, datetime, timedelta
from json import loads
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from brandassist import clock
from brandassist.networks.linkedin import LinkedIn
from tests.cli.conftest import Brandassist
from tests.support.keychain import FileKeychain
from tests.support.linkedin import ContractLinkedIn, oauth


def facts_of(account_id: str, workspace: Path) -> dict[str, Any]:
    with sqlite3.connect(workspace / "workspace.sqlite") as rows:
        (facts,) = rows.execute("select facts from account where id = ?", (account_id,)).fetchone()
    rows.close()
    return loads(facts)


def test_linkedin_is_connected_with_the_browser_and_ones_own_keys(
    brandassist: Brandassist, keychain: FileKeychain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = brandassist("accounts", "connect", "linkedin", "--browser")
    assert said.code == 1
    assert "http://localhost:8917/linkedin" in said.err
    with ContractLinkedIn() as linkedin, socket.create_server(("127.0.0.1", 0)) as free:
        linkedin.desk.returns_to = f"http://localhost:{free.getsockname()[1]}/linkedin"
        monkeypatch.setattr(LinkedIn, "return_address", linkedin.desk.returns_to)
        free.close()  # a port of this test's own: the real one may be taken
        monkeypatch.setattr("webbrowser.open", browse)
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{oauth.CLIENT_SECRET}\n"))
        keys = ("--client-id", oauth.CLIENT_ID, "--url", linkedin.url)
        connected = brandassist("accounts", "connect", "linkedin", "--browser", *keys)
        assert connected.id
        assert "secret" not in connected.out + connected.err
        assert brandassist("accounts", "test", "linkedin").code == 0
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["handle"], row["state"]) == ("Irene Valli", "connected")
        assert "AQX-token" in next(keychain.secrets())
        facts = facts_of(connected.id, tmp_path / "workspace")
        assert datetime.fromisoformat(facts["expires_at"]) > datetime.now(UTC) + timedelta(days=59)
        assert facts["missing_scopes"] == ["r_member_social"]
        linkedin.desk.tokens.clear()
        said = brandassist("accounts", "test", "linkedin")
        assert said.code == 1
        assert "AQX" not in said.out + said.err
        assert brandassist("--json", "accounts", "list").json[-1]["state"] == "sign_in"
        assert linkedin.truth() == []
        again = brandassist("accounts", "reconnect", connected.id, "--browser")  # by the keys kept before
        assert (again.code, "nothing was posted" in again.err) == (0, True)
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["id"], row["state"]) == (connected.id, "connected")


def test_an_unclear_post_asks_and_is_not_made_twice(
    brandassist: Brandassist, keychain: FileKeychain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractLinkedIn() as linkedin:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{linkedin.token}\n"))
        assert brandassist("accounts", "connect", "linkedin", "--url", linkedin.url).id
        clear, unclear = (planned(brandassist, tmp_path, words, "linkedin") for words in ("One (1).\n", "Two (2).\n"))
        linkedin.fail("reset-after-body", match="POST /rest/posts")
        rows = delivered(brandassist, timedelta(minutes=2))
        assert sorted(row["state"] for row in rows.values()) == ["published", "unconfirmed"]
        rows = delivered(brandassist, timedelta(minutes=4))
        (asked,) = [row for row in rows.values() if row["state"] == "unconfirmed"]
        assert asked["problem"]["code"] == "not_knowable"
        assert "check" in brandassist("queue", "retry", asked["id"]).problem
        assert brandassist("queue", "settle", asked["id"], "--absent").code == 0  # she did not look well
        assert brandassist("queue", "retry", asked["id"]).code == 0
        rows = delivered(brandassist, timedelta(minutes=5))
        assert [rows[each]["state"] for each in (clear, unclear)] == ["published", "published"]
        live = {post["id"] for post in linkedin.truth()}
        assert {rows[each]["parts"][0]["remote_id"] for each in (clear, unclear)} == live
        assert sorted(post["text"] for post in linkedin.truth()) == ["One (1).", "Two (2)."]


def planned(brandassist: Brandassist, folder: Path, words: str, to: str) -> str:
    file = folder / "post.md"
    file.write_text(words)
    draft = brandassist("draft", "new", file, "--to", to).id
    at = f"{clock.now() + timedelta(minutes=1):%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", to, "--at", at, "--zone", "UTC").id


def delivered(brandassist: Brandassist, ahead: timedelta) -> dict[str, Any]:
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        assert brandassist("queue", "run", "--until-idle").code == 0
    return {row["id"]: row for row in brandassist("--json", "queue", "list").json}


def browse(address: str) -> bool:
    """A browser in which the person agrees at once."""
    with urlopen(address, timeout=10) as shown:
        assert b"You are signed in" in shown.read()
    return True
