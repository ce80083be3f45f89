"""How SQLAlchemy speaks to PostgreSQL: of a server that is called the first time it asks nothing.

It would ask for the version and three settings, one after the other: a second over a far line, for what libpq was told
with the connection or what is the same on every server of ours.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg


class Told(PGDialect_psycopg):
    """What a connection of psycopg knows is not asked again."""

    supports_statement_cache = True

    def _get_server_version_info(self, connection: Any) -> tuple[int, int]:
        version: int = connection.connection.driver_connection.info.server_version  # 180001 is 18.1
        return version // 10_000, version % 10_000

    def _get_default_schema_name(self, connection: Any) -> str:
        del connection
        return "public"  # for reading back tables that name no schema, which nothing here does

    def get_default_isolation_level(self, dbapi_conn: Any) -> Any:
        del dbapi_conn
        return "READ COMMITTED"  # the driver's connections begin as the server has it; this is for SQLAlchemy's resets

    def _set_backslash_escapes(self, connection: Any) -> None:
        told = connection.connection.driver_connection.info.parameter_status("standard_conforming_strings")
        self._backslash_escapes = told == "off"


def tell_beforehand() -> None:
    """Have every engine for PostgreSQL made from here on speak so."""
    registry.register("postgresql.psycopg", __name__, Told.__name__)
