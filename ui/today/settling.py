"""What a notice leads to: a screen, the draft of a recurring format, or the posts that would move with her."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.beginning_formats import BeginningFormats
from ui.sentences import sentence_of
from ui.services import Services
from ui.today.beside_facts import TRAVELLING, Notice

if TYPE_CHECKING:
    from brandassist.planning.travel import Moving


class Settling(QObject):
    """`failed` brings the sentence to show on the page."""

    failed = Signal(str)

    def __init__(self, services: Services, over: QWidget) -> None:
        super().__init__(over)
        self._services, self._over = services, over
        self._beginning = BeginningFormats(services, over)
        self._beginning.failed.connect(self.failed)

    def settle(self, notice: Notice) -> None:
        """Go after it."""
        workspace = self._services.workspace
        if notice.target == TRAVELLING:
            self._services.background.run(self, workspace.travel.would_move, self._ask, self._could_not)
        elif notice.begins is not None:
            self._beginning.begin(*notice.begins)
        else:
            self._services.shell.go(notice.screen, notice.target)

    def _ask(self, moving: Sequence[Moving]) -> None:
        from ui.travelling.asking import AskingAfter  # seldom wanted, and not at the start

        AskingAfter(self._over, self._services, moving).begin()

    def _could_not(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))
