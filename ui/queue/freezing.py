"""Explaining and ending crisis mode; `ui.shell.freezing` begins it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.workspace import Workspace


class Freezing(QObject):
    """What follows a freeze, on the database lane."""

    ended = Signal()
    failed = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services

    def explain(self, reason: str) -> None:
        """Write down why, after the fact."""
        freeze = self._services.workspace.queue.freeze
        self._services.background.run(self, partial(freeze, reason), self._explained, self._failed)

    def end(self, release: Sequence[str], drop: Sequence[str]) -> None:
        """End it; only what was chosen is released or dropped, the rest stays held."""
        workspace = self._services.workspace
        self._services.background.run(self, partial(_end, workspace, release, drop), self._ended, self._failed)

    def _explained(self, _: object) -> None:
        """The banner reads it by itself."""

    def _ended(self, _: None) -> None:
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))


def _end(workspace: Workspace, release: Sequence[str], drop: Sequence[str]) -> None:
    for delivery_id in drop:  # while all is still frozen, so that none of them can leave
        workspace.queue.cancel(delivery_id)
    workspace.queue.thaw()
    if release:
        workspace.queue.thaw(release)
    workspace.deliver_soon()
