"""Connecting Meta's networks from the terminal: own developer keys, and the address the browser ends at is pasted."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from json import loads
from pathlib import Path
from typing import Any

import keyring
import pytest

from tests.cli.conftest import Brandassist
from tests.support.keychain import FILE, FileKeychain
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.meta.browser import agree
from tests.support.meta.graph import CLIENT_ID, CLIENT_SECRET


@pytest.fixture
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileKeychain]:
    """One that outlasts a command line."""
    monkeypatch.setenv(FILE, str(tmp_path / "keychain.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeychain())
    yield FileKeychain()
    keyring.set_keyring(before)


class Person:
    """Types the client's secret, then opens the address that was printed and copies where the browser ends."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.said = ""
        self.asked = 0

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        self.asked += 1
        if self.asked == 1:
            return f"{CLIENT_SECRET}\n"
        self.said += "".join(self.capsys.readouterr())
        (address,) = [line for line in self.said.splitlines() if line.startswith("http")]
        return agree(address) + "\n"


def facts_of(workspace: Path, account_id: str) -> dict[str, Any]:
    with sqlite3.connect(workspace / "workspace.sqlite") as rows:
        (facts,) = rows.execute("select facts from account where id = ?", (account_id,)).fetchone()
    rows.close()
    return loads(facts)


def test_threads_is_connected_by_pasting_the_address(
    brandassist: Brandassist,
    keychain: FileKeychain,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ContractThreads() as server:
        person = Person(capsys)
        monkeypatch.setattr("sys.stdin", person)
        keys = ("--client-id", CLIENT_ID, "--url", server.url)
        made = brandassist("accounts", "connect", "threads", "--browser", *keys)
        assert made.code == 0, made.err
        assert CLIENT_SECRET not in person.said + made.out + made.err
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["network"], row["handle"], row["state"]) == ("threads", "@irene.valli", "connected")
        assert brandassist("accounts", "test", "threads").code == 0
        facts = facts_of(tmp_path / "workspace", made.id)
        assert datetime.fromisoformat(facts["expires_at"]) > datetime.now(UTC) + timedelta(days=59)
        assert "token" not in str(facts)
        assert server.truth() == []
        server.desk.tokens.clear()
        said = brandassist("accounts", "test", "threads")
        assert said.code == 1
        assert "THQVJ" not in said.out + said.err
        assert brandassist("--json", "accounts", "list").json[-1]["state"] == "sign_in"


def test_facebook_is_connected_to_the_page_that_was_named(
    brandassist: Brandassist,
    keychain: FileKeychain,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ContractFacebook() as server:
        server.pages["105"] = "Another page"
        keys = ("--client-id", CLIENT_ID, "--url", server.url)
        monkeypatch.setattr("sys.stdin", Person(capsys))
        said = brandassist("accounts", "connect", "facebook", "--browser", *keys)
        assert said.code == 1
        assert "Valli on the shop floor, Another page" in said.err
        person = Person(capsys)
        monkeypatch.setattr("sys.stdin", person)
        made = brandassist("accounts", "connect", "facebook", "--browser", "--user", "valli on the shop floor", *keys)
        assert made.code == 0, made.err
        assert CLIENT_SECRET not in person.said + made.out + made.err
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["network"], row["handle"], row["state"]) == ("facebook", "Valli on the shop floor", "connected")
        assert brandassist("accounts", "test", "facebook").code == 0
        facts = facts_of(tmp_path / "workspace", made.id)
        assert facts["missing_scopes"] == []
        assert "token" not in str(facts)
        assert server.truth() == []


def test_instagram_is_connected_with_a_folder_that_is_put_online(
    brandassist: Brandassist,
    keychain: FileKeychain,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "online").mkdir()
    with ContractInstagram() as server, PublicSite(tmp_path / "online") as site:
        place = ("--pictures-folder", str(site.folder), "--pictures-address", f"{site.address}/")
        keys = ("--browser", "--client-id", CLIENT_ID, "--url", server.url)
        monkeypatch.setattr("sys.stdin", Person(capsys))
        half = brandassist("accounts", "connect", "instagram", *keys, *place[:2])
        assert half.code == 1 and "public address" in half.err
        monkeypatch.setattr("sys.stdin", Person(capsys))
        made = brandassist("accounts", "connect", "instagram", *keys, *place)
        assert made.code == 0, made.err
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["network"], row["handle"], row["way"]) == ("instagram", "@irene.valli", "computer")
        assert row["ways"] == ["computer", "you"]
        assert brandassist("accounts", "test", "instagram").code == 0
        gone = brandassist("accounts", "pictures", "instagram", "/no/such/folder", site.address)
        assert gone.code == 1 and "/no/such/folder" in gone.err
        assert "by hand" in brandassist("accounts", "pictures", "instagram").err
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["way"], row["ways"]) == ("you", ["you"])
        assert brandassist("accounts", "way", "instagram", "computer").code == 1
        assert brandassist("accounts", "pictures", "instagram", str(site.folder), site.address).code == 0
        assert brandassist("--json", "accounts", "list").json[-1]["way"] == "computer"
        assert server.truth() == [] and site.truth() == []
