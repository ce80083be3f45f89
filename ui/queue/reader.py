"""Asks for the days in sight, and for one post in full, on the database lane; one reading of the days at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.queue.presenter import Post
from ui.queue.reading import day_of, read_details, read_looks, read_range
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.background import Task


class Reader(QObject):
    """What was read, and what went wrong, come by signals."""

    took = Signal(object)  # Snapshot
    took_post = Signal(object)  # Details
    looked = Signal(object)  # Looks
    found = Signal(str, object)  # a delivery or draft, and the local day it is planned for, None for none
    failed = Signal(object)  # the exception

    def __init__(self, services: Services, parent: QObject, span: Callable[[], tuple[date, date]]) -> None:
        super().__init__(parent)
        self._services, self._span = services, span
        self._reading = self._again = False
        self._looking: Task | None = None

    def read(self, *_: object) -> None:
        """The days in sight; asked again while they are read, once more after."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        work = partial(read_range, self._services.workspace, *self._span())
        self._services.background.run(self, work, self._took, self._could_not)

    def look(self) -> None:
        """What there is to say of the days in sight, read beside all else; an older look is not waited for."""
        if self._looking is not None:
            self._looking.cancel()
        work = partial(read_looks, self._services.workspace, *self._span())
        self._looking = self._services.background.run(self, work, self.looked.emit, self.failed.emit, lane="text")

    def find(self, target_id: str) -> None:
        """For which day a delivery or a draft is planned."""
        work = partial(_found, self._services.workspace, target_id)
        self._services.background.run(self, work, self._has_found, self.failed.emit)

    def _has_found(self, found: tuple[str, date | None] | None) -> None:
        if found is not None:
            self.found.emit(*found)

    def read_details(self, post: Post) -> None:
        """One post."""
        work = partial(read_details, self._services.workspace, post)
        self._services.background.run(self, work, self.took_post.emit, self.failed.emit)

    def _took(self, snapshot: object) -> None:
        self._reading = False
        self.took.emit(snapshot)
        if self._again:
            self._again = False
            self.read()
        else:
            self.look()

    def _could_not(self, error: Exception) -> None:
        self._reading = False
        self.failed.emit(error)


def _found(workspace: Workspace, target_id: str) -> tuple[str, date | None]:
    return target_id, day_of(workspace, target_id)
