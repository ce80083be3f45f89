"""What changed on the server: triggers note each row with the transaction that changed it, and a copy asks since when.

A transaction that commits late has a number lower than those that were seen; so a copy remembers the lowest number
that was still open when it last asked (`seen`), and asks from there on: nothing is missed, and what is asked twice does
no harm.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Integer, Table, TextualSelect, column, text

from brandassist.store.shared import pipelining, renditions
from brandassist.store.shared.rows import Name, Row, travelling

_TABLES = (
    "CREATE TABLE IF NOT EXISTS touched (name text NOT NULL, key text NOT NULL,"
    " at_xid xid8 NOT NULL DEFAULT pg_current_xact_id(), PRIMARY KEY (name, key))",
    "CREATE INDEX IF NOT EXISTS ix_touched_at_xid ON touched (at_xid)",
    # Which handings over of which copy went through: `handing`.
    "CREATE TABLE IF NOT EXISTS handed (copy_id text NOT NULL, number bigint NOT NULL, through boolean NOT NULL,"
    " PRIMARY KEY (copy_id, number))",
    renditions.TABLE,
)
_NOTE = (
    "INSERT INTO touched AS known (name, key) VALUES ('{name}', jsonb_build_array({key})::text)"
    " ON CONFLICT (name, key) DO UPDATE SET at_xid = pg_current_xact_id()"
    " WHERE known.at_xid <> pg_current_xact_id();"
)
# As its owner, so that no login needs a right on `touched` itself.
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION touch_{name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
    " SET search_path = {path} AS $touch$ BEGIN"
    " IF TG_OP <> 'INSERT' THEN {old} END IF; IF TG_OP <> 'DELETE' THEN {new} END IF; RETURN NULL; END $touch$"
)
# As its owner too: who may write rows may have them fetched anew, and not say when they changed.
_AGAIN = (
    "CREATE OR REPLACE FUNCTION touch_rows(told jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER"
    " SET search_path = {path} AS $touch$ INSERT INTO touched AS known (name, key)"
    " SELECT each ->> 'name', (each -> 'key')::text FROM jsonb_array_elements(told) each WHERE CASE"
    " jsonb_typeof(each -> 'key') WHEN 'array' THEN (SELECT jsonb_agg(jsonb_typeof(one)) FROM"
    # Nothing but keys that could be: each copy would stumble over others.
    " jsonb_array_elements(each -> 'key') one) = CAST('{shapes}' AS jsonb) -> (each ->> 'name') END"
    " ON CONFLICT (name, key) DO UPDATE SET at_xid = pg_current_xact_id() $touch$"
)
_TRIGGER = (
    'CREATE OR REPLACE TRIGGER {name}_touched AFTER INSERT OR UPDATE OR DELETE ON "{name}"'
    " FOR EACH ROW EXECUTE FUNCTION touch_{name}()"
)
TOLD = "brandassist"
"""The channel on which a server tells at once which topics changed (NOTIFY), to whoever listens."""

_TELL = (
    "CREATE OR REPLACE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS"
    f" $tell$ BEGIN PERFORM pg_notify('{TOLD}', NEW.topic); RETURN NULL; END $tell$",
    "CREATE OR REPLACE TRIGGER change_told AFTER UPDATE ON change FOR EACH ROW EXECUTE FUNCTION tell_change()",
)


class Seen(NamedTuple):
    """Up to where a copy knows a server: which server it was, and the lowest transaction then still open."""

    server: str
    xid: int


def install(connection: Connection) -> None:
    """Have a server note what changes; twice is once. Raises the database's own errors where this login may not."""
    for statement in _TABLES:
        connection.execute(text(statement))
    path = connection.execute(text("SELECT quote_ident(current_schema()) || ', pg_temp'")).scalar_one()
    shapes = {each.name: [_shape(part) for part in each.primary_key] for each in travelling()}
    connection.exec_driver_sql(_AGAIN.format(path=path, shapes=json.dumps(shapes)))
    for table in travelling():
        old, new = (_NOTE.format(name=table.name, key=_key(table, which)) for which in ("OLD", "NEW"))
        connection.exec_driver_sql(_FUNCTION.format(name=table.name, old=old, new=new, path=path))
        connection.exec_driver_sql(_TRIGGER.format(name=table.name))
    for statement in _TELL:
        connection.exec_driver_sql(statement)


def _shape(part: Column[Any]) -> str:
    return "number" if isinstance(part.type, Integer) else "string"


def _key(table: Table, which: str) -> str:
    return ", ".join(f"{which}.{each.name}" for each in table.primary_key)


STANDS = text(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid,"
    " (SELECT oid FROM pg_database WHERE datname = current_database())::text AS database,"
    " (SELECT system_identifier FROM pg_control_system())::text AS system"
).columns(column("xid"), column("database"), column("system"))
"""A question for where the server stands in a transaction's view: `stands` reads its answer."""


def stands(row: Row) -> Seen:
    return Seen(f"{row['system']}/{row['database']}", int(row["xid"]))


def since(seen: Seen) -> TextualSelect:
    """A question for the rows that changed since, those that are gone too: `names` reads its answer."""
    asked = text("SELECT name, key FROM touched WHERE at_xid >= CAST(:xid AS xid8)").bindparams(xid=str(seen.xid))
    return asked.columns(column("name"), column("key"))


def names(told: Iterable[Row]) -> list[Name]:
    return [Name(row["name"], tuple(json.loads(row["key"]))) for row in told]


def again(tx: Connection, names: set[Name]) -> None:
    """Have every copy fetch these rows anew, changed or not."""
    told = [{"name": each.table, "key": each.key} for each in sorted(names)]
    if told:
        pipelining.tell(tx, text("SELECT touch_rows(CAST(:told AS jsonb))"), told=json.dumps(told, ensure_ascii=False))
