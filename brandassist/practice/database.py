"""The practice network's own file: one SQLite connection, one transaction at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = """
create table if not exists meta (name text primary key, value text not null);
create table if not exists account (
    id integer primary key, username text not null unique, name text not null, note text not null,
    follower integer not null, created integer not null);
create table if not exists app (
    id integer primary key, name text not null, website text, redirect_uris text not null,
    scopes text not null, client_id text not null unique, client_secret text not null);
create table if not exists code (
    code text primary key, app integer not null, account integer not null, redirect_uri text not null,
    scopes text not null, challenge text not null, created integer not null);
create table if not exists token (
    token text primary key, app integer not null, account integer, scopes text not null,
    created integer not null);
create table if not exists status (
    id integer primary key, account integer not null references account, text text not null,
    spoiler text not null, visibility text not null, language text, sensitive integer not null,
    reply_to integer, conversation integer not null, poll text, app text not null, key text,
    created integer not null, edited integer, deleted integer);
create index if not exists status_account on status (account, id);
create index if not exists status_conversation on status (conversation, id);
create index if not exists status_reply on status (reply_to);
create table if not exists idempotency (
    account integer not null, key text not null, status integer, scheduled integer,
    created integer not null, primary key (account, key));
create table if not exists media (
    id integer primary key, account integer not null, status integer, scheduled integer,
    position integer not null default 0, mime text not null, data blob not null, width integer not null,
    height integer not null, description text, focus text not null, created integer not null);
create index if not exists media_status on media (status);
create table if not exists notification (
    id integer primary key, account integer not null, type text not null, sender integer not null,
    status integer not null, created integer not null);
create index if not exists notification_account on notification (account, id);
create table if not exists scheduled (
    id integer primary key, account integer not null, due integer not null, params text not null, key text);
"""

ID_TABLES = ("account", "app", "status", "media", "notification", "scheduled")


class Database:
    """Thread-safe by one lock: a request is one transaction, committed before its answer leaves."""

    def __init__(self, file: Path) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("pragma journal_mode = wal")
        self._connection.execute("pragma synchronous = full")
        self._connection.executescript(f"begin immediate; {SCHEMA} commit;")

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Begin, and commit at the end; an exception rolls back. One inside another joins it."""
        with self._lock:
            if self._depth:
                yield
                return
            self._connection.execute("begin immediate")
            self._depth = 1
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                self._connection.execute("rollback")
                raise
            finally:
                self._depth = 0

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        with self._lock:
            return self._connection.execute(sql, values).fetchone()

    def run(self, sql: str, *values: Any) -> int:
        """Run one statement; returns how many rows it changed."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    def insert(self, table: str, **columns: Any) -> None:
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        self.run(f"insert into {table} ({names}) values ({marks})", *columns.values())  # noqa: S608 - own names

    def close(self) -> None:
        with self._lock:
            self._connection.close()
