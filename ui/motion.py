"""How long something moves; not at all where the system is asked for less motion."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle


def motion_ms(wanted: int) -> int:
    """`wanted` milliseconds, or 0: what Qt knows of the system's wish (KDE's speed of animations, Windows' effects)."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return 0
    if sys.platform == "win32" and not app.isEffectEnabled(Qt.UIEffect.UI_General):
        return 0
    return wanted if app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0 else 0
