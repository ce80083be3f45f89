"""Counts a reply as it will be sent, while it is typed: one counting at a time, the last words always counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.services import Services

if TYPE_CHECKING:
    from brandassist.writing.rendering import Rendered, Source


class Counting(QObject):
    """`counted` brings the reply as rendered, None while there is nothing to count."""

    counted = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: tuple[str, Source | None] = ("", None)
        self._found: tuple[str, Rendered] | None = None
        self._at_work: tuple[str, Source | None] | None = None

    def count(self, text: str, source: Source | None) -> None:
        """Count this text; `source` is what else rendering needs, None where no reply was begun."""
        self._wanted = (text, source)
        if source is None or not text.strip():
            self._found = None
            self.counted.emit(None)
        elif self._at_work is None:
            self._at_work = self._wanted
            rendering = self._services.workspace.rendering
            self._services.background.run(
                self, lambda: (text, rendering.of(replace(source, text=text))), self._done, self._failed
            )

    def rendered(self, text: str) -> Rendered | None:
        """The reply as it would be sent, if it was counted with just this text."""
        return self._found[1] if self._found is not None and self._found[0] == text else None

    def _done(self, found: tuple[str, Rendered]) -> None:
        at_work, self._at_work = self._at_work, None
        text, source = self._wanted
        if at_work is not None and source == at_work[1] and text.strip():
            self._found = found
            self.counted.emit(found[1])
        if self._wanted != at_work:
            self.count(text, source)

    def _failed(self, error: Exception) -> None:
        del error  # sending counts again and says why it may not go
        self._at_work = None
