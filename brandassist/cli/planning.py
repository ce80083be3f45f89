"""`brandassist queue fill` and `queue warnings`: free slots for what has no time, and what is worth a look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from brandassist import clock
from brandassist.cli.planning_words import warning_words
from brandassist.cli.verbs import Call, Verbs
from brandassist.walltime import WallTime

if TYPE_CHECKING:
    from brandassist.planning.warnings import Warning
    from brandassist.store.deliveries.read import DeliveryRow

FAR = timedelta(days=366)  # what is planned farther ahead than this nobody looks at yet


def add_to(queue: Verbs) -> None:
    """Add the verbs to the group `queue`."""
    fill = queue.add("fill", _fill, "give drafts without a time the next free slots, the oldest approval first")
    fill.add_argument("drafts", nargs="*", metavar="DRAFT", help="only these; a missed one moves")
    fill.add_argument("--dry-run", action="store_true", help="show the slots and change nothing")
    warnings = queue.add("warnings", _warnings, "what is worth a look about planned times; nothing is kept back by it")
    warnings.add_argument("id", nargs="?", help="only this delivery")


def say(call: Call, warnings: Iterable[Warning]) -> None:
    """Tell warnings beside what was done all the same."""
    for each in warnings:
        call.say(f"Warning: {warning_words(each)}")


def _fill(call: Call) -> None:
    filling, only = call.workspace.filling, call.args.drafts or None
    for draft_id in call.args.drafts:
        call.workspace.drafts.show(draft_id)  # one that is not there is told
    if not call.args.dry_run:
        proposed = filling.proposals(only)
        for each in filling.fill(only):
            call.out.created(each.delivery_id)
        _tell_left_out(call, proposed)
        return
    proposed = filling.proposals(only)
    titles = {each.id: each.title or each.opening for each in call.workspace.drafts.list()}
    rows = [_proposal(draft_id, titles[draft_id], time) for draft_id, time in proposed.items()]
    call.out.rows(rows, ("draft", "wall", "zone", "title"), empty="No draft waits for a time.")


def _proposal(draft_id: str, title: str, time: Any) -> dict[str, Any]:
    planned, at = (time.planned, time.at) if time else (None, None)
    about = {"wall": planned.wall if planned else None, "zone": planned.zone if planned else None, "at": at}
    return {"draft": draft_id, "title": title, **about, "slot": time.slot.id if time else None}


def _tell_left_out(call: Call, proposed: dict[str, Any]) -> None:
    left_out = sum(time is None for time in proposed.values())
    if left_out:
        call.say(f"{left_out} without a free slot that fits; slots are kept with slot add.")


def _warnings(call: Call) -> None:
    found = _of_one(call) if call.args.id else _of_all(call)
    if call.out.as_json:
        call.out.rows(_plain(row, each) for row, warnings in found for each in warnings)
        return
    for row, warnings in found:
        call.out.line(f"{row.id}  {row.wall.replace('T', ' ')}  {row.account}: {row.title}")
        for each in warnings:
            call.out.line(f"    {warning_words(each)}")
    if not found:
        call.out.line("Nothing to warn of.")


def _of_one(call: Call) -> list[tuple[DeliveryRow, list[Warning]]]:
    row = call.workspace.queue.show(call.args.id)[0]
    planned = WallTime(row.wall, row.zone, row.fold)
    found = call.workspace.warnings.of(row.draft_id, [row.account_id], planned, row.means, row.id)
    return [(row, found)] if found else []


def _of_all(call: Call) -> list[tuple[DeliveryRow, list[Warning]]]:
    now = clock.now()
    found = call.workspace.warnings.between(now, now + FAR)
    return [(row, found[row.id]) for row in call.workspace.queue.list() if row.id in found]


def _plain(row: DeliveryRow, each: Warning) -> dict[str, Any]:
    about = {"id": row.id, "account": row.account_id, "network": row.network, "wall": row.wall, "zone": row.zone}
    return {**about, "code": each.code, "data": each.data, "message": warning_words(each)}
