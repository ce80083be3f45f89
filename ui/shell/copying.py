"""The first copy of a shared workspace, made while the window waits for it: how far it is, and its end by a person."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject

from brandassist.errors import Stopped
from ui.background import Background
from ui.shell.opening import Opening

PARTS = 200  # the most often it is told


class Copying(QObject):
    """One each time a workspace is opened; `go_on` is called where the copy is made, and shown as it goes on."""

    def __init__(self, background: Background, shown: Opening) -> None:
        super().__init__(shown)
        self._background, self._shown = background, shown
        shown.cancelled.connect(self.end)
        self._report = background.progress(self, self._tell)
        self._ended = Event()
        self._part = -1

    def go_on(self, done: int, total: int) -> None:
        """Raises Stopped where it is wanted no more."""
        if self._ended.is_set() or self._background.closing:
            raise Stopped
        part = done * PARTS // total if total else 0
        if part != self._part:
            self._part = part
            self._report((done, total))

    def end(self) -> None:
        """Not further than this."""
        self._ended.set()

    def _tell(self, so_far: tuple[int, int]) -> None:
        if not self._ended.is_set():
            self._shown.show_copying(*so_far)
