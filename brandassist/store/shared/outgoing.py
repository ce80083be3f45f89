"""What was written here and is not on the server yet: triggers of the copy note each row, and what it was."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, text

from brandassist.ids import new_id
from brandassist.store.migrate import HEAD
from brandassist.store.shared import owed, unswept
from brandassist.store.shared.rows import WRITTEN, Key, Name, Row, read_keys, travelling, typed
from brandassist.store.shared.touched import Seen
from brandassist.store.tables import metadata

_TABLES = (
    "CREATE TABLE IF NOT EXISTS travelling (copy_id TEXT NOT NULL, server TEXT NOT NULL DEFAULT '',"
    " xid INTEGER NOT NULL DEFAULT 0, turn INTEGER NOT NULL DEFAULT 0, bringing INTEGER NOT NULL DEFAULT 0,"
    " number INTEGER NOT NULL DEFAULT 0, reached_at TEXT NOT NULL DEFAULT '', prepared TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE IF NOT EXISTS outgoing (seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, key TEXT NOT NULL,"
    " root TEXT NOT NULL, base TEXT, handing INTEGER, sent TEXT, UNIQUE (name, key))",
    # Entries whose words stay on this computer.
    "CREATE TABLE IF NOT EXISTS staying (entry_id TEXT PRIMARY KEY)",
    owed.TABLE,
    unswept.TABLE,
)
_NOTE = (
    "INSERT INTO outgoing (name, key, root, base) SELECT '{name}', json_array({key}), {root}, {base}"
    " WHERE NOT EXISTS (SELECT 1 FROM outgoing WHERE name = '{name}' AND key = json_array({key}));"
)
_WHEN = (
    "CREATE TRIGGER travels_{name}_{verb} {moment} {verb} ON {name} WHEN (SELECT bringing FROM travelling) = 0 BEGIN"
)


class Note(NamedTuple):
    """A row that was written here: whose record it is part of, what it was when both ends agreed (None: not there)."""

    seq: int
    name: Name
    root: str
    base: Row | None
    handing: int | None  # the handing over that took it along and of which no answer was kept
    sent: Row | None  # as it was then


def install(connection: Connection) -> None:
    """Make a copy note what is written in it; twice is once. What it must not write alone it refuses."""
    for statement in _TABLES:
        connection.execute(text(statement))
    known = connection.execute(text("SELECT prepared FROM travelling")).scalar()
    if known is None:
        connection.execute(text("INSERT INTO travelling (copy_id) VALUES (:copy)"), {"copy": new_id()})
    if known == HEAD:
        return
    for table in travelling():
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS travels_{table.name}_{verb}")
            connection.exec_driver_sql(_trigger(table, verb))
    connection.execute(text("UPDATE travelling SET prepared = :head"), {"head": HEAD})


def forget_triggers(connection: Connection) -> None:
    """Before the copy's tables are upgraded: that is nobody's writing."""
    for table in travelling():
        for verb in ("INSERT", "UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS travels_{table.name}_{verb}")
    connection.execute(text("UPDATE travelling SET prepared = ''"))


def _trigger(table: Table, verb: str) -> str:
    if table.name not in WRITTEN:
        head = _WHEN.format(name=table.name, verb=verb, moment="BEFORE")
        return f"{head} SELECT RAISE(ABORT, 'only the server changes {table.name}'); END"
    notes = ""
    if verb != "INSERT":
        notes += _NOTE.format(name=table.name, key=_key(table, "OLD"), root=_root(table, "OLD"), base=_base(table))
    if verb != "DELETE":
        notes += _NOTE.format(name=table.name, key=_key(table, "NEW"), root=_root(table, "NEW"), base="NULL")
    return f"{_WHEN.format(name=table.name, verb=verb, moment='AFTER')} {notes} END"


def _key(table: Table, which: str) -> str:
    return ", ".join(f'{which}."{each.name}"' for each in table.primary_key)


def _base(table: Table) -> str:
    columns = ", ".join(f"'{each.name}', OLD.\"{each.name}\"" for each in table.c)
    return f"json_object({columns})"


def _root(table: Table, which: str) -> str:
    if table.name == "variant":
        return f"COALESCE((SELECT draft_id FROM target WHERE id = {which}.target_id), {which}.target_id)"
    columns = [f'{which}."{each}"' for each in WRITTEN[table.name]]
    return columns[0] if len(columns) == 1 else f"COALESCE({', '.join(columns)}, '')"


def unnoted(tx: Connection) -> AbstractContextManager[None]:
    """What is written inside is nobody's writing here: it comes from the server, or is not kept."""
    return _bringing(tx, 1)


def noted(tx: Connection) -> AbstractContextManager[None]:
    """What is written inside is noted, also within `unnoted`."""
    return _bringing(tx, 0)


