"""`brandassist agent`: delivers and collects with no window, until it is stopped; and puts itself into the system."""

from __future__ import annotations

import signal
import threading

from brandassist import opening
from brandassist.agent import service
from brandassist.agent.desktop import Desktop
from brandassist.agent.notices import Waiting
from brandassist.agent.telling import Telling
from brandassist.agent.window import PLACES, open_window
from brandassist.agent.words import Said, said
from brandassist.cli.verbs import Call, Verbs
from brandassist.walltime import zone_named

EACH = 1.0  # second: so soon is a click heard
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
    status = "say whether it is put in, whether it works, and what it has to tell"
    what.add_argument("--status", action="store_true", help=status)
    opens = verbs.add("open", None, "open the window at a screen, or bring it there")
    opens.add_argument("screen", choices=PLACES)
    opens.add_argument("id", nargs="?", default="", help="of the post or account to show there")
    opens.set_defaults(opens="window")


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
    stands, waiting = service.standing(call.workspace.address, call.workspace.id), call.workspace.notices.waiting()
    if call.args.json:
        call.out.record({**vars(stands), "notices": waiting.facts, "quiet_until": waiting.quiet_until})
        return
    put_in = f"Put in: {HOW[stands.kind]} starts it at each login." if stands.installed else "Not put in."
    works = "An agent works on this workspace now." if stands.at_work else "No agent works on this workspace now."
    call.out.line(f"{put_in} {works}")
    if stands.state == "failed":
        call.out.line("It failed too often and was given up; the log says why. Put it in again to start it anew.")
    call.out.line(_waiting_words(waiting, call.workspace.rule("zone")))


def _waiting_words(waiting: Waiting, zone: str) -> str:
    if not waiting.facts:
        return "Nothing waits to be told."
    told = said(waiting.facts, "en")
    words = f"To be told: {told.title}. {told.words}".rstrip()
    if waiting.quiet_until is None:
        return words
    until = waiting.quiet_until.astimezone(zone_named(zone))
    return f"{words} The quiet hours hold it until {until:%H:%M} ({zone})."


def _work(call: Call) -> None:
    stopped, workspace = threading.Event(), call.workspace

    def stop(_number: int, _frame: object) -> None:
        stopped.set()

    def open_at(clicked: Said) -> None:
        open_window(workspace.address, call.args.as_member, clicked.screen, clicked.target)

    with service.the_only_one(workspace.id):
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        workspace.start()
        call.say("At work. Stop it with Ctrl+C.")
        telling = Telling(workspace.notices, Desktop(), workspace.settings, workspace.events, open_at)
        while not stopped.wait(EACH):
            opening.must_be_here(workspace.db)  # else whoever looks after agents starts it anew, there
            telling.look()
        telling.close()
        workspace.stop()  # what is in flight is finished
