"""Panes beside each other: a pane bar of 48, remembered widths, side panes that give way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from ui.device import Device
from ui.screen import KeyHint
from ui.theme import Token, colour, scaled, theme
from ui.widgets.label import HairLine, SectionHeading

Side = Literal["left", "middle", "right"]
BAR, MARGIN = 48, 16
KEEP_AFTER_MS = 300


class Pane(QWidget):
    """A column: an optional bar (title at the left, controls at the right), then the content.

    `first_focus` is what F6 goes to; `hints` are the keys shown in the strip while focus is inside.
    """

    def __init__(self, name: str, title: str = "", ground: Token = "paper", bar: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._ground: Token = ground
        self.first_focus: QWidget | None = None
        self.hints: Callable[[], list[KeyHint]] | None = None
        self.setAutoFillBackground(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(MARGIN, 0, 12, 0)
        self.bar.setSpacing(4)
        self._bar_holder = QWidget(self)
        if bar:
            self._add_bar(title)
        self._dress()
        theme.changed.connect(self._dress)

    def _add_bar(self, title: str) -> None:
        self._bar_holder.setLayout(self.bar)
        if title:
            self.bar.addWidget(SectionHeading(title))
        self.bar.addStretch(1)
        self.column.addWidget(self._bar_holder)
        self.column.addWidget(HairLine())

    def _dress(self) -> None:
        self._bar_holder.setFixedHeight(scaled(BAR) - 1)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour(self._ground))
        self.setPalette(palette)


class _Handle(QSplitterHandle):
    """One pixel to see, eight to grab."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setContentsMargins(4, 0, 3, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        self.setMask(self.contentsRect())
        QWidget.resizeEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("hair"))


class Panes(QSplitter):
    """The panes of one screen. Where minima exceed the width the right one goes first, then the left."""

    def __init__(self, screen: str, device: Device) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._screen, self._device = screen, device
        self._panes: list[Pane] = []
        self._sides: list[tuple[Side, int, int, int]] = []
        self._wanted: int | None = None
        self._gone: set[int] = set()
        self._fitting = False  # hiding a pane moves the focus, which is nobody leaving the one that was opened
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(KEEP_AFTER_MS)
        self._moved.timeout.connect(self._keep)
        self.splitterMoved.connect(self._remember)
        theme.changed.connect(self._fit)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def add(self, pane: Pane, side: Side, width: int, minimum: int, hides_under: int = 0) -> None:
        """Add a column, left to right; `hides_under` is a window width below which it gives way."""
        pane.setMinimumWidth(minimum)
        pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.addWidget(pane)
        self._panes.append(pane)
        self.setStretchFactor(self.count() - 1, 1 if side == "middle" else 0)
        self._sides.append((side, width, minimum, hides_under))
        self.setSizes(self._device.widths(self._key()) or self._widths())

    def panes(self) -> list[QWidget]:
        """All panes, also those that gave way; F6 opens those."""
        return [pane for index, pane in enumerate(self._panes) if index not in self._gone]

    def dismiss(self, pane: QWidget, gone: bool = True) -> None:
        """Take a pane away that has done its work, or bring it back; F6 passes it by meanwhile."""
        (self._gone.add if gone else self._gone.discard)(self.indexOf(pane))
        self._fit()

    def narrow(self, pane: QWidget, minimum: int) -> None:
        """Another least width for a pane."""
        at = self.indexOf(pane)
        side, width, _, hides_under = self._sides[at]
        self._sides[at] = (side, width, minimum, hides_under)
        pane.setMinimumWidth(minimum)
        self._fit()

    def reveal(self, pane: QWidget) -> None:
        """Open a pane that gave way; another side pane gives way for it."""
        self._wanted = self.indexOf(pane)
        self._fit()

    def wanted_pane(self) -> QWidget | None:
        """The pane F6 opened against the rule, if one is."""
        return None if self._wanted is None else self._panes[self._wanted]

    def relax(self) -> None:
        """Go back to the usual rule, when focus has left a revealed pane."""
        if self._wanted is not None and not self._fitting:
            self._wanted = None
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _widths(self) -> list[int]:
        return [width for _, width, _, _ in self._sides]

    def _fit(self) -> None:
        shown = set(range(len(self._sides))) - self._gone
        for index, (_, _, _, hides_under) in enumerate(self._sides):
            if self.window().width() < scaled(hides_under) and index != self._wanted:
                shown.discard(index)
        for side in ("right", "left"):
            for index, (own, _, _, _) in enumerate(self._sides):
                needed = scaled(sum(self._sides[each][2] for each in shown))
                if needed > self.width() and own == side and index != self._wanted:
                    shown.discard(index)
        self._fitting = True
        for index, pane in enumerate(self._panes):
            if pane.isHidden() == (index in shown):
                pane.setVisible(index in shown)
        self._fitting = False

    def _remember(self) -> None:
        if all(not pane.isHidden() for pane in self.panes()):
            self._moved.start()

    def _keep(self) -> None:
        self._device.keep_widths(self._key(), self.sizes())

    def _key(self) -> str:
        return f"{self._screen}/{self.count()}"
