"""All records as plain data, and back into an empty workspace with every link between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, text

from brandassist.errors import Problem
from brandassist.store import append_only, devices, search
from brandassist.store.columns import Instant
from brandassist.store.migrate import HEAD
from brandassist.store.tables import account, change, draft, entry, message, metadata, working_text

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
SCHEMA = HEAD
_OWN = (change.name,)  # this database's own, meaningless elsewhere
_KEPT_BY_NOBODY = ("practice", "site")  # accounts that need no secret: the computer they come to holds their key


def everything(tx: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every table's rows; instants in ISO 8601, UTC."""
    return {each.name: _rows(tx, each) for each in metadata.sorted_tables if each.name not in _OWN}


def _rows(tx: Connection, table: Table) -> list[dict[str, Any]]:
    found = tx.execute(select(table).order_by(*table.primary_key.columns)).mappings()
    return [{name: _plain(value) for name, value in row.items()} for row in found]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def is_empty(tx: Connection) -> bool:
    """Whether nobody has written anything here yet."""
    return all(tx.execute(select(table.c.id).limit(1)).first() is None for table in (entry, draft, message))


def bring_back(tx: Connection, tables: Rows, *, device_id: str, device_name: str) -> None:
    """Put an archive's rows in place of what a new workspace holds; this computer stays known.

    Raises Problem `not_an_archive` for rows that do not fit, and then nothing has changed.
    """
    known = {each.name: each for each in metadata.sorted_tables if each.name not in _OWN}
    if set(tables) != set(known):
        raise Problem("not_an_archive")
    if tx.dialect.name == "sqlite":
        tx.execute(text("PRAGMA defer_foreign_keys = ON"))  # rows may refer to later ones of their own table
    with append_only.unguarded(tx):
        for table in reversed(metadata.sorted_tables):
            if table.name in known:
                tx.execute(delete(table))
    for name, table in known.items():
        rows = [_typed(table, row) for row in tables[name]]
        if rows:
            tx.execute(insert(table), rows)
    devices.ensure(tx, device_id, device_name)
    own = select(account.c.id).where(account.c.network.in_(_KEPT_BY_NOBODY))
    for account_id in () if devices.struck_at(tx, device_id) else tx.execute(own).scalars().all():
        devices.give_key(tx, device_id, account_id)
    index(tx)


def _typed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    if set(row) != set(table.columns.keys()):
        raise Problem("not_an_archive")
    try:
        return {
            name: datetime.fromisoformat(value) if isinstance(table.c[name].type, Instant) and value else value
            for name, value in row.items()
        }
    except (TypeError, ValueError) as error:
        raise Problem("not_an_archive") from error


def index(tx: Connection) -> None:
    """Fill an empty search index with all there is."""
    entries = select(entry.c.id, entry.c.title, entry.c.text).where(entry.c.binned_at.is_(None))
    texts = select(working_text.c.draft_id, working_text.c.title, working_text.c.text).join(draft)
    messages = select(message.c.id, message.c.author, message.c.text).where(message.c.erased_at.is_(None))
    search.put_new(tx, "entry", tx.execute(entries).tuples())
    search.put_new(tx, "draft", tx.execute(texts.where(draft.c.binned_at.is_(None))).tuples())
    search.put_new(tx, "message", tx.execute(messages).tuples())
