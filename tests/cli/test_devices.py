"""Computers from the command line: listed, struck off, and what the struck one is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.practice import address
from brandassist.workspace import Workspace, open_workspace
from tests.cli.conftest import Brandassist
from tests.cli.test_queue import planned
from tests.support.keychain import FileKeychain
from tests.support.other_computers import LUCA, another, strike_this_one, was_seen

Prepared = Callable[[Callable[[Workspace], str | None]], str]


@pytest.fixture
def prepare(brandassist: Brandassist, tmp_path: Path) -> Iterator[Prepared]:
    """Do something in the workspace that the command line works on."""

    def done(work: Callable[[Workspace], str | None]) -> str:
        with closing(open_workspace(tmp_path / "workspace")) as workspace:
            return work(workspace) or ""

    assert brandassist("device", "list").code == 0
    yield done
    address.stop(tmp_path / "workspace" / "practice")


def practice_of(workspace: Workspace) -> str:
    return workspace.accounts.named("practice").id


def test_they_are_listed_with_the_keys_they_hold(brandassist: Brandassist, prepare: Prepared) -> None:
    luca = prepare(lambda workspace: another(workspace, clock.now(), practice_of(workspace)))
    rows = {each["id"]: each for each in brandassist("device", "list", "--json").json}
    assert (rows[luca]["name"], rows[luca]["keys"], rows[luca]["here"]) == (LUCA, ["Practice"], False)
    [mine] = [each for each in rows.values() if each["here"]]
    assert mine["keys"] == ["Your site"]
    assert LUCA in brandassist("device", "list").out


def test_the_queue_says_which_computer_must_be_on_and_warns(
    brandassist: Brandassist, prepare: Prepared, tmp_path: Path
) -> None:
    this = planned(brandassist, tmp_path, "Words.\n", hours=2)
    [row] = brandassist("queue", "list", "--json").json
    assert (row["computers"], row["computer_away"]) == (None, False)  # this one
    luca = prepare(lambda workspace: another(workspace, clock.now(), practice_of(workspace)))
    [row] = brandassist("queue", "list", "--json").json
    assert (row["computers"], row["computer_away"]) == ([LUCA], False)
    said = brandassist("queue", "show", this)
    assert f"{LUCA} must be on at" in said.out + said.err and "last seen" not in said.out + said.err
    prepare(lambda workspace: was_seen(workspace, luca, clock.now() - timedelta(hours=3)))
    assert brandassist("queue", "show", this, "--json").json["computer_away"] is True
    said = brandassist("queue", "list")
    assert "last seen" in said.out + said.err
    warned = brandassist("queue", "warnings", this)
    assert f"{LUCA} must be on" in warned.out
    assert brandassist("device", "strike", luca).code == 0
    said = brandassist("queue", "list")
    assert "no computer holds the login of Practice" in said.out + said.err
    said = brandassist("accounts", "list")
    assert "No computer holds the login of Practice any more" in said.out + said.err
    assert brandassist("accounts", "connect", "practice").code == 0
    assert brandassist("queue", "show", this, "--json").json["computers"] is None


def test_striking_asks_for_the_executive_and_another_computer(brandassist: Brandassist, prepare: Prepared) -> None:
    luca = prepare(lambda workspace: another(workspace, clock.now()))
    assert brandassist("member", "add", "Luca", "--role", "assistant").code == 0
    assert "Only the executive" in brandassist("--as", "Luca", "device", "strike", luca).problem
    [mine] = [each["id"] for each in brandassist("device", "list", "--json").json if each["here"]]
    who = brandassist("member", "list", "--json").json[0]["name"]
    assert "another" in brandassist("--as", who, "device", "strike", mine).problem
    assert "There is no device" in brandassist("--as", who, "device", "strike", "nobody").problem
    said = brandassist("--as", who, "device", "strike", luca)
    assert said.code == 0 and "keychain" in said.out + said.err


def test_one_struck_off_by_mistake_is_let_back_by_the_executive(brandassist: Brandassist, prepare: Prepared) -> None:
    luca = prepare(lambda workspace: another(workspace, clock.now()))
    assert brandassist("device", "strike", luca).code == 0
    assert brandassist("member", "add", "Luca", "--role", "assistant").code == 0
    assert "Only the executive" in brandassist("--as", "Luca", "device", "admit", luca).problem
    who = brandassist("member", "list", "--json").json[0]["name"]
    said = brandassist("--as", who, "device", "admit", luca)
    assert said.code == 0 and "holds no key" in said.out + said.err
    [row] = [each for each in brandassist("--as", who, "device", "list", "--json").json if each["id"] == luca]
    assert row["struck_at"] is None and row["keys"] == []


def test_the_struck_computer_is_told_and_its_keychain_emptied(
    brandassist: Brandassist, prepare: Prepared, keychain: FileKeychain, tmp_path: Path
) -> None:
    server = address.ensure(tmp_path / "server")
    try:

        def connect(workspace: Workspace) -> None:
            workspace.accounts.connect("mastodon", url=server, secret="practice", label="Town square")

        prepare(connect)
        assert list(keychain.secrets()) == ["practice"]
        prepare(strike_this_one)
        said = brandassist("device", "list")
        words = said.out + said.err
        assert "This computer was struck off by" in words and "still holds the logins of Town square" in words
        said = brandassist("accounts", "connect", "practice")
        assert said.code == 1 and "was struck off" in said.problem
        said = brandassist("queue", "run")
        assert "struck off" in said.out + said.err
        assert "Town square" in brandassist("device", "clear").out
        assert list(keychain.secrets()) == []
        said = brandassist("device", "list")
        assert "struck off by" in said.out + said.err and "still holds" not in said.out + said.err
    finally:
        address.stop(tmp_path / "server")
