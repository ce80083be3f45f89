"""`brandassist inbox ledger | figures | sort | rules`: what became of what was owed, and how messages are sorted."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from brandassist.inbox.figures import Figure
    from brandassist.inbox.ledger import Ledger, Line

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
COUNTED = ("opening", "came", "reopened", "answered", "waived", "spam", "nothing_owed", "closing")
RULES = ("name", "sort", "on", "field", "holds", "sorted", "corrected")


def add_to(inbox: Verbs) -> None:
    ledger = inbox.add("ledger", _ledger, "what was owed, came and was closed, by network; it adds up")
    _add_days(ledger)
    ledger.add_argument("--csv", type=Path, metavar="FILE", help="write it there, with how soon people were answered")
    _add_days(inbox.add("figures", _figures, "share answered and time to the first answer, by network and weekday"))
    sort = inbox.add("sort", _sort, "say what a message is; no rule overrules that")
    sort.add_argument("id", nargs="+")
    sort.add_argument("sort", metavar="SORT", help="question, thanks, spam (suspected) or none")
    rules = inbox.group("rules", "what messages are sorted by")
    rules.add("list", _rules, "list own rules and those that come with the program, with how they do")
    add = rules.add("add", _add, "keep a rule of your own; prints its id")
    add.add_argument("sort", metavar="SORT", help="question, thanks, spam or none")
    add.add_argument("holds", metavar="WORDS", help="words that stand in the message")
    add.add_argument("--author", action="store_true", help="that stand in the name of who wrote it")
    rules.add("remove", _remove, "forget an own rule").add_argument("rule")
    rules.add("on", _on, "let a rule speak").add_argument("rule")
    rules.add("off", _off, "let a rule be silent").add_argument("rule")


def _add_days(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", metavar="DAY", help="2026-11-01; four weeks back if left out")
    parser.add_argument("--to", dest="last", metavar="DAY", help="the last day; today if left out")


def _days(call: Call) -> tuple[datetime, datetime]:
    first, last = (_day(each) if each else None for each in (call.args.first, call.args.last))
    return call.workspace.inbox.days(first, last)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Problem("bad_date", text=text) from error


def _ledger(call: Call) -> None:
    since, until = _days(call)
    if call.args.csv is not None:
        call.workspace.inbox.export_ledger(call.args.csv, since, until)
        return
    told = call.workspace.inbox.ledger(since, until)
    if call.out.as_json:
        call.out.document(_ledger_told(told))
        return
    call.out.rows(map(_line_told, (*told.lines, told.total)), ("network", *COUNTED))
    if told.practice is not None:
        call.say("The practice network is not counted.")


def _ledger_told(told: Ledger) -> dict[str, Any]:
    practice = _line_told(told.practice) if told.practice is not None else None
    lines = [_line_told(each) for each in told.lines]
    period = {"since": told.since, "until": told.until}
    return {**period, "lines": lines, "total": _line_told(told.total), "practice": practice}


def _line_told(line: Line) -> dict[str, Any]:
    return {**asdict(line), "network": line.network or "all"}


def _figures(call: Call) -> None:
    told = call.workspace.inbox.figures(*_days(call))
    rows = [_figure_told(each) for each in told.table]
    if call.out.as_json:
        oldest = asdict(told.oldest) if told.oldest is not None else None
        call.out.document({"since": told.since, "until": told.until, "figures": rows, "oldest": oldest})
        return
    call.out.rows(rows, ("network", "weekday", "owed", "answered", "share", "median_hours", "ninetieth_hours"))
    if told.oldest is not None:
        call.out.line(
            f"Oldest debt: {told.oldest.author} on {told.oldest.network}, {told.oldest.received_at:%Y-%m-%d}."
        )


def _figure_told(each: Figure) -> dict[str, Any]:
    return {
        "network": each.network or "all",
        "weekday": "all" if each.weekday is None else WEEKDAYS[each.weekday],
        "owed": each.owed,
        "answered": each.answered,
        "share": None if each.share is None else round(each.share, 3),
        "median_hours": _hours(each.median),
        "ninetieth_hours": _hours(each.ninetieth),
    }


def _hours(time: timedelta | None) -> float | None:
    return None if time is None else round(time / timedelta(hours=1), 2)


def _sort(call: Call) -> None:
    call.workspace.inbox.correct_sort(call.args.id, _sort_said(call.args.sort))


def _sort_said(word: str) -> str:
    return "" if word.lower() == "none" else word


def _rules(call: Call) -> None:
    call.out.rows([{**asdict(each), "sort": each.sort or "none"} for each in call.workspace.inbox.rules()], RULES)


def _add(call: Call) -> None:
    field = "author" if call.args.author else "text"
    call.out.created(call.workspace.inbox.add_rule(_sort_said(call.args.sort), field, call.args.holds))


def _remove(call: Call) -> None:
    call.workspace.inbox.remove_rule(call.args.rule)


def _on(call: Call) -> None:
    call.workspace.inbox.switch_rule(call.args.rule, True)


def _off(call: Call) -> None:
    call.workspace.inbox.switch_rule(call.args.rule, False)
