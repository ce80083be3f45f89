"""The ticker: does each timed work again and again, whatever becomes of the wall clock."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import apscheduler.schedulers.background

from brandassist.errors import UNREACHED, Problem

log = logging.getLogger(__name__)
logging.getLogger("apscheduler.scheduler").setLevel(
    logging.ERROR
)  # that a work still being done is passed over is meant

_SETTINGS = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
_Scheduler: Any = apscheduler.schedulers.background.BackgroundScheduler  # it has no types


class _Steady(_Scheduler):
    """Plans by the wall clock, as APScheduler does, but is not led astray by it.

    A clock set back by hours would silence it for hours; after one set on, or a long sleep, it would go through every
    single time that passed.
    """

    def _process_jobs(self) -> Any:
        now = datetime.now(self.timezone)  # noqa: TID251 - the clock it plans by
        for job in self.get_jobs():
            if abs(job.next_run_time - now) > job.trigger.interval:
                job.modify(next_run_time=now)
        return super()._process_jobs()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


class Ticker:
    """Begins at once; a work is never done twice at the same time."""

    def __init__(self, works: Mapping[Callable[[], object], timedelta]) -> None:
        self._waiting: set[Callable[[], object]] = set()  # for a server that is not reached
        self._done: set[Callable[[], object]] = set()
        self._scheduler = _Steady(timezone="UTC", job_defaults=_SETTINGS)
        self.add(works)
        self._scheduler.start()

    def add(self, works: Mapping[Callable[[], object], timedelta]) -> None:
        """Do these too; what is done already keeps its pause."""
        for work, pause in works.items():
            if work not in self._done:
                self._done.add(work)
                self._scheduler.add_job(self._careful, "interval", [work], seconds=pause.total_seconds())

    def stop(self) -> None:
        """Wait for what is being done, begin nothing more."""
        self._scheduler.shutdown(wait=True)

    def _careful(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Problem as problem:
            if problem.code not in UNREACHED:
                log.warning("timed work was not done: %s", problem)
                return
            if not self._waiting:  # told once, and not each second
                log.warning("timed work waits for the server of this workspace")
            self._waiting.add(work)
        except Exception:
            log.exception("timed work failed")
        else:
            self._waiting.discard(work)
