"""This computer's settings for the window: read at once, written in the background. Never secrets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from brandassist.settings import DeviceSettings
from ui.background import Background
from ui.theme import Mode


class Device(QObject):
    """Wraps the device's settings so that the UI thread never waits for their file."""

    chosen = Signal(str)  # the name of a value that was put
    failed = Signal(object)  # the file could not be written; what was chosen counts until the program ends

    def __init__(self, settings: DeviceSettings | None = None, background: Background | None = None) -> None:
        super().__init__()
        self._settings, self._background = settings, background
        self._values: dict[str, Any] = {}
        self.problem: Exception | None = None

    @property
    def language(self) -> str:
        """ "" follows the system; else en or it."""
        return self.get("language", "")

    @property
    def mode(self) -> Mode:
        """Light, dark or as the system."""
        kept = self.get("theme", "")
        return kept if kept in ("light", "dark") else "system"

    @property
    def percent(self) -> int:
        """The text scale in percent."""
        return round(float(self.get("text_scale", 1.0)) * 100)

    @property
    def keys(self) -> dict[str, str]:
        """Remapped keys by action id; "" switches one off."""
        return self.get("keys", {})

    def get(self, name: str, default: Any = None) -> Any:
        """A value of `brandassist.settings.DeviceSettings` by its name, as last put."""
        return self._values.get(name, getattr(self._settings, name, default))

    def put(self, name: str, value: Any) -> None:
        """Keep a value; returns at once, the file is written on the database lane."""
        if self.get(name) == value:
            return
        self._values[name] = value
        self.chosen.emit(name)
        settings = self._settings
        if settings is not None and self._background is not None:
            self._background.run(self, lambda: settings.change(**{name: value}), self._saved, self._failed)

    def widths(self, panes: str) -> list[int] | None:
        """The remembered widths of a set of panes."""
        return self.get("panes", {}).get(panes)

    def keep_widths(self, panes: str, widths: list[int]) -> None:
        """Remember the widths of a set of panes."""
        self.put("panes", {**self.get("panes", {}), panes: widths})

    def _saved(self, _: None) -> None:
        self.problem = None

    def _failed(self, error: Exception) -> None:
        self.problem = error
        self.failed.emit(error)
