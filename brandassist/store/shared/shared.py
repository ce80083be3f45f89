"""A shared workspace with the face of `Database`: reads the copy, writes texts there, and acts on the server."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from brandassist import clock
from brandassist.errors import UNREACHED, Problem
from brandassist.events import Changed, Events, Topic
from brandassist.store import migrate
from brandassist.store.database import COUNT, Act, Database, Join, Told, Transaction, begun, plain_faults, sqlite_url
from brandassist.store.diary import entries, private
from brandassist.store.history import Actor
from brandassist.store.rights import NOT_ALLOWED
from brandassist.store.shared import (
    bringing,
    confided,
    first,
    handing,
    outgoing,
    owed,
    packing,
    standing,
    struck,
    touched,
    unswept,
)
from brandassist.store.shared.bringing import Brought
from brandassist.store.shared.confided import Confided, WroteThere
from brandassist.store.shared.first import GoOn
from brandassist.store.shared.handing import Closed, Crossed
from brandassist.store.shared.line import be_patient
from brandassist.store.shared.listening import Listener
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.packing import Parcel
from brandassist.store.shared.rows import topics_of
from brandassist.store.tables import draft
from brandassist.store.writing import drafts, revisions

TEXTS: frozenset[Topic] = frozenset({"diary", "drafts"})
"""What may be written without a connection."""

log = logging.getLogger(__name__)
_NOT_LET_IN = frozenset(
    {"password_needed", "password_wrong", "schema_older", "newer_schema", "server_untrusted", "database_refused"}
    | {"another_workspace_there", "no_workspace_there", "no_database_there", "move_unfinished"}
)
LOOK_EVERY = 30.0  # seconds after which the server is asked though it told nothing
REST = 5.0  # seconds until a server that was not reached is called again
_TRIES = 3  # for records in whose way others stand


class Shared(Database):
    """The copy on this computer, and behind it the server, which `acting` is.

    A write of texts alone never waits for the network. Any other first hands over what is outgoing, then happens on the
    server, then is brought here; it raises Problem `offline` where the server cannot be reached, and then nothing
    was done, `answer_lost` where nobody knows whether it was done. Lanes and collecting work with `acting`.
    """

    def __init__(
        self,
        url: str,
        copy: Path,
        events: Events,
        merge: Merge,
        answer_seconds: float | None = None,
        workspace_id: str = "",
        acts: Sequence[Act] = (),
        device_id: str = "",
    ) -> None:
        super().__init__(sqlite_url(copy), events)
        _prepare_copy(self)
        self._merge = merge
        self._acts = {each.__name__: each for each in acts}  # what may be owed
        self._server_events = Events()
        self._server_events.subscribe(self._acted)
        self._server = Database(url, self._server_events)
        self._patience = be_patient(self._server.engine, answer_seconds, device_id)
        self._listener = Listener(self._server.engine)
        self._looked = self._rests = -LOOK_EVERY  # when the server was last asked, and was last not reached
        self._exchanging = Lock()
        self._away = False
        self._checked = False  # that the server's schema is ours
        self._device_id = device_id  # this computer's; empty: nobody's in particular
        self._workspace_id = workspace_id  # of the copy; empty: whatever is there
        self.steady = False  # something exchanges each second; else who acts brings at once
        self.me = Actor(None, "")  # who hands over

    @property
    def acting(self) -> Database:
        return self._server

    @property
    def away(self) -> bool:
        return self._away

    def keep_true(self, topic: Topic, derive: Callable[[Transaction], None]) -> None:
        super().keep_true(topic, derive)
        self._server.keep_true(topic, derive)

    def hold_to(self, role: str) -> None:
        super().hold_to(role)
        self._server.hold_to(role)

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

    def afterwards(self, tx: Transaction, act: Act, told: Told, join: Join | None = None) -> bool:
        if tx.engine is not self.engine:
            return act(tx, **told)
        owed.keep(tx, self._acts[act.__name__].__name__, told, join)
        return False

    def owes(self, tx: Transaction, act: Act) -> list[Told]:
        return [each.told for each in owed.every(tx) if each.act == act.__name__]

    @contextmanager
    def trial(self) -> Generator[Connection]:
        with super().trial() as tx, outgoing.unnoted(tx):
            yield tx

    @contextmanager
    def _act(self, topics: tuple[Topic, ...], synced: bool) -> Generator[Connection]:
        self.hand_over()
        with (
            self._reaching(acts=True),
            self.read() as copy,
            self._server.write(*topics, synced=synced) as tx,
        ):
            yield tx.execution_options(**{private.HERE: copy})
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

    @contextmanager
    def _reaching(self, *, acts: bool = False) -> Generator[None]:
        """What is done inside needs the server; raises Problem `offline` where it is not reached.

        `acts`: where the answer to its end was lost, this is told. An exchange finds out by itself what became of it.
        """
        try:
            yield
        except Problem as problem:
            if problem.code not in UNREACHED:
                raise
            self._now_away(True)
            if acts and problem.code == "answer_lost":
                raise
            raise Problem("offline") from problem

    def _now_away(self, away: bool) -> None:
        if away != self._away:
            self._away = away
            log.info("the server of this workspace is %s", "away" if away else "there")
            self._events.publish(Changed(frozenset({"diary", "drafts", "queue", "inbox"})))  # the screens tell it

    # -- the exchange -----------------------------------------------------------------------------------------------

    def exchange(self) -> None:
        """Hand over what is outgoing, bring what changed.

        Raises Problem `offline`, `struck_off`, `another_workspace_there`, and those of `standing.may_open`.
        """
        began, self._looked = time.monotonic(), -LOOK_EVERY  # what was told is not forgotten when this fails
        try:
            with self._reaching():
                self.must_stand()
                self.hand_over()
                self.bring()
        except Problem as problem:
            self._rests = time.monotonic()
            self._refuse(problem)
            raise
        self._looked = began
        self._refuse(None)
        with plain_faults(), begun(self.engine, writes=True, synced=False) as tx:
            outgoing.keep_state(tx, reached_at=clock.now().isoformat())
        unswept.sweep(self)

    def _refuse(self, problem: Problem | None) -> None:
        """Note that the server does not let this computer in, or does again, and have the screens look."""
        before = self.refused.code if self.refused is not None else ""
        self.refused = problem if problem is not None and problem.code in _NOT_LET_IN else None
        if before != (self.refused.code if self.refused is not None else ""):
            self._events.publish(Changed(frozenset({"settings"})))

    def due(self) -> bool:
        """Whether the server told of a change, something is outgoing, or nobody asked for half a minute.

        A server that was not reached is called again after some seconds.
        """
        now = time.monotonic()
        if now - self._rests < REST:
            return False
        try:
            told = self._listener.heard()
        except Problem as problem:
            self._rests = now
            self._now_away(True)
            self._refuse(problem)
            return False
        return told or now - self._looked >= LOOK_EVERY or self.left() > 0

    def must_stand(self) -> None:
        """A computer that was struck off hands over nothing and is brought nothing, until it is let back.

        Raises Problem `struck_off`, `offline`.
        """
        if not self._device_id:
            return
        with self._reaching():
            self._check()
            with plain_faults():
                stands = struck.stands(self._server.engine, self._device_id)
            said = struck.STANDS if stands else self._struck()
        self._now_away(False)
        self._keep(partial(struck.keep, device_id=self._device_id, said=said))
        if said.at is not None:
            self._rests = time.monotonic() + LOOK_EVERY - REST
            raise Problem("struck_off")

    def _struck(self) -> struck.Said:
        with self._server.read() as tx:
            return struck.asked(tx, self._device_id)

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

    def bring(self, go_on: GoOn | None = None) -> None:
        """Bring what changed on the server into the copy; `go_on` hears how far the first copy is."""
        with self._exchanging, self._reaching():
            self._bring(go_on)

    def hand_over(self) -> None:
        """Have done what is owed, then hand over all that is outgoing.

        A record that the server does not take stays outgoing and is logged.
        """
        with self._exchanging, self._reaching():
            self._do_owed()
            self._close_open()
            idle = 0
            while waiting := self._waiting():
                left = [root for root in waiting if not self._hand_one(root)]
                if not left:
                    return
                idle = idle + 1 if len(left) == len(waiting) else 0
                if idle == _TRIES:
                    log.warning("%d records could not be handed over", len(left))
                    return
                self._bring()

    def _waiting(self) -> list[str]:
        with self.read() as tx:
            return packing.roots(tx) if outgoing.any_left(tx) else []

    def _check(self) -> None:
        if self._checked:
            return
        there = standing.may_open(standing.there(self._server.engine))
        if self._workspace_id not in ("", there):
            raise Problem("another_workspace_there")
        self._checked = True

    def _bring(self, go_on: GoOn | None = None) -> None:
        self._check()
        for _ in range(_TRIES):
            with self.read() as tx:
                before = outgoing.state(tx)
            if not before.seen.server:
                self._keep(partial(_made, self._server.engine, go_on))
                self._now_away(False)
                return
            with plain_faults():
                brought = bringing.fetch(self._server.engine, before.seen)
            self._now_away(False)
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

    def _do_owed(self) -> None:
        """Have the server do what follows of texts; what it did already, and this copy was not told, it leaves."""
        with self.read() as tx:
            waiting = owed.every(tx)
        for each in waiting:
            self._check()
            with plain_faults(), begun(self.engine, writes=True) as tx:
                known = outgoing.state(tx)
                number = owed.begin(tx, each, known.number + 1)
                outgoing.keep_state(tx, number=max(number, known.number))
            with self.read() as copy, self._server.write("queue") as server:
                if handing.first(server, known.copy_id, number):
                    self._acts[each.act](server.execution_options(**{private.HERE: copy}), **each.told)
            with plain_faults(), begun(self.engine, writes=True) as tx:
                owed.done(tx, each)

    # -- one record -------------------------------------------------------------------------------------------------

    def _close_open(self) -> None:
        """Learn what became of the handings over that nobody knows the end of."""
        with self.read() as tx:
            open_ = [each for each in outgoing.notes(tx) if each.handing is not None]
            copy_id = outgoing.state(tx).copy_id
        if not open_:
            return
        self._check()
        numbers = {each.handing for each in open_ if each.handing is not None}
        with self._server.write() as server:
            through = handing.went_through(server, copy_id, numbers)
            # What was deleted here may have stayed there; that is what comes next.
            touched.again(server, {each.name for each in open_ if each.handing in through and each.sent is None})
        with plain_faults(), begun(self.engine, writes=True) as tx:
            outgoing.keep_state(tx, turn=outgoing.state(tx).turn + 1)
            for each in outgoing.notes(tx):
                if each.handing in numbers:
                    outgoing.answered(tx, each, each.handing in through)

    def _hand_one(self, root: str) -> bool:
        """False: others made the same meanwhile, or what it refers to is not there (yet); it is to be tried again."""
        kept = False
        self._see_before_locking(root)
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
            except WroteThere as wrote:
                self._unpack(parcel)
                with super().write("diary") as tx:
                    confided.keep_theirs(tx, root, wrote.theirs)
            except Confided:
                self._unpack(parcel)
                with super().write("diary") as tx:
                    confided.set_apart(tx, self.me, root)
                return False  # what was set apart goes next
            except Closed:
                return True
            except Problem as problem:
                if problem.code not in NOT_ALLOWED:
                    raise
                self._unpack(parcel)  # it stays here, whoever may not write it there; the others go on
                log.warning("not handed over: %s", problem.code)
                return True
            except IntegrityError as error:
                log.info("not handed over: %s", type(error.orig).__name__)
                self._unpack(parcel)
                return False
            else:
                with plain_faults(), begun(self.engine, writes=True) as tx:
                    handing.settle(tx, parcel)
                return True
        return False

    def _see_before_locking(self, root: str) -> None:
        """What others hung on an entry comes here before all of it stays here."""
        with self.read() as tx:
            leaves = packing.stays(tx, root) and root not in outgoing.staying(tx)
        if leaves:
            self._bring()

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

    def hurry(self) -> None:
        self._patience.hurry()

    def close(self) -> None:
        self.hurry()
        super().close()
        self._listener.close()
        self._server.close()


def _topics(parcel: Parcel) -> tuple[Topic, ...]:
    return tuple(sorted(topics_of({each.name.table for each in parcel.notes}) & TEXTS)) or ("drafts",)


def _kept(brought: Brought, turn: int, tx: Connection) -> frozenset[Topic] | None:
    return bringing.keep(tx, brought) if outgoing.state(tx).turn == turn else None  # None: another process was quicker


def _made(server: Engine, go_on: GoOn | None, tx: Connection) -> frozenset[Topic] | None:
    return None if outgoing.state(tx).seen.server else first.make(server, tx, go_on)


def _prepare_copy(copy: Database) -> None:
    """Make or upgrade the copy and have it note what is written."""
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        if migrate.schema_version(tx) not in (None, migrate.HEAD):
            outgoing.forget_triggers(tx)
    migrate.prepare(copy.engine)
    with plain_faults(), begun(copy.engine, writes=True) as tx:
        outgoing.install(tx)
