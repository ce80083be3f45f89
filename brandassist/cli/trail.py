"""`brandassist queue history`: what happened, for who keeps account of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from brandassist.cli.verbs import Call, Verbs
from brandassist.diary.days import checked_day


def add_to(queue: Verbs) -> None:
    about = "who did what when, every attempt and its outcome, as CSV (--json: JSON lines); no words of posts are in it"
    history = queue.add("history", _history, about)
    history.add_argument("id", nargs="?", help="of one delivery; all if left out")
    history.add_argument("--since", metavar="D", help="from this day on, e.g. 2026-11-01")
    history.add_argument("--out", type=Path, metavar="FILE", help="write it there: JSON lines if it ends in .jsonl")


def _history(call: Call) -> None:
    trail, args = call.workspace.trail, call.args
    since = _midnight(args.since, call.workspace.rule("zone")) if args.since else None
    if args.out is None:
        call.out.text(trail.text("jsonl" if args.json else "csv", args.id, since))
        return
    written = trail.export(args.out.absolute(), args.id, since)
    call.say(f"{written} lines written to {args.out}.")


def _midnight(day: str, zone: str) -> datetime:
    return datetime.fromisoformat(checked_day(day)).replace(tzinfo=ZoneInfo(zone))
