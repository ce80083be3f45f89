"""F6 in the window: which pane holds the focus, and entering the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.pane import Pane, Panes


def pane_of(widget: QWidget | None) -> Pane | None:
    """The pane a widget is in, if it is in one."""
    while widget is not None and not isinstance(widget, Pane):
        widget = widget.parentWidget()
    return widget


def enter(pane: QWidget) -> bool:
    """Focus what is first in a pane, bringing it back if it gave way; False where nothing takes focus."""
    splitter = pane.parentWidget()
    hidden = isinstance(splitter, Panes) and pane.isHidden()
    if isinstance(splitter, Panes) and hidden:
        splitter.reveal(pane)
    first = pane.first_focus if isinstance(pane, Pane) else None
    found = first if first is not None and first.isVisible() and first.isEnabled() else _first_focusable(pane)
    if found is None:
        if isinstance(splitter, Panes) and hidden:
            splitter.relax()
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _first_focusable(pane: QWidget) -> QWidget | None:
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
            return child
    return None
