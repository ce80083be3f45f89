"""`brandassist diary promises` and `diary promise …`: what was promised on a visit, and whether it was kept."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(diary: Verbs) -> None:
    """Add them to the verbs of `diary`."""
    listing = diary.add("promises", _list, "list what is still owed, overdue first")
    listing.add_argument("--all", action="store_true", help="what was kept too")
    promise = diary.group("promise", "what was promised on a visit")
    add = promise.add("add", _add, "write a promise down; prints its id")
    add.add_argument("entry")
    add.add_argument("text")
    add.add_argument("--due", default="", metavar="DATE", help="by when; else as the words say")
    add.add_argument("--person", default="", metavar="NAME", help="to whom; else the first @person of the words")
    promise.add("done", _done, "it was kept").add_argument("id")
    promise.add("reopen", _reopen, "it is owed again").add_argument("id")
    move = promise.add("move", _move, "give it another day")
    move.add_argument("id")
    move.add_argument("--due", required=True, metavar="DATE")
    promise.add("remove", _remove, "it was no promise; the entry keeps its words").add_argument("id")


def _list(call: Call) -> None:
    promises = call.workspace.promises
    today = promises.today()
    rows = [
        {
            "id": each.id,
            "due": each.due or None,
            "overdue": each.overdue(today),
            "text": each.text,
            "person": each.person,
            "place": each.place,
            "entry": each.entry_id,
            "day": each.entry_day,
            "locked": each.locked,
            "done_at": each.done_at,
        }
        for each in promises.list(done=call.args.all)
    ]
    call.out.rows(rows, ("id", "due", "overdue", "text", "person", "entry"), empty="Nothing is owed.")


def _add(call: Call) -> None:
    args = call.args
    call.out.created(call.workspace.promises.add(args.entry, args.text, due=args.due, person=args.person))


def _done(call: Call) -> None:
    call.workspace.promises.done(call.args.id)


def _reopen(call: Call) -> None:
    call.workspace.promises.reopen(call.args.id)


def _move(call: Call) -> None:
    call.workspace.promises.move(call.args.id, call.args.due)


def _remove(call: Call) -> None:
    call.workspace.promises.remove(call.args.id)
