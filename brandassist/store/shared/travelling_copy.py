"""The copy on this computer: what is written in it is noted, what came from the server is nobody's writing here."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from brandassist.events import Changed, Events, Topic
from brandassist.store import migrate
from brandassist.store.database import COUNT, Act, Database, Join, Told, Transaction, begun, plain_faults, sqlite_url
from brandassist.store.shared import outgoing, owed, packing

TEXTS: frozenset[Topic] = frozenset({"diary", "drafts"})
"""What may be written without a connection."""


class TravellingCopy(Database):
    """A database that needs no server. `acts`: what may be owed to one."""

    def __init__(self, file: Path, events: Events, acts: Sequence[Act] = ()) -> None:
        super().__init__(sqlite_url(file), events)
        _prepare(self)
        self.acts = {each.__name__: each for each in acts}

    def write_here(self, *, synced: bool = True) -> AbstractContextManager[Connection]:
        return super().write(synced=synced)

    def say(self, *topics: Topic) -> None:
        with super().write(*topics):
            pass

    def afterwards(self, tx: Transaction, act: Act, told: Told, join: Join | None = None) -> bool:
        if tx.engine is not self.engine:
            return act(tx, **told)
        owed.keep(tx, self.acts[act.__name__].__name__, told, join)
        return False

    def owes(self, tx: Transaction, act: Act) -> list[Told]:
        return [each.told for each in owed.every(tx) if each.act == act.__name__]

    @contextmanager
    def trial(self) -> Generator[Connection]:
        with super().trial() as tx, outgoing.unnoted(tx):
            yield tx

    def left(self) -> int:
        """How many records are not on the server yet, and acts not done there, apart from words that stay here."""
        with self.read() as tx:
            return (len(packing.roots(tx)) if outgoing.any_left(tx) else 0) + len(owed.every(tx))

    def reached_at(self) -> datetime | None:
        """When the server was last reached: how old is what the screens show while it is away."""
        with self.read() as tx:
            told = outgoing.state(tx).reached_at
        return datetime.fromisoformat(told) if told else None

    def brought_once(self) -> bool:
        """Whether the copy was ever made: a new one holds nothing yet."""
        with self.read() as tx:
            return bool(outgoing.state(tx).seen.server)

    def keep_what_came(self, work: Callable[[Connection], frozenset[Topic] | None]) -> bool:
        """Write into the copy what came from the server and tell it; None: it was too late and wrote nothing."""
        counted: frozenset[Topic] = frozenset()
        try:
            with plain_faults(), begun(self.engine, writes=True) as tx:
                told = work(tx)
                if told:
                    tx.execute(COUNT, [{"this": topic} for topic in sorted(told)])
                    with self._counting:
                        self._own.update(told)
                    counted = told
        except BaseException:
            with self._counting:
                self._own.subtract(counted)
            raise
        if told:
            self._events.publish(Changed(told))
        return told is not None


def _prepare(copy: Database) -> None:
    """Make or upgrade the copy and have it note what is written."""
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        if migrate.schema_version(tx) not in (None, migrate.HEAD):
            outgoing.forget_triggers(tx)
    migrate.prepare(copy.engine)
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        outgoing.install(tx)
