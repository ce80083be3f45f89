"""The fields of the six facts: values that look like text until they are touched."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QSizePolicy

from ui.theme import Role, Token, colour, font, paint_icon, scaled, theme
from ui.widgets.small import text_width

ROW = 28
EDGE = 2  # Qt keeps this much room at the left of every line edit


class FactField(QLineEdit):
    """A value that looks like text until it is touched. `tags`: its words are shown as tags while at rest."""

    left = Signal(str)  # what a person wrote, when they leave the field or press Enter

    def __init__(
        self, name: str, placeholder: str, tags: bool = False, role: Role = "secondary", weight: int | None = None
    ) -> None:
        super().__init__()
        self._tags, self._kept, self._beside = tags, "", ""
        self._role: Role = role
        self._weight = weight
        self.setProperty("bare", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTextMargins(-EDGE, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finished)
        theme.changed.connect(self._dress)
        self._dress()

    def show_value(self, value: str) -> None:
        """What is known; not while a person writes something else."""
        if not (self.hasFocus() and self.text() != self._kept):
            self._kept = value
            self.setText(value)
            self.setCursorPosition(0)

    def take_back(self) -> None:
        """What is known again, whatever was written."""
        self.setText(self._kept)

    def show_beside(self, words: str) -> None:
        """What else is known of the value: stands after it while nobody writes."""
        if words != self._beside:
            self._beside = words
            self.setAccessibleDescription(words)
            self.update()

    def offer(self, words: tuple[str, ...], several: bool = False) -> None:
        """Complete from these; `several`: names set apart by commas."""
        completer = _LastName(list(words), self) if several else QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        resting = self._tags and not self.hasFocus() and bool(self.text().strip())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if resting:
            self._paint_tags(painter)
            painter.end()
            return
        if self.hasFocus() or self.underMouse():
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour("accent" if self.hasFocus() else "hair2"))
        painter.end()
        super().paintEvent(event)
        if self._beside and not self.hasFocus() and self.text() == self._kept:
            self._paint_beside()

    def _paint_beside(self) -> None:
        painter, face = QPainter(self), font("secondary")
        painter.setFont(face)
        painter.setPen(colour("ink2"))
        room = self.rect().adjusted(text_width(self.text(), "secondary"), 0, 0, 0)
        words = QFontMetrics(face).elidedText(f", {self._beside}", Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_tags(self, painter: QPainter) -> None:
        left, high = 0, scaled(22)
        painter.setFont(font("meta", 500))
        for word in split_words(self.text()):
            width = text_width(word, "meta", 500) + 16
            if left + width > self.width():
                return
            box = QRectF(left, (self.height() - high) / 2, width, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tag"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QPen(colour("ink2")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            left += width + 4

    def _finished(self) -> None:
        value = self.text().strip()
        if value != self._kept:
            self._kept = value
            self.left.emit(value)

    def _dress(self) -> None:
        self.setFont(font(self._role, self._weight))
        self.setFixedHeight(scaled(ROW))


class _LastName(QCompleter):
    """Completes the name after the last comma."""

    def __init__(self, words: list[str], parent: FactField) -> None:
        super().__init__(words, parent)
        self._field = parent

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(",", 1)[-1].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)  # type: ignore[arg-type] - Qt's own index, handed through
        before = self._field.text().rsplit(",", 1)[0] if "," in self._field.text() else ""
        return f"{before}, {name}" if before else name


class FactButton(QPushButton):
    """A value that is chosen, not written: an icon and plain words, underlined under the pointer."""

    def __init__(self, words: str, icon: str = "", weight: int = 400) -> None:
        super().__init__(words)
        self._name, self._icon, self._weight = words, icon, weight
        self._tint: Token = "ink"
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, value: str, icon: str = "", tint: Token = "ink") -> None:
        """The words, read aloud after the name of the fact."""
        self._icon, self._tint = icon, tint
        self.setText(value)
        self.setAccessibleName(f"{self._name}: {value}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = scaled(16) + 6 if self._icon else 0
        return QSize(icon + text_width(self.text(), "secondary", self._weight) + 2, scaled(ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, left, size = QPainter(self), 0, scaled(16)
        if self._icon:
            tint: Token = "ink2" if self._tint == "ink" else self._tint
            paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), self._icon, tint)
            left = size + 6
        face = font("secondary", self._weight)
        face.setUnderline(self.underMouse())
        painter.setFont(face)
        painter.setPen(colour(self._tint))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


def split_words(text: str) -> list[str]:
    """Names between commas, none empty, none twice."""
    return list(dict.fromkeys(" ".join(word.split()) for word in text.split(",") if word.strip()))
