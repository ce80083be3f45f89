"""Dispatch: sends one claimed delivery, part by part and step by step (DESIGN 7, 2026-11).

Before each step the intent is committed, after it the answer; the network is called between two transactions.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.contract import Login, Network, OutgoingPart, Picture, Published, Step, Verdict
from brandassist.publishing import outcomes
from brandassist.publishing.outgoing import outgoing_part
from brandassist.store import payloads
from brandassist.store.database import Database
from brandassist.store.deliveries import steps as records
from brandassist.store.deliveries.claim import Claim
from brandassist.store.deliveries.read import DeliveryRow, get

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=330)  # outlasts the longest call, an upload of 300 s


class Stopped(Exception):
    """The claim may not go on: frozen, held, taken back, or the lease is gone. Nothing of this step left."""


@dataclass(frozen=True)
class Post:
    """What the post office needs: the store, this device, logins and pictures."""

    database: Database
    device_id: str
    login: Callable[[str], Login]
    picture: Callable[[payloads.FrozenPicture], Picture]
    grace: Callable[[], timedelta]


def deliver(post: Post, claimed: Claim) -> None:
    """Send what is not yet sent of one claimed delivery; every way out leaves the rows saying what is known."""
    with post.database.read() as tx:
        row = get(tx, claimed.delivery_id)
        payload = payloads.get(tx, claimed.payload_id)
        approved = payloads.fingerprint_of(tx, claimed.payload_id)
    try:
        adapter = network(row.network)
        login = post.login(row.account_id)
        if payload.fingerprint() != approved:
            raise Problem("payload_changed", delivery=row.id)
        for ordinal in range(len(payload.parts)):
            _send_part(post, claimed, adapter, login, payload, ordinal)
    except Stopped:
        _let_go(post, claimed)
    except Problem as problem:
        outcomes.cannot_begin(post, claimed, problem)


def _send_part(
    post: Post, claimed: Claim, adapter: Network, login: Login, payload: payloads.Payload, ordinal: int
) -> None:
    with post.database.read() as tx:
        row = get(tx, claimed.delivery_id)
    part = row.parts[ordinal]
    if part.state == "published":
        return
    outgoing = outgoing_part(row, payload, ordinal, post.picture)
    handles = dict(part.handles)
    for step in adapter.steps(login, outgoing):
        if step.name not in handles:
            handles[step.name] = _make_step(post, claimed, adapter, part.id, step, handles)


def _make_step(
    post: Post, claimed: Claim, adapter: Network, part_id: str, step: Step, handles: dict[str, object]
) -> object:
    with post.database.write("queue") as tx:
        until = records.begin(
            tx, claimed, part_id, step.name, publishes=step.publishes, now=clock.now(), lease=LEASE
        )
    if until is None or clock.now() >= until:
        raise Stopped
    try:
        returned = step.run(handles)
    except Exception as error:  # whatever came, what was sent cannot be unsent: it is classified, never repeated
        verdict = _classify(adapter, error, publishing=step.publishes)
        outcomes.failed(post, claimed, part_id, step, verdict)
        raise Stopped from error
    with post.database.write("queue", "inbox") as tx:
        if step.publishes:
            _record_proof(tx, claimed, part_id, step.name, returned)
        else:
            records.handle(tx, claimed, part_id, step.name, returned, clock.now())
    return returned
