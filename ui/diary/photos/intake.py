"""Photos on their way into an entry: away from the UI thread, told how far, and stopped when asked."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brandassist.errors import Problem
from ui.background import Task
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.diary.entry_photos import Added


class Intake(QObject):
    """Takes photos in, those of one entry after those of another; folders stand for the pictures in them."""

    moved = Signal(int, int)  # done, of how many
    ended = Signal(object)  # the Problems of those refused
    known = Signal(str, object)  # an entry, and which of its new photos hang elsewhere already, and where

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._stop = services, Event()
        self._waiting: list[tuple[str, list[Path]]] = []
        self._refused: list[Problem] = []
        self._entry_id = ""
        self._task: Task | None = None

    def take(self, entry_id: str, paths: list[Path]) -> None:
        """Copy these in and hang them on the entry, after those already on their way."""
        self._waiting.append((entry_id, paths))
        if self._task is None:
            self._refused = []
            self._next()

    def stop(self) -> None:
        """Leave out those not begun."""
        self._waiting = []
        self._stop.set()

    def _next(self) -> None:
        if not self._waiting:
            self._task = None
            self.ended.emit(self._refused)
            return
        (self._entry_id, paths), entry_id = self._waiting[0], self._waiting[0][0]
        del self._waiting[0]
        self._stop.clear()
        background, diary, stop = self._services.background, self._services.workspace.diary, self._stop
        report = background.progress(self, self._moved)

        def go_on(done: int, total: int) -> bool:
            report((done, total))
            return not (stop.is_set() or background.closing)

        def add() -> Added:
            from brandassist.diary.looking import unfolded

            return diary.add_photos(entry_id, unfolded(paths), go_on, background.ahead)

        self._task = background.run(self, add, self._added, self._not_added, lane="network")

    def _moved(self, progress: tuple[int, int]) -> None:
        self.moved.emit(*progress)

    def _added(self, added: Added) -> None:
        self._refused += [problem for _, problem in added.refused]
        if added.already:
            self.known.emit(self._entry_id, added.already)
        self._next()

    def _not_added(self, error: Exception) -> None:
        self._refused.append(error if isinstance(error, Problem) else Problem("file_unreadable", name=""))
        self._next()
