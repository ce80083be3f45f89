"""One post at a time: locked, looked at, decided, written down."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Topic
from brandassist.publishing.handover import recall
from brandassist.publishing.post import Post
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.deliveries.steps import UNCLEAR
from brandassist.store.diary import embargoes
from brandassist.store.history import Actor, record
from brandassist.walltime import WallTime

if TYPE_CHECKING:
    from brandassist.writing.approval import Approvals


TOPICS: tuple[Topic, ...] = ("queue", "drafts", "inbox")


class Deciding:
    """What deciding about posts is built on."""

    def __init__(self, db: Database, me: Actor, approvals: Approvals, post: Post) -> None:
        self._db = db
        self._me = me
        self._approvals = approvals
        self._post = post

    def _not_past(self, planned: WallTime) -> None:
        if planned.instant() < clock.now() - self._post.grace():
            raise Problem("time_passed", wall=planned.wall, zone=planned.zone)

    def _give_back(self, delivery_id: str) -> None:
        """What a server holds is recalled before anything changes: a call, not for the window's own thread."""
        with self._db.read() as tx:
            row = read.get(tx, delivery_id)
        held = row.state in ("handed_over", "recalling") or row.server_ref not in (None, UNCLEAR)
        if held and not recall(self._post, delivery_id):
            raise Problem("recall_unclear", delivery=delivery_id)

    @contextmanager
    def _decide(
        self, delivery_id: str, verb: str, states: Sequence[str] | None = None, refusal: str = ""
    ) -> Generator[tuple[Transaction, DeliveryRow]]:
        with (
            self._db.write(*TOPICS) as tx,
            self._decide_in(tx, delivery_id, verb, states, refusal) as row,
        ):
            yield tx, row

    @contextmanager
    def _decide_in(
        self, tx: Transaction, delivery_id: str, verb: str, states: Sequence[str] | None = None, refusal: str = ""
    ) -> Generator[DeliveryRow]:
        plan.lock(tx, delivery_id)
        row = read.get(tx, delivery_id)
        if states is not None and row.state not in states:
            raise Problem(refusal, delivery=delivery_id, state=row.state)
        yield row
        record(tx, self._me, verb, "delivery", delivery_id)


def not_embargoed(tx: Transaction, draft_id: str, planned: WallTime) -> None:
    """Raise Problem `embargoed` where an entry it came from is not to be told at that time."""
    kept = embargoes.of_draft(tx, draft_id, clock.now())
    if kept is not None and planned.instant() < kept.embargo.until:
        until = kept.embargo.planned
        raise Problem("embargoed", entry=kept.title or kept.day, wall=until.wall, zone=until.zone)
