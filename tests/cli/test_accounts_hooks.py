"""A company's own network from the terminal: the hook's address is asked for, kept in the keychain, never shown."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.support.hooks import HOOKS


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
