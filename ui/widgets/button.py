"""Buttons: primary, normal, quiet, link, and the square one that is only an icon."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Token, colour, font, paint_icon, scaled, theme

Kind = Literal["primary", "normal", "quiet", "link"]
ICON, GAP, RADIUS = 16, 8, 6
SIDE, ROOM = 32, 12  # of a button that is only an icon: its least, and what is around the icon


class Holdable(QPushButton):
    """A button that can be held back for a while, whatever else says that it may be pressed."""

    _wanted, _reason, _told = True, "", ""
    _reasons: tuple[tuple[str, str], ...] = ()

    def setEnabled(self, on: bool) -> None:
        self._wanted = on
        super().setEnabled(on and not self._reason)

    def setToolTip(self, text: str) -> None:
        self._told = text
        super().setToolTip(self._reason or text)

    def hold(self, reason: str, by: str = "") -> None:
        """Not now, and why, as its tooltip and read aloud; "" lets it go. Each `by` holds for itself."""
        others = tuple(each for each in self._reasons if each[0] != by)
        self._reasons = (*others, (by, reason)) if reason else others
        self._show_held(self._reasons[0][1] if self._reasons else "")

    def _show_held(self, reason: str) -> None:
        if reason == self._reason:
            return
        super().setToolTip(reason or self._told)
        self.setAccessibleDescription(reason)
        self._reason = reason
        super().setEnabled(self._wanted and not reason)


class Button(Holdable):
    """A button 32 high (small: 28) with an optional icon; its name is its text."""

    asked = Signal(object)  # what it carries, on a click

    def __init__(
        self,
        text: str,
        kind: Kind = "normal",
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._small = small
        self._what: object = None
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        theme.changed.connect(self.updateGeometry)

    def carry(self, what: object) -> None:
        """A click brings `what` by `asked`: for the one of many buttons that ends in the same method."""
        self._what = what
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._what)

    def set_kind(self, kind: Kind) -> None:
        """Change the look; one pane has one primary button at a time."""
        self._kind = kind
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Change the words and the accessible name together."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _padding(self) -> int:
        return {"link": 0, "quiet": 8}.get(self._kind, 12)

    def sizeHint(self) -> QSize:
        self.setFont(font("secondary", 500))
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self._padding() + 1
        if self._icon:
            width += scaled(ICON) + (GAP if self.text() else 0)
        height = 20 if self._kind == "link" else 28 if self._small else 32
        return QSize(width, scaled(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _ink(self) -> Token:
        if not self.isEnabled():
            return "ink3"
        return {"primary": "onAccent", "link": "accent"}.get(self._kind, "ink")  # pyright: ignore[reportReturnType]

    def _paint_ground(self, painter: QPainter) -> None:
        warm = self.isEnabled() and (self.underMouse() or self.isDown())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._kind == "primary" and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accentHover" if warm else "accent"))
        elif self._kind in ("primary", "normal"):
            painter.setPen(QPen(colour("hair2"), 1))
            painter.setBrush(colour("sunken" if warm or not self.isEnabled() else "surface"))
        elif self._kind == "quiet" and warm:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tag"))
        else:
            return
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        shown = font("secondary", 500)
        shown.setUnderline(self._kind == "link" and self.underMouse() and self.isEnabled())
        painter.setFont(shown)
        painter.setPen(colour(self._ink()))
        left = float(self._padding())
        if self._icon:
            size = scaled(ICON)
            paint_icon(painter, QRectF(left, (self.height() - size) / 2, size, size), self._icon, self._ink())
            left += size + GAP
        room = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        painter.drawText(room, flags, self.text())


class LinkButton(Button):
    """Words in accent that act; for what stands beside text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "link", parent=parent)


class IconButton(Holdable):
    """A square button that shows only an icon; `name` is read aloud and shown as a tooltip."""

    def __init__(
        self,
        icon: str,
        name: str,
        size: int = 18,
        parent: QWidget | None = None,
        *,
        least: tuple[int, int] = (SIDE, SIDE),
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._least = icon, size, least
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        """With the letters; no smaller than a finger's tip."""
        side = scaled(self._size) + ROOM
        self.setFixedSize(max(self._least[0], side), max(self._least[1], side))

    def set_icon(self, icon: str, name: str) -> None:
        """Show another icon with another name."""
        self._icon = icon
        self.set_name(name)
        self.update()

    def set_name(self, name: str) -> None:
        """Call it something else."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tag"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        size = scaled(self._size)
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        tint: Token = "ink2" if self.isEnabled() else "ink3"
        paint_icon(painter, QRectF(left, top, size, size), self._icon, tint)
