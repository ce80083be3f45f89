"""Handing over: a server that can hold a post gets it before its time, and gives it back before anything changes.

The same care as in sending: intent first, then the call; unclear means that nothing else sends it (DESIGN 7.11).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from brandassist import clock
from brandassist.accounts.logins import once_renewed
from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks import network
from brandassist.networks.abilities import Finds, Schedules
from brandassist.networks.contract import Absent, Found, Login, Look, Network, OutgoingPart, Step, Unknowable
from brandassist.publishing.adapters import shows_after
from brandassist.publishing.dispatch import LEASE, HandedOver, Sending, send_by
from brandassist.publishing.outgoing import outgoing_part
from brandassist.publishing.owner import owner_here
from brandassist.publishing.post import Post
from brandassist.store.deliveries import server as records
from brandassist.store.deliveries.claim import Claim
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.deliveries.steps import HAND_OVER, UNCLEAR, prove
from brandassist.store.writing import payloads

log = logging.getLogger(__name__)

SOONEST = timedelta(minutes=6)  # Mastodon wants five minutes (its documentation, 2026-11); the call takes its time


def accounts_with_work(post: Post) -> list[str]:
    """Accounts with something to hand over or to recall now."""
    now = clock.now()
    with post.database.read() as tx:
        return records.accounts_with_work(tx, post.device_id, now, now + SOONEST)


def recall_held(post: Post) -> list[str]:
    """Recall what may no longer leave, of all accounts; returns what no server has confirmed."""
    return [each for account_id in accounts_with_work(post) for each in _recall_all(post, account_id)]


def _recall_all(post: Post, account_id: str) -> list[str]:
    with post.database.read() as tx:
        back = records.to_recall(tx, account_id, post.device_id, clock.now())
    return [delivery_id for delivery_id in back if not recall(post, delivery_id)]


def serve(post: Post, account_id: str) -> None:
    """Recall what may no longer leave, then hand over what may."""
    _recall_all(post, account_id)
    while (claimed := _claim(post, account_id)) is not None:
        send_by(post, claimed, _handing_over)


def _claim(post: Post, account_id: str) -> Claim | None:
    if post.brake.pulled:
        return None
    now = clock.now()
    return records.claim(
        post.database,
        account_id=account_id,
        device_id=post.device_id,
        owner=owner_here(post.device_id),
        now=now,
        lease=LEASE,
        soonest=now + SOONEST,
    )


def _handing_over(sending: Sending, part: OutgoingPart) -> Sequence[Step]:
    adapter, login, at = sending.adapter, sending.login, sending.claimed.due_at
    prepare = [step for step in adapter.steps(login, part) if not step.publishes]
    if not isinstance(adapter, Schedules):
        raise Problem("server_cannot_hold", network=sending.claimed.network)
    return (*prepare, Step(HAND_OVER, True, lambda done: HandedOver(adapter.hand_over(login, part, at, done))))


@dataclass(frozen=True)
class Held:
    """The server was not heard when it took the post, but holds it under `server_ref`."""

    server_ref: str


def look_there(row: DeliveryRow, adapter: Network, login: Login, part: OutgoingPart) -> Look | Held:
    """Ask the server that holds a post, or may hold it, what became of it."""
    if not isinstance(adapter, Schedules) or row.server_ref is None:
        return Unknowable("server_cannot_say")
    if row.server_ref != UNCLEAR:
        return adapter.status(login, row.server_ref, part)
    if (ref := adapter.find_held(login, part, row.due_at)) is not None:
        return Held(ref)
    return adapter.find(login, part, row.parts[0].handles) if isinstance(adapter, Finds) else Unknowable("no_reading")


def recall(post: Post, delivery_id: str) -> bool:
    """Take a post back from its server; True when it is ours again. A recall nobody confirmed is asked again."""
    with post.database.write("queue") as tx:
        ref = records.recalling(tx, delivery_id, clock.now() + LEASE)
        row = get(tx, delivery_id)
    if ref is None:
        return _is_ours(row)
    try:
        login = replace(post.login(row.account_id), http=Http(limits=post.limits))
        adapter = network(row.network)
        gone = once_renewed(adapter, login, post.renewed, lambda one: take_back(post, row, adapter, one, ref))
    except Exception as error:  # noqa: BLE001 - a recall that failed in any way is a recall not confirmed
        log.info("a recall on %s was not confirmed: %s", row.network, type(error).__name__)
        with post.database.write("queue") as tx:
            records.recall_unclear(tx, delivery_id, ref, clock.now() + shows_after(row.network), post.device_id)
            return _is_ours(get(tx, delivery_id))  # another process may have been told meanwhile
    with post.database.write("queue", "drafts") as tx:
        if isinstance(gone, Found):
            found = gone.published
            prove(tx, row.parts[0].id, remote_id=found.remote_id, url=found.url, mark=found.mark, now=clock.now())
        records.recalled(tx, delivery_id, ref, clock.now(), post.device_id, given_back=not isinstance(gone, Found))
        return _is_ours(get(tx, delivery_id))


def _is_ours(row: DeliveryRow) -> bool:
    return row.server_ref is None and row.state not in ("recalling", "handed_over", "published")


def take_back(post: Post, row: DeliveryRow, adapter: Network, login: Login, ref: str) -> Look:
    """Recall, unless the server has sent it already; raises where nobody can say which."""
    with post.database.read() as tx:
        payload = payloads.get(tx, row.payload_id or "")
    part = outgoing_part(post, row, payload, 0)
    if not isinstance(adapter, Schedules):
        raise Problem("server_cannot_hold", network=row.network)
    try:
        if adapter.recall(login, ref):
            return Absent()
    except Exception:
        log.info("the server did not take the recall, it is asked what it knows")
        state = adapter.status(login, ref, part)
        if isinstance(state, Found):
            return state
        raise
    state = adapter.status(login, ref, part)
    shown_from = row.due_at + adapter.info.settle_after[0]
    if isinstance(state, Found) or (isinstance(state, Absent) and not row.due_at <= clock.now() < shown_from):
        return state
    raise Problem("recall_unclear", delivery=row.id)  # it may be on its way out in this very moment
