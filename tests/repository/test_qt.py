"""Qt's own behaviour that this program relies on."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_void_qt_calls_leave_none_its_references() -> None:
    """PySide6 6.12 takes one at each void call, which kills Python 3.11 (PYSIDE-3474): hence the pin."""
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500
