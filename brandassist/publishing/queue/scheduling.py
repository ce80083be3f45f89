"""Giving drafts a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from brandassist.diary import consent, held_back
from brandassist.errors import Problem
from brandassist.publishing.queue.deciding import Deciding, not_embargoed
from brandassist.store.accounts import Account
from brandassist.store.accounts import get as account
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, teasers
from brandassist.store.diary import private
from brandassist.store.history import record
from brandassist.store.inbox.brought_by_hand import answered_by_hand
from brandassist.store.publishing.slots import Means
from brandassist.store.writing import approvals, payloads, targets
from brandassist.walltime import WallTime, from_instant

LONGEST_BETWEEN = 7 * 24 * 60  # minutes from one network to the next


class Scheduling(Deciding):
    """Posts begin here."""

    def schedule(
        self,
        draft_id: str,
        account_ids: Sequence[str],
        planned: WallTime,
        *,
        means: Means = "readers",
        seen: Mapping[str, str] | None = None,
        every_minutes: int = 0,
        stop_if_refused: bool = False,
    ) -> list[str]:
        """Give a draft's targets a time, adding targets it does not have; returns the deliveries' ids.

        `every_minutes`: in their order, each account that much after the one before. `stop_if_refused`: the others
        go only once the first is out; refused, missed or unclear, it keeps them back, and at their time they ask.

        `means`: the time stands on the clock of `planned.zone`, follows where she is, or stands as an instant.

        Where the account's rule asks nobody (`approval_rules.unasked`) this submits and approves too, in the same
        transaction; else an unapproved target waits for approval. `seen` (fingerprints by target, as for `approve`):
        exactly that is approved then, also where an older text stands approved. Raises Problem `time_passed`,
        `already_scheduled`, `went_out_meanwhile` (from another computer, and this one was not told yet), `no_target`,
        `embargoed`, and what approval raises.
        """
        self._not_past(planned)
        if not account_ids:
            raise Problem("no_target", draft=draft_id)
        if not 0 <= every_minutes <= LONGEST_BETWEEN:
            raise Problem("bad_minutes_between", minutes=every_minutes, most=LONGEST_BETWEEN)
        if unasked := [each for each in account_ids if self._approvals.unasked([each])]:
            self._approvals.make_pictures(draft_id, unasked)
        with self._db.write("queue", "drafts") as tx:
            not_embargoed(tx, draft_id, planned)
            self._approve_unasked(tx, draft_id, account_ids, seen)
            return self.plan_in(
                tx, draft_id, account_ids, planned, means, every_minutes=every_minutes, stop_if_refused=stop_if_refused
            )

    def _approve_unasked(
        self, tx: Transaction, draft_id: str, account_ids: Sequence[str], seen: Mapping[str, str] | None
    ) -> None:
        unapproved: list[str] = []
        for account_id in account_ids:
            target_id = targets.add(tx, draft_id, account_id)
            again = seen is not None or approvals.standing(tx, target_id) is None
            if again and self._approvals.unasked_in(tx, account_id):
                unapproved.append(target_id)
        if not unapproved:
            return
        for outcome in self._approvals.approve_in(tx, draft_id, unapproved, seen=seen):
            if outcome.problem is not None:
                raise outcome.problem

    def plan_in(
        self,
        tx: Transaction,
        draft_id: str,
        account_ids: Sequence[str],
        planned: WallTime,
        means: Means = "readers",
        *,
        every_minutes: int = 0,
        stop_if_refused: bool = False,
    ) -> list[str]:
        """The same inside a transaction (topics "queue", "drafts"), and approving nothing: the gate stays.

        Raises Problem `time_passed`, `already_scheduled`, `went_out_meanwhile`, `embargoed`.
        """
        self._not_past(planned)
        not_embargoed(tx, draft_id, planned)
        made: list[str] = []
        for each in account_ids:
            at, target_id = _later(planned, every_minutes * len(made)), targets.add(tx, draft_id, each)
            first = made[0] if made and stop_if_refused else None
            made.append(self._plan(tx, draft_id, target_id, account(tx, each), at, means=means, after=first))
        teasers.tie(tx, draft_id)
        return made

    def _plan(
        self,
        tx: Transaction,
        draft_id: str,
        target_id: str,
        to: Account,
        planned: WallTime,
        kind: str = "post",
        means: Means = "readers",
        after: str | None = None,
    ) -> str:
        if plan.open_for(tx, target_id) is not None:
            raise Problem("already_scheduled", account=to.label)
        server, *copy = (plan.published_of(at, target_id) for at in private.everywhere(tx))
        if copy and server - copy[0]:  # who plans it here could not know yet
            raise Problem("went_out_meanwhile", account=to.label)
        delivery_id = plan.create(
            tx,
            draft_id=draft_id,
            target_id=target_id,
            account_id=to.id,
            kind=kind,
            planned=planned,
            promise=to.way,
            means=means,
            after=after,
        )
        standing = approvals.standing(tx, target_id)
        if standing is not None:
            content = payloads.get(tx, standing.payload_id)
            plan.fill(tx, delivery_id, standing.payload_id, len(content.parts), content.comments)
            held_back.planned(tx, delivery_id)
            consent.planned(tx, delivery_id)
        record(tx, self._me, "scheduled", "delivery", delivery_id, account=to.label, wall=planned.wall)
        return delivery_id

    def send_reply(self, tx: Transaction, draft_id: str, target_id: str, account_id: str, planned: WallTime) -> str:
        """Plan an approved or waiting reply, inside the inbox's transaction; to what a person brought in, by hand."""
        to = account(tx, account_id)
        if answered_by_hand(tx, draft_id):
            to = replace(to, way="you")
        return self._plan(tx, draft_id, target_id, to, planned, kind="reply")


def _later(planned: WallTime, minutes: int) -> WallTime:
    """So many minutes after, by the clock that never jumps."""
    return from_instant(planned.instant() + timedelta(minutes=minutes), planned.zone) if minutes else planned
