"""Freezing: everything stops at once, what servers hold is asked back, and what became of each post is told."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from brandassist.accounts.logins import once_renewed
from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks import network
from brandassist.networks.contract import Absent
from brandassist.publishing import handover
from brandassist.publishing.post import Post
from brandassist.store.database import Transaction
from brandassist.store.deliveries import frozen, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.deliveries.steps import UNCLEAR
from brandassist.store.history import Actor, record
from brandassist.store.publishing import crisis
from brandassist.store.rights import NOT_ALLOWED

log = logging.getLogger(__name__)

ASKING = Limits(connect=5, read=10, whole=20)  # a server asked to give something back; the lanes ask again


@dataclass(frozen=True)
class Sorting:
    """What became of all that had not ended when the freeze began."""

    sent: tuple[DeliveryRow, ...] = ()  # on its way already, or its server was quicker
    recalled: tuple[DeliveryRow, ...] = ()  # a server held it and gave it back
    not_recalled: tuple[DeliveryRow, ...] = ()  # a server holds it still, or nobody knows yet
    held: tuple[DeliveryRow, ...] = ()  # it never left


def freeze(post: Post, me: Actor, reason: str = "") -> list[DeliveryRow]:
    """Stop everything at once; returns what was being sent in that moment.

    Raises Problem `freeze_not_written` (with `why`) where the store cannot write: this computer sends nothing all the
    same, and the lanes write it down as soon as they can. Raises those of `rights.NOT_ALLOWED` for who may not.
    """
    reason = reason.encode(errors="replace").decode().replace("\0", "")  # no odd character may keep it from acting
    post.brake.pull()
    try:
        with post.database.write("queue", "inbox") as tx:
            rows = _freeze(tx, me, reason)
    except Problem as problem:
        if problem.code in NOT_ALLOWED:  # nothing that others sent here is stopped either
            post.brake.release()
            raise
        raise Problem("freeze_not_written", why=problem.code) from problem
    post.brake.release()
    return rows


def complete(post: Post) -> None:
    """Write down a freeze that could not be written when it was asked for."""
    if not post.brake.pulled:
        return
    with post.database.write("queue", "inbox") as tx:
        if not post.brake.pulled:
            return  # who pulled it has written it meanwhile
        _freeze(tx, Actor(None, post.device_id), "")
    post.brake.release()


def _freeze(tx: Transaction, me: Actor, reason: str) -> list[DeliveryRow]:
    before = stop.standing(tx).freeze_id
    flying = stop.freeze_all(tx, me.member_id, reason)
    _log(tx, me, before, flying)
    record(tx, me, "froze", "queue", "queue", reason=reason, in_flight=flying)
    return [read.get(tx, delivery_id) for delivery_id in flying]


def _log(tx: Transaction, me: Actor, before: str | None, flying: Sequence[str]) -> None:
    """The first lines of the crisis' log; pressed again, only what was being sent by then is new."""
    freeze_id = stop.standing(tx).freeze_id or ""
    if before is None:
        crisis.add_line(tx, freeze_id, me.member_id, "started")
        posts, replies = stop.held_by_freeze(tx)
        crisis.add_line(tx, freeze_id, None, "held", posts=posts, replies=replies)
    for delivery_id in flying:
        row = read.get(tx, delivery_id)
        crisis.add_line(tx, freeze_id, None, "sending", title=row.title, account=row.account)


def ask_back_unwritten(post: Post) -> list[DeliveryRow]:
    """Where nothing can be written: ask servers for what they hold; returns what they did not give back.

    The rows stay as they are: once the freeze is written, the same is asked again and noted.
    """
    with post.database.read() as tx:
        there = read.held_by_servers(tx)
    return [row for row in there if not _given_back(post, row)]


def _given_back(post: Post, row: DeliveryRow) -> bool:
    if row.server_ref in (None, UNCLEAR):
        return False
    ref = row.server_ref
    try:
        login = replace(post.login(row.account_id), http=Http(limits=post.limits or ASKING))
        adapter = network(row.network)
        answer = once_renewed(
            adapter, login, post.renewed, lambda one: handover.take_back(post, row, adapter, one, ref)
        )
        return isinstance(answer, Absent)
    except Exception as error:  # noqa: BLE001 - whatever came, it is not known to be given back
        log.info("a recall on %s was not confirmed: %s", row.network, type(error).__name__)
        return False


def sorting(tx: Transaction, freeze_id: str) -> Sorting:
    """What is known by now of everything a freeze met."""
    met = frozen.met(tx, freeze_id)
    rows = {row.id: row for row in read.of_ids(tx, list(met))}
    kinds: dict[str, list[DeliveryRow]] = {"sent": [], "recalled": [], "not_recalled": [], "held": []}
    for delivery_id, was in met.items():
        row = rows[delivery_id]
        if (kind := _kind(row, was)) is not None:
            kinds[kind].append(row)
    return Sorting(*(_by_time(kinds[name]) for name in ("sent", "recalled", "not_recalled", "held")))


def _kind(row: DeliveryRow, was: frozen.Met) -> str | None:
    if row.state == "published" or (row.state == "partly_published" and was.state == "sending"):
        return "sent"
    if row.state in ("sending", "recalling", "handed_over") or row.server_ref is not None:
        return "not_recalled"
    if row.state == "unconfirmed":
        return "not_recalled" if was.state in ("sending", "handed_over", "recalling") else None
    if was.given_back:
        return "recalled"
    return "held" if row.state in ("scheduled", "partly_published", "your_turn") else None


def _by_time(rows: Sequence[DeliveryRow]) -> tuple[DeliveryRow, ...]:
    return tuple(sorted(rows, key=lambda row: (row.due_at, row.id)))
