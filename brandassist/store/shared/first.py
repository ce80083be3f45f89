"""The first copy of a workspace: all the server has, row after row, in one transaction here. Killed, it begins anew."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, delete, func, insert, select, text

from brandassist import clock
from brandassist.events import Topic
from brandassist.store import dump
from brandassist.store.shared import outgoing, rows, touched

GoOn = Callable[[int, int], object]
"""Hears how many rows of how many are here; what it raises ends it, and there is no copy yet."""

_AT_ONCE = 1000  # rows in memory


def make(server: Engine, tx: Connection, go_on: GoOn | None = None) -> frozenset[Topic]:
    """Fill a copy that was never made with one view of the server; returns the topics of what is there now."""
    tables = rows.travelling()
    with server.connect() as line:
        line = line.execution_options(isolation_level="REPEATABLE READ")
        with line.begin():
            stands = touched.stands(dict(line.execute(touched.STANDS).mappings().one()))
            total = sum(line.execute(select(func.count()).select_from(each)).scalar_one() for each in tables)
            tx.execute(text("PRAGMA defer_foreign_keys = ON"))  # rows may refer to later ones of their own table
            done = 0
            with outgoing.unnoted(tx):
                for table in reversed(tables):
                    tx.execute(delete(table))
                for table in tables:
                    found = line.execute(select(table), execution_options={"yield_per": _AT_ONCE}).mappings()
                    for some in found.partitions():
                        tx.execute(insert(table), [dict(row) for row in some])
                        done += len(some)
                        if go_on is not None:
                            go_on(done, total)
    dump.index(tx)
    turn = outgoing.state(tx).turn + 1
    reached = clock.now().isoformat()
    outgoing.keep_state(tx, server=stands.server, xid=stands.xid, turn=turn, reached_at=reached)
    return rows.topics_of({each.name for each in tables})
