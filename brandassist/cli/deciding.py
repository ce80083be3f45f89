"""`brandassist inbox snooze | waive | done | spam | reopen | assign | undo`: what a person decides about messages."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.walltime import plan


def add_to(inbox: Verbs) -> None:
    snooze = inbox.add("snooze", _snooze, "let it rest; it needs a reply again by itself")
    snooze.add_argument("--until", required=True, metavar="T", help="local time, 2026-11-23T08:30")
    snooze.add_argument("--zone", help="IANA zone; the workspace's own if left out")
    snooze.add_argument("--fold", type=int, choices=(0, 1), help="which of two where the clock repeats an hour")
    waive = inbox.add("waive", _waive, "close it without an answer")
    waive.add_argument("--why", required=True)
    assign = inbox.add("assign", _assign, "say who answers it")
    to = assign.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="MEMBER")
    to.add_argument("--nobody", action="store_true", help="nobody in particular")
    simple = (
        inbox.add("done", _done, "close what is answered or owes nothing"),
        inbox.add("spam", _spam, "nobody needs to answer this"),
        inbox.add("reopen", _reopen, "an answer is owed again"),
        inbox.add("undo", _undo, "take the last decision about it back"),
    )
    for parser in (snooze, waive, assign, *simple):
        parser.add_argument("ids", nargs="+", metavar="ID", help="one message, or several in one go")


def _snooze(call: Call) -> None:
    planned = plan(call.args.until, call.args.zone or call.workspace.rule("zone"), call.args.fold)
    call.workspace.inbox.snooze(call.args.ids, planned.instant())


def _waive(call: Call) -> None:
    call.workspace.inbox.waive(call.args.ids, call.args.why)


def _assign(call: Call) -> None:
    call.workspace.inbox.assign(call.args.ids, None if call.args.nobody else _member(call, call.args.to))


def _member(call: Call, word: str) -> str:
    found = [each.id for each in call.workspace.members() if word in (each.id, each.name)]
    if not found:
        raise Problem("not_found", kind="member", id=word)
    return found[0]


def _done(call: Call) -> None:
    call.workspace.inbox.done(call.args.ids)


def _spam(call: Call) -> None:
    call.workspace.inbox.spam(call.args.ids)


def _reopen(call: Call) -> None:
    call.workspace.inbox.reopen(call.args.ids)


def _undo(call: Call) -> None:
    call.workspace.inbox.undo(call.args.ids)
