"""A move that is killed at any moment: the file is untouched and opens, and moving again brings it to its end."""

from __future__ import annotations

import hashlib
import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from brandassist import opening
from brandassist import settings as device_settings
from brandassist.events import Events
from brandassist.store.database import DATABASE_FILE, Database
from brandassist.store.shared.rows import travelling
from brandassist.store.tables import entry
from tests.live.shared.test_moving import SECRET, Filled, filled, move, on_server, opened, records, typed  # noqa: F401

pytestmark = [pytest.mark.live, pytest.mark.timeout(600)]

OF_ENTRIES = {"entry", "entry_revision", "entry_tag", "entry_photo", "entry_person", "media", "history", "link"}
STEPS = [("at", "0"), ("at", "9"), ("at", "25"), ("at", "33")]
BETWEEN = [("after", "_make_ready"), ("after", "_carry"), ("after", "_seed"), ("after", "_mark"), ("before", "_finish")]


def killed(folder: Path, address: str, when: str, where: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.live.shared.mover", folder, address, when, where],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        timeout=300,
    )
    assert ran.returncode == -signal.SIGKILL, ran.stderr.decode()


def hashes(tx: Connection) -> dict[str, tuple[int, str]]:
    """Of every table that travels: how many rows, and a hash of them in an order both databases agree on."""
    made: dict[str, tuple[int, str]] = {}
    for table in travelling():
        rows = sorted(said(dict(row)) for row in tx.execute(select(table)).mappings())
        made[table.name] = len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return made


def said(row: Mapping[str, Any]) -> str:
    return json.dumps({name: plain(value) for name, value in row.items()}, sort_keys=True)


def plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def of_file(folder: Path) -> dict[str, tuple[int, str]]:
    file = Database(opening.located(folder).url, Events())
    with file.read() as tx:
        found = hashes(tx)
    file.close()
    return found


@pytest.mark.parametrize(("when", "where"), STEPS + BETWEEN)
def test_killed_at_any_moment_nothing_is_lost_and_again_succeeds(
    when: str,
    where: str,
    postgres_url: str,
    filled: Filled,  # noqa: F811
) -> None:
    before = records(filled.folder)
    killed(filled.folder, typed(postgres_url), when, where)
    with closing(sqlite3.connect(filled.folder / DATABASE_FILE)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert records(filled.folder) == before
    assert SECRET not in on_server(postgres_url)
    if where != "_finish":  # the mark was not written: the file is the truth, and is worked with
        still = opened(filled.folder)
        assert still.address == str(filled.folder)
        still.diary.capture("Written after the kill")
        still.close()
    done = move(filled.folder, typed(postgres_url))
    assert done.entries_here == 1
    workspace = opened(filled.folder)
    assert workspace.address == typed(postgres_url)
    assert bool(workspace.find("after the kill")) == (where != "_finish")
    workspace.close()
    assert SECRET not in on_server(postgres_url)


def test_every_table_is_the_same_at_both_ends_and_here_all_of_it(
    postgres_url: str,
    filled: Filled,  # noqa: F811
) -> None:
    was = of_file(filled.folder)
    done = move(filled.folder, typed(postgres_url))
    server = Database(postgres_url, Events())
    with server.read() as tx:
        there, stubs = hashes(tx), tx.execute(select(entry).where(entry.c.id == filled.locked)).mappings().one()
    server.close()
    assert {name: rows for name, (rows, _) in there.items()} == done.rows
    assert {name for name in was if was[name] != there[name]} <= OF_ENTRIES
    assert there["entry"][0] == was["entry"][0]  # the locked one stands there as its id and day
    assert (stubs["title"], stubs["text"], stubs["locked"]) == ("", "", True)
    assert there["entry_revision"][0] < was["entry_revision"][0]
    copy = Database(f"sqlite:///{done.folder / 'copy.sqlite'}", Events())
    with copy.read() as tx:
        here = hashes(tx)
    copy.close()
    assert here == was, "this computer's copy holds everything, the locked words too"
    settings = device_settings.load()
    assert settings.shared == {typed(postgres_url): opened_id(filled.folder)}


def opened_id(folder: Path) -> str:
    workspace = opened(folder)
    workspace.close()
    return workspace.id
