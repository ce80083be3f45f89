"""A company's own network from the terminal: the hook's address is asked for, kept in the keychain, never shown."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.cli.test_accounts_linkedin import delivered, planned
from tests.support.hooks import HOOKS
from tests.support.keychain import FileKeychain


@pytest.mark.parametrize("name", sorted(HOOKS))
def test_a_hook_is_connected_and_its_address_is_shown_nowhere(
    brandassist: Brandassist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with HOOKS[name]() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.hook}\n"))
        said = brandassist("accounts", "connect", name, "--url", server.url, "--user", "#floor")
        assert said.id
        row = brandassist("--json", "accounts", "list").json[-1]
        assert (row["network"], row["handle"], row["state"]) == (name, "#floor", "connected")
        secret = server.path.rpartition("/")[2] if name != "teams" else "c0ntract-s1gnature"
        assert secret not in said.out + said.err + str(row)
        for file in (tmp_path / "workspace").rglob("*"):
            assert file.is_dir() or secret.encode() not in file.read_bytes(), file
        monkeypatch.setattr("sys.stdin", io.StringIO("https://elsewhere.example/services/x\n"))
        wrong = brandassist("accounts", "connect", name, "--url", server.url)
        assert wrong.code == 1
        assert "incoming webhook" in wrong.problem
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.hook}\n"))
        lying = brandassist("accounts", "connect", name, "--url", server.hook)
        assert "secret" in lying.problem
        assert secret not in lying.err
        assert server.requests == []


def test_what_a_hook_took_is_called_accepted_and_has_no_link(
    brandassist: Brandassist, keychain: FileKeychain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with HOOKS["slack"]() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.hook}\n"))
        assert brandassist("accounts", "connect", "slack", "--url", server.url).id
        planned(brandassist, tmp_path, "Twelve <people> & a queue.\n", "slack")
        (row,) = delivered(brandassist, timedelta(minutes=2)).values()
        assert (row["state"], row["mark"], row["parts"][0]["url"]) == ("published", "accepted", "")
        assert [post["text"] for post in server.truth()] == ["Twelve <people> & a queue."]
