"""Reading what a post's time is judged by."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.accounts.health import forecasts
from brandassist.diary.zones import legs_of, stays_of
from brandassist.planning.beside import Around, Beside
from brandassist.planning.free_time import Quiet
from brandassist.planning.warnings import Warning
from brandassist.store import accounts, devices, settings
from brandassist.store.accounts import Account
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.stop import Standing
from brandassist.store.diary import embargoes, trips
from brandassist.store.publishing import slots
from brandassist.store.writing import drafts, said, targets
from brandassist.walltime import WallTime
from brandassist.writing.said_before import Other, SaidBefore, said_here
from drafts.checks.said_before import Said

TO_COME = ("scheduled", "handed_over", "your_turn")


class Warnings:
    """What is worth a look about posts at their times. Nothing here keeps anybody from scheduling."""

    def __init__(self, db: Database, device_id: str) -> None:
        self._db, self._device_id = db, device_id
        self._said_before = SaidBefore()

    def of(
        self,
        draft_id: str,
        account_ids: Sequence[str],
        planned: WallTime,
        means: str = "readers",
        ignoring: str | Collection[str] | None = None,
    ) -> list[Warning]:
        """What is worth a look if the draft went to these accounts then.

        means: whose clock the time is told by (`store.publishing.slots.Means`); ignoring: its own deliveries, where
        those are moved.
        Raises Problem `not_found`.
        """
        return self.beside(draft_id, account_ids, planned.zone, means, ignoring).at(planned.instant())

    def beside(
        self,
        draft_id: str,
        account_ids: Sequence[str],
        zone: str,
        means: str = "readers",
        ignoring: str | Collection[str] | None = None,
    ) -> Beside:
        """The same for any number of times: read here, once; `at` of what is returned reads nothing."""
        with self._db.read() as tx:
            around = self.around(tx)
            to = [accounts.get(tx, each) for each in account_ids]
            moved = {ignoring} if isinstance(ignoring, str) else set(ignoring or ())
            known = [each for each in around.others if each.id in moved]
            rest = {each.id for each in to}.difference(each.account_id for each in known)
            own = [*known, *_written(tx, draft_id, [each for each in to if each.id in rest])]
            kept = embargoes.of_draft(tx, draft_id, clock.now())
        by_hand = frozenset(each.id for each in to if each.way == "you")
        beside = Beside(tuple(own), zone, around, kept, means == "here", by_hand)
        beside.at(clock.now())  # what can be prepared is prepared here, not under the hand that drags
        return beside

    def between(self, since: datetime, until: datetime) -> dict[str, list[Warning]]:
        """What `of` says of each post still to come, by its delivery, from one instant until before another.

        Posts with nothing to say are left out; so is that the queue is stopped, which each row says itself.
        """
        with self._db.read() as tx:
            around = self.around(tx, Standing(False, None, ""))
            rows = [each for each in read.between(tx, since, until) if each.state in TO_COME and each.edits is None]
            kept = {each.draft_id: embargoes.of_draft(tx, each.draft_id, clock.now()) for each in rows if each.embargo}
        own = {each.id: each for each in around.others}
        found = {
            row.id: Beside(
                (own[row.id],),
                row.zone,
                around,
                kept.get(row.draft_id),
                row.means == "here",
                frozenset({row.account_id} if row.promise == "you" else ()),
                row.state == "handed_over",
            ).at(row.due_at)
            for row in rows
            if row.id in own
        }
        return {delivery_id: each for delivery_id, each in found.items() if each}

    def around(self, tx: Transaction, standing: Standing | None = None) -> Around:
        """All that posts are held against, as it stands."""
        rules, known = settings.every(tx), trips.every(tx)
        unapproved = [said_here(each) for each in said.planned(tx)]
        return Around(
            (*self._said_before.of_late(tx), *unapproved),
            timedelta(minutes=rules["spacing_minutes"]),
            Quiet.between(rules["quiet_from"], rules["quiet_to"]),
            rules["zone"],
            stays_of(known),
            legs_of(known, rules["zone"]),
            slots.every(tx),
            forecasts(tx, clock.now(), meets=False),
            standing or stop.standing(tx),
            devices.elsewhere(tx, self._device_id),
            clock.now(),
        )


def _written(tx: Transaction, draft_id: str, to: Sequence[Account]) -> list[Other]:
    """The draft as it stands for each account, though nothing is planned."""
    text, now = drafts.get(tx, draft_id).text, clock.now()
    own = {each.account_id: each.own for each in targets.of(tx, draft_id) if each.own is not None}
    return [Other("", now, each.network, each.id, draft_id, Said(own.get(each.id, text))) for each in to]
