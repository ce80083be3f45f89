import io
from pathlib import Path

import pytest

from brandassist.practice import address
from tests.cli.conftest import Brandassist


def test_the_accounts_of_a_new_workspace_are_listed_and_tested(brandassist: Brandassist, tmp_path: Path) -> None:
    rows = brandassist("--json", "accounts", "list").json
    assert [(row["network"], row["state"], row["here"]) for row in rows] == [
        ("practice", "connected", True),
        ("site", "connected", True),
    ]
    try:
        assert brandassist("accounts", "test", "practice").code == 0
        practice = brandassist("--json", "accounts", "list").json[0]
        assert practice["handle"].endswith("@practice")
        assert practice["tested_at"]
    finally:
        address.stop(tmp_path / "workspace" / "practice")


def test_a_secret_comes_by_standard_input_and_never_by_the_command_line(
    brandassist: Brandassist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "server"
    url = address.ensure(folder)
    try:
        monkeypatch.setattr("sys.stdin", io.StringIO("practice\n"))
        connected = brandassist("accounts", "connect", "mastodon", "--url", url, "--name", "Mine")
        rows = {row["id"]: row for row in brandassist("--json", "accounts", "list").json}
        assert rows[connected.id]["name"] == "Mine"
        monkeypatch.setattr("sys.stdin", io.StringIO("canary-77\n"))
        said = brandassist("accounts", "connect", "mastodon", "--url", url)
        assert said.code == 1
        assert "did not accept" in said.err
        assert "canary" not in said.out + said.err
        assert brandassist("accounts", "forget", "mine").code == 0
        assert len(brandassist("--json", "accounts", "list").json) == 2
    finally:
        address.stop(folder)


def test_an_account_that_is_not_there_is_told(brandassist: Brandassist) -> None:
    said = brandassist("accounts", "test", "nobody")
    assert (said.code, said.err) == (1, "There is no account nobody.\n")
    assert brandassist("accounts", "connect", "nonsense").code == 1
