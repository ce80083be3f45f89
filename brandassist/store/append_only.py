"""What is only ever added to: the database itself refuses to change or delete it (DESIGN 7.10, 2026-11)."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Connection, inspect, text

TABLES = ("attempt", "crisis_line", "history", "metric", "payload", "sign_off")

_SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS {table}_kept_{verb} BEFORE {verb} ON {table}"
    " BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
)
_POSTGRES_TRIGGER = (
    "CREATE OR REPLACE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION kept()"
)


def guard(connection: Connection) -> None:
    """Put the guards on those of the tables that are there by now; twice is once."""
    there = [table for table in TABLES if inspect(connection).has_table(table)]
    if connection.dialect.name == "sqlite":
        told = [_SQLITE.format(table=table, verb=verb) for table in there for verb in ("update", "delete")]
    else:
        told = [_POSTGRES, *(_POSTGRES_TRIGGER.format(table=table) for table in there)]
    for statement in told:
        connection.execute(text(statement))


@contextmanager
def unguarded(connection: Connection) -> Generator[None]:
    """Take the guards off inside one transaction: an archive takes the place of a new workspace's few rows."""
    if connection.dialect.name == "sqlite":
        told = [f"DROP TRIGGER {table}_kept_{verb}" for table in TABLES for verb in ("update", "delete")]
    else:
        told = [f"DROP TRIGGER {table}_kept ON {table}" for table in TABLES]
    for statement in told:
        connection.execute(text(statement))
    yield
    guard(connection)
