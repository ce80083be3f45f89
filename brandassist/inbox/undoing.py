"""Undo send: what nobody has taken yet is taken back, its words are in hand again."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.inbox import settling
from brandassist.inbox.in_hand import latest_delivery
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.history import Actor, record
from brandassist.store.inbox import messages


def undo(tx: Transaction, me: Actor, message_id: str) -> None:
    """Cancel the reply, of all the messages it answers. Raises Problem `reply_on_its_way` (with `delivery` and
    `state`: it may be out), `nothing_to_undo`."""
    row = messages.lock(tx, message_id)
    last = latest_delivery(tx, row.draft_id)
    if row.draft_id is None or last is None or last.state == "cancelled":
        raise Problem("nothing_to_undo", message=message_id)
    plan.lock(tx, last.id)  # a claim and this wait for each other: whoever is second sees what the first did
    last = read.get(tx, last.id)
    if last.state != "scheduled" or any(each.state != "waiting" for each in last.parts):
        raise Problem("reply_on_its_way", message=message_id, delivery=last.id, state=last.state)
    stop.cancel(tx, last)
    record(tx, me, "cancelled", "delivery", last.id)
    for each in settling.others(tx, row.draft_id):
        settling.part(tx, me, row.draft_id, each)
    record(tx, me, "send_undone", "message", message_id, draft=row.draft_id, delivery=last.id)
