"""Review one by one: what waits for approval, one draft at a time over the whole width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft


class Stepping(QObject):
    """Where one is among the drafts; when the one shown is decided about, the next comes in its place."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        self.at = 0
        self._count = 0

    def begin(self, at: int) -> None:
        """From this one on."""
        self.on, self.at = True, max(0, at)
        self.changed.emit()

    def end(self) -> None:
        """Back to all of them."""
        if self.on:
            self.on = False
            self.changed.emit()

    def step(self, by: int) -> None:
        """To the next or the one before; the first and the last stay."""
        to = min(max(self.at + by, 0), self._count - 1)
        if self.on and to != self.at:
            self.at = to
            self.changed.emit()

    def shown(self, drafts: Sequence[AwaitingDraft], most: int) -> list[AwaitingDraft]:
        """What the list shows of these: one of them, else the first `most`. With none left the review is over."""
        self._count = len(drafts)
        if not drafts:
            self.on = False
        if not self.on:
            return list(drafts[:most])
        self.at = min(self.at, len(drafts) - 1)
        return [drafts[self.at]]
