"""LinkedIn from the terminal, the browser played, against the contract server."""

from __future__ import annotations

import io
import socket
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from json import loads
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import keyring
import pytest

from brandassist.networks.linkedin import LinkedIn
from tests.cli.conftest import Brandassist
from tests.support.keychain import FILE, FileKeychain
from tests.support.linkedin import ContractLinkedIn, oauth


@pytest.fixture
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileKeychain]:
    """One that outlasts a command line."""
    monkeypatch.setenv(FILE, str(tmp_path / "keychain.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeychain())
    yield FileKeychain()
    keyring.set_keyring(before)


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


def browse(address: str) -> bool:
    """A browser in which the person agrees at once."""
    with urlopen(address, timeout=10) as shown:
        assert b"You are signed in" in shown.read()
    return True
