"""Lanes: one per account, side by side; and the scheduler that says "look now" each second. Threads start here."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.publishing import handover, spending
from brandassist.publishing.dispatch import LEASE, deliver
from brandassist.publishing.online import Online
from brandassist.publishing.owner import owner_here
from brandassist.publishing.post import Post
from brandassist.publishing.settle import look, sweep
from brandassist.store.deliveries.claim import Claim, accounts_with_work, claim
from brandassist.store.deliveries.settle import in_flight

log = logging.getLogger(__name__)

MOST_LANES = 8
BEAT = timedelta(seconds=1)
REST = timedelta(seconds=30)
OTHERS_PAUSE = 0.05  # seconds between two glances at what other processes are sending


class Lanes:
    """Delivers what is due, one delivery at a time per account. Several processes may do so side by side."""

    def __init__(self, post: Post, online: Online | None = None) -> None:
        self._post = post
        self._online = online
        self._busy: set[str] = set()
        self._resting: dict[str, datetime] = {}  # accounts whose lane ended badly, until when
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(MOST_LANES, thread_name_prefix="lane")
        self._scheduler: Any = None
        self._stopping = threading.Event()

    def start(self, every: Mapping[Callable[[], object], timedelta] | None = None) -> None:
        """Look each second from now on; `every` names other work and how often it is done."""
        from apscheduler.schedulers.background import BackgroundScheduler

        settings = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = BackgroundScheduler(timezone="UTC", job_defaults=settings)
        for work, pause in {self.look_now: BEAT, **(every or {})}.items():
            self._scheduler.add_job(_careful, "interval", [work], seconds=pause.total_seconds())
        self._scheduler.start()

    def look_now(self) -> list[Future[None]]:
        """Sweep, then start a lane for every account that has work and none yet."""
        if self._stopping.is_set():
            return []
        sweep(self._post, self._busy)
        with self._post.database.read() as tx:
            waiting = accounts_with_work(tx, self._post.device_id, clock.now(), self._post.grace())
        waiting = {*waiting, *handover.accounts_with_work(self._post)}
        waiting |= self._online.accounts_with_work() if self._online else set()
        return [future for account_id in waiting if (future := self._open_lane(account_id))]

    def run_until_idle(self) -> None:
        """Deliver and look until nothing is claimable, in flight anywhere, or due for a look now."""
        while not self._stopping.is_set():
            if running := self.look_now():
                wait(running)
            elif self._others_send():
                self._stopping.wait(OTHERS_PAUSE)
            else:
                return

    def stop(self) -> None:
        """Finish what is in flight, begin nothing more; again does nothing."""
        self._stopping.set()
        scheduler, self._scheduler = self._scheduler, None  # stopping twice is stopping
        if scheduler is not None:
            scheduler.shutdown(wait=True)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _others_send(self) -> bool:
        with self._post.database.read() as tx:
            return bool(in_flight(tx))

    def _open_lane(self, account_id: str) -> Future[None] | None:
        with self._lock:
            rests = account_id in self._resting and clock.now() < self._resting[account_id]
            if account_id in self._busy or rests or self._stopping.is_set():
                return None
            self._busy.add(account_id)
        return self._pool.submit(self._drive, account_id)

    def _drive(self, account_id: str) -> None:
        try:
            owner, limited = owner_here(self._post.device_id), spending.limited(self._post, account_id)
            while not self._stopping.is_set() and (claimed := self._claim(account_id, owner, limited)):
                deliver(self._post, claimed)
            handover.serve(self._post, account_id)
            look(self._post, account_id)
            if self._online:
                self._online.serve(account_id)
        except Exception:
            # What was in flight stays marked so, and the next sweep finds out what is true.
            log.exception("a lane ended")
            self._resting[account_id] = clock.now() + REST
        finally:
            with self._lock:
                self._busy.discard(account_id)

    def _claim(self, account_id: str, owner: str, limited: bool) -> Claim | None:
        if limited:
            spending.heed_limit(self._post, account_id)
        return claim(
            self._post.database,
            account_id=account_id,
            device_id=self._post.device_id,
            owner=owner,
            now=clock.now(),
            lease=LEASE,
            grace=self._post.grace(),
        )


def _careful(work: Callable[[], object]) -> None:
    try:
        work()
    except Exception:
        log.exception("timed work failed")
