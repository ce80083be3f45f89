"""Bringing what is out up to date: a newer approved text, delivered to the same place by a delivery of its own."""

from __future__ import annotations

from collections.abc import Callable

from brandassist import clock
from brandassist.diary import held_back
from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.abilities import Edits
from brandassist.networks.contract import Info
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.writing import approvals, payloads, targets
from brandassist.store.writing.payloads import Payload
from brandassist.walltime import from_instant


def must_stand(row: DeliveryRow) -> None:
    """Raise Problem `taken_back`, `not_editable`, `cannot_edit` where this post cannot be changed in its place."""
    if row.taken_back_at is not None:
        raise Problem("taken_back", delivery=row.id)
    known = all(part.mark in ("live", "written") and part.remote_id for part in row.parts)
    if row.state != "published" or row.kind != "post" or not known:
        raise Problem("not_editable", delivery=row.id, state=row.state)
    adapter = network(row.network)
    if row.promise == "you" or not isinstance(adapter, Edits):
        raise Problem("cannot_edit", network=adapter.info.label)


def out_now(tx: Transaction, row: DeliveryRow) -> Payload:
    """What stands on the network: what was published first, or the last edit that arrived."""
    chain = [each for each in read.of_draft(tx, row.draft_id) if row.id in (each.id, each.edits)]
    arrived = [each for each in chain if each.state == "published"]
    return payloads.get(tx, max(arrived, key=lambda each: each.created_at).payload_id or "")


def must_fit_its_place(there: Payload, newer: Payload, on: Info) -> None:
    """Raise Problem `nothing_newer`, `edit_other_parts`, `edit_other_visibility`, `edit_other_pictures`."""
    if newer.fingerprint() == there.fingerprint():
        raise Problem("nothing_newer")
    if len(newer.parts) != len(there.parts):
        raise Problem("edit_other_parts")
    if newer.visibility != there.visibility:
        raise Problem("edit_other_visibility")
    if on.pictures_stay and [each.pictures for each in newer.parts] != [each.pictures for each in there.parts]:
        raise Problem("edit_other_pictures", network=on.label)


def newer_text(tx: Transaction, row: DeliveryRow, rendered: Callable[[], Payload] | None) -> Payload:
    """What an edit would bring: what stands approved, or what `rendered` gives where the draft was changed since.

    Raises Problem `already_scheduled` (an edit is under way), and what the functions above raise.
    """
    must_stand(row)
    if plan.open_for(tx, row.target_id) is not None:
        raise Problem("already_scheduled", account=row.account)
    standing = approvals.standing(tx, row.target_id)
    if rendered is not None and targets.get(tx, row.target_id).changed:
        newer = rendered()
    elif standing is not None:
        newer = payloads.get(tx, standing.payload_id)
    else:
        raise Problem("nothing_newer")
    must_fit_its_place(out_now(tx, row), newer, network(row.network).info)
    return newer


def plan_edit(tx: Transaction, row: DeliveryRow, zone: str) -> str:
    """Plan the newer text that stands approved, for now; returns the new delivery's id.

    Raises Problem as `newer_text` does.
    """
    newer, standing = newer_text(tx, row, None), approvals.standing(tx, row.target_id)
    assert standing is not None
    made = plan.create(
        tx,
        draft_id=row.draft_id,
        target_id=row.target_id,
        account_id=row.account_id,
        kind=row.kind,
        planned=from_instant(clock.now(), zone),
        promise="computer",  # no server takes an edit to be made later
        depends_on=row.depends_on,
        edits=row.id,
    )
    plan.fill(tx, made, standing.payload_id, len(newer.parts), newer.comments)
    stop.set_going_now(tx, made, zone)
    held_back.planned(tx, made)
    return made
