"""What of a workspace in a file goes to a server, row by row, and what stays: `packing` says it of one record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from brandassist.store.shared.packing import OF_ENTRY, QUOTELESS, emptied, has_lock, shown
from brandassist.store.shared.rows import Row
from brandassist.store.tables import entry, entry_photo

BATCH = 500
_OF_ALL = 2**256


@dataclass(frozen=True)
class Staying:
    """Entries with a lock, and the pictures that hang on them alone."""

    entries: frozenset[str]
    media: frozenset[str]


def staying(tx: Connection) -> Staying:
    """Look what stays on this computer."""
    found = tx.execute(select(entry.c.id, entry.c.locks, entry.c.locked)).mappings()
    entries = frozenset(row["id"] for row in found if has_lock(dict(row)))
    hung = tx.execute(select(entry_photo.c.entry_id, entry_photo.c.media)).all()
    media = {each.media for each in hung if each.entry_id in entries}
    return Staying(entries, frozenset(each for each in media if not shown(tx, each)))


def leaves(table: Table, row: Row, stay: Staying) -> Row | None:
    """The row as the server gets it; None: not at all."""
    if table.name == "entry":
        return emptied(row) if row["id"] in stay.entries else row
    if table.name == "media":
        return None if row["sha256"] in stay.media else row
    if table.name in ("history", "divergence"):
        return None if row["subject"] in stay.entries else row
    if table.name == "link":
        return row | QUOTELESS if row["entry_id"] in stay.entries else row
    return None if table.name in OF_ENTRY and row["entry_id"] in stay.entries else row


def count(tx: Connection, table: Table) -> int:
    return tx.execute(select(func.count()).select_from(table)).scalar_one()


def batches(tx: Connection, table: Table) -> Generator[list[Row]]:
    """All rows, some at a time, those of their own table that others refer to first."""
    asked = select(table).order_by(*table.primary_key.columns)
    own = [each.parent.name for each in table.foreign_keys if each.column.table is table]
    if own:
        ordered = _parents_first(table, [dict(row) for row in tx.execute(asked).mappings()], own)
        yield from (ordered[first : first + BATCH] for first in range(0, len(ordered), BATCH))
        return
    with tx.execute(asked.execution_options(yield_per=BATCH)) as found:
        for some in found.mappings().partitions():
            yield [dict(row) for row in some]


def _parents_first(table: Table, rows: list[Row], own: Iterable[str]) -> list[Row]:
    (key,) = [each.name for each in table.primary_key]
    waiting, written, ordered = rows, set[Any](), list[Row]()
    while waiting:
        ready = [row for row in waiting if all(row[each] is None or row[each] in written for each in own)]
        if not ready:
            return [*ordered, *waiting]  # they refer to each other in a circle: the server says so
        ordered += ready
        written.update(row[key] for row in ready)
        waiting = [row for row in waiting if row[key] not in written]
    return ordered


class Digest:
    """How many rows, and a sum of their hashes, which no order changes: two databases sort texts differently."""

    def __init__(self) -> None:
        self.count = 0
        self._sum = 0

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        for row in rows:
            said = json.dumps([(name, _plain(row[name])) for name in sorted(row)], sort_keys=True)
            self.count += 1
            self._sum = (self._sum + int.from_bytes(hashlib.sha256(said.encode()).digest())) % _OF_ALL

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Digest) and (self.count, self._sum) == (other.count, other._sum)

    __hash__ = None  # type: ignore[assignment] - it grows


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
