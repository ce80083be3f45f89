"""From the server into the copy: the rows that changed since it was last asked, in one view of the server.

What was written here and is not handed over yet is never overwritten; where it stands in the way of what came (the same
name made twice, the same number), it makes room here, and is handed over as it then is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Table, UniqueConstraint, and_, delete, func, insert, select, text, update

from brandassist import clock
from brandassist.events import Topic
from brandassist.store import redirects
from brandassist.store.append_only import TABLES as APPEND_ONLY
from brandassist.store.shared import outgoing, packing, pipelining, rows, touched, unswept
from brandassist.store.shared.outgoing import Note
from brandassist.store.shared.rows import WRITTEN, Key, Name, Row, is_one_of, key_of, read_keys, same_row
from brandassist.store.shared.touched import Seen
from brandassist.store.tables import metadata

_REFERS: dict[str, list[tuple[Table, str]]] = defaultdict(list)  # who refers to a table, and by which column
for _table in metadata.sorted_tables:
    for _key in _table.foreign_keys:
        _REFERS[_key.column.table.name].append((_table, _key.parent.name))


@dataclass(frozen=True)
class Brought:
    """Rows as the server had them in one view; None: gone. `whole`: all there are."""

    seen: Seen
    whole: bool
    rows: dict[str, dict[Key, Row | None]]


def fetch(server: Engine, seen: Seen) -> Brought | None:
    """What changed on the server since; None: nothing did. Everything, where it is another server or an older state."""
    with server.connect() as connection:
        pipelining.send_on(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        with connection.begin():
            (where,), told = pipelining.ask_all(connection, [touched.STANDS, touched.since(seen)])
            stands = touched.stands(where)
            if stands.server != seen.server or stands.xid < seen.xid:
                return Brought(stands, True, {each.name: _all(connection, each) for each in rows.travelling()})
            names = touched.names(told)
            return Brought(stands, False, _read(connection, names)) if names else None


def _all(connection: Connection, table: Table) -> dict[Key, Row | None]:
    return {key_of(table, row): dict(row) for row in connection.execute(select(table)).mappings()}


def _read(connection: Connection, names: list[Name]) -> dict[str, dict[Key, Row | None]]:
    wanted = rows.by_table(name for name in names if name.table in metadata.tables)
    parts = [(table, some) for table, keys in wanted.items() for some in rows.chunks(keys)]
    answers = pipelining.ask_all(connection, [rows.asked(*each) for each in parts], last=True)
    found: dict[str, dict[Key, Row | None]] = {table.name: dict.fromkeys(keys) for table, keys in wanted.items()}
    for (table, _), told in zip(parts, answers, strict=True):
        found[table.name].update((key_of(table, row), row) for row in told)
    return found


def keep(tx: Connection, brought: Brought) -> frozenset[Topic]:
    """Write into the copy what was brought; returns the topics of what is different now."""
    packing.put_back(tx)
    unswept.note(tx, brought.rows.get("entry", {}).values())
    with outgoing.unnoted(tx):
        changed = write(tx, brought)
    now = clock.now().isoformat()
    turn = outgoing.state(tx).turn + 1
    outgoing.keep_state(tx, server=brought.seen.server, xid=brought.seen.xid, turn=turn, reached_at=now)
    return rows.topics_of({each.table for each in changed})


def write(tx: Connection, brought: Brought) -> set[Name]:
    """Write what was brought, around what is outgoing; returns the rows that are different now."""
    tx.execute(text("PRAGMA defer_foreign_keys = ON"))  # until the end of this transaction
    changed = _Keeping(tx, brought).run()
    rows.index(tx, changed)
    return changed


class _Keeping:
    """One keeping: what is written here meanwhile, and what changed so far."""

    def __init__(self, tx: Connection, brought: Brought) -> None:
        self.tx = tx
        self.brought = brought
        self.notes = {each.name: each for each in outgoing.notes(tx)}
        self.staying = outgoing.staying(tx)
        self.changed: set[Name] = set()
        self.took_in: list[tuple[Table, Row, Key]] = []  # what we had made too, and the key it has now

    def run(self) -> set[Name]:
        ordered = [each for each in rows.travelling() if self.brought.whole or each.name in self.brought.rows]
        fresh = {each.name: self._fresh(each) for each in ordered}
        for table in reversed(
            ordered
        ):  # what only the server writes: what is gone there would be in the way of what came
            if table.name not in WRITTEN:
                self._forget(table)
        for table in ordered:
            if table.name not in APPEND_ONLY and _uniques(table):
                self._make_way(table, fresh[table.name])
        for table in ordered:
            self._write(table, fresh[table.name])
        self._take_in()
        for table in reversed(ordered):
            if table.name in WRITTEN:
                self._forget(table)
        return self.changed

    def _fresh(self, table: Table) -> list[Row]:
        """Those that are there and not as the copy has them, apart from what was written here or stays here."""
        told = self.brought.rows.get(table.name, {})
        wanted = [key for key, row in told.items() if row is not None and Name(table.name, key) not in self.notes]
        have = read_keys(self.tx, table, wanted)
        found = ((key, told[key]) for key in wanted)
        return [
            row
            for key, row in found
            if row is not None
            and not self._stays(table, row)
            and not (key in have and (table.name in APPEND_ONLY or same_row(have[key], row)))
        ]

    def _stays(self, table: Table, row: Row) -> bool:
        if not self.staying:
            return False
        if table.name == "entry":
            return row["id"] in self.staying
        return "entry_id" in table.c and table.name in WRITTEN and row["entry_id"] in self.staying

    def _make_way(self, table: Table, fresh: list[Row]) -> None:
        """First out, then in: what is unique is never there twice in between."""
        keys = [key_of(table, row) for row in fresh]
        for first in range(0, len(keys), rows.CHUNK):
            self.tx.execute(delete(table).where(is_one_of(table, keys[first : first + rows.CHUNK])))
        for columns in _uniques(table) if table.name in WRITTEN else ():
            for row in fresh:
                wanted = and_(*(table.c[each] == row[each] for each in columns))
                for ours in self.tx.execute(select(table).where(wanted)).mappings().all():
                    self._give_way(table, dict(ours), row)

    def _give_way(self, table: Table, ours: Row, theirs: Row) -> None:
        """Ours says of itself what theirs does: it was made here too, or is gone there and was made anew."""
        name = Name(table.name, (ours["id"],))
        known = self.notes.get(name)
        if table.name == "revision" and known is not None:
            same_draft = [each for each in self.brought.rows["revision"].values() if each is not None]
            highest = max(each["number"] for each in same_draft if each["draft_id"] == ours["draft_id"])
            here = select(func.max(table.c.number)).where(table.c.draft_id == ours["draft_id"])
            number = max(highest, self.tx.execute(here).scalar_one()) + 1
            self.tx.execute(update(table).where(table.c.id == ours["id"]).values(number=number))
            self.changed.add(name)
            return
        for child, column in _REFERS[table.name]:
            self._lead_over(child, column, ours["id"], theirs["id"], written_only=known is None)
        if table.name == "target":
            outgoing.is_part_of(self.tx, theirs["id"], theirs["draft_id"])
            self.notes = {each.name: each for each in outgoing.notes(self.tx)}
        self.tx.execute(delete(table).where(table.c.id == ours["id"]))
        self.changed.add(name)
        if known is not None:
            outgoing.settled(self.tx, [known.seq])
            self.notes.pop(name, None)
            self.took_in.append((table, ours, (theirs["id"],)))

    def _lead_over(self, child: Table, column: str, ours: str, theirs: str, *, written_only: bool) -> None:
        with outgoing.noted(self.tx):
            for row in self.tx.execute(select(child).where(child.c[column] == ours)).mappings().all():
                was, now = dict(row), dict(row) | {column: theirs}
                if written_only and Name(child.name, key_of(child, was)) not in self.notes:
                    continue  # nobody's here: it went there together with ours
                itself = is_one_of(child, [key_of(child, was)])
                if key_of(child, now) != key_of(child, was) and read_keys(self.tx, child, [key_of(child, now)]):
                    self.tx.execute(delete(child).where(itself))
                else:
                    self.tx.execute(update(child).where(itself).values({column: theirs}))
                self.changed.add(Name(child.name, key_of(child, now)))
        self.notes = {each.name: each for each in outgoing.notes(self.tx)}

    def _take_in(self) -> None:
        """What ours said and theirs leaves open is written into theirs; a person's old id leads on."""
        for table, ours, key in self.took_in:
            theirs = read_keys(self.tx, table, [key]).get(key)
            if theirs is None:
                continue
            more = {name: said for name, said in ours.items() if said and not theirs[name]}
            with outgoing.noted(self.tx):
                if more:
                    self.tx.execute(update(table).where(is_one_of(table, [key])).values(**more))
                if table.name == "person":
                    redirects.leave(self.tx, "person", ours["id"], theirs["id"])

    def _write(self, table: Table, fresh: list[Row]) -> None:
        fresh = [row for row in fresh if Name(table.name, key_of(table, row)) not in self.notes]
        for row in fresh:
            self._bring_back_parents(table, row)
        keys = [key_of(table, row) for row in fresh]
        have = read_keys(self.tx, table, keys)
        new = [row for row, key in zip(fresh, keys, strict=True) if key not in have]
        if new:
            self.tx.execute(insert(table), new)
        for row, key in zip(fresh, keys, strict=True):
            if key in have:
                self.tx.execute(update(table).where(is_one_of(table, [key])).values(**row))
        self.changed.update(Name(table.name, key) for key in keys)

    def _bring_back_parents(self, table: Table, row: Row) -> None:
        """Somebody wrote in what was deleted here: then it is not deleted."""
        for each in table.foreign_keys:
            parent, value = each.column.table, row.get(each.parent.name)
            known = self.notes.get(Name(parent.name, (value,)))
            if known is None or known.base is None or read_keys(self.tx, parent, [(value,)]):
                continue
            self._bring_back(known)

    def _bring_back(self, known: Note) -> None:
        for each in [one for one in self.notes.values() if one.root == known.root and one.base is not None]:
            table = metadata.tables[each.name.table]
            if each.base is None or read_keys(self.tx, table, [each.name.key]):
                continue
            self._bring_back_parents(table, each.base)
            if not read_keys(self.tx, table, [each.name.key]):
                self.tx.execute(insert(table).values(**each.base))
            outgoing.settled(self.tx, [each.seq])
            self.notes.pop(each.name, None)
            self.changed.add(each.name)

    def _forget(self, table: Table) -> None:
        if table.name in APPEND_ONLY:
            return
        told = self.brought.rows.get(table.name, {})
        if self.brought.whole:
            here = self.tx.execute(select(*table.primary_key)).all()
            gone = [tuple(key) for key in here if tuple(key) not in told]
        else:
            gone = [key for key, row in told.items() if row is None]
        gone = [key for key in gone if Name(table.name, key) not in self.notes]
        for key, row in read_keys(self.tx, table, gone).items():
            if self._stays(table, row):
                continue
            root = self._root(table, row)
            if table.name in WRITTEN and self._written_in(root):
                outgoing.note(self.tx, Name(table.name, key), root)  # deleted there, and written in here
                continue
            self.tx.execute(delete(table).where(is_one_of(table, [key])))
            self.changed.add(Name(table.name, key))

    def _written_in(self, root: str) -> bool:
        return any(
            each.root == root and each.name.table not in ("history", "divergence") for each in self.notes.values()
        )

    def _root(self, table: Table, row: Row) -> str:
        if table.name == "variant":
            target = metadata.tables["target"]
            asked = select(target.c.draft_id).where(target.c.id == row["target_id"])
            return self.tx.execute(asked).scalar() or row["target_id"]
        return next((row[each] for each in WRITTEN.get(table.name, ()) if row[each]), "")


def _uniques(table: Table) -> list[list[str]]:
    """The columns that are unique together, apart from the key; part of a table's rows count too."""
    said: list[Any] = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return [[column.name for column in each.columns] for each in said] + [
        [] for each in table.indexes if each.unique and not said
    ]
