"""Walks a window as a keyboard or a screen reader does; screens reuse it in their own tests."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget


def focusable(root: QWidget) -> list[QWidget]:
    """Every widget that takes focus by Tab, also on pages in the back; not one that was hidden by itself."""
    found = [root, *(each for each in root.findChildren(QWidget) if not each.isHidden() or each.isWindow())]
    return [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _part_of_another(each)]


def _part_of_another(widget: QWidget) -> bool:
    proxied = widget.focusProxy() is not None
    inner = isinstance(widget.parentWidget(), QAbstractScrollArea) and widget.objectName().startswith("qt_")
    return proxied or inner or isinstance(widget, QScrollBar) or widget.objectName() == "qt_spinbox_lineedit"


def unnamed(root: QWidget) -> list[str]:
    """The focusable widgets a screen reader has no name for."""
    nameless: list[str] = []
    for each in focusable(root):
        interface = QAccessible.queryAccessibleInterface(each)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name.strip():
            nameless.append(f"{type(each).__name__} {each.objectName()} in {type(each.parentWidget()).__name__}")
    return nameless


def _after(widget: QWidget) -> QWidget:
    following = cast(QWidget, widget.nextInFocusChain())  # it is a ring
    # PySide takes `widget` for its parent now: at the end of the chain they would all hang in a ring, and collecting it
    # as garbage ends the program. Qt itself sees nothing new in this.
    following.setParent(following.parentWidget())
    return following


def tab_order(start: QWidget) -> list[QWidget]:
    """What Tab goes through, beginning after `start`, each once."""
    order: list[QWidget] = []
    each = _after(start)
    while each is not start and each not in order:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisible():
            order.append(each)
        each = _after(each)
    return order


def missing_from_tab_order(root: QWidget) -> list[str]:
    """Visible focusable widgets that Tab never reaches."""
    order = set(map(id, tab_order(root)))
    return [
        type(each).__name__
        for each in focusable(root)
        if each is not root and each.isVisible() and each.isEnabled() and id(each) not in order
    ]
