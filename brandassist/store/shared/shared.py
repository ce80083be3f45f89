"""A shared workspace with the face of `Database`: reads the copy, writes texts there, and acts on the server."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine

from brandassist import clock
from brandassist.errors import UNREACHED, Problem
from brandassist.events import Changed, Events, Topic
from brandassist.store.database import Act, Database, Transaction, begun, plain_faults
from brandassist.store.diary import private
from brandassist.store.history import Actor
from brandassist.store.shared import bringing, first, outgoing, standing, struck, unswept
from brandassist.store.shared.bringing import Brought
from brandassist.store.shared.first import GoOn
from brandassist.store.shared.handing_over import TRIES, HandingOver
from brandassist.store.shared.line import be_patient
from brandassist.store.shared.listening import Listener
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.travelling_copy import TEXTS, TravellingCopy

log = logging.getLogger(__name__)
_NOT_LET_IN = frozenset(
    {"password_needed", "password_wrong", "schema_older", "newer_schema", "server_untrusted", "database_refused"}
    | {"another_workspace_there", "no_workspace_there", "no_database_there", "move_unfinished"}
)
LOOK_EVERY = 30.0  # seconds after which the server is asked though it told nothing
REST = 5.0  # seconds until a server that was not reached is called again


class Shared(TravellingCopy):
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
        super().__init__(copy, events, acts)
        self._server_events = Events()
        self._server_events.subscribe(self._acted)
        self._server = Database(url, self._server_events)
        self._merge = merge
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
        self.keep_what_came(partial(struck.keep, device_id=self._device_id, said=said))
        if said.at is not None:
            self._rests = time.monotonic() + LOOK_EVERY - REST
            raise Problem("struck_off")

    def _struck(self) -> struck.Said:
        with self._server.read() as tx:
            return struck.asked(tx, self._device_id)

    def bring(self, go_on: GoOn | None = None) -> None:
        """Bring what changed on the server into the copy; `go_on` hears how far the first copy is."""
        with self._exchanging, self._reaching():
            self._bring(go_on)

    def hand_over(self) -> None:
        """Have done what is owed, then hand over all that is outgoing.

        A record that the server does not take stays outgoing and is logged.
        """
        with self._exchanging, self._reaching():
            HandingOver(self, self._server, self.me, self._merge, self._check, self._bring).all()

    def _check(self) -> None:
        if self._checked:
            return
        there = standing.may_open(standing.there(self._server.engine))
        if self._workspace_id not in ("", there):
            raise Problem("another_workspace_there")
        self._checked = True

    def _bring(self, go_on: GoOn | None = None) -> None:
        self._check()
        for _ in range(TRIES):
            with self.read() as tx:
                before = outgoing.state(tx)
            if not before.seen.server:
                self.keep_what_came(partial(_made, self._server.engine, go_on))
                self._now_away(False)
                return
            with plain_faults():
                brought = bringing.fetch(self._server.engine, before.seen)
            self._now_away(False)
            if brought is None:
                return
            if self.keep_what_came(partial(_kept, brought, before.turn)):
                return

    def hurry(self) -> None:
        self._patience.hurry()

    def close(self) -> None:
        self.hurry()
        super().close()
        self._listener.close()
        self._server.close()


def _kept(brought: Brought, turn: int, tx: Connection) -> frozenset[Topic] | None:
    return bringing.keep(tx, brought) if outgoing.state(tx).turn == turn else None  # None: another process was quicker


def _made(server: Engine, go_on: GoOn | None, tx: Connection) -> frozenset[Topic] | None:
    return None if outgoing.state(tx).seen.server else first.make(server, tx, go_on)
