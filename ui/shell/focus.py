"""One focus ring per window, outside the widget in focus: for the keyboard, and always in text fields."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.theme import theme
from ui.theme.style import RingStyle
from ui.widgets.framed import RINGED

OWN_RING = "ownRing"


def typing_in(widget: QWidget | None) -> bool:
    """Whether a text field has focus, so that letters without a modifier are text."""
    return isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)


def wants_ring(widget: QWidget | None) -> bool:
    """Whether the ring goes around this widget; views and sheets draw their own or need none."""
    if widget is None or widget.property(OWN_RING) or widget.property("bare"):
        return False
    if isinstance(widget, QAbstractItemView | QAbstractScrollArea | QMenu | QMenuBar | QMainWindow):
        return False
    if isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox):
        return True
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def ringed(widget: QWidget) -> QWidget | None:
    """What the ring goes around while this has focus, None where it needs none."""
    around = widget.parentWidget()
    if around is not None and around.property(RINGED):
        return around
    return widget if wants_ring(widget) else None


class FocusRing(QObject):
    """Follows the focus of the application; create one and keep it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        self._style = RingStyle()
        app.focusChanged.connect(self._moved)
        theme.changed.connect(self._again)

    def _again(self) -> None:
        self._moved(None, QApplication.focusWidget())  # a frame hides itself when the style changes

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.hide()  # deleted only by the next turn of the event loop: until then there would be two
            self._frame.deleteLater()
        self._frame = None
        if new is not None and (new := ringed(new)) is not None:
            # a frame is clipped by its parent, so it lives in the widget's window
            self._frame = QFocusFrame(new.window())
            self._frame.setStyle(self._style)
            self._frame.setWidget(new)
