"""`brandassist inbox saved`: answers worth giving again, filled from the person and the post."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(inbox: Verbs) -> None:
    saved = inbox.group("saved", "answers worth giving again: {name}, {post title}, {store} are filled in")
    saved.add("list", _list, "list them").add_argument("--bin", action="store_true", help="in the bin")
    add = saved.add("add", _add, "keep one; prints its id")
    add.add_argument("name")
    add.add_argument("text")
    add.add_argument("--language", default="", metavar="CODE", help="of the messages it suits, as en or it; else any")
    saved.add("remove", _remove, "put one into the bin for 30 days").add_argument("id")
    saved.add("restore", _restore, "take one out of the bin").add_argument("id")


def _list(call: Call) -> None:
    found = call.workspace.inbox.saved(binned=call.args.bin)
    rows = [{"id": each.id, "name": each.title, "language": each.language, "text": each.text} for each in found]
    call.out.rows(rows, ("name", "language", "text", "id"), empty="No saved replies yet.")


def _add(call: Call) -> None:
    call.out.created(call.workspace.inbox.save_reply(call.args.name, call.args.text, call.args.language))


def _remove(call: Call) -> None:
    call.workspace.inbox.bin_saved(call.args.id)


def _restore(call: Call) -> None:
    call.workspace.inbox.restore_saved(call.args.id)
