"""The dialog that brings in a message by hand: opened here, and what was typed in it kept until it is added."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.services import Services

if TYPE_CHECKING:
    from ui.inbox.by_hand.dialog import ByHandDialog, Typed


class Adding(QObject):
    """`shown` brings the message to be put in front: the one that was added, or the one that was there before."""

    shown = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._typed: Typed | None = None
        self.dialog: ByHandDialog | None = None

    def ask(self, over: QWidget, now: datetime, zone: str) -> None:
        """Open it; `now` in the workspace's zone."""
        from ui.inbox.by_hand.dialog import ByHandDialog  # read when it is first wanted

        self.dialog = ByHandDialog(over, self._services, now, zone)
        if self._typed is not None:
            self.dialog.show_typed(self._typed)
        self.dialog.added.connect(self.shown)
        self.dialog.there.connect(self.shown)
        self.dialog.finished.connect(self._ended)
        self.dialog.open()

    def _ended(self, added: int) -> None:
        if self.dialog is not None:
            self._typed = None if added else self.dialog.typed()
        self.dialog = None
