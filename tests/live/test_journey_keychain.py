"""Connecting by the command line on a computer whose keychain is open, locked, or not there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.live.keychain import Keychain
from tests.support.program import Program, Said
from tests.support.wordpress import ContractWordPress

pytestmark = [pytest.mark.live, pytest.mark.timeout(300)]

SECRET = "abcd EFGH 1234 editor"


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as blog:
        yield blog


@pytest.fixture
def program(keychain: Keychain, tmp_path: Path) -> Program:
    return Program(tmp_path / "workspace", keychain.environment)


def connect(program: Program, blog: ContractWordPress) -> Said:
    return program("accounts", "connect", "wordpress", "--url", blog.url, "--user", "editor", given=f"{SECRET}\n")


def test_what_is_connected_once_works_in_every_later_run(program: Program, blog: ContractWordPress) -> None:
    account = connect(program, blog)
    assert (account.code, account.err) == (0, "Connected as Editor; nothing was posted.\n")
    assert program("accounts", "test", account.id).code == 0
    assert program("accounts", "forget", account.id).code == 0
    assert program("accounts", "test", account.id).problem


def test_a_locked_keychain_takes_nothing_and_says_so(
    program: Program, keychain: Keychain, blog: ContractWordPress, tmp_path: Path
) -> None:
    keychain.lock()
    assert "keychain is locked" in connect(program, blog).problem
    assert [row["network"] for row in program("--json", "accounts", "list").json] == ["practice", "site"]
    assert not any(SECRET.encode() in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    keychain.unlock()
    assert connect(program, blog).code == 0


def test_a_post_due_while_the_keychain_is_locked_goes_when_it_is_open(
    program: Program, keychain: Keychain, blog: ContractWordPress, tmp_path: Path
) -> None:
    account = connect(program, blog).id
    file = tmp_path / "words.md"
    file.write_text("---\ntitle: Queues\n---\n\nTwelve minutes.\n")
    draft = program("draft", "new", file).id
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
    program("schedule", draft, "--to", account, "--at", now, "--zone", "UTC")
    keychain.lock()
    assert "locked" in program("accounts", "test", account).problem
    assert program("queue", "run", "--until-idle").code == 0
    (row,) = program("--json", "queue", "list").json
    assert (row["state"], row["problem"]["code"], blog.posts()) == ("scheduled", "keychain_locked", [])
    keychain.unlock()
    for _ in range(20):
        assert program("queue", "run", "--until-idle").code == 0
        (row,) = program("--json", "queue", "list").json
        if row["state"] != "scheduled":
            break
    assert row["state"] == "published"
    assert len(blog.posts()) == 1


def test_without_a_keychain_it_is_said(no_keychain: Keychain, blog: ContractWordPress, tmp_path: Path) -> None:
    program = Program(tmp_path / "workspace", no_keychain.environment)
    account = connect(program, blog)
    assert account.code == 0
    assert "no keychain" in account.err
    assert "signing in" in program("accounts", "test", account.id).problem
    assert not any(SECRET.encode() in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
