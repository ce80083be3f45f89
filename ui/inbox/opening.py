"""The message in front, read with its conversation: one at a time, and only where the cursor rests."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ui.inbox.presenter import Opened
from ui.inbox.reading import read_conversation
from ui.services import Services

REST_MS = 40  # longer than between two repeats of a key: the conversation follows when the cursor rests


class Opening(QObject):
    """`opened` brings what was read, while it is still in front; `failed` why it could not be."""

    opened = Signal(object)
    failed = Signal(Exception)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.front = ""  # the message in front
        self._reading = self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.read)

    def come_to(self, message_id: str) -> None:
        """The cursor is on another message, or on none."""
        self.front = message_id
        if message_id:
            self._rest.start()

    def read(self) -> None:
        """Read it, again too; while keys repeat only the last row they reach is read."""
        if self._reading:
            self._again = True
        elif self.front:
            self._reading = True
            read = partial(read_conversation, self._services.workspace, self.front)
            self._services.background.run(self, read, self._read, self._failed)

    def _read(self, opened: Opened) -> None:
        self._reading = False
        if self._again or opened.view.message.id != self.front:
            self._again = False
            self.read()
        if opened.view.message.id == self.front:
            self.opened.emit(opened)

    def _failed(self, error: Exception) -> None:
        self._reading = self._again = False
        self.failed.emit(error)
