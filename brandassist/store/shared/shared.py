"""A shared workspace with the face of `Database`: reads the copy, writes texts there, and acts on the server."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from brandassist.errors import Problem
from brandassist.events import Changed, Events, Topic
from brandassist.store import migrate
from brandassist.store.database import COUNT, Database, Transaction, begun, plain_faults, sqlite_url
from brandassist.store.diary import entries, private
from brandassist.store.history import Actor
from brandassist.store.shared import bringing, handing, outgoing, packing
from brandassist.store.shared.bringing import Brought
from brandassist.store.shared.handing import Closed, Crossed
from brandassist.store.shared.line import ANSWER_SECONDS, be_patient
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.packing import Parcel
from brandassist.store.shared.rows import topics_of
from brandassist.store.tables import draft
from brandassist.store.writing import drafts, revisions

TEXTS: frozenset[Topic] = frozenset({"diary", "drafts"})
"""What may be written without a connection."""

_UNREACHED = ("database_unreachable", "offline")
_TRIES = 3  # for records in whose way others stand


class Shared(Database):
    """The copy on this computer, and behind it the server, which `acting` is.

    A write of texts alone never waits for the network. Any other first hands over what is outgoing, then happens on the
    server, then is brought here; it raises Problem `offline` where the server cannot be reached, and then nothing
    was done. Lanes and collecting work with `acting`.
    """

    def __init__(
        self, url: str, copy: Path, events: Events, merge: Merge, answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        super().__init__(sqlite_url(copy), events)
        _prepare_copy(self)
        self._merge = merge
        self._server_events = Events()
        self._server_events.subscribe(self._acted)
        self._server = Database(url, self._server_events)
        be_patient(self._server.engine, answer_seconds)
        self._exchanging = Lock()
        self._checked = False  # that the server's schema is ours
        self.steady = False  # something exchanges each second; else who acts brings at once
        self.me = Actor(None, "")  # who hands over

    @property
    def acting(self) -> Database:
        return self._server

    def keep_true(self, topic: Topic, derive: Callable[[Transaction], None]) -> None:
        super().keep_true(topic, derive)
        self._server.keep_true(topic, derive)

    # -- the face of a database -------------------------------------------------------------------------------------

    @contextmanager
    def write(self, *topics: Topic, synced: bool = True) -> Generator[Connection]:
        if topics and TEXTS.issuperset(topics):
            with super().write(*topics, synced=synced) as tx:
                yield tx
            return
        with self._act(topics, synced) as tx:
            yield tx

    def write_here(self, *, synced: bool = True) -> AbstractContextManager[Connection]:
        return super().write(synced=synced)

    def say(self, *topics: Topic) -> None:
        with super().write(*topics):
            pass

    @contextmanager
    def trial(self) -> Generator[Connection]:
        with super().trial() as tx, outgoing.unnoted(tx):
            yield tx

    @contextmanager
    def _act(self, topics: tuple[Topic, ...], synced: bool) -> Generator[Connection]:
        with _said_offline():
            self.hand_over()
            with self.read() as copy:
                kept_here = private.passages(copy)
            with self._server.write(*topics, synced=synced) as tx:
                tx.info[private.KEPT_HERE] = kept_here
                yield tx
        with suppress(Problem):  # it is done; what it did comes here at the next exchange
            self.bring()
        self._events.publish(Changed(frozenset(topics)))

    def _acted(self, _event: object) -> None:
        """A lane, or whoever works with the server directly, changed something there."""
        if not self.steady and self._exchanging.acquire(blocking=False):
            try:
                with suppress(Problem):
                    self._bring()
            finally:
                self._exchanging.release()

    # -- the exchange -----------------------------------------------------------------------------------------------

    def exchange(self) -> None:
        """Hand over what is outgoing, bring what changed. Raises Problem `offline`, `newer_schema`."""
        with _said_offline():
            self.hand_over()
            self.bring()

    def left(self) -> int:
        """How many records are not on the server yet, apart from words that stay here."""
        with self.read() as tx:
            return len(packing.roots(tx))

    def reached_at(self) -> datetime | None:
        """When something was last brought from the server: how old is what the screens show while it is away."""
        with self.read() as tx:
            told = outgoing.state(tx).reached_at
        return datetime.fromisoformat(told) if told else None

    def brought_once(self) -> bool:
        """Whether the copy was ever made: a new one holds nothing yet."""
        with self.read() as tx:
            return bool(outgoing.state(tx).seen.server)

    def bring(self) -> None:
        """Bring what changed on the server into the copy."""
        with self._exchanging, _said_offline():
            self._bring()

    def hand_over(self) -> None:
        """Hand over all that is outgoing; a record that the server does not take stays outgoing and is logged."""
        with self._exchanging, _said_offline():
            self._close_open()
            idle = 0
            while waiting := self._waiting():
                left = [root for root in waiting if not self._hand_one(root)]
                if not left:
                    return
                idle = idle + 1 if len(left) == len(waiting) else 0
                if idle == _TRIES:
                    logging.getLogger(__name__).warning("%d records could not be handed over", len(left))
                    return
                self._bring()

    def _waiting(self) -> list[str]:
        with self.read() as tx:
            return packing.roots(tx) if outgoing.any_left(tx) else []

    def _check(self) -> None:
        if self._checked:
            return
        migrate.prepare(self._server.engine)
        self._checked = True

    def _bring(self) -> None:
        self._check()
        for _ in range(_TRIES):
            with self.read() as tx:
                before = outgoing.state(tx)
            with plain_faults():
                brought = bringing.fetch(self._server.engine, before.seen)
            if brought is None:
                return
            if self._keep(partial(_kept, brought, before.turn)):
                return

    def _keep(self, work: Callable[[Connection], frozenset[Topic] | None]) -> bool:
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

    # -- one record -------------------------------------------------------------------------------------------------

    def _close_open(self) -> None:
        """Learn what became of the handings over that nobody knows the end of."""
        with self.read() as tx:
            numbers = {each.handing for each in outgoing.notes(tx) if each.handing is not None}
            copy_id = outgoing.state(tx).copy_id
        if not numbers:
            return
        self._check()
        with self._server.write() as server:
            through = handing.went_through(server, copy_id, numbers)
        with plain_faults(), begun(self.engine, writes=True) as tx:
            for each in outgoing.notes(tx):
                if each.handing in numbers:
                    outgoing.answered(tx, each, each.handing in through)

    def _hand_one(self, root: str) -> bool:
        """False: others made the same meanwhile, or what it refers to is not there (yet); it is to be tried again."""
        kept = False
        for _ in range(_TRIES):
            with plain_faults(), begun(self.engine, writes=True) as tx:
                parcel, copy_id = packing.pack(tx, root), outgoing.state(tx).copy_id
            if parcel is None:
                return True
            self._check()
            try:
                with self._server.write(*_topics(parcel)) as server:
                    handing.hand(server, copy_id, parcel, self.me, self._merge, kept=kept)
            except Crossed:
                self._unpack(parcel)
                self._keep_mine(root)
                kept = True
            except Closed:
                return True
            except IntegrityError as error:
                logging.getLogger(__name__).info("not handed over: %s", type(error.orig).__name__)
                self._unpack(parcel)
                return False
            else:
                with plain_faults(), begun(self.engine, writes=True) as tx:
                    handing.settle(tx, parcel)
                return True
        return False

    def _unpack(self, parcel: Parcel) -> None:
        with plain_faults(), begun(self.engine, writes=True) as tx:
            for each in outgoing.notes(tx):
                if each.handing == parcel.number:
                    outgoing.answered(tx, each, False)

    def _keep_mine(self, root: str) -> None:
        """What stands here becomes a revision, before it is put together with what others wrote."""
        with super().write("drafts", "diary") as tx:
            if tx.execute(draft.select().where(draft.c.id == root)).first() is not None:
                revisions.keep(tx, root, "pause", drafts.writer(tx, root))
            else:
                with suppress(Problem):
                    entries.revise(tx, self.me, root)

    def close(self) -> None:
        super().close()
        self._server.close()


def _topics(parcel: Parcel) -> tuple[Topic, ...]:
    return tuple(sorted(topics_of({each.name.table for each in parcel.notes}) & TEXTS)) or ("drafts",)


def _kept(brought: Brought, turn: int, tx: Connection) -> frozenset[Topic] | None:
    return bringing.keep(tx, brought) if outgoing.state(tx).turn == turn else None  # None: another process was quicker


def _prepare_copy(copy: Database) -> None:
    """Make or upgrade the copy and have it note what is written."""
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        if migrate.schema_version(tx) not in (None, migrate.HEAD):
            outgoing.forget_triggers(tx)
    migrate.prepare(copy.engine)
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        outgoing.install(tx)


@contextmanager
def _said_offline() -> Generator[None]:
    try:
        yield
    except Problem as problem:
        if problem.code not in _UNREACHED:
            raise
        raise Problem("offline") from problem
