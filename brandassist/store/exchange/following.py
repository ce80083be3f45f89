"""The end that does not lead: what it wrote goes out, and what comes in is written around what is not back yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress

from sqlalchemy import Connection, Table, select, text, update

from brandassist.errors import Problem
from brandassist.events import Topic
from brandassist.store.diary import entries
from brandassist.store.exchange import kept
from brandassist.store.exchange.changes import Change, changes
from brandassist.store.exchange.records import TABLES, Rows, is_stub, root_of, told
from brandassist.store.history import Actor
from brandassist.store.shared import bringing, outgoing, rows
from brandassist.store.shared.bringing import Brought
from brandassist.store.shared.packing import has_lock
from brandassist.store.shared.rows import Key, Name, Row
from brandassist.store.shared.touched import Seen
from brandassist.store.tables import draft, entry, metadata
from brandassist.store.writing import drafts, revisions

_BESIDE = (  # what a copy of a server keeps (`store.shared.outgoing`), for the time of one transaction
    "CREATE TEMP TABLE travelling (bringing INTEGER NOT NULL DEFAULT 1)",
    "CREATE TEMP TABLE outgoing (seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
    " key TEXT NOT NULL, root TEXT NOT NULL, base TEXT, handing INTEGER, sent TEXT, UNIQUE (name, key))",
    "CREATE TEMP TABLE staying (entry_id TEXT PRIMARY KEY)",
)


def agreed(tx: Connection) -> Rows:
    """The rows as the end that leads has them, as far as is known here."""
    return {name: each.row for name, each in kept.base(tx).items() if each.row is not None}


def keep_whole(tx: Connection, me: Actor, found: list[Change]) -> None:
    """What goes out stands in a revision first, whatever is made of it there."""
    for root in sorted({each.root for each in found if each.name.table in ("working_text", "variant", "entry")}):
        if tx.execute(select(draft.c.id).where(draft.c.id == root)).first() is not None:
            revisions.keep(tx, root, "pause", drafts.writer(tx, root))
        else:
            with suppress(Problem):
                entries.revise(tx, me, root)


def take(
    tx: Connection, theirs: Rows, held: Collection[str], refused: Collection[str], arrived: Mapping[Name, Row | None]
) -> frozenset[Topic]:
    """Write in here what the leading end has; returns the topics of what is different now.

    `held`: records it says nothing about. `arrived`: what it had read of ours, apart from the records in `refused`.
    """
    base, here = agreed(tx), told(tx)
    drafts_of = {row["id"]: row["draft_id"] for name, row in {**base, **theirs}.items() if name.table == "target"}
    for name, row in arrived.items():
        root = root_of(name, row or base.get(name, {}), drafts_of) if row or name in base else ""
        if root in refused:
            continue
        base.pop(name, None)
        if row is not None:
            base[name] = row
    left = changes(here, base)
    silent = {*held, *here.held}  # what is written here in a record that stays here, nobody else knows
    theirs = {name: row for name, row in theirs.items() if root_of(name, row, drafts_of) not in silent}
    gone = [
        name
        for name, row in base.items()
        if name not in theirs and name.table != "media" and root_of(name, row, drafts_of) not in silent
    ]
    _set_beside(tx, left)
    for name, root in _still_needed(tx, {name: root_of(name, base[name], drafts_of) for name in gone}).items():
        outgoing.note(tx, name, root)  # it stays, and goes back there
    brought: dict[str, dict[Key, Row | None]] = {}
    for name in gone:
        brought.setdefault(name.table, {})[name.key] = None
    for name, row in theirs.items():
        brought.setdefault(name.table, {})[name.key] = row
    changed = bringing.write(tx, Brought(Seen("", 0), False, brought))
    _let_go(tx)
    waiting = {each.name: each.base for each in outgoing.notes(tx)}
    now: Rows = {name: row for name, row in base.items() if root_of(name, row, drafts_of) in silent}
    now |= {name: row for name, row in theirs.items() if name not in waiting}
    now |= {name: row for name, row in waiting.items() if row is not None}
    kept.forget_all(tx)
    kept.set_base(tx, now, 0)
    _drop_beside(tx)
    return rows.topics_of({each.table for each in changed})


def _still_needed(tx: Connection, gone: Mapping[Name, str]) -> dict[Name, str]:
    """Of what is gone there, the records to which something refers here that does not travel: a plan, an approval."""
    needed: set[str] = set()
    for table in metadata.sorted_tables:
        if table in TABLES:
            continue
        for each in table.foreign_keys:
            if each.column.table in TABLES and each.ondelete is None:
                values = tx.execute(select(each.parent).where(each.parent.is_not(None)).distinct()).scalars()
                names = {Name(each.column.table.name, (one,)) for one in values}
                needed |= {gone[name] for name in names & gone.keys()}
    left = len(needed) - 1
    while left < len(needed):  # what one of them refers to stays too
        left = len(needed)
        for name, root in gone.items():
            if root in needed:
                needed |= _parents(tx, name, gone)
    return {name: root for name, root in gone.items() if root in needed}


def _parents(tx: Connection, name: Name, gone: Mapping[Name, str]) -> set[str]:
    table = metadata.tables[name.table]
    row = rows.read_keys(tx, table, [name.key]).get(name.key, {})
    parents = (Name(each.column.table.name, (row.get(each.parent.name),)) for each in table.foreign_keys)
    return {gone[each] for each in parents if each in gone}


def _set_beside(tx: Connection, left: list[Change]) -> None:
    for statement in _BESIDE:
        tx.execute(text(statement))
    tx.execute(text("INSERT INTO travelling VALUES (1)"))
    for each in left:
        base = kept.as_text(each.name.table, each.base)
        outgoing.note_with_base(tx, each.name, each.root, base)
    for row in tx.execute(select(entry.c.id, entry.c.title, entry.c.text, entry.c.locks, entry.c.locked)).mappings():
        if has_lock(dict(row)) and not is_stub(dict(row)):
            outgoing.set_staying(tx, row["id"], True)


def _drop_beside(tx: Connection) -> None:
    for name in ("travelling", "outgoing", "staying"):
        tx.execute(text(f"DROP TABLE temp.{name}"))


def _let_go(tx: Connection) -> None:
    """What refers to a row that went, and need not refer to one, does not any more."""
    broken = tx.execute(text("PRAGMA foreign_key_check")).all()
    for name, rowid, parent, _ in broken:
        table: Table = metadata.tables[name]
        if table not in TABLES:
            continue
        for each in table.foreign_keys:
            if each.column.table.name == parent and each.parent.nullable:
                gone = each.parent.not_in(select(each.column))
                tx.execute(
                    update(table).where(text("rowid = :this"), gone).values({each.parent: None}), {"this": rowid}
                )
