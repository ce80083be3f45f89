"""What stands on the server of a record that is handed over: all that is needed of it in one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from brandassist.store.shared import pipelining, rows
from brandassist.store.shared.packing import LISTS, List, Parcel
from brandassist.store.shared.rows import WRITTEN, Name, Row, key_of
from brandassist.store.tables import draft, entry, metadata, revision

_RANK = {each.name: place for place, each in enumerate(metadata.sorted_tables)}


@dataclass
class There:
    """`lists`: in the order of the parcel's; `highest` and `given`: the last number of a revision, and of a picture.

    `confided`: it is an entry that another computer keeps to itself.
    """

    rows: dict[Name, Row]
    lists: list[list[Row]]
    highest: int
    given: int
    confided: bool


def there(tx: Connection, parcel: Parcel) -> There:
    """Read it; whoever else writes in this record waits until the transaction ends."""
    wanted = rows.by_table(name for name in parcel.mine if name.table not in LISTS)
    parts = [(table, keys) for table in sorted(wanted, key=_rank) for keys in rows.chunks(wanted[table])]
    locks = [select(each.c.id).where(each.c.id == parcel.root).with_for_update() for each in _records(parcel)]
    found = [rows.asked(table, keys, lock=table.name != "history") for table, keys in parts]
    lists = [_list_of(each).with_for_update() for each in parcel.lists]
    of_draft = revision.c.draft_id == parcel.root
    highest = select(func.coalesce(func.max(revision.c.number), 0).label("number")).where(of_draft)
    given = select(draft.c.pictures_given.label("number")).where(draft.c.id == parcel.root)
    stub = select(entry.c.id).where(entry.c.id == parcel.root, entry.c.locked)
    told = pipelining.ask_all(tx, [*locks, *found, *lists, highest, given, stub])[len(locks) :]
    in_rows = zip(parts, told[: len(parts)], strict=True)
    return There(
        {Name(table.name, key_of(table, row)): row for (table, _), each in in_rows for row in each},
        told[len(parts) : -3],
        highest=_number(told[-3]),
        given=_number(told[-2]),
        confided=bool(told[-1]),
    )


def _number(found: list[Row]) -> int:
    return found[0]["number"] if found else 0


def _records(parcel: Parcel) -> list[Table]:
    """The draft or entry that this is part of. Who writes drafts alone may lock nothing else."""
    told = {name.table for name in parcel.mine} | set(_owners(parcel))
    return [table for table in (draft, entry) if table.name in told]


def _owners(parcel: Parcel) -> Iterator[str]:
    for note in parcel.notes:
        for row in (parcel.mine[note.name], note.base):
            if note.name.table == "variant":
                yield "draft"
            elif row is not None:
                yield from (each[:-3] for each in WRITTEN[note.name.table] if row.get(each) == parcel.root)


def _rank(table: Table) -> int:
    return _RANK[table.name]


def _list_of(each: List) -> Select[Any]:
    table, column = metadata.tables[each.table], LISTS[each.table]
    return select(table).where(table.c[column] == each.owner).order_by(table.c.ordinal)
