"""Sleep and wake: what runs ends before this computer sleeps, and nothing fires by itself when it wakes.

By logind where there is one (org.freedesktop.login1, systemd 252, 2026-11): it says that a sleep is near, and waits a
few seconds for whoever holds a lock. By the clocks everywhere: while a computer sleeps, the wall clock goes on and the
monotonic one stands still, or both go on and nobody looked.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any, Protocol

from brandassist import clock
from brandassist.agent.bus import Bus, NoBus, let_go

log = logging.getLogger(__name__)

LEAP = 15.0  # seconds by which the clocks may part, or a look be late, before it counts as a sleep
AGAIN = 60.0  # seconds until a bus that was not there is looked for again
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class Works(Protocol):
    """What is to be quiet in time; `publishing.lanes.Lanes` is."""

    @property
    def busy(self) -> bool: ...

    def hush(self) -> None: ...

    def go_on(self) -> None:
        """Sweep, then begin again."""
        ...


class SleepWatch:
    """Looked at each second by one thread."""

    def __init__(self, works: Works, connect: Callable[[], Bus] = lambda: Bus("SYSTEM")) -> None:
        self._works, self._connect = works, connect
        self._bus: Bus | None = None
        self._heard: Any = None
        self._lock: Any = None  # while it is held, logind waits for us
        self._sleeping = False
        self._tried = -AGAIN
        self._wall, self._mono = clock.now().timestamp(), time.monotonic()

    def look(self) -> None:
        """Hear what logind says, and compare the clocks."""
        if self._slept_by_clocks():
            log.info("this computer slept, or its clock was set")
            self._awake()
        try:
            self._listen()
        except NoBus:
            self.close()
            if self._sleeping:  # nobody would tell of the end of this sleep
                self._awake()

    def close(self) -> None:
        """Let logind wait for us no longer."""
        self._release()
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _listen(self) -> None:
        if self._bus is None:
            if time.monotonic() - self._tried < AGAIN:
                return
            self._tried = time.monotonic()
            self._bus = self._connect()
            self._heard = self._bus.hear(LOGIND[1], LOGIND[2], "PrepareForSleep")
            self._hold()
        self._bus.take_in()
        while self._heard:
            (near,) = self._heard.popleft().body
            if near:
                self._sleeping = True
                self._works.hush()
            else:
                self._awake()
                self._hold()
        if self._sleeping and not self._works.busy:
            self._release()  # now it may sleep

    def _awake(self) -> None:
        self._sleeping = False
        self._works.go_on()

    def _hold(self) -> None:
        assert self._bus is not None
        self._release()
        said = ("sleep", "Brand Assist", "A post is being sent", "delay")
        (self._lock,) = self._bus.call(*LOGIND, "Inhibit", "ssss", *said)

    def _release(self) -> None:
        held, self._lock = self._lock, None
        if held is not None:
            let_go(held)

    def _slept_by_clocks(self) -> bool:
        wall, mono = clock.now().timestamp(), time.monotonic()
        passed, by_wall = mono - self._mono, wall - self._wall
        self._wall, self._mono = wall, mono
        return abs(by_wall - passed) > LEAP or passed > LEAP
