"""Asking every network who has written: shown when it takes longer than a second, counted when it is done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.inbox.deciding import Decisions
from ui.widgets.states import BusyLine

PATIENCE_MS = 1000


class Checking(QObject):
    """`began` when the networks are asked, `ended` when all were; `new` is how many messages came then."""

    began = Signal()
    ended = Signal()

    def __init__(self, decisions: Decisions, busy: BusyLine) -> None:
        super().__init__(busy)
        self._decisions, self._busy = decisions, busy
        self.new = 0
        self._told = ("", 0, 0)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(self._show)
        busy.cancelled.connect(decisions.stop_checking)
        decisions.progressed.connect(self._progressed)
        decisions.checked.connect(self._checked)

    def check_now(self) -> None:
        """Ask them, unless that is under way."""
        if self._decisions.check_networks():
            self._slow.start()
            self.began.emit()

    def _progressed(self, told: tuple[str, int, int]) -> None:
        self._told = told
        if not self._busy.isHidden():
            self._show()

    def _show(self) -> None:
        name, done, total = self._told
        self._busy.show_progress(self.tr("Checking {account}").format(account=name), done, total)

    def _checked(self, new: int) -> None:
        self.new = new
        self._slow.stop()
        self._busy.hide()
        self.ended.emit()
