"""Settling: finding out what is true on the network before anything is sent again (DESIGN 7.5, 2026-11)."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.accounts.logins import once_renewed
from brandassist.http import Http
from brandassist.networks.abilities import Edits, Finds, GoesLive, idempotency
from brandassist.networks.contract import Absent, Found, Login, Look, Network, OutgoingPart, Published, Unknowable
from brandassist.publishing.adapters import known, shows_after
from brandassist.publishing.handover import SOONEST, Held, look_there
from brandassist.publishing.outcomes import TOO_LATE
from brandassist.publishing.outgoing import outgoing_part
from brandassist.publishing.owner import is_gone, owner_here
from brandassist.publishing.post import Post
from brandassist.store.database import Transaction
from brandassist.store.deliveries import settle as records
from brandassist.store.deliveries import unheard
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.deliveries.server import held_after_all
from brandassist.store.deliveries.steps import UNCLEAR
from brandassist.store.writing import payloads

log = logging.getLogger(__name__)

NOT_REACHED_WAIT = timedelta(minutes=1)
_OPEN = {"unconfirmed": ("unconfirmed",), "handed_over": ("waiting",)}
TWINS = timedelta(days=3)  # how far back another part's id may be taken for this one


def sweep(post: Post, busy: Collection[str]) -> None:
    """Take over what nobody is sending any more, and mark what was missed.

    `busy`: the accounts this process is sending for now; a live view, asked after the rows were read.
    """
    now = clock.now()
    with post.database.read() as tx:
        flying = records.in_flight(tx)
        overdue = records.anything_overdue(tx, now, post.grace())
        silent = unheard.anything_unheard(tx, post.device_id, now)
    for each, lease_until in flying:
        if _gone(post, each, lease_until <= now, busy):
            with post.database.write("queue") as tx:
                row = get(tx, each.delivery_id)
                records.recover(tx, each, now, shows_after(row.network))
    if overdue:
        with post.database.write("queue", "drafts") as tx:
            records.miss(tx, now, post.grace())
    if silent:
        with post.database.write("queue", "drafts", "inbox") as tx:
            unheard.ask_all(tx, post.device_id, now)


def _gone(post: Post, each: records.Abandoned, expired: bool, busy: Collection[str]) -> bool:
    if each.owner == owner_here(post.device_id):
        return each.account_id not in busy
    return is_gone(each.owner, post.device_id, expired=expired)


def look(post: Post, account_id: str) -> None:
    """Look for every unconfirmed delivery of one account whose time to look has come."""
    with post.database.read() as tx:
        due = records.due_looks(tx, account_id, post.device_id, clock.now())
    for each in due:
        look_for(post, each)


def look_for(post: Post, seen: records.ToLookFor) -> None:
    """Ask the network about one delivery and write down what it said."""
    with post.database.read() as tx:
        row = get(tx, seen.delivery_id)
        payload = payloads.get(tx, seen.payload_id)
        part = next((part for part in row.parts if part.state in _OPEN.get(row.state, ())), None)
        if part is None:
            return
        since = min(clock.now(), part.first_tried_at or row.due_at) - TWINS
        others = records.known_remote_ids(tx, row.account_id, since)
    adapter = known(row.network)
    if adapter is None:
        _no_adapter(post, seen, row, part)
        return
    try:
        login = replace(post.login(row.account_id), http=Http(limits=post.limits))
        outgoing = replace(outgoing_part(post, row, payload, part.ordinal), others=others)
        answer: Look | Held | None = once_renewed(
            adapter,
            login,
            post.renewed,
            lambda one: (
                _find(post, row, adapter, one, outgoing, part)
                if row.server_ref is None
                else look_there(row, adapter, one, outgoing)
            ),
        )
    except Exception as error:  # noqa: BLE001 - a look that fails says nothing; it is made again
        log.info("could not look for a post on %s: %s", row.network, type(error).__name__)
        login, answer = None, None
    _settle(post, seen, row, part, adapter, login, answer)


def _find(post: Post, row: DeliveryRow, adapter: Network, login: Login, outgoing: OutgoingPart, part: PartRow) -> Look:
    if row.edits is None:
        return adapter.find(login, outgoing, part.handles) if isinstance(adapter, Finds) else Unknowable("no_reading")
    if not isinstance(adapter, Edits):
        return Unknowable("no_reading")
    with post.database.read() as tx:
        remote_id = records.edited_id(tx, row.edits, part.ordinal)
    return adapter.find_edited(login, outgoing, remote_id)


def _settle(
    post: Post,
    seen: records.ToLookFor,
    row: DeliveryRow,
    part: PartRow,
    adapter: Network,
    login: Login | None,
    answer: Look | Held | None,
) -> None:
    now = clock.now()
    with post.database.write("queue", "drafts", "inbox") as tx:
        outcome = "not_reached" if answer is None else type(answer).__name__.lower()
        if not records.looked(tx, seen, part.id, outcome, now, post.device_id):
            return
        match answer:
            case None:
                _not_reached(tx, seen, row, part, adapter, now)
            case Found(published) if row.edits is None and records.taken(
                tx, seen.account_id, published.remote_id, part.id
            ):
                records.look_again(tx, seen, seen.looks, now + _patience(adapter))
            case Found(published):
                records.found(tx, seen, part.id, published.remote_id, published.url, published.mark, now)
                if _slept_over(post, adapter, part, now):
                    records.ask_for_rest(tx, seen)
            case Held(server_ref):
                held_after_all(tx, row.id, server_ref, row.due_at + adapter.info.settle_after[0])
            case Unknowable():
                records.ask(tx, seen, "not_knowable", seen.looks)
            case Absent() if row.server_ref not in (None, UNCLEAR):
                _absent_there(tx, seen, row, adapter, now)
            case Absent() if _too_early(seen, adapter, now):
                pass  # a person looked before the network could be expected to show it; it counts for nothing
            case Absent() if seen.looks == 0:
                records.look_again(tx, seen, 1, now + adapter.info.settle_after[1])
            case Absent():
                # What a person was asked about is hers to send again.
                if login is not None and not row.asks and _may_repeat(post, row, adapter, login, part, now):
                    records.send_again(tx, row.id, now)
                else:
                    records.ask(tx, seen, "absent_twice", seen.looks + 1)


def _no_adapter(post: Post, seen: records.ToLookFor, row: DeliveryRow, part: PartRow) -> None:
    now = clock.now()
    with post.database.write("queue", "drafts", "inbox") as tx:
        if records.looked(tx, seen, part.id, "not_reached", now, post.device_id):
            if not row.asks:
                unheard.ask(tx, row.id, "unknown_network")
            records.look_again(tx, seen, seen.looks, now + unheard.RAREST)


def _not_reached(
    tx: Transaction, seen: records.ToLookFor, row: DeliveryRow, part: PartRow, adapter: Network, now: datetime
) -> None:
    """The longer nobody answers, the rarer we ask; after a day a person is asked beside it."""
    silent = now - (unheard.silent_since(tx, part.id) or now)
    if silent >= unheard.PATIENCE and not row.asks:
        unheard.ask(tx, row.id, "could_not_look")
    records.look_again(tx, seen, seen.looks, now + max(_patience(adapter), min(silent / 4, unheard.RAREST)))


def _absent_there(tx: Transaction, seen: records.ToLookFor, row: DeliveryRow, adapter: Network, now: datetime) -> None:
    """A server holds it: before its time absence says nothing, after it a person is asked in the end."""
    shown_from = row.due_at + adapter.info.settle_after[0]
    if now < shown_from:
        records.look_again(tx, seen, 0, shown_from)
    elif seen.looks == 0:
        records.look_again(tx, seen, 1, now + adapter.info.settle_after[1])
    else:
        records.server_was_silent(tx, seen, seen.looks + 1)


def _too_early(seen: records.ToLookFor, adapter: Network, now: datetime) -> bool:
    if seen.next_look_at is None:
        return False
    to_show, again = adapter.info.settle_after
    return now < (seen.next_look_at if seen.looks == 0 else seen.next_look_at - again + to_show)


def _patience(adapter: Network) -> timedelta:
    return min(NOT_REACHED_WAIT, adapter.info.settle_after[0])


def _slept_over(post: Post, adapter: Network, part: PartRow, now: datetime) -> bool:
    """Whether settling took longer than it does on a computer that is awake: what is left asks a person."""
    planned = sum(adapter.info.settle_after, post.grace() + TOO_LATE)
    return now > (part.first_tried_at or now) + planned


def _may_repeat(post: Post, row: DeliveryRow, adapter: Network, login: Login, part: PartRow, now: datetime) -> bool:
    if _slept_over(post, adapter, part, now):
        return False
    if row.edits is not None:
        return True  # the same words in the same place: twice is once
    # What was asked to be held bears a key made of its time too: sent now, it would bear another.
    same_key = row.server_ref is None or row.due_at - now > SOONEST
    return same_key and _key_counts(adapter, login, part, now)


def _key_counts(adapter: Network, login: Login, part: PartRow, now: datetime) -> bool:
    known = idempotency(adapter, login)
    if not known.create_only or part.first_tried_at is None:
        return False
    return known.lifetime is None or now < part.first_tried_at + known.lifetime


def freshen(post: Post, account_id: str | None = None) -> None:
    """Ask the addresses of what is only *written* so far (of one account, or of all) whether they show it by now."""
    with post.database.read() as tx:
        written = records.written(tx, post.device_id)
    for each in written:
        if account_id not in (None, each.account_id):
            continue
        adapter = known(each.network)
        if not isinstance(adapter, GoesLive):
            continue
        login = replace(post.login(each.account_id), http=Http(limits=post.limits))
        live = adapter.check_live(login, Published(each.remote_id, each.url, "written"))
        if live is not None:
            with post.database.write("queue", "drafts") as tx:
                records.went_live(tx, each.part_id, live.url)
