"""The one bridge by which engine events (frozen dataclasses) reach the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

E = TypeVar("E")


class EventBridge(QObject):
    """`post` may be called from any thread; subscribers are called on the UI thread, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slots: dict[type, list[WeakMethod[Callable[[Any], None]]]] = {}
        self._posted.connect(self._spread, Qt.ConnectionType.QueuedConnection)

    def post(self, event: object) -> None:
        """Hand over an event; returns at once."""
        if shiboken6.isValid(self):
            self._posted.emit(event)

    def subscribe(self, kind: type[E], slot: Callable[[E], None]) -> None:
        """Call `slot`, a method of a QObject, for each event of `kind` while that object lives."""
        self._slots.setdefault(kind, []).append(WeakMethod(slot))

    def _spread(self, event: object) -> None:
        for kind in type(event).__mro__:
            listeners = self._slots.get(kind, [])
            for reference in list(listeners):
                slot = reference()
                owner = getattr(slot, "__self__", None)
                if slot is None or (isinstance(owner, QObject) and not shiboken6.isValid(owner)):
                    listeners.remove(reference)
                else:
                    slot(event)
