"""A workspace in a file becomes one on a server: copied, compared, then the file is marked and never written again.

Until the mark the file is the truth, afterwards the server is; in between nobody can open the server. So whatever ends
it, beginning again brings it to its end: before the mark the server's half is thrown away, after it only the rest is
done.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.exc import DataError

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import TOPICS, Events
from brandassist.store import dump, migrate, settings
from brandassist.store.database import COPY_FILE, Database, begun, plain_faults, sqlite_url
from brandassist.store.deliveries.settle import in_flight
from brandassist.store.shared import folders, outgoing, roles, touched
from brandassist.store.shared.leaving import Digest, Staying, batches, count, leaves, staying
from brandassist.store.shared.rows import Name, travelling
from brandassist.store.shared.standing import MOVING, hold_to_roles, must_be_new, must_suit, standing
from brandassist.store.shared.touched import Seen
from brandassist.store.tables import change, metadata, setting

GoOn = Callable[[int, int], object]
"""Hears how much of how much is done; what it raises ends the moving, and the file stays as it was."""


@dataclass(frozen=True)
class Carried:
    """What was moved: rows by table, how many entries stay here, and the folder this computer keeps for it."""

    rows: dict[str, int]
    entries_here: int
    folder: Path
    held: bool  # the server itself holds every login to its role


def move(file: Database, server: Database, address: str, keep: Path, go_on: GoOn) -> Carried:
    """Copy a workspace to a server and make this computer's copy of it in `keep`; again goes on where it ended.

    Whoever else works on the file meanwhile waits, or is told that it is busy. Raises Problem `being_sent_now`,
    `moved_elsewhere`, `workspace_there`, `database_not_empty`, `move_differs`, `move_refused`,
    `server_too_old`, `server_not_utf8`, what `folders.carry` raises, and the storage problems of `database`.
    """
    with plain_faults(), begun(file.engine, writes=True) as tx:
        stay, where = staying(tx), settings.read_raw(tx, settings.MOVED)
        if where is None:
            if in_flight(tx):
                raise Problem("being_sent_now")
            database = Path(file.engine.url.database or "")
            _make_ready(server, settings.read_raw(tx, "workspace_id"))
            folders.carry(database.parent, keep, go_on)
            _carry(tx, server, stay, go_on)
            _seed(database, keep, server, stay)
            _mark(tx, address)
        elif where != address:
            raise Problem("moved_elsewhere", address=where)
    return _finish(file, server, keep, stay)


def _make_ready(server: Database, workspace_id: str) -> None:
    with server.read() as out:
        must_suit(out)
        if standing(out).moving != workspace_id:  # else an earlier moving ended in the middle
            must_be_new(out)
    migrate.prepare(server.engine)


def _carry(tx: Connection, server: Database, stay: Staying, go_on: GoOn) -> None:
    """All rows in one transaction of the server, compared before it ends: what is there is whole, or not at all."""
    tables = travelling()
    total, done = 2 * sum(count(tx, each) for each in tables), 0
    workspace_id = settings.read_raw(tx, "workspace_id")
    sent = {each.name: Digest() for each in tables}
    with server.write() as out:
        _clear(out, workspace_id)
        for table in tables:
            for some in batches(tx, table):
                go_on(done, total)
                rows = [row for row in (leaves(table, each, stay) for each in some) if row is not None]
                _put(out, table.name, rows)
                sent[table.name].add(rows)
                done += len(some)
        for table in tables:
            there = Digest()
            for some in batches(out, table):
                go_on(done, total)
                there.add(some)
                done += len(some)
            if there != sent[table.name]:
                raise Problem("move_differs", table=table.name)
        dump.index(out)
        out.execute(insert(setting).values(key=MOVING, value=workspace_id))
        go_on(total, total)


def _put(out: Connection, name: str, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    try:
        out.execute(insert(metadata.tables[name]), rows)
    except DataError as error:
        raise Problem("move_refused", table=name) from error


def _clear(out: Connection, workspace_id: str) -> None:
    """Nobody made a workspace there meanwhile, and what an earlier moving left is gone."""
    out.execute(select(change.c.topic).where(change.c.topic == "settings").with_for_update())
    found = standing(out)
    if found.workspace_id and found.moving != workspace_id:
        raise Problem("workspace_there")
    names = [f'"{each.name}"' for each in metadata.sorted_tables if each.name != change.name]
    out.execute(text(f"TRUNCATE {', '.join(names)}, touched, handed, search"))


def _seed(source: Path, keep: Path, server: Database, stay: Staying) -> None:
    """This computer's copy: the file as it is, with the words that stay here."""
    with server.read() as out:
        seen = touched.stands(dict(out.execute(touched.STANDS).mappings().one()))
    made = keep / f"{COPY_FILE}.new"
    for left in keep.glob(f"{COPY_FILE}*"):
        left.unlink()
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(made)) as new:
        old.backup(new)
    copy = Database(sqlite_url(made), Events())
    try:
        with begun(copy.engine, writes=True) as tx:
            _begin_travelling(tx, seen, stay)
    finally:
        copy.close()
    made.replace(keep / COPY_FILE)


def _begin_travelling(tx: Connection, seen: Seen, stay: Staying) -> None:
    outgoing.install(tx)
    outgoing.keep_state(tx, server=seen.server, xid=seen.xid, turn=1, reached_at=clock.now().isoformat())
    for entry_id in sorted(stay.entries):
        outgoing.set_staying(tx, entry_id, True)
    for sha256 in sorted(stay.media):
        outgoing.note(tx, Name("media", (sha256,)), sha256)


def _mark(tx: Connection, address: str) -> None:
    """Say where it is now; who still has the file open writes nothing any more, so nothing goes out twice."""
    settings.write_raw(tx, settings.MOVED, address)
    for table in metadata.sorted_tables:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            tx.exec_driver_sql(
                f"CREATE TRIGGER moved_{table.name}_{verb} BEFORE {verb} ON {table.name}"
                " BEGIN SELECT RAISE(ABORT, 'moved to a server'); END"
            )


def _finish(file: Database, server: Database, keep: Path, stay: Staying) -> Carried:
    """Guard the server, and open it to everybody."""
    with file.read() as tx:
        workspace_id = settings.read_raw(tx, "workspace_id")
    with server.read() as out:
        found, held = standing(out), roles.installed(out)
        rows = {each.name: count(out, each) for each in travelling()} if found.workspace_id == workspace_id else {}
    if found.workspace_id != workspace_id:
        raise Problem("another_workspace_there")
    if found.moving:
        held = hold_to_roles(server)
        with server.write(*sorted(TOPICS)) as out:
            out.execute(delete(setting).where(setting.c.key == MOVING))
        rows["setting"] -= 1
    return Carried(rows, len(stay.entries), keep, held)
