"""`brandassist agent`: delivers and collects with no window, until it is stopped."""

from __future__ import annotations

import signal
import threading

from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    verbs.add("agent", _agent, "deliver and collect with no window, until stopped")


def _agent(call: Call) -> None:
    stopped = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        stopped.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    call.workspace.start()
    call.say("At work. Stop it with Ctrl+C.")
    stopped.wait()
    call.workspace.stop()
