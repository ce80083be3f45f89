"""`brandassist settings`: what holds for everyone on this workspace."""

from __future__ import annotations

from brandassist.cli import following
from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    settings = verbs.group("settings", "what holds for everyone on this workspace")
    settings.add("list", _list, "list all settings")
    put = settings.add("set", _set, "set one")
    put.add_argument("key")
    put.add_argument("value")
    following.add_options(put)


def _list(call: Call) -> None:
    rules = call.workspace.rules()
    if call.out.as_json:
        call.out.document(rules)
    else:
        call.out.rows({"key": key, "value": value} for key, value in rules.items())


def _set(call: Call) -> None:
    call.workspace.set_rule(call.args.key, call.args.value)
    if call.args.key == "zone":
        following.after_change(call)
