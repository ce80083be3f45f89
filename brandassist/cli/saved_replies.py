"""`brandassist inbox saved`: answers worth giving again, filled from the person and the post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call, Verbs

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import SavedText, Uses

COLUMNS = ("name", "language", "used", "last_used", "text", "id")


def add_to(inbox: Verbs) -> None:
    saved = inbox.group("saved", "answers worth giving again: {name}, {post title}, {store} are filled in")
    listing = saved.add("list", _list, "list them, with how often and when last each was used")
    listing.add_argument("--bin", action="store_true", help="in the bin")
    listing.add_argument("--for", dest="message", metavar="MESSAGE", help="those in its language first")
    add = saved.add("add", _add, "keep one; prints its id")
    add.add_argument("name")
    add.add_argument("text")
    add.add_argument("--language", default="", metavar="CODE", help="of the messages it suits, as en or it; else any")
    edit = saved.add("edit", _edit, "write one anew; what is left out stays")
    edit.add_argument("id")
    for option, metavar, about in (
        ("--name", "NAME", "what it is called"),
        ("--text", "TEXT", "what it says"),
        ("--language", "CODE", "of the messages it suits; empty: any"),
    ):
        edit.add_argument(option, metavar=metavar, help=about)
    saved.add("delete", _delete, "put one into the bin for 30 days").add_argument("id")
    saved.add("restore", _restore, "take one out of the bin").add_argument("id")


def _list(call: Call) -> None:
    inbox = call.workspace.inbox
    found, uses = inbox.saved(binned=call.args.bin), inbox.uses()
    if call.args.message:
        language = inbox.show(call.args.message).language
        found.sort(key=lambda each: each.rank(language))
    call.out.rows([_told(each, uses.get(each.id)) for each in found], COLUMNS, empty="No saved replies yet.")


def _told(each: SavedText, uses: Uses | None) -> dict[str, Any]:
    told = {"id": each.id, "name": each.title, "language": each.language, "text": each.text}
    return told | {"used": uses.times if uses else 0, "last_used": uses.last if uses else None}


def _add(call: Call) -> None:
    call.out.created(call.workspace.inbox.save_reply(call.args.name, call.args.text, call.args.language))


def _edit(call: Call) -> None:
    inbox, args = call.workspace.inbox, call.args
    was = inbox.saved_reply(args.id)
    said = zip((args.name, args.text, args.language), (was.title, was.text, was.language), strict=True)
    inbox.save_reply(*(old if new is None else new for new, old in said), reply_id=was.id)


def _delete(call: Call) -> None:
    call.workspace.inbox.bin_saved(call.args.id)


def _restore(call: Call) -> None:
    call.workspace.inbox.restore_saved(call.args.id)
