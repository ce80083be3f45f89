"""Taking back what is out, part by part. Asking a network twice is harmless: gone is gone."""

from __future__ import annotations

from dataclasses import replace

from brandassist import clock
from brandassist.accounts.logins import once_renewed
from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks import network
from brandassist.networks.abilities import Withdraws
from brandassist.networks.contract import Login, Network
from brandassist.publishing.post import Post
from brandassist.store import history
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries import withdrawn as records
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor


def can_withdraw(row: DeliveryRow) -> bool:
    """Whether its network lets what is out be taken back."""
    try:
        records.standing(row)
        return row.edits is None and row.promise != "you" and isinstance(network(row.network), Withdraws)
    except Problem:
        return False


def withdraw(post: Post, me: Actor, delivery_id: str) -> DeliveryRow:
    """Take a published post off its network (a call: not for the window's own thread) and return how it stands.

    It may be done during a freeze: it sends nothing. Raises Problem `cannot_withdraw`, `already_scheduled` (an edit is
    under way), `not_withdrawn` (with the network's words; what is gone by then stays gone), what `records.standing`
    and the account's login raise.
    """
    with post.database.read() as tx:
        row = read.get(tx, delivery_id)
        row = read.get(tx, row.edits) if row.edits else row  # of a post and its edits one thing stands there
        parts = records.standing(row)
        if plan.open_for(tx, row.target_id) not in (None, row.id):
            raise Problem("already_scheduled", account=row.account)
    adapter = network(row.network)
    if row.promise == "you" or not isinstance(adapter, Withdraws):
        raise Problem("cannot_withdraw", network=adapter.info.label)
    login = replace(post.login(row.account_id), http=Http(limits=post.limits))
    with post.database.write("queue") as tx:
        history.record(tx, me, "asked_back", "delivery", row.id)
    for part in parts:
        _take_back(post, row, part, adapter, login)
    with post.database.write("queue", "drafts") as tx:
        history.record(tx, me, "taken_off", "delivery", row.id)
        return read.get(tx, row.id)


def _take_back(post: Post, row: DeliveryRow, part: PartRow, adapter: Network, login: Login) -> None:
    assert isinstance(adapter, Withdraws)
    with post.database.write("queue") as tx:
        records.asked(tx, row, part, post.device_id, clock.now())
    try:
        once_renewed(adapter, login, post.renewed, lambda one: adapter.withdraw(one, part.remote_id or ""))
    except Exception as error:  # noqa: BLE001 - whatever came, nothing is called taken back without the network's word
        verdict = adapter.classify(error, publishing=False)
        told = {"code": verdict.code, "words": verdict.words}
        with post.database.write("queue") as tx:
            records.kept(tx, row, part, post.device_id, clock.now(), told)
        raise Problem("not_withdrawn", network=adapter.info.label, why=verdict.code, words=verdict.words) from None
    with post.database.write("queue", "drafts", "inbox") as tx:
        plan.lock(tx, row.id)
        records.gone(tx, row, part, post.device_id, clock.now())
