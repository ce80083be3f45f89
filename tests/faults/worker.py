"""A worker of its own process: delivers one workspace, and can be killed, or made to fail, at any point it passes.

Forked from a process that has imported everything, so that hundreds of real deaths cost little.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist import clock
from brandassist.events import Events
from brandassist.http import Http
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database, sqlite_url

if TYPE_CHECKING:
    from tests.faults.stages import Stage

AtPoint = Callable[[str], None]


def deliver(stage: Stage, folder: Path, *, ahead: timedelta = timedelta(), at_point: AtPoint | None = None) -> int:
    """Fork, deliver until idle with the clock `ahead`, and return the child's exit code (-9: killed)."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _deliver(stage, folder, ahead, at_point)
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def start(stage: Stage, folder: Path) -> int:
    """Fork a worker and return its pid at once; the caller waits for it."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _deliver(stage, folder, timedelta(), None)
            code = 0
        finally:
            os._exit(code)
    return child


def _deliver(stage: Stage, folder: Path, ahead: timedelta, at_point: AtPoint | None) -> None:
    def both(where: str) -> None:
        if at_point is not None:
            at_point(where)
        stage.at_point(where)

    watch(both)
    deliver_here(stage, folder, ahead)


def deliver_here(stage: Stage, folder: Path, ahead: timedelta = timedelta()) -> None:
    """Deliver until idle in this process."""
    database = Database(stage.database_url or sqlite_url(folder / "workspace.sqlite"), Events())
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        lanes = Lanes(stage.post_office(database))
        lanes.run_until_idle()
        lanes.stop()
    database.close()


def kill_at(number: int) -> AtPoint:
    """Die without a word at the n-th point passed."""
    passed = 0

    def die(_where: str) -> None:
        nonlocal passed
        passed += 1
        if passed == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return die


def clock_jumps_at(number: int, by: timedelta) -> AtPoint:
    """Let the wall clock jump at the n-th point passed, as after a sleep or a correction."""
    passed = 0

    def jump(_where: str) -> None:
        nonlocal passed
        passed += 1
        if passed == number:
            clock.set_to(lambda: datetime.now(UTC) + by).__enter__()

    return jump


def raise_after_publishing(number: int) -> AtPoint:
    """Fail in the transaction that would record the n-th answer, as a full disk does."""
    answers, failed = 0, False

    def fail(where: str) -> None:
        nonlocal answers, failed
        answers += where in ("after POST", "after replace")
        if where == "before commit" and answers == number and not failed:
            failed = True
            raise OSError(28, "No space left on device")

    return fail


def watch(at_point: AtPoint) -> None:
    """Call `at_point` around every transaction, every call and every file that is put in place."""
    write, call, put = Database.write, Http.call, os.replace

    @contextmanager
    def watched_write(self: Database, *topics: Any, **how: Any) -> Generator[Any]:
        at_point("before write")
        with write(self, *topics, **how) as tx:
            yield tx
            at_point("before commit")
        at_point("after commit")

    def watched_call(self: Http, method: str, url: str, **what: Any) -> Any:
        at_point(f"before {method}")
        answer = call(self, method, url, **what)
        at_point(f"after {method}")
        return answer

    def watched_put(source: Any, target: Any, **what: Any) -> None:
        at_point("before replace")
        put(source, target, **what)
        at_point("after replace")

    Database.write = watched_write  # type: ignore[method-assign] - the child ends with this test
    Http.call = watched_call  # type: ignore[method-assign]
    os.replace = watched_put  # type: ignore[assignment]
