"""What is done about a post that was sent, or should have been."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from brandassist import clock
from brandassist.errors import Problem
from brandassist.publishing.editing import must_stand, newer_text, plan_edit
from brandassist.publishing.queue.deciding import Deciding, not_embargoed
from brandassist.publishing.settle import look_for
from brandassist.publishing.withdrawing import can_withdraw, withdraw
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.deliveries.settle import to_look_for
from brandassist.store.deliveries.steps import UNCLEAR
from brandassist.store.history import record
from brandassist.store.writing import targets
from brandassist.store.writing.payloads import Payload
from brandassist.walltime import from_instant


class Settling(Deciding):
    """Posts that were sent: again, found, brought up to date, taken back."""

    def retry(self, delivery_id: str, zone: str) -> None:
        """Send a refused, missed or partly published one now, with its keys.

        An unconfirmed one only after two looks found it absent: raises Problem `check_first`; also
        `not_retryable`, `not_approved`, `embargoed`, `article_not_live`.
        """
        states = ("refused", "missed", "partly_published", "unconfirmed")
        with self._decide(delivery_id, "sent_again", states, "not_retryable") as (tx, row):
            if row.state == "unconfirmed" and row.problem.get("code") != "absent_twice":
                raise Problem("check_first", delivery=row.id)
            if not row.approved:
                raise Problem("not_approved", delivery=row.id)
            if row.server_ref not in (None, UNCLEAR):
                raise Problem("recall_first", delivery=row.id)
            if row.waits == "link":
                raise Problem("article_not_live", delivery=row.id)
            now = from_instant(clock.now(), zone)
            not_embargoed(tx, row.draft_id, now)
            stop.send_again(tx, row, now)

    def settle(self, delivery_id: str, *, published: str | None, part: int | None = None) -> None:
        """A person says how an unconfirmed one ended: `published` is its address, None means it is not there."""
        with self._decide(delivery_id, "settled", ("unconfirmed", "recalling"), "not_unconfirmed") as (tx, row):
            if published is None:
                stop.said_absent(tx, row)
                return
            if not published.startswith(("http://", "https://", "file://")):
                raise Problem("not_an_address", text=published)
            stop.said_published(tx, row, _which(row, part), published)

    def check(self, delivery_id: str) -> DeliveryRow:
        """Look on the network now (a call: not for the window's own thread) and return how it stands after.

        Raises Problem `not_unconfirmed`, `no_key_here`.
        """
        with self._db.read() as tx:
            row = read.get(tx, delivery_id)
        if row.state == "unconfirmed":
            self._post.login(row.account_id)  # a look that cannot be made is told here, not in the row
        with self._decide(delivery_id, "looked", ("unconfirmed",), "not_unconfirmed") as (_, row):
            seen = to_look_for(row)
        look_for(self._post, seen)
        with self._db.read() as tx:
            return read.get(tx, delivery_id)

    def newer(self, row: DeliveryRow) -> Payload | None:
        """What `edit` would bring: the newer text, approved or (nobody is asked) to be approved with it; else None."""
        with suppress(Problem), self._db.read() as tx:
            unasked = self._approvals.unasked_in(tx, row.account_id)
            rendered = partial(self._approvals.rendered_in, tx, row.target_id) if unasked else None
            return newer_text(tx, row, rendered) if row.edits is None else None
        return None

    def edit(self, delivery_id: str, zone: str) -> str:
        """Bring a published post up to date with the newer text that is approved; returns the delivery that does it.

        Where the account's rule asks nobody, what changed is approved in the same transaction. Raises Problem
        `taken_back`, `not_editable`, `cannot_edit`, `already_scheduled`, `nothing_newer`, `edit_other_parts`,
        `edit_other_visibility`, `edit_other_pictures`, and what approval raises.
        """
        with self._db.read() as tx:
            row = read.get(tx, delivery_id)
        if self._approvals.unasked([row.account_id]):
            self._approvals.make_pictures(row.draft_id, [row.account_id])
        with self._db.write("queue", "drafts") as tx:
            row = read.get(tx, row.edits or row.id)
            plan.lock(tx, row.id)
            must_stand(row)
            if self._approvals.unasked_in(tx, row.account_id) and targets.get(tx, row.target_id).changed:
                for outcome in self._approvals.approve_in(tx, row.draft_id, [row.target_id], again=True):
                    if outcome.problem is not None:
                        raise outcome.problem
            made = plan_edit(tx, row, zone)
            record(tx, self._me, "edited", "delivery", made, of=row.id)
            return made

    def can_withdraw(self, row: DeliveryRow) -> bool:
        """Whether its network lets what is out be taken back."""
        return can_withdraw(row)

    def withdraw(self, delivery_id: str) -> DeliveryRow:
        """Take a published post off its network; see `withdrawing.withdraw`."""
        return withdraw(self._post, self._me, delivery_id)


def _which(row: DeliveryRow, part: int | None) -> int:
    open_states = ("unconfirmed",) if row.state == "unconfirmed" else ("unconfirmed", "waiting")
    unconfirmed = [each.ordinal for each in row.parts if each.state in open_states]
    if part is None:
        return unconfirmed[0]
    if part - 1 not in unconfirmed:
        raise Problem("no_such_part", part=part)
    return part - 1
