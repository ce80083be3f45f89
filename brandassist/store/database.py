"""One workspace's database: transactions, the change counter, and faults in words a person can act on."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, create_engine, event, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from brandassist.errors import Problem
from brandassist.events import TOPICS, Changed, Events, Topic
from brandassist.store import rights
from brandassist.store.tables import change, metadata

COUNT = update(change).where(change.c.topic == bindparam("this")).values(counter=change.c.counter + 1)

Transaction = Connection  # its name outside the store
Told = dict[str, Any]  # what JSON can say
Act = Callable[..., bool]
"""What is done in a transaction with what was told; returns whether it changed anything."""
Join = Callable[[Told, Told], Told | None]
"""What one call says that does as much as two; None: nothing does."""

BUSY_MS = 15_000
_SYNCED = "synced"  # among what is known of a connection; a new one is
DATABASE_FILE = "workspace.sqlite"  # in the workspace's folder
COPY_FILE = "copy.sqlite"  # in the folder this computer keeps for a workspace on a server


class Database:
    """Opens connections to a prepared schema (see `migrate.prepare`). Safe to use from several threads."""

    def __init__(self, url: str, events: Events) -> None:
        self.url = url
        self._events = events
        self._engine = open_engine(url)
        self._own: Counter[Topic] = Counter()  # how much of the change counter is this process's own work
        self._counting = Lock()
        self._kept_true: dict[Topic, list[Callable[[Transaction], None]]] = {}
        self.refused: Problem | None = None  # why a server does not let this computer in; a file always does
        self._role = ""  # of who acts; empty: nobody in particular, who may write everything

    def hold_to(self, role: str) -> None:
        """From now on a write raises Problem `not_your_role` before it changes what this role may not."""
        self._role = role

    def must_write(self, table: str) -> None:
        """Raise Problem `not_your_role` at once, for who does something outside a transaction before writing there."""
        rights.must_write(self._role, table)

    def keep_true(self, topic: Topic, derive: Callable[[Transaction], None]) -> None:
        """Have what follows from rows of a topic derived anew in every transaction that changes it, whoever writes."""
        self._kept_true.setdefault(topic, []).append(derive)

    @property
    def engine(self) -> Engine:
        return self._engine

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One consistent view; nothing written inside it is kept."""
        with plain_faults(), begun(self._engine) as connection:
            yield connection

    @contextmanager
    def glance(self) -> Generator[Connection]:
        """For one question alone, in no transaction of its own: of a far server it is waited for once."""
        if self._engine.dialect.name == "sqlite":
            with self.read() as connection:
                yield connection
            return
        with plain_faults(), self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def write(self, *topics: Topic, synced: bool = True) -> Generator[Connection]:
        """One transaction: all of it or nothing. Afterwards `topics` are told to be changed, here and elsewhere.

        Not `synced`: SQLite does not wait for the disk. Every process sees it at once; after a power cut it may be
        gone, but only together with all that was written after it, so the next synced one makes it last too.
        """
        with (
            plain_faults(),
            self._counted(topics),
            begun(self._engine, writes=True, synced=synced) as connection,
        ):
            rights.hold_to(connection, self._role)
            yield connection
            for derive in dict.fromkeys(one for each in topics for one in self._kept_true.get(each, ())):
                derive(connection)
            if topics:
                # Sorted, so that two processes never wait for each other's rows crosswise.
                connection.execute(COUNT, [{"this": topic} for topic in sorted(topics)])
        if topics:
            self._events.publish(Changed(frozenset(topics)))

    def write_here(self, *, synced: bool = True) -> AbstractContextManager[Connection]:
        """`write` of what is this computer's alone (its notices, its folders); nobody is told."""
        return self.write(synced=synced)

    def say(self, *topics: Topic) -> None:
        """Have the screens here look again, also where nothing was written."""
        with self.write(*topics):
            pass

    def exchange(self) -> None:
        """Hand over what was written here alone, bring what changed elsewhere; a workspace in a file has neither."""

    def due(self) -> bool:
        """Whether an exchange has anything to do; asked each second, it costs the network nothing."""
        return False

    def afterwards(self, tx: Transaction, act: Act, told: Told, join: Join | None = None) -> bool:
        """Have done what follows of a text for the queue, in the text's own transaction; whether it changed anything.

        A copy owes it to the server, which does it before anything else. `join` makes one of two that are still owed.
        """
        return act(tx, **told)

    def owes(self, tx: Transaction, act: Act) -> list[Told]:
        """What `afterwards` was told of this act and is not done yet."""
        return []

    @property
    def away(self) -> bool:
        """Whether the database that decides could not be reached when it was last called."""
        return False

    def left(self) -> int:
        """How many records written here are not where others see them yet."""
        return 0

    def reached_at(self) -> datetime | None:
        """When this computer last exchanged with the server that decides; None: never, or there is none."""
        return None

    @property
    def acting(self) -> Database:
        """The database that decides: itself, unless this is a copy of one that is elsewhere."""
        return self

    @contextmanager
    def trial(self) -> Generator[Connection]:
        """A transaction in which all may be written and read back, and of which nothing is kept and nothing told."""
        with plain_faults(), begun(self._engine, writes=True) as connection:
            yield connection
            connection.rollback()

    def changes(self) -> dict[Topic, int]:
        """How often each topic changed so far, by anyone; polled to notice other processes."""
        with self.read() as connection:
            rows = connection.execute(select(change.c.topic, change.c.counter)).all()
        return {topic: counter for topic, counter in rows if topic in TOPICS}

    def changes_elsewhere(self) -> dict[Topic, int]:
        """How often each topic changed by other processes; may lag behind for a moment, never runs ahead."""
        with self._counting:
            own = self._own.copy()
        return {topic: counter - own[topic] for topic, counter in self.changes().items()}

    @contextmanager
    def _counted(self, topics: tuple[Topic, ...]) -> Generator[None]:
        # Counted as own before the commit: a poll in between sees too little, not too much, and the next one all.
        with self._counting:
            self._own.update(set(topics))
        try:
            yield
        except BaseException:
            with self._counting:
                self._own.subtract(set(topics))
            raise

    def hurry(self) -> None:
        """The program closes: a server that does not answer is waited for no longer."""

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def open_engine(url: str) -> Engine:
    """Make the engine for a SQLite file or PostgreSQL address; raises Problem `password_in_address`."""
    parsed = make_url(url)
    if parsed.password:
        raise Problem("password_in_address")
    if parsed.get_backend_name() != "sqlite":
        _say_partial_indexes_to_postgresql()
        from brandassist.store.shared.line import look_after_rest
        from brandassist.store.shared.spoken import tell_beforehand

        tell_beforehand()
        engine = create_engine(url, use_native_hstore=False)
        look_after_rest(engine)
        return engine
    engine = create_engine(url, connect_args={"timeout": BUSY_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _say_partial_indexes_to_postgresql() -> None:
    # Said in the tables themselves, it would load PostgreSQL's dialect at every start on SQLite.
    for table in metadata.tables.values():
        for index in table.indexes:
            where = index.dialect_options["sqlite"]["where"]
            if where is not None:
                index.dialect_options["postgresql"]["where"] = where


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def _prepare_sqlite(raw: Any, _record: object) -> None:
    raw.isolation_level = None  # the driver's own BEGIN comes too late to be trusted
    for pragma in (f"busy_timeout={BUSY_MS}", "foreign_keys=ON", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}")
    _write_ahead(raw)


def _write_ahead(raw: Any, tries: int = 20) -> None:
    # Several processes opening a new file at once: for this switch alone SQLite says "locked" without waiting, so
    # wait by a transaction, which does wait, and look again.
    for left in reversed(range(tries)):
        try:
            raw.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not left:
                raise
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("COMMIT")


@contextmanager
def begun(engine: Engine, *, writes: bool = False, synced: bool = True) -> Generator[Connection]:
    """A transaction on a connection of its own, which keeps nothing unless it `writes`; `synced` as in `write`."""
    with engine.connect() as connection, connection.begin() as transaction:
        if engine.dialect.name == "sqlite":
            _begin_sqlite(connection, writes, synced)
        yield connection
        if not writes:
            transaction.rollback()


def _begin_sqlite(connection: Connection, writes: bool, synced: bool) -> None:
    # Not a listener to "begin": once an engine has one, each of its statements takes about 1.4 times as long.
    if writes and connection.info.get(_SYNCED, True) is not synced:  # as its last use left it
        connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if synced else 'NORMAL'}")
        connection.info[_SYNCED] = synced
    # A write that began as a read could fail in the middle with "database is locked"; this waits at the door.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def plain_faults() -> Generator[None]:
    """Raise the faults of disks, files and servers as Problems."""
    try:
        yield
    except DBAPIError as error:
        problem = storage_problem(error)
        if problem is None:
            raise
        raise problem from error


def storage_problem(error: DBAPIError) -> Problem | None:
    """Name the faults of disks and files; anything else is a mistake of ours and stays an exception."""
    if getattr(error.orig, "committing", False):  # `store.shared.sending`
        return Problem("answer_lost")
    text = str(error.orig).lower()
    known = {
        "disk is full": "disk_full",
        "no space left": "disk_full",
        "readonly database": "workspace_read_only",
        "unable to open database": "workspace_unreadable",
        "malformed": "workspace_corrupt",
        "not a database": "workspace_corrupt",
        "disk i/o error": "disk_failed",
        "database is locked": "workspace_busy",
        "moved to a server": "moved_away",
    }
    for words, code in known.items():
        if words in text:
            return Problem(code)
    state = getattr(error.orig, "sqlstate", "")  # PostgreSQL's; None where no connection came about
    if state is None:
        from brandassist.store.shared.line import refusal

        return Problem(refusal(text))
    if str(state).startswith(("08", "57P")) or error.connection_invalidated:
        return Problem("database_unreachable")
    if str(state).startswith(("28", "3D000")):
        return Problem("database_refused")
    if state == "BA001":  # `store.shared.struck`
        return Problem("struck_off")
    if state == "42501":  # neither grant nor policy allows it: `store.shared.roles`
        return Problem("role_refuses")
    return None
