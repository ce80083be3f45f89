"""Asking about many rows at once, however many: their values go as one, for a list is bounded and slow to build."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Connection, Row, Select, Text, any_, bindparam, func, literal, select


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
