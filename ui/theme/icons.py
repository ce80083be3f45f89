"""Phosphor icons tinted with a tint at the moment they are painted, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resource import resource
from ui.theme.current import colour
from ui.theme.tokens import Token


@lru_cache(maxsize=512)
def _drawing(name: str, shade: str) -> QSvgRenderer:
    svg = resource("icons", f"{name}.svg").replace(b"currentColor", shade.encode())
    return QSvgRenderer(QByteArray(svg))


def paint_icon(painter: QPainter, rect: QRectF, name: str, tint: Token) -> None:
    """Paint an icon into a square; raises FileNotFoundError for a name that is not shipped."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing(name, colour(tint).name()).render(painter, rect)
    painter.restore()


class _TintedEngine(QIconEngine):
    """Asks for the colour when it paints, so one icon lives through a change of theme."""

    def __init__(self, name: str, tint: Token) -> None:
        super().__init__()
        self._name = name
        self._tint: Token = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        tint: Token = "ink3" if mode == QIcon.Mode.Disabled else self._tint
        paint_icon(painter, QRectF(rect), self._name, tint)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._tint)


def icon(name: str, tint: Token = "ink2") -> QIcon:
    """A tinted icon for menus and stock widgets; `paint_icon` is the one for own painting."""
    return QIcon(_TintedEngine(name, tint))
