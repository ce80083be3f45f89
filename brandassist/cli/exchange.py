"""`brandassist exchange`: with one other person, by files that are mailed or lie in a folder both see."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.exchange.service import Read

T = TypeVar("T")

_KINDS = {
    "draft": ("1 draft", "{count} drafts"),
    "entry": ("1 diary entry", "{count} diary entries"),
    "idea": ("1 idea", "{count} ideas"),
    "saved_text": ("1 saved text", "{count} saved texts"),
    "plans": ("1 planned post", "{count} planned posts"),
    "approvals": ("1 approval", "{count} approvals"),
    "outcomes": ("1 post that is out", "{count} posts that are out"),
    "pictures": ("1 picture", "{count} pictures"),
}


def add_to(verbs: Verbs) -> None:
    exchange = verbs.group("exchange", "with one other person by files, without a server")
    begin = exchange.add("begin", _begin, "invite a member; prints the word to tell them")
    begin.add_argument("member")
    begin.add_argument("--they-send", action="store_true", help="what both computers could send goes from theirs")
    join = exchange.add("join", _join, "take up an invitation; asks for the word on standard input")
    join.add_argument("member", help="who invited")
    exchange.add("show", _show, "with whom, and how far")
    exchange.add("end", _end, "exchange with nobody any more; all texts stay")
    for name, run, about in (
        ("out", _out, "write what the other does not have yet"),
        ("in", _in, "read what the other wrote"),
    ):
        verb = exchange.add(name, run, about)
        where = verb.add_mutually_exclusive_group(required=True)
        where.add_argument("file", type=Path, nargs="?")
        where.add_argument("--folder", type=Path, help="a folder that both see")


def _begin(call: Call) -> None:
    call.out.line(call.workspace.exchange.begin(call.args.member, sends=not call.args.they_send))
    call.say("Tell this word to nobody else, and not by the way the files go: who has it can write in your name.")


def _join(call: Call) -> None:
    call.workspace.exchange.join(call.args.member, sys.stdin.readline())


def _show(call: Call) -> None:
    pair = call.workspace.exchange.pair()
    if pair is None:
        raise Problem("exchange_not_begun")
    names = ("name", "mine", "leads", "sends", "known", "wrote_at", "read_at")
    call.out.record({each: getattr(pair, each) for each in names})


def _end(call: Call) -> None:
    call.workspace.exchange.end()


def _counted(counts: Mapping[str, int]) -> str:
    told = [_KINDS[each][counts[each] != 1].format(count=counts[each]) for each in _KINDS if counts.get(each)]
    return ", ".join(told)


def _where(call: Call, file: Callable[[Path], T], folder: Callable[[Path], T]) -> T:
    return file(call.args.file.absolute()) if call.args.folder is None else folder(call.args.folder.absolute())


def _out(call: Call) -> None:
    exchange = call.workspace.exchange
    wrote = _where(call, exchange.write, exchange.write_into)
    posts = {"plans": wrote.plans, "approvals": wrote.approvals, "outcomes": wrote.outcomes}
    counts = {**wrote.texts, **posts, "pictures": wrote.pictures}
    call.out.record({"file": str(wrote.path), "number": wrote.number, **counts, "held": wrote.held})
    call.say(f"In it: {_counted(counts) or 'nothing new'}; no keys, and no locked word.")
    if wrote.locked:
        call.say(f"Entries of which only the day is told, because they are locked: {wrote.locked}.")
    if wrote.held:
        call.say(f"Not in it, because they repeat words that are locked in the diary: {wrote.held}.")


def _in(call: Call) -> None:
    exchange = call.workspace.exchange
    read = _where(call, exchange.read, exchange.read_from)
    counts = {**read.brought, "plans": read.plans, "approvals": read.approvals, "outcomes": read.outcomes}
    told = {"number": read.number, "writer": read.writer, "at": read.written_at, **counts}
    call.out.record(told | {"same": read.same, "differing": read.differing})
    _say(call, read, _counted(counts))


def _say(call: Call, read: Read, brought: str) -> None:
    if not read.number:
        call.say("Nothing in it is new.")
    elif brought:
        call.say(f"Brought in: {brought}.")
    if read.differing:
        call.say(f"Places where both wrote something else; choose in the window: {read.differing}.")
    if read.again:
        call.say(f"Texts that come with the next file, because both made the same: {read.again}.")
    for problem in read.problems:
        _say_problem(call, problem)


def _say_problem(call: Call, problem: Problem) -> None:
    call.say(sentence(problem))
