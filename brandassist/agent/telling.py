"""The agent tells: it takes what waits and shows it on the desktop; a click opens the window where it is seen to."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from brandassist import settings as device_settings
from brandassist.agent.desktop import Desktop
from brandassist.agent.notices import Notices
from brandassist.agent.words import Said, language_here, said
from brandassist.errors import Problem
from brandassist.events import Event, Events
from brandassist.settings import DeviceSettings

log = logging.getLogger(__name__)

LOOK = 10.0  # seconds: at the due minute no row changes


class Telling:
    """Looked at each second by one thread; `shows` is where it tells, `open_at` is given what was clicked."""

    def __init__(
        self,
        notices: Notices,
        shows: Desktop,
        device: DeviceSettings,
        events: Events,
        open_at: Callable[[Said], object],
    ) -> None:
        self._notices, self._shows, self._device, self._open_at = notices, shows, device, open_at
        self._changed = threading.Event()
        self._looked = -LOOK
        self._stop = events.subscribe(self._heard)

    def look(self) -> None:
        """Hear clicks; after a change, and every few seconds, tell what is to be told."""
        for clicked in self._shows.look():
            self._open_at(clicked)
        due = self._changed.is_set() or time.monotonic() - self._looked >= LOOK
        if not due or not self._shows.ready():
            return
        self._changed.clear()
        self._looked = time.monotonic()
        try:
            self._tell()
        except Problem as problem:  # the disk is full, the database away: it stays to be told
            log.warning("a notice could not be taken: %s", problem.code)

    def close(self) -> None:
        self._stop()
        self._shows.close()

    def _heard(self, _: Event) -> None:
        self._changed.set()

    def _tell(self) -> None:
        claimed = self._notices.claim()
        if not claimed:
            return
        language = language_here(device_settings.load(self._device.path).language)
        if self._shows.show(said(claimed, language)):
            self._notices.told(claimed)
        else:
            self._notices.let_go(claimed)
