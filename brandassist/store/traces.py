"""What was deleted leaves the file too: SQLite keeps old bytes in free pages, in the index and in its log."""

from __future__ import annotations

import logging

from sqlalchemy.exc import DBAPIError

from brandassist.store.database import Database

log = logging.getLogger(__name__)


def sweep(db: Database) -> bool:
    """Write the file anew without anything deleted; False where another program held it, and the old bytes may stay.

    The merged index forgets deleted words, VACUUM leaves out free pages, the checkpoint empties the log (sqlite.org,
    fts5.html 6.8, lang_vacuum.html, pragma.html, 2026-11). PostgreSQL does this by itself, in its own time.
    """
    if db.engine.dialect.name != "sqlite":
        return True
    try:
        with db.engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO search(search) VALUES ('optimize')")
            connection.exec_driver_sql("VACUUM")
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
    except DBAPIError as error:
        log.warning("what was deleted may still be in the file: %s", type(error.orig).__name__)
        return False
    return not busy
