"""`brandassist slot`: the times of the week at which accounts post, and which are free."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from brandassist import clock
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.planning.slots import Opening
    from brandassist.store.publishing.slots import Slot

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
COLUMNS = ("id", "account", "day", "wall", "means", "zone", "every", "kind", "name")


def add_to(verbs: Verbs) -> None:
    slot = verbs.group("slot", "the times of the week at which an account posts")
    slot.add("list", _list, "list all slots through the week")
    add = slot.add("add", _add, "keep a slot; prints its id")
    change = slot.add("change", _change, "give a slot other values; what is planned into it does not move")
    change.add_argument("id", metavar="SLOT")
    change.add_argument("--account", metavar="ACCOUNT")
    add.add_argument("account", metavar="ACCOUNT")
    for parser, needed in ((add, True), (change, False)):
        add_options(parser, needed=needed)
        parser.add_argument("--name", help="of a recurring format")
    slot.add("remove", _remove, "forget a slot; what is planned into it stays").add_argument("id", metavar="SLOT")
    free = slot.add("free", _free, "list the free times of the next days")
    free.add_argument("--account", metavar="ACCOUNT", help="only of this one")
    free.add_argument("--days", type=int, default=14, help="how far ahead (14 if left out)")


def add_options(parser: argparse.ArgumentParser, *, needed: bool) -> None:
    """What a slot is told by, for `said`; `needed`: a new one has a day and an hour."""
    parser.add_argument("--day", required=needed, metavar="DAY", help="Mon, Tue, … Sun")
    parser.add_argument("--at", required=needed, metavar="HH:MM", help="local time of day")
    about = "whose clock: the readers' in --zone, or yours where you are that day"
    parser.add_argument("--means", choices=("readers", "here"), help=about)
    parser.add_argument("--zone", help="IANA zone of the readers; the workspace's own if left out")
    parser.add_argument("--kind", choices=("any", "post", "article"))
    parser.add_argument("--every", type=int, metavar="WEEKS")
    parser.add_argument("--from", dest="starts", metavar="YYYY-MM-DD", help="from when weeks are counted")


def _list(call: Call) -> None:
    labels = account_labels(call)
    rows = [slot_row(each, labels) for each in call.workspace.slots.list()]
    call.out.rows(rows, COLUMNS, empty="There are no slots yet; add one with slot add.")


def slot_row(slot: Slot, labels: dict[str, str]) -> dict[str, Any]:
    """A slot as it is listed."""
    return {
        "id": slot.id,
        "account_id": slot.account_id,
        "account": labels.get(slot.account_id, ""),
        "kind": slot.kind or "any",
        "weekday": slot.weekday,
        "day": DAYS[slot.weekday],
        "wall": slot.wall,
        "means": slot.means,
        "zone": slot.zone,
        "every": slot.every,
        "starts": slot.starts,
        "name": slot.name,
        "template": slot.template_id,
    }


def _add(call: Call) -> None:
    account = call.workspace.accounts.named(call.args.account).id
    values = said(call)
    call.out.created(call.workspace.slots.add(account, values.pop("weekday"), values.pop("wall"), **values))


def _change(call: Call) -> None:
    values = said(call)
    if call.args.account:
        values["account_id"] = call.workspace.accounts.named(call.args.account).id
    call.workspace.slots.change(call.args.id, **values)


def said(call: Call) -> dict[str, Any]:
    """The values of a slot that were given."""
    args = call.args
    values: dict[str, Any] = {"wall": args.at, "means": args.means, "zone": args.zone, "every": args.every}
    values |= {"starts": args.starts, "name": args.name, "kind": "" if args.kind == "any" else args.kind}
    values["weekday"] = None if args.day is None else _weekday(args.day)
    return {name: value for name, value in values.items() if value is not None}


def _weekday(text: str) -> int:
    word = text.strip()[:3].title()
    if word not in DAYS:
        raise Problem("bad_weekday", weekday=text)
    return DAYS.index(word)


def _remove(call: Call) -> None:
    call.workspace.slots.remove(call.args.id)


def _free(call: Call) -> None:
    now, labels = clock.now(), account_labels(call)
    only = call.workspace.accounts.named(call.args.account).id if call.args.account else ""
    openings = call.workspace.slots.between(now, now + timedelta(days=max(0, min(call.args.days, 366))))
    free = [each for each in openings if each.taken_by is None and only in ("", each.time.slot.account_id)]
    columns = ("wall", "zone", "account", "kind", "name", "clock", "slot")
    call.out.rows((_opening(each, labels) for each in free), columns, empty="No slot is free.")


def _opening(opening: Opening, labels: dict[str, str]) -> dict[str, Any]:
    time, slot = opening.time, opening.time.slot
    return {
        "slot": slot.id,
        "account_id": slot.account_id,
        "account": labels.get(slot.account_id, ""),
        "kind": slot.kind or "any",
        "name": slot.name,
        "means": slot.means,
        "wall": time.planned.wall,
        "zone": time.planned.zone,
        "fold": time.planned.fold,
        "at": time.at,
        "clock": time.clock,
    }


def account_labels(call: Call) -> dict[str, str]:
    """What each account is called, by its id."""
    return {each.account.id: each.account.label for each in call.workspace.accounts.list()}
