"""`brandassist format`: posts that come again, and the drafts they wait for."""

from __future__ import annotations

from typing import Any

from brandassist.cli.slots import account_labels, add_options, said, slot_row
from brandassist.cli.verbs import Call, Verbs

COLUMNS = ("name", "account", "day", "wall", "every", "next", "post", "id")


def add_to(verbs: Verbs) -> None:
    formats = verbs.group("format", "posts that come again at their time, such as a number each Friday")
    formats.add("list", _list, "list them with their next time, and the post that has it")
    add = formats.add("add", _add, "keep one; prints its id")
    add.add_argument("name")
    add.add_argument("account", metavar="ACCOUNT")
    change = formats.add("change", _change, "give one other values; what is planned into it does not move")
    change.add_argument("format")
    change.add_argument("--name")
    change.add_argument("--account", metavar="ACCOUNT")
    for parser, needed in ((add, True), (change, False)):
        add_options(parser, needed=needed)
        parser.add_argument("--template", metavar="TEMPLATE", help="what its drafts begin from; empty for none")
    formats.add("remove", _remove, "forget one; its posts keep their times").add_argument("format")
    draft = formats.add("draft", _draft, "begin the draft of its next empty time; prints the draft's id")
    draft.add_argument("format")
    draft.add_argument("--fold", type=int, choices=(0, 1), help="which of two where the clock change touches the hour")


def _list(call: Call) -> None:
    labels = account_labels(call)
    rows = (
        {
            **slot_row(each.slot, labels),
            "next": each.next.planned.wall if each.next else None,
            "next_zone": each.next.planned.zone if each.next else None,
            "post": each.taken_by,
        }
        for each in call.workspace.formats.list()
    )
    call.out.rows(rows, COLUMNS, empty="There are no recurring formats.")
    for time in call.workspace.formats.empty():
        call.say(f"{time.slot.name} has nothing yet for {time.planned.wall.replace('T', ' ')}.")


def _add(call: Call) -> None:
    values = _said(call)
    name, account_id = values.pop("name"), values.pop("account_id")
    made = call.workspace.formats.add(name, account_id, values.pop("weekday"), values.pop("wall"), **values)
    call.out.created(made)


def _change(call: Call) -> None:
    call.workspace.formats.change(call.args.format, **_said(call))


def _said(call: Call) -> dict[str, Any]:
    args, workspace, values = call.args, call.workspace, said(call)
    if args.account:
        values["account_id"] = workspace.accounts.named(args.account).id
    if args.template is not None:
        values["template_id"] = workspace.saved_texts.named("template", args.template).id if args.template else None
    return values


def _remove(call: Call) -> None:
    call.workspace.formats.remove(call.args.format)


def _draft(call: Call) -> None:
    call.out.created(call.workspace.formats.make_draft(call.args.format, fold=call.args.fold))
