"""Notices on the desktop of Linux: of the agent, and of a window where the desktop has no tray.

After the Desktop Notifications Specification 1.2 (freedesktop.org, 2026-11). Where no server shows any, none are shown.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brandassist.agent.bus import Bus, NoBus

if TYPE_CHECKING:
    from brandassist.agent.words import Said

log = logging.getLogger(__name__)

AGAIN = 60.0  # seconds until a server that was not there is looked for again
SERVER = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")
CLICKED = "default"  # the action of the notice itself
REMEMBERED = 100  # notices a click still leads somewhere from
BY_ITSELF = -1  # the server says how long it stands


class Desktop:
    """For one thread at a time."""

    def __init__(self, connect: Callable[[], Bus] = lambda: Bus("SESSION")) -> None:
        self._connect = connect
        self._bus: Bus | None = None
        self._clicked: Any = None
        self._can: frozenset[str] = frozenset()
        self._shown: dict[int, Said] = {}
        self._tried = -AGAIN
        self._told_absent = False

    def ready(self) -> bool:
        """Whether somebody there shows notices; asked for again after a while."""
        if self._bus is None and time.monotonic() - self._tried >= AGAIN:
            self._tried = time.monotonic()
            try:
                self._meet()
            except NoBus:
                self._lost()
        return self._bus is not None

    def show(self, said: Said) -> bool:
        """Show one; False where that failed."""
        if self._bus is None:
            return False
        words = _marked_up(said.words) if "body-markup" in self._can else said.words
        actions = [CLICKED, said.open] if "actions" in self._can else []
        hints = {"desktop-entry": ("s", "brandassist")}
        notice = ("Brand Assist", 0, "brandassist", said.title, words, actions, hints, BY_ITSELF)
        try:
            (number,) = self._bus.call(*SERVER, "Notify", "susssasa{sv}i", *notice)
        except NoBus:
            self._lost()
            return False
        self._shown[number] = said
        if len(self._shown) > REMEMBERED:
            del self._shown[next(iter(self._shown))]
        return True

    def look(self) -> list[Said]:
        """What was clicked since."""
        if self._bus is None:
            return []
        try:
            self._bus.take_in()
        except NoBus:
            self._lost()
            return []
        heard = [self._clicked.popleft().body for _ in range(len(self._clicked))]
        ours = [self._shown.pop(number, None) for number, action in heard if action == CLICKED]
        return [each for each in ours if each is not None]  # others show notices too

    def close(self) -> None:
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _meet(self) -> None:
        self._bus = self._connect()
        (can,) = self._bus.call(*SERVER, "GetCapabilities")
        self._can = frozenset(can)
        self._clicked = self._bus.hear(SERVER[1], SERVER[2], "ActionInvoked")
        self._shown.clear()
        self._told_absent = False

    def _lost(self) -> None:
        self.close()
        if not self._told_absent:
            self._told_absent = True
            log.info("nobody shows notices here; they wait for the window")


def _marked_up(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