@contextmanager
def _bringing(tx: Connection, now: int) -> Generator[None]:
    before = tx.execute(text("SELECT bringing FROM travelling")).scalar_one()
    keep_state(tx, bringing=now)
    yield
    keep_state(tx, bringing=before)


def any_left(tx: Connection) -> bool:
    return tx.execute(text("SELECT EXISTS (SELECT 1 FROM outgoing)")).scalar() == 1


def notes(tx: Connection) -> list[Note]:
    """All that is outgoing, in the order in which it was first written."""
    rows = tx.execute(text("SELECT seq, name, key, root, base, handing, sent FROM outgoing ORDER BY seq")).all()
    return [
        Note(seq, Name(name, tuple(json.loads(key))), root, _typed(name, base), handing, _typed(name, sent))
        for seq, name, key, root, base, handing, sent in rows
    ]


def _typed(name: str, told: str | None) -> Row | None:
    return None if told is None else typed(metadata.tables[name], told)


def note(tx: Connection, name: Name, root: str) -> None:
    """Hand this row over as if it had been made here."""
    key = json.dumps(name.key, separators=(",", ":"), ensure_ascii=False)
    tx.execute(
        text("INSERT INTO outgoing (name, key, root) VALUES (:name, :key, :root) ON CONFLICT (name, key) DO NOTHING"),
        {"name": name.table, "key": key, "root": root},
    )


def note_with_base(tx: Connection, name: Name, root: str, base: str | None) -> None:
    note(tx, name, root)
    key = json.dumps(name.key, separators=(",", ":"), ensure_ascii=False)
    tx.execute(
        text("UPDATE outgoing SET base = :base WHERE name = :name AND key = :key"),
        {"name": name.table, "key": key, "base": base},
    )


def is_part_of(tx: Connection, target_id: str, draft_id: str) -> None:
    """What is noted of a target that is not in the copy yet belongs to this draft."""
    tx.execute(text("UPDATE outgoing SET root = :draft WHERE root = :target"), {"draft": draft_id, "target": target_id})


def settled(tx: Connection, seqs: Iterable[int]) -> None:
    """These are on the server."""
    if gone := [{"seq": each} for each in seqs]:
        tx.execute(text("DELETE FROM outgoing WHERE seq = :seq"), gone)


def change(tx: Connection, seq: int, **values: Any) -> None:
    told = ", ".join(f"{each} = :{each}" for each in values)
    tx.execute(text(f"UPDATE outgoing SET {told} WHERE seq = :seq"), values | {"seq": seq})


class Travelling(NamedTuple):
    """What the copy knows of itself."""

    copy_id: str
    seen: Seen
    turn: int  # grows whenever something came from the server: what was asked before that is old
    number: int  # of the last handing over
    reached_at: str  # when the server was last reached, ISO 8601; empty: never


def state(tx: Connection) -> Travelling:
    asked = "SELECT copy_id, server, xid, turn, number, reached_at FROM travelling"
    copy_id, server, xid, turn, number, reached_at = tx.execute(text(asked)).one()
    return Travelling(copy_id, Seen(server, xid), turn, number, reached_at)


def keep_state(tx: Connection, **values: Any) -> None:
    told = ", ".join(f"{each} = :{each}" for each in values)
    tx.execute(text(f"UPDATE travelling SET {told}"), values)


def staying(tx: Connection) -> set[str]:
    """The entries whose words stay here."""
    return set(tx.execute(text("SELECT entry_id FROM staying")).scalars())


def set_staying(tx: Connection, entry_id: str, stays: bool) -> None:
    told = (
        "INSERT INTO staying VALUES (:entry) ON CONFLICT DO NOTHING"
        if stays
        else "DELETE FROM staying WHERE entry_id = :entry"
    )
    tx.execute(text(told), {"entry": entry_id})


def own_keys(found: Iterable[Note]) -> dict[str, set[Key]]:
    keys: dict[str, set[Key]] = {}
    for each in found:
        keys.setdefault(each.name.table, set()).add(each.name.key)
    return keys


def answered(tx: Connection, each: Note, through: bool) -> None:
    """It is known what became of a handing over: the server has the row as it was sent, or nothing of it came about."""
    if each.handing is None:
        return
    if through and each.sent is None and not read_keys(tx, metadata.tables[each.name.table], [each.name.key]):
        settled(tx, [each.seq])
    elif through:
        row = tx.execute(text("SELECT sent FROM outgoing WHERE seq = :seq"), {"seq": each.seq}).scalar_one()
        change(tx, each.seq, base=row, handing=None, sent=None)
    else:
        change(tx, each.seq, handing=None, sent=None)
