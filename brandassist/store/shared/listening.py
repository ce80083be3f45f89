"""Hearing a server: it tells at once which topics changed (LISTEN), on a connection kept open for that alone.

Looking whether it told something reads what this computer has received already: it asks nothing and waits for nothing.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from brandassist.store.database import plain_faults
from brandassist.store.shared.touched import TOLD


class Listener:
    """One connection that listens; made when first asked, and made again when it broke. For one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def heard(self) -> bool:
        """Whether anything was told since this was last asked; after a break always, for nobody knows.

        Raises the storage problems of `database`.
        """
        if self._connection is None:
            self._connection = self._listening()
            return True
        from psycopg import OperationalError

        line: Any = self._connection.connection.dbapi_connection
        heard = False
        try:
            line.pgconn.consume_input()
            while line.pgconn.notifies() is not None:
                heard = True
        except OperationalError:
            self.close()
            return True
        return heard

    def _listening(self) -> Connection:
        with plain_faults():
            made = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                made.detach()  # it goes back to no pool
                made.exec_driver_sql(f"LISTEN {TOLD}")
            except BaseException:
                made.close()
                raise
            return made

    def close(self) -> None:
        """Listen no more."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        line: Any = connection.connection.dbapi_connection
        with suppress(DBAPIError):  # a broken one cannot even be told that it ends
            connection.close()
        line.close()
