"""One of several, always visible: underlined words with counts, and the joined buttons of Settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import colour, font, scaled, theme
from ui.widgets.small import text_width


@dataclass(frozen=True)
class Option:
    """A value and the words for it."""

    value: str
    text: str


class _Piece(QAbstractButton):
    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option
        self.count = 0
        self.setText(option.text)
        self.setAccessibleName(option.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _Word(_Piece):
    def sizeHint(self) -> QSize:
        count = 7 + text_width(str(self.count), "meta") if self.count else 0
        return QSize(text_width(self.text(), "secondary", 600) + count, scaled(47))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, on = QPainter(self), self.isChecked()
        painter.setFont(font("secondary", 600 if on else 500))
        painter.setPen(colour("ink" if on or self.underMouse() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.count:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))
        if on:
            painter.fillRect(0, self.height() - 2, self.width(), 2, colour("accent"))


class _SmallWord(_Word):
    """A word of a second row: smaller, underlined closely while it is chosen."""

    def sizeHint(self) -> QSize:
        count = 5 + text_width(str(self.count), "meta") if self.count else 0
        return QSize(text_width(self.text(), "meta", 600) + count, scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, on = QPainter(self), self.isChecked()
        painter.setFont(font("meta", 600 if on else 500))
        painter.setPen(colour("ink" if on or self.underMouse() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.count:
            painter.setFont(font("meta"))
            painter.setPen(colour("ink2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))
        if on:
            painter.fillRect(0, self.height() - scaled(6), self.width(), 1, colour("accent"))


class _Segment(_Piece):
    first = last = False

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), "secondary", 600) + 24, scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = 0 if self.first else -8, 0 if self.last else 8
        box = QRectF(self.rect()).adjusted(0.5 + left, 0.5, -0.5 + right, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, 6, 6)
        painter.setPen(QPen(colour("hair2"), 1))
        painter.setBrush(colour("sel" if on else "surface"))
        painter.drawPath(path)
        if not self.first:
            painter.drawLine(0, 1, 0, self.height() - 2)
        painter.setFont(font("secondary", 600 if on else 400))
        painter.setPen(colour("ink" if on else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class _Choice(QWidget):
    """One tab stop; arrows move and choose."""

    chosen = Signal(str)

    def __init__(self, name: str, pieces: list[_Piece], spacing: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._pieces = {piece.option.value: piece for piece in pieces}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        for piece in pieces:
            self._group.addButton(piece)
            row.addWidget(piece)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pieces[0].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    def value(self) -> str:
        """The value chosen, empty after `choose_none`."""
        return next((value for value, piece in self._pieces.items() if piece.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose; raises KeyError for an unknown value. `chosen` is sent when it changes."""
        self._pieces[value].setChecked(True)

    def choose_none(self) -> None:
        """Nothing of this is shown for now; any of it may be chosen again."""
        self._group.setExclusive(False)
        for piece in self._pieces.values():
            piece.setChecked(False)
        self._group.setExclusive(True)

    def set_count(self, value: str, count: int) -> None:
        """A count beside a word; 0 shows none."""
        piece = self._pieces[value]
        piece.count = count
        piece.setAccessibleName(f"{piece.text()} {count}" if count else piece.text())
        piece.updateGeometry()
        piece.update()

    def offer(self, value: str, on: bool) -> None:
        """Whether a word is there to be chosen."""
        self._pieces[value].setVisible(on)

    def _toggled(self, piece: QAbstractButton, on: bool) -> None:
        if on and isinstance(piece, _Piece):
            self.chosen.emit(piece.option.value)


class FilterTabs(_Choice):
    """Underlined words with counts, as over a list."""

    def __init__(self, name: str, options: list[Option]) -> None:
        super().__init__(name, [_Word(option) for option in options], 18)


class SmallTabs(_Choice):
    """A second row of smaller words, below `FilterTabs`."""

    def __init__(self, name: str, options: list[Option]) -> None:
        super().__init__(name, [_SmallWord(option) for option in options], 14)


class Segmented(_Choice):
    """Joined buttons, 28 high, as for the theme in Settings."""

    def __init__(self, name: str, options: list[Option]) -> None:
        segments = [_Segment(option) for option in options]
        segments[0].first = segments[-1].last = True
        super().__init__(name, list(segments), 0)
