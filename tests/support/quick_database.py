"""What a test's new database need not do again: compile the stores' statements, and work out those of the schema.

SQLAlchemy keeps compiled statements for each engine, and knows engines apart by their dialect objects. A test opens an
engine or more of its own and would compile everything anew; so would each process forked from it. Here all engines of a
kind share what was compiled. Programs that are started, not forked, have none of this.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from brandassist.store import database, migrate

_compiled: dict[Any, Any] = {}
_schema: dict[str, list[tuple[str, Any]]] = {}  # what makes it, by the kind of database
_bring_up = migrate._bring_up


def share() -> None:
    """From now on, in this process and in those forked from it."""
    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        dialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
        dialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    database.create_engine = partial(create_engine, execution_options={"compiled_cache": _compiled})
    migrate._bring_up = _bring_up_quickly


def _bring_up_quickly(connection: Connection) -> None:
    kind = connection.dialect.name
    if migrate.schema_version(connection) is not None:
        _bring_up(connection)
    elif kind not in _schema:
        _schema[kind] = _recorded(connection)
    else:
        for statement, values in _schema[kind]:
            connection.exec_driver_sql(statement, values)


def _recorded(connection: Connection) -> list[tuple[str, Any]]:
    """Make the schema in the real way, and return what was told to the database for it."""
    told: list[tuple[str, Any]] = []

    def record(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.split(None, 1)[0] in ("CREATE", "INSERT", "ALTER"):
            told.append((statement, values))

    event.listen(connection, "before_cursor_execute", record)
    _bring_up(connection)
    event.remove(connection, "before_cursor_execute", record)
    return told
