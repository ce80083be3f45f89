"""What this computer remembers for the window: theme, language, widths, keys. Never secrets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.background import Background

SAVE_AFTER_MS = 400


class Device(QObject):
    """Settings in memory, written a moment after the last change, away from the UI thread."""

    def __init__(
        self,
        values: Mapping[str, Any] | None = None,
        save: Callable[[dict[str, Any]], None] | None = None,
        background: Background | None = None,
    ) -> None:
        super().__init__()
        self._values = dict(values or {})
        self._save, self._background = save, background
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.problem: Exception | None = None

    def get(self, name: str, default: Any = None) -> Any:
        """A value, or the default."""
        return self._values.get(name, default)

    def put(self, name: str, value: Any) -> None:
        """Remember a value that JSON can hold; returns at once."""
        if self._values.get(name) != value:
            self._values[name] = value
            self._timer.start()

    def flush(self) -> None:
        """Hand what changed to the database lane now; the window does so when it closes."""
        self._timer.stop()
        save, values = self._save, dict(self._values)
        if save is not None and self._background is not None:
            self._background.run(self, lambda: save(values), self._saved, self._failed)

    def _saved(self, _: None) -> None:
        self.problem = None

    def _failed(self, error: Exception) -> None:
        self.problem = error
