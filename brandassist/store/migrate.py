"""Brings a database to this program's schema: made if absent, copied before an upgrade, refused if newer.

Alembic is imported only when there is something to migrate: it costs most of a second.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import TOPICS
from brandassist.store.database import begun, plain_faults, storage_problem
from brandassist.store.tables import change, metadata

SCRIPTS = Path(__file__).parent / "migrations"
KNOWN = tuple(sorted(script.stem for script in (SCRIPTS / "versions").glob("[0-9]*.py")))  # oldest first
HEAD = KNOWN[-1]


def prepare(engine: Engine) -> None:
    """Make, upgrade or accept the schema.

    Raises Problem `newer_schema` (nothing is touched), or the storage problems of `database`.
    """
    from sqlalchemy.exc import DBAPIError

    try:
        with begun(engine) as connection:
            found = schema_version(connection)
        if found == HEAD:
            return
        if found is not None and found not in KNOWN:
            raise Problem("newer_schema", found=found, known=HEAD)
        if found is not None:
            copy_before_upgrade(engine, found)
        with begun(engine, writes=True) as connection:
            _bring_up(connection)
    except DBAPIError as error:
        problem = storage_problem(error)
        if problem is None:
            raise
        raise problem from error


def schema_version(connection: Connection) -> str | None:
    """The schema's revision, or None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _bring_up(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # one after the other; SQLite is locked already
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('brandassist schema'))"))
    found = schema_version(connection)  # again: another process may have been quicker
    if found == HEAD:
        return
    if found is None:
        metadata.create_all(connection)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        from brandassist.store.append_only import guard
        from brandassist.store.search import create_index

        create_index(connection)
        guard(connection)
        _note_touches(connection)
        connection.execute(change.insert(), [{"topic": topic, "counter": 0} for topic in TOPICS])
        return
    _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command

    command.upgrade(alembic_config(connection), "head")
    _note_touches(connection)


def mend(engine: Engine) -> None:
    """Put guards and notes back into a database of this schema, where one is missing."""
    from brandassist.store.append_only import guard

    with plain_faults(), begun(engine, writes=True) as connection:
        guard(connection)
        _note_touches(connection)


def _note_touches(connection: Connection) -> None:
    """A server notes what changes, for the copies of it, and refuses who was struck off (`store.shared`)."""
    if connection.dialect.name == "postgresql":
        from brandassist.store.shared import struck, touched

        touched.install(connection)
        struck.install(connection)


def alembic_config(connection: Connection):
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("file_template", "%%(rev)s")
    config.attributes["connection"] = connection
    return config


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table is compared with the metadata; `search` and those of `shared` make their own."""
    return kind != "table" or not (name or "").startswith(("search", "touched", "handed", "login", "rendition"))


def copy_before_upgrade(engine: Engine, version: str) -> Path | None:
    """Copy a SQLite file beside itself; returns the copy. PostgreSQL has its own backups."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    source = Path(engine.url.database)
    copy = source.with_name(f"{source.stem}-{version}-{clock.now():%Y%m%d-%H%M%S}.sqlite")
    if shutil.disk_usage(source.parent).free < source.stat().st_size * 2:
        raise Problem("disk_full")
    with sqlite3.connect(source) as old, sqlite3.connect(copy) as new:
        old.backup(new)
    return copy
