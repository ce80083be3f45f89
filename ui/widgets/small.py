"""The small marks of a line: chip, tag, avatar, key cap, state with its word, ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.glyphs import Glyph, paint_glyph, text_token
from ui.theme import Role, Token, colour, font, paint_icon, scaled, theme


class Painted(QWidget):
    """A mark painted by hand: fixed size, read aloud by its accessible name, no tab stop."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


def text_width(text: str, role: Role, weight: int | None = None) -> int:
    """The width of a text in a role, in pixels."""
    return QFontMetrics(font(role, weight)).horizontalAdvance(text)


class Tag(Painted):
    """A word on the tag ground, 22 high."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._text, "meta", 500) + 16, scaled(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self._begin()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("tag"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(colour("ink2"))
        painter.setFont(font("meta", 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Chip(Painted):
    """A bordered note with an icon, 24 high, e.g. where a draft came from."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._text, self._icon = text, icon

    def set_text(self, text: str) -> None:
        """Change the words and the accessible name together."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._text, "meta", 500) + 18 + (20 if self._icon else 0), scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self._begin()
        painter.setPen(QPen(colour("hair2"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = 9
        if self._icon:
            paint_icon(painter, QRectF(left, (self.height() - 14) / 2, 14, 14), self._icon, "ink2")
            left += 20
        painter.setPen(colour("ink2"))
        painter.setFont(font("meta", 500))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


def initials(name: str) -> str:
    """Up to two initials of a person's name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def paint_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """A disc with initials; the name must stand beside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("hair"), 1))
    painter.setBrush(colour("tag"))
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    shown = font("meta", 600)
    shown.setPixelSize(4 + round(rect.width() / 4))  # 10 in 24, 12 in 32, 16 in 48
    painter.setFont(shown)
    painter.setPen(colour("ink2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(Painted):
    """A person's initials on a disc."""

    def __init__(self, name: str, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name, self._size = name, size

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._size), scaled(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_avatar(self._begin(), QRectF(self.rect()), self._name)


def key_cap_width(key: str) -> int:
    """How wide a key cap must be."""
    return max(18, text_width(key, "meta", 500) + 11)


def paint_key_cap(painter: QPainter, rect: QRectF, key: str) -> None:
    """A key as a small bordered cap, 18 high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("hair2"), 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font("meta", 500))
    painter.setPen(colour("ink2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(Painted):
    """A key, e.g. "Ctrl K"."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._key = key

    def sizeHint(self) -> QSize:
        return QSize(key_cap_width(self._key), scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_key_cap(self._begin(), QRectF(self.rect()), self._key)


class StateMark(Painted):
    """A state glyph with its word beside it; never the glyph alone."""

    def __init__(
        self, glyph: Glyph, text: str, behind: Token = "paper", role: Role = "meta", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._glyph: Glyph = glyph
        self._text = text
        self._behind: Token = behind
        self._role: Role = role

    def set_state(self, glyph: Glyph, text: str) -> None:
        """Show another state."""
        self._glyph, self._text = glyph, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(12) + 7 + text_width(self._text, self._role, 500) + 1, scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = self._begin()
        size = scaled(12)
        paint_glyph(painter, self._glyph, QRectF(0, (self.height() - size) / 2, size, size), colour(self._behind))
        painter.setFont(font(self._role, 500))
        painter.setPen(colour(text_token(self._glyph)))
        painter.drawText(self.rect().adjusted(size + 7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)


def paint_ring(painter: QPainter, rect: QRectF, used: float, over: bool = False) -> None:
    """How much of a limit is used (0 to 1 and beyond): accent to 90 %, amber to 100 %, red over it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(colour("hair2"), 2))
    painter.drawEllipse(box)
    tint: Token = "refused" if over or used > 1 else "awaitingMark" if used > 0.9 else "accent"
    painter.setPen(QPen(colour(tint), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(box, 90 * 16, -round(min(1.0, used) * 360 * 16))
    painter.restore()


class Ring(Painted):
    """The count ring; `name` says in words what it shows, e.g. "42 characters left"."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._used = 0.0

    def set_use(self, used: float, name: str) -> None:
        """Show a share of the limit, with the words for it."""
        self._used = used
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_ring(self._begin(), QRectF(self.rect()), self._used)
