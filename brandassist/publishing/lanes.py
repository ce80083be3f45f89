"""Lanes: one per account, side by side; and the ticker that says "look now" each second. Threads start here."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.errors import UNREACHED, Problem
from brandassist.networks.abilities import InFolder
from brandassist.publishing import adapters, freezing, handover, spending
from brandassist.publishing.dispatch import LEASE, deliver
from brandassist.publishing.online import Online
from brandassist.publishing.owner import owner_here
from brandassist.publishing.post import Post
from brandassist.publishing.settle import look, sweep
from brandassist.store import accounts
from brandassist.store.deliveries.claim import Claim, accounts_with_work, claim
from brandassist.store.deliveries.glance import anything_to_do
from brandassist.store.deliveries.settle import in_flight

if TYPE_CHECKING:
    from brandassist.publishing.ticker import Ticker

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
        self._ticker: Ticker | None = None
        self._hushed = threading.Event()  # this computer is about to sleep
        self._stopping = threading.Event()
        self._sends = True

    def start(self, every: Mapping[Callable[[], object], timedelta] | None = None, *, sends: bool = True) -> None:
        """Look each second from now on; `every` names other work and how often it is done.

        Not `sends`: that other work alone, for who plans nothing.
        """
        from brandassist.publishing.ticker import Ticker

        self._sends = sends
        self._ticker = Ticker({self.look_now: BEAT, **(every or {})})

    def begin_sending(self, every: Mapping[Callable[[], object], timedelta]) -> None:
        """Who planned nothing until now does from here on, with this work beside it."""
        if self._ticker is not None:
            self._sends = True
            self._ticker.add(every)

    def look_now(self) -> list[Future[bool]]:
        """Sweep, then start a lane for every account that has work and none yet."""
        if self._stopping.is_set() or self._hushed.is_set() or not self._sends:
            return []
        freezing.complete(self._post)
        waiting = self._waiting() if self._anything_to_do() else set[str]()
        waiting |= self._online.accounts_with_work() if self._online else set()
        return [future for account_id in waiting if (future := self._open_lane(account_id))]

    def _anything_to_do(self) -> bool:
        now = clock.now()
        soonest = now + handover.SOONEST
        return anything_to_do(self._post.database, self._post.device_id, now, self._post.grace(), soonest)

    def _waiting(self) -> set[str]:
        """Accounts with work, when what nobody sends any more was taken over."""
        sweep(self._post, self._busy)
        with self._post.database.read() as tx:
            waiting = accounts_with_work(tx, self._post.device_id, clock.now(), self._post.grace())
        return {*waiting, *handover.accounts_with_work(self._post)}

    def run_until_idle(self) -> None:
        """Deliver and look until nothing is claimable, in flight anywhere, or due for a look now."""
        while not self._stopping.is_set():
            running = self.look_now()
            wait(running)
            if any(each.result() for each in running):
                continue
            if self._others_send():
                self._stopping.wait(OTHERS_PAUSE)
            else:
                return

    def stop(self) -> None:
        """Finish what is in flight, begin nothing more; again does nothing."""
        self._stopping.set()
        ticker, self._ticker = self._ticker, None  # stopping twice is stopping
        if ticker is not None:
            ticker.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether this process is sending, looking or handing over now."""
        with self._lock:
            return bool(self._busy)

    def hush(self) -> None:
        """Begin nothing more for now: what is in flight ends, then this computer may sleep."""
        self._hushed.set()

    def go_on(self) -> None:
        """Go on after a sleep, or one that was called off: what is overdue now is missed before anything is sent."""
        try:
            sweep(self._post, self._busy)
        finally:
            self._hushed.clear()

    def _others_send(self) -> bool:
        with self._post.database.read() as tx:
            return bool(in_flight(tx))

    def _open_lane(self, account_id: str) -> Future[bool] | None:
        with self._lock:
            rests = account_id in self._resting and clock.now() < self._resting[account_id]
            if account_id in self._busy or rests or self._stopping.is_set():
                return None
            self._busy.add(account_id)
        return self._pool.submit(self._drive, account_id)

    def _drive(self, account_id: str) -> bool:
        """Do what there is to do on one account; False where nobody answers there, so that it waits."""
        reached = True
        try:
            owner, limited = owner_here(self._post.device_id), spending.limited(self._post, account_id)
            while (reached := self._can_send(account_id)) and (claimed := self._claim(account_id, owner, limited)):
                deliver(self._post, claimed)
            if reached:
                handover.serve(self._post, account_id)
            look(self._post, account_id)
            if self._online:
                self._online.serve(account_id)
        except Exception as error:
            if isinstance(error, Problem) and error.code in UNREACHED:
                log.warning("a lane ended: %s", error)  # the database comes back by itself; the ticker meets it first
                return False
            # What was in flight stays marked so, and the next sweep finds out what is true.
            log.exception("a lane ended")
            self._resting[account_id] = clock.now() + REST
        finally:
            with self._lock:
                self._busy.discard(account_id)
        return reached

    def _can_send(self, account_id: str) -> bool:
        if self._stopping.is_set() or self._hushed.is_set():
            return False
        with self._post.database.read() as tx:
            known = accounts.get(tx, account_id)
        stays_here = isinstance(adapters.known(known.network), InFolder)
        return self._post.reach.can_send(account_id, "" if stays_here else known.url)

    def _claim(self, account_id: str, owner: str, limited: bool) -> Claim | None:
        if self._post.brake.pulled:
            return None
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
