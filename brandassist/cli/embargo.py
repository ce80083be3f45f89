"""`brandassist diary embargo`: nothing of an entry leaves before she has left, or before a time."""

from __future__ import annotations

from brandassist import walltime
from brandassist.cli.verbs import Call, Verbs


def add_to(diary: Verbs) -> None:
    about = "let nothing of an entry leave before its stop has ended, or before --until; prints the time"
    embargo = diary.add("embargo", _embargo, about)
    embargo.add_argument("id")
    embargo.add_argument("--until", metavar="TIME", help="another time, as 2026-11-23T08:30")
    embargo.add_argument("--zone", help="the time zone of --until, as Europe/Rome (else the workspace's)")
    embargo.add_argument("--fold", type=int, choices=(0, 1), help="which of two where the clocks are set back")
    embargo.add_argument("--lift", action="store_true", help="it may leave at any time")


def _embargo(call: Call) -> None:
    args, embargoes = call.args, call.workspace.embargoes
    if args.lift:
        embargoes.lift(args.id)
        return
    planned = None
    if args.until is not None:
        planned = walltime.plan(args.until, args.zone or call.workspace.rule("zone"), args.fold)
    when = embargoes.put(args.id, planned)
    call.out.record({"wall": when.wall, "zone": when.zone, "until": when.instant()})
