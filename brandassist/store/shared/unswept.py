"""Entries whose words were in this copy and are locked elsewhere now: their bytes leave its file too.

SQLite keeps what was replaced in free pages, in blocks of the search index and in its log until it is written over. So
the file is written anew, once and only then; ordinary writing pays nothing. Noted in the transaction that empties them,
done when nobody is in the way.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, text

from brandassist.store import traces
from brandassist.store.database import Database
from brandassist.store.shared.rows import Row

TABLE = "CREATE TABLE IF NOT EXISTS unswept (entry_id TEXT PRIMARY KEY)"
_NOTE = (
    "INSERT INTO unswept SELECT id FROM entry WHERE id = :entry AND NOT locked"
    " AND NOT EXISTS (SELECT 1 FROM staying WHERE entry_id = :entry) ON CONFLICT DO NOTHING"
)


def note(tx: Connection, coming: Iterable[Row | None]) -> None:
    """Before these entries are written as they come: which of them lose their words."""
    if losing := [{"entry": row["id"]} for row in coming if row is not None and row["locked"]]:
        tx.execute(text(_NOTE), losing)


def sweep(copy: Database) -> None:
    """Write the file anew, where that is due; where another program held it, the next time."""
    with copy.read() as tx:
        due = tx.execute(text("SELECT entry_id FROM unswept")).scalars().all()
    if due and traces.sweep(copy):
        with copy.write_here() as tx:
            tx.execute(text("DELETE FROM unswept WHERE entry_id = :entry"), [{"entry": each} for each in due])
