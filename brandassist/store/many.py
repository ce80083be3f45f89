"""Many rows at once, however many: asked for by values that go as one, for a list is bounded and slow; and kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy.engine import Dialect


def among(tx: Connection, column: ColumnElement[str], values: Collection[str]) -> ColumnElement[bool]:
    """Whether a column holds one of the values."""
    if tx.dialect.name == "postgresql":
        return column == any_(literal(list(values), ARRAY(Text)))
    each = func.json_each(bindparam(None, json.dumps(list(values)))).table_valued("value")
    return column.in_(select(each.c.value))


def rows_among(
    tx: Connection, asked: Select[Any], column: ColumnElement[str], values: Collection[str]
) -> list[Row[Any]]:
    """The rows whose column holds one of the values; nothing is asked without any."""
    return list(tx.execute(asked.where(among(tx, column, values)))) if values else []


def insert_all(tx: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all of the same columns; nothing is done without any.

    SQLite is given them by column: row by row, SQLAlchemy takes as long to arrange the values as SQLite to keep them.
    """
    if not rows:
        return
    if tx.dialect.name == "postgresql":
        tx.execute(insert(table), rows)
        return
    statement, names = _insertion(table, frozenset(rows[0]), tx.dialect)
    ways = [table.c[name].type.dialect_impl(tx.dialect).bind_processor(tx.dialect) for name in names]
    columns = [[row[name] for row in rows] for name in names]
    kept = [map(way, column) if way else column for way, column in zip(ways, columns, strict=True)]
    tx.exec_driver_sql(statement, list(zip(*kept, strict=True)))


@lru_cache(maxsize=32)
def _insertion(table: Table, names: frozenset[str], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement, and the columns in the order of its values."""
    made = insert(table).compile(dialect=dialect, column_keys=sorted(names))
    return str(made), tuple(made.positiontup or ())
