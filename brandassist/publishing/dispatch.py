"""Dispatch: sends one claimed delivery, part by part and step by step (DESIGN 7, 2026-11).

Before each step the intent is committed, after it the answer, with the next intent; the network is called between.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Topic
from brandassist.http import Http, NeverOpened
from brandassist.networks import network
from brandassist.networks.abilities import Edits
from brandassist.networks.contract import Login, Network, OutgoingPart, Published, Step, Verdict
from brandassist.publishing import outcomes
from brandassist.publishing.brake import Brake
from brandassist.publishing.outgoing import must_fit, outgoing_part
from brandassist.publishing.post import Post
from brandassist.publishing.reach import NO_ANSWER
from brandassist.store.database import Transaction
from brandassist.store.deliveries import server
from brandassist.store.deliveries import steps as records
from brandassist.store.deliveries.claim import Claim, renew
from brandassist.store.deliveries.parts import parts_of
from brandassist.store.deliveries.settle import edited_id
from brandassist.store.writing import payloads

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=330)  # outlasts the longest call, an upload of 300 s
FRESH = 0.5  # seconds for which a renewed lease is taken at its word


class Stopped(Exception):
    """This delivery goes no further now: frozen, held, taken back, failed, or the lease is gone."""


class Unwritten(Exception):
    """A step was made and the store could not take down how it ended: found out later, never made again blindly."""


class LoginRefused(Exception):
    """The network no longer takes the login, and did nothing; it may be made new, once."""

    def __init__(self, step: Step, verdict: Verdict) -> None:
        super().__init__(step.name)
        self.step = step
        self.verdict = verdict


class _Lease:
    """The lease as the wire sees it: asked right before the first byte of every call.

    Where connecting, or an earlier call of the step, took its time, the store is asked again: whether it is still
    ours, and may still leave.
    """

    def __init__(self, renew: Callable[[], datetime | None], brake: Brake) -> None:
        self.passed = False  # something of this step has left
        self._renew, self._brake = renew, brake
        self._until: datetime | None = None
        self._asked, self._asked_at = 0.0, clock.now()

    def check(self) -> None:
        if self._brake.pulled:
            raise Stopped("brake")
        if self._until is None or clock.now() >= self._until:
            raise Stopped("lease")
        # By both clocks: while a computer sleeps, the monotonic one stands still on some systems.
        if time.monotonic() - self._asked > FRESH or abs((clock.now() - self._asked_at).total_seconds()) > FRESH:
            self._take(self._renew())
        self.passed = True

    def renewed(self, until: datetime | None) -> None:
        self.passed = False
        self._take(until)

    def _take(self, until: datetime | None) -> None:
        self._until, self._asked, self._asked_at = until, time.monotonic(), clock.now()
        if until is None:
            raise Stopped("claim")


@dataclass(frozen=True)
class HandedOver:
    """What the step returns that lets a server hold a post: the server's own name for it."""

    server_ref: str


@dataclass(frozen=True)
class Sending:
    """One claimed delivery with all that is needed to send it."""

    post: Post
    claimed: Claim
    adapter: Network
    login: Login
    payload: payloads.Payload
    lease: _Lease
    login_is_new: bool = False  # it was refused and made new in this delivery


Steps = Callable[[Sending, OutgoingPart], Sequence[Step]]


def deliver(post: Post, claimed: Claim) -> None:
    """Send what is not yet sent of one claimed delivery; every way out leaves the rows saying what is known."""
    send_by(post, claimed, _steps)


def _steps(sending: Sending, part: OutgoingPart) -> Sequence[Step]:
    edits, adapter = sending.claimed.edits, sending.adapter
    if edits is None:
        return adapter.steps(sending.login, part)
    if not isinstance(adapter, Edits):
        raise Problem("cannot_edit", network=adapter.info.label)
    with sending.post.database.read() as tx:
        if len(parts_of(tx, edits)) != len(sending.payload.parts):
            raise Problem("edit_other_parts")
        remote_id = edited_id(tx, edits, part.ordinal)
    return adapter.edit_steps(sending.login, part, remote_id)


def send_by(post: Post, claimed: Claim, steps: Steps) -> None:
    """Make these steps for every part that is not published."""
    try:
        with _any_fault_told():
            sending = _open(post, claimed)
        for ordinal in range(len(sending.payload.parts)):
            if sending.claimed.parts[ordinal].state != "published":
                sending = _send_part(sending, ordinal, steps)
    except Problem as problem:
        outcomes.cannot_begin(post, claimed, problem)
    except Stopped:
        with post.database.write("queue") as tx:
            records.let_go(tx, claimed, clock.now())


def _open(post: Post, claimed: Claim) -> Sending:
    payload = payloads.from_kept(claimed.payload)
    if payload.fingerprint() != claimed.approved or payload.account_id != claimed.account_id:
        raise Problem("payload_changed", delivery=claimed.delivery_id)
    adapter = network(claimed.network)
    if payload.visibility not in adapter.info.visibilities:  # approval refuses it already
        raise Problem("visibility_not_possible", visibility=payload.visibility)
    lease = _Lease(lambda: _renew(post, claimed), post.brake)
    login = replace(post.login(claimed.account_id), http=Http(before_send=lease.check, limits=post.limits))
    return Sending(post, claimed, adapter, login, payload, lease)


def _renew(post: Post, claimed: Claim) -> datetime | None:
    with post.database.write() as tx:
        return renew(tx, claimed, clock.now(), LEASE)


@contextmanager
def _any_fault_told() -> Generator[None]:
    """Before a step begins nothing has left, so whatever goes wrong there can be told as such."""
    try:
        yield
    except Problem:
        raise
    except Exception as error:
        log.exception("a post could not be prepared")
        raise Problem("unexpected") from error


