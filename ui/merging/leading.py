"""One line above a text that two changed apart, and the way to where it is put together."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.composer.notices import Notice
from ui.services import Services


class EditedApart(QObject):
    """Says it as long as it is so."""

    def __init__(self, services: Services, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._notice = services, notice
        self._subject = ""

    def tell(self, subject: str, apart: bool) -> None:
        """Of a draft or an entry."""
        self._subject = subject
        words = self.tr("The same words were changed on two computers. Nothing is lost; choose which stand.")
        self._notice.tell(words if apart else "", [(self.tr("Choose"), self._go)])

    def _go(self) -> None:
        self._services.shell.go("merging", self._subject)
