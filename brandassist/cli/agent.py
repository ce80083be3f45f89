"""`brandassist agent`: delivers and collects with no window, until it is stopped; and puts itself into the system."""

from __future__ import annotations

import signal
import threading

from brandassist.agent import service
from brandassist.cli.verbs import Call, Verbs

HOW = {
    "systemd": "systemd, as a service of this user",
    "launchd": "launchd (made by its documentation, tried by nobody yet)",
    "task": "the Task Scheduler (made by its documentation, tried by nobody yet)",
}


def add_to(verbs: Verbs) -> None:
    parser = verbs.add("agent", _agent, "deliver and collect with no window, until stopped")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--install", action="store_true", help="start it now and at each login")
    what.add_argument("--remove", action="store_true", help="stop it, and start it no more")
    what.add_argument("--status", action="store_true", help="say whether it is put in, and whether it works")


def _agent(call: Call) -> None:
    if call.args.install:
        service.install(call.workspace.address, call.args.as_member)
        call.out.line(f"Put in: {HOW[service.kind_here()]} starts it now and at each login.")
    elif call.args.remove:
        service.remove(call.workspace.address)
        call.out.line("Taken out: nothing starts it any more.")
    elif call.args.status:
        _status(call)
    else:
        _work(call)


def _status(call: Call) -> None:
    stands = service.standing(call.workspace.address, call.workspace.id)
    if call.args.json:
        call.out.record(vars(stands))
        return
    put_in = f"Put in: {HOW[stands.kind]} starts it at each login." if stands.installed else "Not put in."
    works = "An agent works on this workspace now." if stands.at_work else "No agent works on this workspace now."
    call.out.line(f"{put_in} {works}")
    if stands.state == "failed":
        call.out.line("It failed too often and was given up; the log says why. Put it in again to start it anew.")


def _work(call: Call) -> None:
    stopped = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        stopped.set()

    with service.the_only_one(call.workspace.id):
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        call.workspace.start()
        call.say("At work. Stop it with Ctrl+C.")
        stopped.wait()
        call.workspace.stop()  # what is in flight is finished
