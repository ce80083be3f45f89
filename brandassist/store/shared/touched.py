"""What changed on the server: triggers note each row with the transaction that changed it, and a copy asks since when.

A transaction that commits late has a number lower than those that were seen; so a copy remembers the lowest number
that was still open when it last asked (`seen`), and asks from there on: nothing is missed, and what is asked twice does
no harm.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import Connection, Table, text

from brandassist.store.shared.rows import Name, travelling

_TABLES = (
    "CREATE TABLE IF NOT EXISTS touched (name text NOT NULL, key text NOT NULL,"
    " at_xid xid8 NOT NULL DEFAULT pg_current_xact_id(), PRIMARY KEY (name, key))",
    "CREATE INDEX IF NOT EXISTS ix_touched_at_xid ON touched (at_xid)",
    # Which handings over of which copy went through: `handing`.
    "CREATE TABLE IF NOT EXISTS handed (copy_id text NOT NULL, number bigint NOT NULL, through boolean NOT NULL,"
    " PRIMARY KEY (copy_id, number))",
)
_NOTE = (
    "INSERT INTO touched AS known (name, key) VALUES ('{name}', jsonb_build_array({key})::text)"
    " ON CONFLICT (name, key) DO UPDATE SET at_xid = pg_current_xact_id()"
    " WHERE known.at_xid <> pg_current_xact_id();"
)
# As its owner, so that no login needs a right on `touched` itself.
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION touch_{name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
    " SET search_path FROM CURRENT AS $touch$ BEGIN"
    " IF TG_OP <> 'INSERT' THEN {old} END IF; IF TG_OP <> 'DELETE' THEN {new} END IF; RETURN NULL; END $touch$"
)
_TRIGGER = (
    'CREATE OR REPLACE TRIGGER {name}_touched AFTER INSERT OR UPDATE OR DELETE ON "{name}"'
    " FOR EACH ROW EXECUTE FUNCTION touch_{name}()"
)


class Seen(NamedTuple):
    """Up to where a copy knows a server: which server it was, and the lowest transaction then still open."""

    server: str
    xid: int


def install(connection: Connection) -> None:
    """Have a server note what changes; twice is once. Raises the database's own errors where this login may not."""
    for statement in _TABLES:
        connection.execute(text(statement))
    for table in travelling():
        old, new = (_NOTE.format(name=table.name, key=_key(table, which)) for which in ("OLD", "NEW"))
        connection.exec_driver_sql(_FUNCTION.format(name=table.name, old=old, new=new))
        connection.exec_driver_sql(_TRIGGER.format(name=table.name))


def _key(table: Table, which: str) -> str:
    return ", ".join(f"{which}.{each.name}" for each in table.primary_key)


def stands(tx: Connection) -> Seen:
    """Where the server stands in this transaction's view."""
    asked = (
        "SELECT pg_snapshot_xmin(pg_current_snapshot())::text,"
        " (SELECT oid FROM pg_database WHERE datname = current_database())::text,"
        " (SELECT system_identifier FROM pg_control_system())::text"
    )
    xid, database, system = tx.execute(text(asked)).one()
    return Seen(f"{system}/{database}", int(xid))


def since(tx: Connection, seen: Seen) -> list[Name]:
    """The rows that changed since, those that are gone too."""
    rows = tx.execute(text("SELECT name, key FROM touched WHERE at_xid >= CAST(:xid AS xid8)"), {"xid": str(seen.xid)})
    return [Name(name, tuple(json.loads(key))) for name, key in rows]


def again(tx: Connection, names: set[Name]) -> None:
    """Have every copy fetch these rows anew, changed or not."""
    told = [{"name": each.table, "key": json.dumps(each.key, ensure_ascii=False)} for each in sorted(names)]
    if told:
        tx.execute(
            text(
                "INSERT INTO touched AS known (name, key) VALUES (:name, CAST(:key AS jsonb)::text)"
                " ON CONFLICT (name, key) DO UPDATE SET at_xid = pg_current_xact_id()"
            ),
            told,
        )