def _send_part(sending: Sending, ordinal: int, steps: Steps) -> Sending:
    part = sending.claimed.parts[ordinal]
    with _any_fault_told():
        outgoing = outgoing_part(sending.post, sending.claimed, sending.payload, ordinal)
        must_fit(sending.claimed.network, sending.payload, outgoing, sending.login)
    handles = dict(part.handles)
    try:
        _make_all(sending, part.id, outgoing, steps, handles)
    except LoginRefused as refused:
        sending = _with_new_login(sending, part.id, refused)
        _make_all(sending, part.id, outgoing, steps, handles)
    if ordinal == len(sending.payload.parts) - 1:
        return sending
    with sending.post.database.read() as tx:
        return replace(sending, claimed=replace(sending.claimed, parts=parts_of(tx, sending.claimed.delivery_id)))


def _make_all(sending: Sending, part_id: str, outgoing: OutgoingPart, steps: Steps, handles: dict[str, Any]) -> None:
    """Make the steps that have no handle yet; their handles are added."""
    with _any_fault_told():
        left = [step for step in steps(sending, outgoing) if step.name not in handles]
    if left:
        with sending.post.database.write("queue", synced=left[0].publishes) as tx:
            until = _begin(tx, sending, part_id, left[0])
        sending.lease.renewed(until)
    for step, following in zip(left, [*left[1:], None], strict=False):
        handles[step.name] = _run(sending, part_id, step, handles)
        _record(sending, part_id, step, handles[step.name], following)


def _with_new_login(sending: Sending, part_id: str, refused: LoginRefused) -> Sending:
    """One refresh (DESIGN 7.6, 2026-11); where it fails the account holds, or it is tried again in the grace."""
    post, step, verdict = sending.post, refused.step, refused.verdict
    try:
        login = post.renewed(sending.login) if post.renewed else None
    except Problem as problem:
        login = None
        if problem.code != "sign_in_needed":
            verdict = Verdict("not_sent", problem.code)
    if login is None:
        outcomes.failed(post, sending.claimed, sending.adapter, part_id, step, verdict)
        raise Stopped("failed")
    with post.database.write("queue") as tx:
        claimed = records.again(
            tx,
            sending.claimed,
            part_id,
            step.name,
            publishes=step.publishes,
            problem=outcomes.told(verdict),
            now=clock.now(),
        )
    if claimed is None:
        raise Stopped("claim")
    return replace(sending, claimed=claimed, login=login, login_is_new=True)


def _begin(tx: Transaction, sending: Sending, part_id: str, step: Step) -> datetime | None:
    return records.begin(
        tx, sending.claimed, part_id, step.name, publishes=step.publishes, now=clock.now(), lease=LEASE
    )


@contextmanager
def _store_must_write(step: Step) -> Generator[None]:
    """The step's own Problems are verdicts by now: one that is raised is the store's."""
    try:
        yield
    except Problem as problem:
        raise Unwritten(step.name) from problem


def _run(sending: Sending, part_id: str, step: Step, handles: dict[str, Any]) -> Any:
    try:
        returned = step.run(handles)
        if step.publishes:
            _must_prove(returned)
        sending.post.reach.reached(sending.claimed.account_id)
        return returned
    except Stopped:
        if not sending.lease.passed:
            raise  # nothing of this step left
        verdict, knocks = Verdict("unconfirmed", "lease_lost"), False
    except Exception as error:  # noqa: BLE001 - whatever came: what left cannot be unsent, so it is classified
        verdict = _classify(sending.adapter, error, publishing=step.publishes)
        knocks = _unreached(sending, error)
    if verdict.meaning == "sign_in" and not sending.login_is_new:
        raise LoginRefused(step, verdict)
    with _store_must_write(step):
        outcomes.failed(sending.post, sending.claimed, sending.adapter, part_id, step, verdict, knocks=knocks)
    raise Stopped("failed")


def _unreached(sending: Sending, error: Exception) -> bool:
    """Whether nobody answered there, for the first time since something was sent."""
    if not isinstance(error, NeverOpened) or error.code not in NO_ANSWER or not error.towards:
        return False
    return sending.post.reach.lost(sending.claimed.account_id, error.towards)


def _must_prove(returned: Any) -> None:
    match returned:
        case Published(remote_id=sign) | HandedOver(server_ref=sign) if sign:
            return
        case _:
            raise TypeError("a publishing step must return its proof")


def _classify(adapter: Network, error: Exception, *, publishing: bool) -> Verdict:
    try:
        return adapter.classify(error, publishing=publishing)
    except Exception:
        log.exception("an error could not be classified")
        return Verdict("unconfirmed", "unknown")


def _record(sending: Sending, part_id: str, step: Step, returned: Any, following: Step | None) -> None:
    """Write down the answer; in the same transaction the next step's intent, so the disk is waited for once.

    What only prepares does not wait for it: after a power cut it is made again, and nobody has seen it.
    """
    claimed, now, until = sending.claimed, clock.now(), None
    synced = step.publishes or (following is not None and following.publishes)
    topics: tuple[Topic, ...] = ("queue", "drafts", "inbox") if step.publishes else ("queue",)
    with _store_must_write(step), sending.post.database.write(*topics, synced=synced) as tx:
        match returned:
            case Published(remote_id, url, mark):
                told = {"remote_id": remote_id, "url": url, "mark": mark}
                records.published(tx, claimed, part_id, step.name, **told, now=now)
            case HandedOver(server_ref):
                look_at = claimed.due_at + sending.adapter.info.settle_after[0]
                server.held(tx, claimed, part_id, server_ref, look_at, now)
            case _:
                records.handle(tx, claimed, part_id, step.name, returned, now)
        if following:
            until = _begin(tx, sending, part_id, following)
    if following:
        sending.lease.renewed(until)
