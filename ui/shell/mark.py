"""The program's own icon, in its colours at every size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resource import resource

SIZES = (16, 22, 24, 32, 48, 64, 128)


def program_icon() -> QIcon:
    """For the tray and the window."""
    drawing, icon = QSvgRenderer(QByteArray(resource("desktop", "brandassist.svg"))), QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
