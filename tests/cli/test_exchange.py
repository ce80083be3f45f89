"""`brandassist exchange`: two workspaces from the terminal, with files and with a folder."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.support.keychain import FileKeychain


@pytest.mark.usefixtures("keychain")
def test_two_people_exchange_what_they_write(
    brandassist: Brandassist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at(where: str, *argv: object) -> str:
        said = brandassist("--workspace", tmp_path / where, *argv)
        assert said.code == 0, said.err
        return said.out

    for where, other in (("anna", "Luca"), ("luca", "Anna")):
        at(where, "member", "add", other, "--role", "assistant")
    # Who founded a workspace is called as the computer's user; both work here.
    me = {
        where: (
            "--as",
            next(
                each["id"]
                for each in json.loads(at(where, "--as", other, "member", "list", "--json"))
                if not each["you"]
            ),
        )
        for where, other in (("anna", "Luca"), ("luca", "Anna"))
    }
    word = at("anna", *me["anna"], "exchange", "begin", "Luca").strip()
    monkeypatch.setattr("sys.stdin", io.StringIO(word + "\n"))
    at("luca", *me["luca"], "exchange", "join", "Anna")
    at("anna", *me["anna"], "idea", "add", "Queues at the till")
    (tmp_path / "synced").mkdir()
    at("anna", *me["anna"], "exchange", "out", "--folder", tmp_path / "synced")
    at("luca", *me["luca"], "exchange", "in", "--folder", tmp_path / "synced")
    assert "Queues at the till" in at("luca", *me["luca"], "idea", "list")
    file = tmp_path / "mail.brandassist"
    at("luca", *me["luca"], "exchange", "out", file)
    at("anna", *me["anna"], "exchange", "in", file)


def test_without_an_invitation_it_says_what_to_do(
    brandassist: Brandassist, keychain: FileKeychain, tmp_path: Path
) -> None:
    said = brandassist("exchange", "out", tmp_path / "x.brandassist")
    assert said.code == 1
    assert "exchange begin" in said.err
    assert keychain is not None
    assert not (tmp_path / "x.brandassist").exists()


@pytest.mark.usefixtures("keychain")
@pytest.mark.parametrize("role", ["colleague", "reader"])
def test_who_does_not_write_everything_here_is_told_that_it_is_not_for_them(
    brandassist: Brandassist, tmp_path: Path, role: str
) -> None:
    brandassist("member", "add", "Cora", "--role", role)
    for verb in (("in", tmp_path / "x.brandassist"), ("out", tmp_path / "x.brandassist"), ("begin", "Cora"), ("end",)):
        said = brandassist("--as", "Cora", "exchange", *verb)
        assert (said.code, said.err) == (1, "That is not for you to do on this workspace; nothing was changed.\n")
