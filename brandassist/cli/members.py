"""`brandassist member`: who works on this workspace."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    member = verbs.group("member", "who works on this workspace")
    member.add("list", _list, "list everyone")
    add = member.add("add", _add, "add someone; prints the id")
    add.add_argument("name")
    add.add_argument("--role", required=True, choices=("executive", "assistant"))


def _list(call: Call) -> None:
    me = call.workspace.member.id
    rows = (
        {"id": each.id, "name": each.name, "role": each.role, "you": each.id == me} for each in call.workspace.members()
    )
    call.out.rows(rows)


def _add(call: Call) -> None:
    call.out.created(call.workspace.add_member(call.args.name, call.args.role))
