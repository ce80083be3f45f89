"""The queue: posts with their times, and all a person may do about one."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.diary import consent, held_back
from brandassist.errors import Problem
from brandassist.events import Topic
from brandassist.publishing import freezing
from brandassist.publishing.editing import must_stand, newer_text, plan_edit
from brandassist.publishing.freezing import Sorting
from brandassist.publishing.handover import recall, recall_held
from brandassist.publishing.post import Post
from brandassist.publishing.settle import look_for
from brandassist.publishing.withdrawing import can_withdraw, withdraw
from brandassist.store import approvals, crisis, embargoes, metrics, payloads, targets
from brandassist.store.accounts import Account
from brandassist.store.accounts import get as account
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, read, stop, teasers
from brandassist.store.deliveries.read import AttemptRow, DeliveryRow
from brandassist.store.deliveries.settle import to_look_for
from brandassist.store.deliveries.steps import UNCLEAR
from brandassist.store.deliveries.stop import Standing
from brandassist.store.history import Actor, Happening, of, record
from brandassist.store.metrics import Uptake
from brandassist.store.payloads import Payload
from brandassist.store.slots import Means
from brandassist.walltime import WallTime, from_instant

if TYPE_CHECKING:
    from brandassist.writing.approval import Approvals

MOVABLE = ("scheduled", "missed", "refused", "your_turn")
CANCELLABLE = (*MOVABLE, "partly_published")
LONGEST_BETWEEN = 7 * 24 * 60  # minutes from one network to the next
HOLDABLE = (*CANCELLABLE, "unconfirmed", "handed_over")
_TOPICS: tuple[Topic, ...] = ("queue", "drafts", "inbox")


class Queue:
    """Scheduling and deciding. Sending is the lanes' work: everything here only writes rows."""

    def __init__(
        self,
        db: Database,
        me: Actor,
        approvals: Approvals,
        post: Post,
    ) -> None:
        self._db = db
        self._me = me
        self._approvals = approvals
        self._post = post

    # -- planning -----------------------------------------------------------------------------------------------

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
        `already_scheduled`, `no_target`, `embargoed`, and what approval raises.
        """
        self._not_past(planned)
        if not account_ids:
            raise Problem("no_target", draft=draft_id)
        if not 0 <= every_minutes <= LONGEST_BETWEEN:
            raise Problem("bad_minutes_between", minutes=every_minutes, most=LONGEST_BETWEEN)
        if unasked := [each for each in account_ids if self._approvals.unasked([each])]:
            self._approvals.make_pictures(draft_id, unasked)
        with self._db.write("queue", "drafts") as tx:
            _not_embargoed(tx, draft_id, planned)
            meant = [targets.add(tx, draft_id, account_id) for account_id in account_ids]
            unapproved = [
                target_id
                for target_id, account_id in zip(meant, account_ids, strict=True)
                if self._approvals.unasked_in(tx, account_id)
                and (seen is not None or approvals.standing(tx, target_id) is None)
            ]
            if unapproved:
                for outcome in self._approvals.approve_in(tx, draft_id, unapproved, seen=seen):
                    if outcome.problem is not None:
                        raise outcome.problem
            return self.plan_in(
                tx, draft_id, account_ids, planned, means, every_minutes=every_minutes, stop_if_refused=stop_if_refused
            )

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

        Raises Problem `time_passed`, `already_scheduled`, `embargoed`.
        """
        self._not_past(planned)
        _not_embargoed(tx, draft_id, planned)
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
            plan.fill(tx, delivery_id, standing.payload_id, len(payloads.get(tx, standing.payload_id).parts))
            held_back.planned(tx, delivery_id)
            consent.planned(tx, delivery_id)
        record(tx, self._me, "scheduled", "delivery", delivery_id, account=to.label, wall=planned.wall)
        return delivery_id

    def send_reply(self, tx: Transaction, draft_id: str, target_id: str, account_id: str, planned: WallTime) -> str:
        """Plan an approved or waiting reply, inside the inbox's transaction."""
        return self._plan(tx, draft_id, target_id, account(tx, account_id), planned, kind="reply")

    def _not_past(self, planned: WallTime) -> None:
        if planned.instant() < clock.now() - self._post.grace():
            raise Problem("time_passed", wall=planned.wall, zone=planned.zone)

    # -- looking ------------------------------------------------------------------------------------------------

    def list(self) -> list[DeliveryRow]:
        """All deliveries in the order of their times."""
        with self._db.read() as tx:
            return read.select_rows(tx)

    def between(self, since: datetime, until: datetime) -> list[DeliveryRow]:
        """Those whose time lies between two instants, the second not included, in the order of their times."""
        with self._db.read() as tx:
            return read.between(tx, since, until)

    def next_to_leave(self) -> DeliveryRow | None:
        """What goes next, if anything is planned and approved."""
        with self._db.read() as tx:
            return read.next_to_leave(tx, clock.now())

    def asking(self) -> list[DeliveryRow]:
        """Those that wait for a person, your turn too, in the order of their times."""
        with self._db.read() as tx:
            return read.asking(tx)

    def frozen_now(self) -> list[DeliveryRow]:
        """What crisis mode holds and has not ended, in the order of their times."""
        with self._db.read() as tx:
            return read.held_by(tx, "frozen")

    def of_draft(self, draft_id: str) -> list[DeliveryRow]:
        """One draft's deliveries."""
        with self._db.read() as tx:
            return read.of_draft(tx, draft_id)

    def show(self, delivery_id: str) -> tuple[DeliveryRow, list[AttemptRow], list[Happening]]:
        """One delivery, every attempt and look, and who did what; raises Problem `unknown_delivery`."""
        with self._db.read() as tx:
            return read.get(tx, delivery_id), read.attempts(tx, delivery_id), of(tx, delivery_id)

    def uptake(self, delivery_id: str) -> Uptake:
        """How it was taken up on its network, as last counted."""
        with self._db.read() as tx:
            return metrics.uptake(tx, delivery_id)

    def frozen(self, delivery_id: str) -> Payload | None:
        """What approval froze for it, word for word; None before approval. Raises Problem `unknown_delivery`."""
        with self._db.read() as tx:
            row = read.get(tx, delivery_id)
            return payloads.get(tx, row.payload_id) if row.payload_id else None

    # -- deciding -----------------------------------------------------------------------------------------------

    def move(self, delivery_id: str, planned: WallTime, means: Means | None = None) -> None:
        """Another time, by the clock it had unless `means` says another.

        Raises Problem `time_passed`, `embargoed`, `not_movable` naming its state.
        """
        self._not_past(planned)
        self._give_back(delivery_id)
        with self._db.write(*_TOPICS) as tx:
            self.move_in(tx, delivery_id, planned, means)

    def move_in(self, tx: Transaction, delivery_id: str, planned: WallTime, means: Means | None = None) -> None:
        """The same inside a transaction (topics "queue", "drafts", "inbox"), for what no server holds."""
        self._not_past(planned)
        with self._decide_in(tx, delivery_id, "moved", MOVABLE, "not_movable") as row:
            _not_embargoed(tx, row.draft_id, planned)
            stop.move(tx, row, planned, means)

    def move_together(self, moves: Mapping[str, tuple[WallTime, WallTime]]) -> dict[str, Problem]:
        """Give several posts other times in one transaction: by id, the time each has now and the one it gets.

        What a server holds is recalled first: a call each, not for the window's own thread. One that cannot be moved
        or stands elsewhere by now stays, and why (as `move` raises it, or `moved_meanwhile`) is returned for it.
        """
        stay: dict[str, Problem] = {}
        for delivery_id, (_, planned) in moves.items():
            try:
                self._not_past(planned)
                self._give_back(delivery_id)
            except Problem as problem:
                stay[delivery_id] = problem
        with self._db.write("queue", "drafts") as tx:
            for delivery_id in sorted(set(moves) - set(stay)):
                try:
                    self._move_from(tx, delivery_id, *moves[delivery_id])
                except Problem as problem:
                    stay[delivery_id] = problem
        return stay

    def _move_from(self, tx: Transaction, delivery_id: str, known: WallTime, planned: WallTime) -> None:
        plan.lock(tx, delivery_id)
        row = read.get(tx, delivery_id)
        if WallTime(row.wall, row.zone, row.fold) != known:
            raise Problem("moved_meanwhile", delivery=delivery_id)
        if row.state not in MOVABLE:
            raise Problem("not_movable", delivery=delivery_id, state=row.state)
        _not_embargoed(tx, row.draft_id, planned)
        stop.move(tx, row, planned)
        record(tx, self._me, "moved", "delivery", delivery_id, wall=planned.wall, zone=planned.zone)

    def follow(self, delivery_ids: Sequence[str], means: Means) -> None:
        """Say whose clock these posts mean from now on; their times stay. Raises Problem `unknown_delivery`."""
        with self._db.write("queue") as tx:
            for delivery_id in sorted(delivery_ids):
                plan.lock(tx, delivery_id)
                read.get(tx, delivery_id)
                stop.set_means(tx, delivery_id, means)
                record(tx, self._me, "meant", "delivery", delivery_id, means=means)

    def cancel(self, delivery_id: str) -> None:
        """It will not go; of a thread that stopped the rest is left. Raises Problem `not_cancellable`."""
        self._give_back(delivery_id)
        with self._db.write(*_TOPICS) as tx:
            self.cancel_in(tx, delivery_id)

    def cancel_in(self, tx: Transaction, delivery_id: str) -> None:
        """The same inside a transaction (topics "queue", "drafts", "inbox"), for what no server holds."""
        with self._decide_in(tx, delivery_id, "cancelled", CANCELLABLE, "not_cancellable") as row:
            stop.cancel(tx, row)

    def hold(self, delivery_id: str) -> None:
        """Hold one by hand."""
        with self._decide(delivery_id, "held", HOLDABLE, "not_cancellable") as (tx, row):
            plan.put_hold(tx, row.id, "by_hand")

    def release(self, delivery_id: str, *, locked: bool = False) -> None:
        """Take the hold by hand off, or (`locked`) let it go though words of it were locked since its approval.

        Other reasons stay. Raises Problem `locked_since_approval` where that alone holds it and `locked` is not said.
        """
        with self._decide(delivery_id, "let_go" if locked else "released") as (tx, row):
            if not locked and row.holds == ("locked_since_approval",):
                raise Problem("locked_since_approval", delivery=row.id, draft=row.draft_id, account=row.account)
            plan.take_hold(tx, row.id, "locked_since_approval" if locked else "by_hand")

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
            _not_embargoed(tx, row.draft_id, now)
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

    def can_withdraw(self, row: DeliveryRow) -> bool:
        """Whether its network lets what is out be taken back."""
        return can_withdraw(row)

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

    def withdraw(self, delivery_id: str) -> DeliveryRow:
        """Take a published post off its network; see `withdrawing.withdraw`."""
        return withdraw(self._post, self._me, delivery_id)

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
            self._db.write(*_TOPICS) as tx,
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

    # -- stopping everything --------------------------------------------------------------------------------------

    def pause(self) -> None:
        """Hold all posts quietly; replies still go."""
        self._switch_pause(True)

    def resume(self) -> None:
        """Go on; what is overdue beyond the grace becomes missed and asks."""
        self._switch_pause(False)

    def _switch_pause(self, on: bool) -> None:
        with self._db.write("queue", "settings") as tx:
            stop.pause(tx, on)
            record(tx, self._me, "paused" if on else "resumed", "queue", "queue")

    def freeze(self, reason: str = "") -> list[DeliveryRow]:
        """Stop everything at once, replies too; returns what was being sent in that moment.

        Each of those goes no further than the call it may be in. What servers hold: `recall_held`. Raises Problem
        `freeze_not_written`: the disk takes nothing more. This computer sends nothing all the same.
        """
        return freezing.freeze(self._post, self._me, reason)

    def recall_held(self) -> list[DeliveryRow]:
        """Take back what servers hold and may no longer leave: calls, not for the window's own thread.

        Returns what no server has confirmed giving back; the lanes ask again.
        """
        unclear = recall_held(self._post)
        with self._db.read() as tx:
            return [read.get(tx, delivery_id) for delivery_id in unclear]

    def ask_back_unwritten(self) -> list[DeliveryRow]:
        """The same where the freeze could not be written: nothing is noted, only asked."""
        return freezing.ask_back_unwritten(self._post)

    def held_by_freeze(self) -> tuple[int, int]:
        """How many posts and how many replies wait because of a freeze."""
        with self._db.read() as tx:
            return stop.held_by_freeze(tx)

    def sorting(self, freeze_id: str | None = None) -> Sorting:
        """What became of all that a freeze met, of the one that lasts or the last one where none is named."""
        with self._db.read() as tx:
            this = freeze_id or stop.latest_freeze(tx)
            return freezing.sorting(tx, this) if this else Sorting()

    def thaw(self, delivery_ids: Sequence[str] = ()) -> None:
        """Without ids, end the freeze: every post stays held. With ids, release those, once it is over.

        Raises Problem `not_frozen`, `still_frozen`, `unknown_delivery`.
        """
        with self._db.write("queue", "inbox") as tx:
            lasts = crisis.current(tx)
            if not delivery_ids and not stop.end_freeze(tx):
                raise Problem("not_frozen")
            for delivery_id in delivery_ids:
                stop.thaw(tx, delivery_id)
            if lasts is not None:
                self._log_thaw(tx, lasts.id, delivery_ids)
            record(tx, self._me, "thawed", "queue", "queue", deliveries=list(delivery_ids))

    def _log_thaw(self, tx: Transaction, freeze_id: str, delivery_ids: Sequence[str]) -> None:
        if not delivery_ids:
            crisis.add_line(tx, freeze_id, self._me.member_id, "ended")
        for delivery_id in delivery_ids:
            row = read.get(tx, delivery_id)
            crisis.add_line(tx, freeze_id, self._me.member_id, "thawed", title=row.title, account=row.account)

    def standing(self) -> Standing:
        """Whether the queue is paused or frozen, since when, and why."""
        with self._db.read() as tx:
            return stop.standing(tx)


def _later(planned: WallTime, minutes: int) -> WallTime:
    """So many minutes after, by the clock that never jumps."""
    return from_instant(planned.instant() + timedelta(minutes=minutes), planned.zone) if minutes else planned


def _which(row: DeliveryRow, part: int | None) -> int:
    open_states = ("unconfirmed",) if row.state == "unconfirmed" else ("unconfirmed", "waiting")
    unconfirmed = [each.ordinal for each in row.parts if each.state in open_states]
    if part is None:
        return unconfirmed[0]
    if part - 1 not in unconfirmed:
        raise Problem("no_such_part", part=part)
    return part - 1


def _not_embargoed(tx: Transaction, draft_id: str, planned: WallTime) -> None:
    """Raise Problem `embargoed` where an entry it came from is not to be told at that time."""
    kept = embargoes.of_draft(tx, draft_id, clock.now())
    if kept is not None and planned.instant() < kept.embargo.until:
        until = kept.embargo.planned
        raise Problem("embargoed", entry=kept.title or kept.day, wall=until.wall, zone=until.zone)
