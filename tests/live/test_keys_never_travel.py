"""A key given on one computer is in no database, dump, copy or file that leaves; another computer has none of it."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import keyring
import psycopg
import pytest
from sqlalchemy import create_engine, text

from brandassist import settings as device_settings
from brandassist.archive.private import archive
from brandassist.clock import now
from brandassist.errors import Problem
from brandassist.events import TOPICS
from brandassist.store.shared.touched import TOLD
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.journeys.test_canary import CANARY, found_in, holders
from tests.live.machine import postgres_folder
from tests.live.postgres import Postgres
from tests.support.keychain import FILE, FileKeychain
from tests.support.relay import relay
from tests.support.two_computers import founded
from tests.support.visitors import Login
from tests.support.wordpress import ContractWordPress

pytestmark = pytest.mark.live
NAMED = "editor"
PASSAGE, WHOLE, TYPED = "Lockedpassagexk41", "Wholelockedxk42", "Lockedlaterxk43"


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


def test_neither_key_nor_locked_word_goes_over_the_line_is_told_or_logged(
    postgres: Postgres,
    postgres_url: str,
    tmp_path: Path,
    blog: ContractWordPress,
    keychain: FileKeychain,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Handing over, approving, sending, being refused, saying who writes: all that left this computer is looked at."""
    founded(postgres_url)
    caplog.set_level(logging.DEBUG, "brandassist")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    plain = postgres_url.replace("+psycopg", "")
    with relay(postgres.port) as line, psycopg.connect(plain, autocommit=True) as hearing:
        hearing.execute(f"LISTEN {TOLD}".encode())
        with closing(on(plain.replace(f":{postgres.port}/", f":{line.port}/"), tmp_path)) as workspace:
            workspace.set_rule("approval_rule", "alone")
            account_id = workspace.accounts.connect("wordpress", url=blog.url, user=NAMED, secret=CANARY)
            workspace.diary.capture(f"A day like others. %%{PASSAGE}%%")
            workspace.diary.lock(workspace.diary.new(text=f"{WHOLE} all of it."))
            workspace.diary.new(text="Seenbyallxk44, and by everybody.")
            draft_id = workspace.drafts.new("post", "Shelves", "Wordsfortheblogxk45.", to=[account_id])
            workspace.catch_up()
            workspace.diary.capture(f"%%{TYPED}%%")
            workspace.presence.typing(draft_id)
            workspace.queue.schedule(draft_id, [account_id], from_instant(now(), "UTC"))
            workspace.lanes.run_until_idle()
            assert "Wordsfortheblogxk45" in str(blog.truth())
            blog.users[NAMED] = Login(NAMED, "login page only", "another one")
            assert workspace.accounts.test(account_id) is not None
            workspace.catch_up()
        told = {each.payload for each in hearing.notifies(timeout=0)}
        left = bytes(line.sent)
    assert told and told <= set(TOPICS)
    assert b"Seenbyallxk44" in left and b"Wordsfortheblogxk45" in left
    said = caplog.text.encode()
    for secret in (CANARY, PASSAGE, WHOLE, TYPED):
        assert not found_in(left, secret)
        assert not found_in(said, secret)
