"""Dispatch: sends one claimed delivery, part by part and step by step (DESIGN 7, 2026-11).

Before each step the intent is committed, after it the answer; the network is called between two transactions.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks import network
from brandassist.networks.contract import Login, Network, Picture, Published, Step, Verdict
from brandassist.publishing import outcomes
from brandassist.publishing.outgoing import outgoing_part
from brandassist.store import payloads
from brandassist.store.database import Database
from brandassist.store.deliveries import steps as records
from brandassist.store.deliveries.claim import Claim
from brandassist.store.deliveries.read import DeliveryRow, get, parts_of

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=330)  # outlasts the longest call, an upload of 300 s


class Stopped(Exception):
    """This delivery goes no further now: frozen, held, taken back, failed, or the lease is gone."""


@dataclass(frozen=True)
class Post:
    """What the post office needs: the store, this device, logins, pictures and the grace."""

    database: Database
    device_id: str
    login: Callable[[str], Login]
    picture: Callable[[payloads.FrozenPicture], Picture]
    grace: Callable[[], timedelta]
    limits: Limits | None = None


class _Lease:
    """The lease as the wire sees it: asked right before the first byte of every call."""

    def __init__(self) -> None:
        self.until: datetime | None = None
        self.passed = False  # something of this step has left

    def check(self) -> None:
        if self.until is None or clock.now() >= self.until:
            raise Stopped("lease")
        self.passed = True

    def renewed(self, until: datetime | None) -> None:
        self.until, self.passed = until, False
        if until is None:
            raise Stopped("claim")


def deliver(post: Post, claimed: Claim) -> None:
    """Send what is not yet sent of one claimed delivery; every way out leaves the rows saying what is known."""
    try:
        row, adapter, login, payload, lease = _open(post, claimed)
    except Problem as problem:
        outcomes.cannot_begin(post, claimed, problem)
        return
    try:
        for ordinal in range(len(payload.parts)):
            if row.parts[ordinal].state != "published":
                row = _send_part(post, claimed, adapter, login, lease, row, payload, ordinal)
    except Stopped:
        with post.database.write("queue") as tx:
            records.let_go(tx, claimed, clock.now())


def _open(post: Post, claimed: Claim) -> tuple[DeliveryRow, Network, Login, payloads.Payload, _Lease]:
    with post.database.read() as tx:
        row = get(tx, claimed.delivery_id)
        payload, approved = payloads.approved(tx, claimed.payload_id)
    if payload.fingerprint() != approved:
        raise Problem("payload_changed", delivery=row.id)
    lease = _Lease()
    login = replace(post.login(row.account_id), http=Http(before_send=lease.check, limits=post.limits))
    return row, network(row.network), login, payload, lease


def _send_part(
    post: Post,
    claimed: Claim,
    adapter: Network,
    login: Login,
    lease: _Lease,
    row: DeliveryRow,
    payload: payloads.Payload,
    ordinal: int,
) -> DeliveryRow:
    part = row.parts[ordinal]
    outgoing = outgoing_part(post, row, payload, ordinal)
    handles = dict(part.handles)
    for step in adapter.steps(login, outgoing):
        if step.name in handles:
            continue
        _begin(post, claimed, part.id, step, lease)
        returned = _run(post, claimed, adapter, part.id, step, handles, lease)
        _record(post, claimed, part.id, step, returned)
        handles[step.name] = returned
    if ordinal == len(payload.parts) - 1:
        return row
    with post.database.read() as tx:
        return replace(row, parts=parts_of(tx, row.id))


def _begin(post: Post, claimed: Claim, part_id: str, step: Step, lease: _Lease) -> None:
    with post.database.write("queue") as tx:
        until = records.begin(tx, claimed, part_id, step.name, publishes=step.publishes, now=clock.now(), lease=LEASE)
    lease.renewed(until)


def _run(
    post: Post,
    claimed: Claim,
    adapter: Network,
    part_id: str,
    step: Step,
    handles: dict[str, Any],
    lease: _Lease,
) -> Any:
    try:
        returned = step.run(handles)
        if step.publishes and not isinstance(returned, Published):
            raise TypeError("a publishing step must return its proof")
        return returned
    except Stopped:
        if not lease.passed:
            raise  # nothing of this step left
        verdict = Verdict("unconfirmed", "lease_lost")
    except Exception as error:  # noqa: BLE001 - whatever came: what left cannot be unsent, so it is classified
        verdict = _classify(adapter, error, publishing=step.publishes)
    outcomes.failed(post, claimed, adapter, part_id, step, verdict)
    raise Stopped("failed")


def _classify(adapter: Network, error: Exception, *, publishing: bool) -> Verdict:
    try:
        return adapter.classify(error, publishing=publishing)
    except Exception:
        log.exception("an error could not be classified")
        return Verdict("unconfirmed", "unknown")


def _record(post: Post, claimed: Claim, part_id: str, step: Step, returned: Any) -> None:
    if not isinstance(returned, Published):
        with post.database.write("queue") as tx:
            records.handle(tx, claimed, part_id, step.name, returned, clock.now())
        return
    with post.database.write("queue", "drafts", "inbox") as tx:
        records.published(
            tx,
            claimed,
            part_id,
            step.name,
            remote_id=returned.remote_id,
            url=returned.url,
            mark=returned.mark,
            now=clock.now(),
        )
