"""Asks for the queue, and for one post in full, on the database lane; one reading of the queue at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.queue.presenter import Post
from ui.queue.reading import read_all, read_details
from ui.services import Services


class Reader(QObject):
    """What was read, and what went wrong, come by signals."""

    took = Signal(object)  # Snapshot
    took_post = Signal(object)  # Details
    failed = Signal(object)  # the exception

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._reading = self._again = False

    def read(self) -> None:
        """The whole queue; asked again while it is read, once more after."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        work = partial(read_all, self._services.workspace)
        self._services.background.run(self, work, self._took, self._could_not)

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

    def _could_not(self, error: Exception) -> None:
        self._reading = False
        self.failed.emit(error)
