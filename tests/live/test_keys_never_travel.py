"""A key given on one computer is in no database, dump, copy or file that leaves; another computer has none of it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from sqlalchemy import create_engine, text

from brandassist import settings as device_settings
from brandassist.archive.private import archive
from brandassist.errors import Problem
from brandassist.workspace import Workspace, open_workspace
from tests.journeys.test_canary import CANARY, found_in, holders
from tests.live.machine import postgres_folder
from tests.support.keychain import FILE, FileKeychain
from tests.support.two_computers import founded
from tests.support.visitors import Login
from tests.support.wordpress import ContractWordPress

pytestmark = pytest.mark.live
NAMED = "editor"


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as blog:
        blog.users[NAMED] = Login(NAMED, "login page only", CANARY)
        yield blog


@pytest.fixture
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileKeychain]:
    monkeypatch.setenv(FILE, str(tmp_path / "keychain.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeychain())
    yield FileKeychain()
    keyring.set_keyring(before)


def dump(url: str) -> bytes:
    """All that the server's administrator can take away."""
    programs = postgres_folder()
    assert programs is not None
    address = url.replace("postgresql+psycopg", "postgresql")
    command = [str(programs / "pg_dump"), "--no-owner", address]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout


def on(url: str, home: Path) -> Workspace:
    """A computer of its own: its settings, its copy."""
    settings = device_settings.load(home / "device.json")
    return open_workspace(url, settings=settings)


def test_a_key_stays_in_the_keychain_it_was_given_to(
    postgres_url: str, tmp_path: Path, blog: ContractWordPress, keychain: FileKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(postgres_url)
    homes = [tmp_path / name for name in ("first", "second")]
    monkeypatch.setenv("XDG_DATA_HOME", str(homes[0] / "data"))
    with closing(on(postgres_url, homes[0])) as first:
        account_id = first.accounts.connect("wordpress", url=blog.url, user=NAMED, secret=CANARY)
        assert first.accounts.login(account_id).secret == CANARY
        first.drafts.new("post", "", "Words for the blog.", to=[account_id])
        first.catch_up()
        first.accounts.test(account_id)
        archive(first.db, first.folder, tmp_path / "archive")
    assert list(keychain.secrets()) == [CANARY]
    monkeypatch.setenv("XDG_DATA_HOME", str(homes[1] / "data"))
    with closing(on(postgres_url, homes[1])) as second:
        second.catch_up()
        assert not second.accounts.row(account_id).here
        with pytest.raises(Problem, match="no_key_here"):
            second.accounts.login(account_id)
        archive(second.db, second.folder, tmp_path / "second archive")
    kept = dump(postgres_url)
    assert account_id.encode() in kept and not found_in(kept, CANARY)
    with create_engine(postgres_url).connect() as connection:
        assert (
            connection.scalar(text("SELECT count(*) FROM account_key WHERE account_id = :id"), {"id": account_id}) == 1
        )
    assert any(path.name == "copy.sqlite" for path in tmp_path.rglob("*"))
    assert holders(tmp_path, CANARY) == {"keychain.json"}
