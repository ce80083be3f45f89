"""What stands at a server's address: nothing, a workspace, an older or newer one, one that is still being moved there.

A server is made and upgraded by a command of its own, never by being opened: others work on it with their programs.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, column, inspect, select, text
from sqlalchemy.exc import ProgrammingError

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import append_only, migrate, settings
from brandassist.store.database import Database, begun, plain_faults
from brandassist.store.shared import pipelining, roles, rows
from brandassist.store.tables import setting

MOVING = "moving"
"""The setting that says that a workspace is being moved there; nobody opens it before all of it is."""

_OLDEST = 140_000  # CREATE OR REPLACE TRIGGER came with PostgreSQL 14
_GUARDS = (
    "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    " WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
)
_SCHEMA = text("SELECT version_num FROM alembic_version").columns(column("version_num"))
_KEPT = select(setting.c.key, setting.c.value).where(setting.c.key.in_(("workspace_id", MOVING)))


@dataclass(frozen=True)
class Standing:
    """What was found; empty where there is none."""

    schema: str
    workspace_id: str
    moving: str  # the id of the workspace of which not all is there yet


def standing(tx: Connection) -> Standing:
    """Look, and touch nothing."""
    schema = migrate.schema_version(tx) or ""
    if not schema or not inspect(tx).has_table("setting"):
        return Standing(schema, "", "")
    told = (settings.read_raw(tx, key) or "" for key in ("workspace_id", MOVING))
    return Standing(schema, *told)


def there(engine: Engine) -> Standing:
    """`standing` in a transaction of its own, in one question where there is a workspace.

    Raises the storage problems of `database`.
    """
    with suppress(ProgrammingError), plain_faults(), engine.connect() as tx, tx.begin():
        pipelining.send_on(tx, "BEGIN READ ONLY")
        schemas, told = pipelining.ask_all(tx, [_SCHEMA, _KEPT], last=True)
        kept = {row["key"]: row["value"] or "" for row in told}
        return Standing(
            next((each["version_num"] for each in schemas), ""), kept.get("workspace_id", ""), kept.get(MOVING, "")
        )
    with plain_faults(), begun(engine) as tx:  # one of the two tables is not there
        return standing(tx)


def may_open(found: Standing) -> str:
    """The id of the workspace there; raises `no_workspace_there`, `schema_older`, `newer_schema`, `move_unfinished`."""
    if not found.schema:
        raise Problem("no_workspace_there")
    if found.schema not in migrate.KNOWN:
        raise Problem("newer_schema", found=found.schema, known=migrate.HEAD)
    if found.moving:
        raise Problem("move_unfinished")
    if not found.workspace_id:
        raise Problem("no_workspace_there")
    if found.schema != migrate.HEAD:
        raise Problem("schema_older", found=found.schema, known=migrate.HEAD)
    return found.workspace_id


def may_upgrade(found: Standing) -> None:
    """Raises what `may_open` does, except for the older schema that is to be brought up."""
    try:
        may_open(found)
    except Problem as problem:
        if problem.code != "schema_older":
            raise


def must_be_new(tx: Connection) -> None:
    """Raises `workspace_there`, `database_not_empty`, `tables_refused`, `server_too_old`, `server_not_utf8`."""
    must_suit(tx)
    found = standing(tx)
    if found.workspace_id or found.moving or found.schema not in ("", migrate.HEAD):
        raise Problem("workspace_there")
    if not found.schema and inspect(tx).get_table_names():
        raise Problem("database_not_empty")
    if not tx.execute(text("SELECT has_schema_privilege(current_schema(), 'CREATE')")).scalar():
        raise Problem("tables_refused")


def must_suit(tx: Connection) -> None:
    """Raises `server_too_old`, `server_not_utf8`."""
    version, encoding = tx.execute(
        text("SELECT current_setting('server_version_num')::int, current_setting('server_encoding')")
    ).one()
    if version < _OLDEST:
        raise Problem("server_too_old", found=version // 10_000, needed=_OLDEST // 10_000)
    if encoding != "UTF8":
        raise Problem("server_not_utf8", found=encoding)


def hold_to_roles(server: Database) -> bool:
    """Have the server hold every login to its role, after the schema was brought up; twice is once.

    False where this login may make no roles and nobody made any: then roles guide, as in a file. Raises
    `may_not_make_roles` where they are there and this login cannot bring them up.
    """
    try:
        with server.write() as tx:
            roles.install(tx)
    except Problem as problem:
        if problem.code != "may_not_make_roles":
            raise
        with server.read() as tx:
            if roles.installed(tx):
                raise
        return False
    return True


@dataclass(frozen=True)
class Health:
    """What a check found; `missing`: guards and notes of the database that are not there."""

    standing: Standing
    server: str  # its version
    line: str  # TLS version and cipher; empty: not encrypted
    held: bool  # to roles, by the server itself
    clock_off: float  # seconds by which its clock is ahead of this computer's
    missing: tuple[str, ...]


def health(engine: Engine) -> Health:
    """Look after a server; raises the storage problems of `database` and those of `must_suit`."""
    with plain_faults(), begun(engine) as tx:
        found = standing(tx)
        must_suit(tx)
        version = tx.execute(text("SELECT current_setting('server_version')")).scalar_one()
        line = tx.execute(text("SELECT version, cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl")).first()
        ahead = tx.execute(text("SELECT now()")).scalar_one() - clock.now()
        missing = _missing(tx) if found.schema == migrate.HEAD else ()
        told = " ".join(line) if line else ""
        return Health(found, version, told, roles.installed(tx), round(ahead.total_seconds(), 1), missing)


def _missing(tx: Connection) -> tuple[str, ...]:
    wanted = {f"{table}_kept" for table in append_only.TABLES} | {f"{each.name}_touched" for each in rows.travelling()}
    wanted.add("change_told")
    return tuple(sorted(wanted - set(tx.execute(text(_GUARDS)).scalars())))
