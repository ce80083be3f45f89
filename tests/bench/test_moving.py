"""Moving a workspace of years to a server on this computer: everything copied, read back and compared."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from sqlalchemy import text

from brandassist import opening, sharing
from brandassist import settings as device_settings
from brandassist.events import Events
from brandassist.store.database import DATABASE_FILE, Database
from tests.live.postgres import running_postgres
from tests.support.big_workspace import ENTRIES, big_workspace

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]
MEGA = 1_000_000


def test_moving(tmp_path: Path) -> None:
    folder, _ = big_workspace(tmp_path / "big")
    with running_postgres() as server, server.fresh_database() as url:
        address = url.replace("+psycopg", "")
        began = perf_counter()
        done = sharing.move(
            opening.located(folder), sharing.on_server(address), device_settings.load(), lambda *_: None
        )
        took = perf_counter() - began
        there = Database(url, Events())
        with there.read() as tx:
            size = tx.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
        there.close()
    records = sum(done.rows.values())
    file = (folder / DATABASE_FILE).stat().st_size
    print(
        f"\nmoving {records} records ({ENTRIES} entries) of a file of {file / MEGA:.0f} MB: {took:.1f} s,"
        f" {records / took:.0f} records/s, {file / MEGA / took:.1f} MB/s; {size / MEGA:.0f} MB on the server"
    )
    assert done.rows["entry"] == ENTRIES
