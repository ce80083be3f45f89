"""Asking about many rows at once: a database bounds how many values one statement may hold."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Connection, Executable, Row

MOST = 5_000  # SQLite takes 32,766, PostgreSQL 65,535


def in_chunks(tx: Connection, values: Collection[str], ask: Callable[[list[str]], Executable]) -> list[Row[Any]]:
    """The rows of a statement asked for some of the values at a time; none without values."""
    every = list(values)
    some = (every[start : start + MOST] for start in range(0, len(every), MOST))
    return [row for each in some for row in tx.execute(ask(each))]
