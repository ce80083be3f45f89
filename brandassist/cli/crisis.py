"""`brandassist crisis`: the protocol of a crisis, its steps, statements, log; `queue freeze` alone begins one too."""

from __future__ import annotations

from brandassist.cli.crisis_words import line_words
from brandassist.cli.starting import read_file
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.store.publishing.crisis import StepRow


def add_to(verbs: Verbs) -> None:
    group = verbs.group("crisis", "everything stopped: what is to be done, who says what, and the log")
    group.add("show", _show, "the crisis that lasts, or the last one")
    start = group.add("start", _start, "freeze everything, if that is not so yet, and say why; prints its id")
    start.add_argument("--reason", default="")
    start.add_argument("--protocol", help="a protocol by name or id")
    start.add_argument("--told", default="", help="who was told")
    tick = group.add("tick", _tick, "a step is done (again: it is open again); by its number or id")
    tick.add_argument("step")
    tick.add_argument("--note", default="")
    skip = group.add("skip", _skip, "leave a step out")
    skip.add_argument("step")
    skip.add_argument("--why", required=True)
    group.add("log", _log, "add a line to the log").add_argument("text")
    export = group.add("export", _export, "print the log: who, when, what")
    export.add_argument("--crisis", metavar="ID", help="an earlier one")
    export.add_argument("--zone", help="IANA zone; the workspace's own if left out")
    _add_protocols(group.group("protocol", "write, copy and remove protocols"))
    group.add("protocols", _protocols, "list own protocols and the templates")
    _add_statements(group)


def _add_protocols(group: Verbs) -> None:
    group.add("show", _protocol, "print one as a file").add_argument("protocol")
    write = group.add("write", _write, "keep one from a file (- reads standard input); prints its id")
    write.add_argument("file", metavar="FILE")
    write.add_argument("--in-place-of", metavar="PROTOCOL", help="an own one to write anew")
    copy = group.add("copy", _copy, "an own copy under another name; prints its id")
    copy.add_argument("protocol")
    copy.add_argument("name")
    group.add("remove", _remove, "forget an own one").add_argument("protocol")


def _add_statements(group: Verbs) -> None:
    statement = group.add("statement", _statement, "begin a holding statement from a file; prints the draft's id")
    statement.add_argument("file", metavar="FILE.md")
    statement.add_argument("--language", default="", help="left out: another draft of this crisis")
    statement.add_argument("--approvers", nargs="*", default=[], metavar="NAME", help="in the order they approve")
    statement.add_argument("--to", nargs="*", default=[], metavar="ACCOUNT")
    sign = group.add("sign", _sign, "tick that somebody approved a statement as it reads")
    sign.add_argument("draft")
    sign.add_argument("name")
    group.add("release", _release, "let one approved statement go while all else stays frozen").add_argument("delivery")


def _show(call: Call) -> None:
    view = call.workspace.crisis.show()
    if view is None:
        call.out.line("There was no crisis yet.")
        return
    counted = {kind: len(rows) for kind, rows in vars(view.sorting).items()}
    call.out.record(
        {
            "id": view.row.id,
            "since": view.row.since,
            "ended": view.row.ended,
            "by": view.row.by,
            "reason": view.row.reason,
            "told": view.row.told,
            "protocol": view.row.protocol,
            **counted,
            "not_recalled_posts": [f"{each.account}: {each.title}" for each in view.sorting.not_recalled],
            "may_speak": list(view.speakers),
            "statements": [
                {"draft": each.row.draft_id, "language": each.row.language, "next": each.next}
                for each in view.statements
            ],
            "steps": [_told(number, each) for number, each in enumerate(view.steps, 1)],
        }
    )


def _told(number: int, step: StepRow) -> dict[str, object]:
    state = "skipped" if step.skipped else "done" if step.done_at else "open"
    told: dict[str, object] = {"number": number, "id": step.id, "text": step.text, "who": step.who, "state": state}
    return told | {"at": step.done_at, "by": step.by, "skipped": step.skipped}


def _start(call: Call) -> None:
    crisis, args = call.workspace.crisis, call.args
    call.out.created(crisis.start(args.reason, args.protocol, args.told))
    for row in call.workspace.queue.recall_held():
        call.say(f"{row.account}: the server holds this and did not confirm giving it back: {row.title}")


def _step_id(call: Call) -> str:
    view, word = call.workspace.crisis.show(), str(call.args.step)
    if view is not None and word.isdecimal() and 0 < int(word) <= len(view.steps):
        return view.steps[int(word) - 1].id
    return word


def _tick(call: Call) -> None:
    call.workspace.crisis.tick(_step_id(call), note=call.args.note)


def _skip(call: Call) -> None:
    call.workspace.crisis.skip(_step_id(call), call.args.why)


def _log(call: Call) -> None:
    call.workspace.crisis.log(call.args.text)


def _export(call: Call) -> None:
    from brandassist.crisis.export import exported

    view = call.workspace.crisis.show(call.args.crisis)
    if view is None:
        raise Problem("no_crisis")
    if call.args.json:
        call.out.document([{"at": each.at, "who": each.who, "code": each.code, **each.detail} for each in view.lines])
        return
    call.out.line(exported(view, call.args.zone or call.workspace.rule("zone"), line_words))


def _protocols(call: Call) -> None:
    rows = [
        {"name": each.name, "language": each.language, "steps": len(each.steps), "own": each.own, "id": each.id}
        for each in call.workspace.crisis.protocols()
    ]
    call.out.rows(rows)


def _protocol(call: Call) -> None:
    from brandassist.crisis.protocols import written

    found = call.workspace.crisis.protocol(call.args.protocol)
    if call.args.json:
        call.out.document(found)
    else:
        call.out.line(written(found).rstrip())


def _write(call: Call) -> None:
    crisis, instead = call.workspace.crisis, call.args.in_place_of
    known = crisis.protocol(instead).id if instead else None
    call.out.created(crisis.write_protocol(_text(call), known))


def _copy(call: Call) -> None:
    call.out.created(call.workspace.crisis.duplicate(call.args.protocol, call.args.name))


def _remove(call: Call) -> None:
    crisis = call.workspace.crisis
    crisis.remove_protocol(crisis.protocol(call.args.protocol).id)


def _statement(call: Call) -> None:
    accounts = [call.workspace.accounts.named(word).id for word in call.args.to]
    call.out.created(call.workspace.crisis.statement(call.args.language, _text(call), call.args.approvers, to=accounts))


def _sign(call: Call) -> None:
    call.workspace.crisis.sign(call.args.draft, call.args.name)


def _release(call: Call) -> None:
    call.workspace.crisis.let_through(call.args.delivery)


def _text(call: Call) -> str:
    return read_file(call.args.file).decode("utf-8", errors="replace")
