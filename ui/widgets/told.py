"""What a pointer is told by resting is told to who comes by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QToolTip, QWidget

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


def by_key(event: QFocusEvent) -> bool:
    """Whether the focus came by the keyboard."""
    return event.reason() in _BY_KEY


def tell(widget: QWidget) -> None:
    """Show a widget's tooltip beneath it until the focus goes on; once the event that brought the focus is over."""
    if widget.hasFocus():
        QToolTip.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.toolTip(), widget)
