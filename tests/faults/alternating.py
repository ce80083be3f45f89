"""A window-like process and an agent at work on one workspace, killed in turn, until all is delivered."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from brandassist import clock
from brandassist.events import Events
from brandassist.practice import address
from brandassist.store.database import Database
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.workspace import Workspace, open_workspace
from tests.faults import worker
from tests.faults.scene import is_over
from tests.faults.stages import PracticeStage
from tests.support.builders import a_delivery, an_account

ACCOUNTS = 4
GIVE_UP = 900.0  # seconds in which everything must have ended
LOOK = 0.1


@dataclass(frozen=True)
class Ended:
    """What the network recorded for each planned text, how the deliveries stand, how often somebody was killed."""

    posted: Counter[str]
    states: Counter[str]
    killed: int
    asked: int  # what too many newer posts hid from a read-back: a person looked, and said what is true
    agent: int  # the exit code of the last agent, stopped kindly


def play(folder: Path, deliveries: int, kills: int, seed: int) -> Ended:
    """Plan so many deliveries on the practice network, kill in turn, and wait for the end."""
    random = Random(seed)
    workspace = open_workspace(folder)
    workspace.set_rule("grace_minutes", 600)  # a slow machine is no absence
    stage = PracticeStage("practice", address.ensure(workspace.practice_folder), "short", "practice")
    stage.control("POST", "/_switchboard", {"unlimited": True})
    wanted = _plan(workspace, stage.url, deliveries)
    workspace.close()
    try:
        killed, agent = _deliver(folder, kills, random)
        asked = _answer(folder, stage)
        rows = _rows(folder)
        there = Counter(text for text in stage.texts() if text in wanted)
        return Ended(
            Counter({text: there[text] for text in wanted}), Counter(row.state for row in rows), killed, asked, agent
        )
    finally:
        address.stop(workspace.practice_folder)


def _plan(workspace: Workspace, url: str, deliveries: int) -> set[str]:
    device = workspace.me.device_id
    accounts = [an_account(workspace.db, "practice", url, device) for _ in range(ACCOUNTS)]
    texts = [f"Kill {number} of {deliveries}." for number in range(deliveries)]
    for number, text in enumerate(texts):
        a_delivery(workspace.db, accounts[number % ACCOUNTS], text, due=clock.now())
    return set(texts)


def _deliver(folder: Path, kills: int, random: Random) -> tuple[int, int]:
    """Two at work at any time; in turn one of them is started with a point at which it will die."""
    begin = {"window": _window, "agent": _agent}
    at_work = {"agent": begin["agent"](folder, 0)}
    killed, until = 0, time.monotonic() + GIVE_UP
    for turn in range(kills):
        who, other = ("window", "agent") if turn % 2 == 0 else ("agent", "window")
        if who in at_work:  # it worked beside the one that died; now it dies itself, at once
            os.kill(at_work.pop(who), signal.SIGKILL)
            os.wait()
        at_work[who] = begin[who](folder, random.randint(20, 160))
        _, how = os.waitpid(at_work.pop(who), 0)
        killed += os.waitstatus_to_exitcode(how) == -signal.SIGKILL
        if other not in at_work:
            at_work[other] = begin[other](folder, 0)
        if time.monotonic() > until or _all_over(folder):
            break
    for who in begin:
        if who not in at_work:
            at_work[who] = begin[who](folder, 0)
    while not _all_over(folder) and time.monotonic() < until:
        time.sleep(LOOK)
    ended: dict[str, int] = {}
    for who, pid in at_work.items():
        os.kill(pid, signal.SIGTERM)
        ended[who] = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return killed, ended["agent"]


def _window(folder: Path, die_at: int) -> int:
    """What a window does for deliveries: it opens the workspace and starts it."""

    def work() -> int:
        workspace = open_workspace(folder)
        workspace.start()
        stopped = threading.Event()

        def stop(_number: int, _frame: object) -> None:
            stopped.set()

        signal.signal(signal.SIGTERM, stop)
        stopped.wait()
        workspace.close()
        return 0

    return _forked(work, die_at)


def _agent(folder: Path, die_at: int) -> int:
    """The agent itself, as the command line runs it."""

    def work() -> int:
        from brandassist.cli import main

        return main(["--workspace", str(folder), "agent"])

    return _forked(work, die_at)


def _forked(work: Callable[[], int], die_at: int) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        if die_at:
            worker.watch(worker.kill_at(die_at))
        code = work()
    finally:
        os._exit(code)


def _answer(folder: Path, stage: PracticeStage) -> int:
    """A person is asked about some, looks on the network, says what is true, and sends again what is absent."""
    workspace = open_workspace(folder)
    asked = [row for row in workspace.queue.list() if row.asks]
    there = stage.texts()
    for row in asked:
        text = workspace.drafts.show(row.draft_id).text
        if text in there:
            workspace.queue.settle(row.id, published=f"{stage.url}/@you/{row.id}")
        else:
            workspace.queue.settle(row.id, published=None)
            workspace.queue.retry(row.id, "UTC")
    workspace.lanes.run_until_idle()
    workspace.close()
    return len(asked)


def _rows(folder: Path) -> list[DeliveryRow]:
    database = Database(f"sqlite:///{folder / 'workspace.sqlite'}", Events())
    try:
        with database.read() as tx:
            return select_rows(tx)
    finally:
        database.close()


def _all_over(folder: Path) -> bool:
    return all(is_over(row) for row in _rows(folder))
