"""All that is outgoing goes to the server: what is owed first, then record by record, while one is left that can go."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress

from sqlalchemy.exc import IntegrityError

from brandassist.errors import Problem
from brandassist.events import Topic
from brandassist.store.database import Database, begun, plain_faults
from brandassist.store.diary import entries, private
from brandassist.store.history import Actor
from brandassist.store.rights import NOT_ALLOWED
from brandassist.store.shared import confided, handed, handing, outgoing, owed, packing, touched
from brandassist.store.shared.confided import Confided, WroteThere
from brandassist.store.shared.handing import Closed, Crossed
from brandassist.store.shared.merged import Merge
from brandassist.store.shared.packing import Parcel
from brandassist.store.shared.rows import topics_of
from brandassist.store.shared.travelling_copy import TEXTS, TravellingCopy
from brandassist.store.tables import draft
from brandassist.store.writing import drafts, revisions

log = logging.getLogger(__name__)
TRIES = 3  # for records in whose way others stand


class HandingOver:
    """`me`: who hands over. `check`: that the server's schema is ours. `bring`: what stands in the way comes here."""

    def __init__(
        self,
        copy: TravellingCopy,
        server: Database,
        me: Actor,
        merge: Merge,
        check: Callable[[], None],
        bring: Callable[[], None],
    ) -> None:
        self._copy, self._server, self._me, self._merge = copy, server, me, merge
        self._check, self._bring = check, bring

    def all(self) -> None:
        """Have done what is owed, then hand over all that is outgoing.

        A record that the server does not take stays outgoing and is logged.
        """
        self._do_owed()
        self._close_open()
        idle = 0
        while waiting := self._waiting():
            left = [root for root in waiting if not self._hand_one(root)]
            if not left:
                return
            idle = idle + 1 if len(left) == len(waiting) else 0
            if idle == TRIES:
                log.warning("%d records could not be handed over", len(left))
                return
            self._bring()

    def _waiting(self) -> list[str]:
        with self._copy.read() as tx:
            return packing.roots(tx) if outgoing.any_left(tx) else []

    def _do_owed(self) -> None:
        """Have the server do what follows of texts; what it did already, and this copy was not told, it leaves."""
        with self._copy.read() as tx:
            waiting = owed.every(tx)
        for each in waiting:
            self._check()
            with plain_faults(), begun(self._copy.engine, writes=True) as tx:
                known = outgoing.state(tx)
                number = owed.begin(tx, each, known.number + 1)
                outgoing.keep_state(tx, number=max(number, known.number))
            with self._copy.read() as copy, self._server.write("queue") as server:
                if handed.first(server, known.copy_id, number):
                    self._copy.acts[each.act](server.execution_options(**{private.HERE: copy}), **each.told)
            with plain_faults(), begun(self._copy.engine, writes=True) as tx:
                owed.done(tx, each)

    # -- one record -------------------------------------------------------------------------------------------------

    def _close_open(self) -> None:
        """Learn what became of the handings over that nobody knows the end of."""
        with self._copy.read() as tx:
            open_ = [each for each in outgoing.notes(tx) if each.handing is not None]
            copy_id = outgoing.state(tx).copy_id
        if not open_:
            return
        self._check()
        numbers = {each.handing for each in open_ if each.handing is not None}
        with self._server.write() as server:
            through = handed.went_through(server, copy_id, numbers)
            # What was deleted here may have stayed there; that is what comes next.
            touched.again(server, {each.name for each in open_ if each.handing in through and each.sent is None})
        with plain_faults(), begun(self._copy.engine, writes=True) as tx:
            outgoing.keep_state(tx, turn=outgoing.state(tx).turn + 1)
            for each in outgoing.notes(tx):
                if each.handing in numbers:
                    outgoing.answered(tx, each, each.handing in through)

    def _hand_one(self, root: str) -> bool:
        """False: others made the same meanwhile, or what it refers to is not there (yet); it is to be tried again."""
        kept = False
        self._see_before_locking(root)
        for _ in range(TRIES):
            with plain_faults(), begun(self._copy.engine, writes=True) as tx:
                parcel, copy_id = packing.pack(tx, root), outgoing.state(tx).copy_id
            if parcel is None:
                return True
            self._check()
            try:
                with self._server.write(*_topics(parcel)) as server:
                    handing.hand(server, copy_id, parcel, self._me, self._merge, kept=kept)
            except Crossed:
                self._unpack(parcel)
                self._keep_mine(root)
                kept = True
            except WroteThere as wrote:
                self._unpack(parcel)
                with self._copy.write("diary") as tx:
                    confided.keep_theirs(tx, root, wrote.theirs)
            except Confided:
                self._unpack(parcel)
                with self._copy.write("diary") as tx:
                    confided.set_apart(tx, self._me, root)
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
                with plain_faults(), begun(self._copy.engine, writes=True) as tx:
                    handing.settle(tx, parcel)
                return True
        return False

    def _see_before_locking(self, root: str) -> None:
        """What others hung on an entry comes here before all of it stays here."""
        with self._copy.read() as tx:
            leaves = packing.stays(tx, root) and root not in outgoing.staying(tx)
        if leaves:
            self._bring()

    def _unpack(self, parcel: Parcel) -> None:
        with plain_faults(), begun(self._copy.engine, writes=True) as tx:
            for each in outgoing.notes(tx):
                if each.handing == parcel.number:
                    outgoing.answered(tx, each, False)

    def _keep_mine(self, root: str) -> None:
        """What stands here becomes a revision, before it is put together with what others wrote."""
        with self._copy.write("drafts", "diary") as tx:
            if tx.execute(draft.select().where(draft.c.id == root)).first() is not None:
                revisions.keep(tx, root, "pause", drafts.writer(tx, root))
            else:
                with suppress(Problem):
                    entries.revise(tx, self._me, root)


def _topics(parcel: Parcel) -> tuple[Topic, ...]:
    return tuple(sorted(topics_of({each.name.table for each in parcel.notes}) & TEXTS)) or ("drafts",)
