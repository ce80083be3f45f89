"""Text by role and token, following the theme; and the one-pixel rule."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Role, Token, colour, font, theme


class Label(QLabel):
    """A line or paragraph in a type role and a token; plain text unless told otherwise."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tint: Token = "ink",
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role: Role = role
        self._tint: Token = tint
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # the tint counts on every ground, also on Base
        self._dress()
        theme.changed.connect(self._dress)

    def set_tint(self, tint: Token) -> None:
        """Change the colour, e.g. to `refused` when what it says went wrong."""
        self._tint = tint
        self._dress()

    def _dress(self) -> None:
        self.setFont(font(self._role, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colour(self._tint))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that gives way from its end where there is no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class SectionHeading(Label):
    """The heading above a group: Inter 14, 600."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "heading", parent=parent)


class HairLine(QWidget):
    """A one-pixel divider; decorative, so nothing reads it aloud."""

    def __init__(self, tint: Token = "hair", vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint: Token = tint
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if vertical else free, free if vertical else fixed)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour(self._tint))
