"""Fields with their labels: a label that is a buddy names its field for a screen reader too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from ui.theme import font, icon, paint_icon, scaled, theme
from ui.widgets.label import Label


class Field(QLineEdit):
    """One line of text, 32 high. `secret` hides it; `icon_name` stands at its left (e.g. for finding)."""

    def __init__(self, name: str, placeholder: str = "", secret: bool = False, icon_name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        if icon_name:
            self.addAction(icon(icon_name), QLineEdit.ActionPosition.LeadingPosition)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(font("body"))


class Select(QComboBox):
    """One of a few; each choice has a value beside its words."""

    def __init__(self, name: str, choices: list[tuple[object, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for value, words in choices:
            self.addItem(words, value)

    def value(self) -> object:
        """The value chosen."""
        return self.currentData()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = scaled(14)
        paint_icon(
            painter, QRectF(self.width() - 10 - size, (self.height() - size) / 2, size, size), "caret-down", "ink2"
        )

    def set_value(self, value: object) -> None:
        """Choose by value; an unknown one changes nothing."""
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)


class Amount(QSpinBox):
    """A number; who comes to it, by mouse too, types over what stands there, also over words that stand for none."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)  # a mouse places its cursor after this


class Labelled(QWidget):
    """A label at the left (or above) of a widget, and room for a hint or an error under it."""

    def __init__(self, text: str, widget: QWidget, label_width: int = 160, above: bool = False) -> None:
        super().__init__()
        self._label = label = Label(text, "body" if not above else "secondary", "ink2")
        label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        outer = QVBoxLayout(self) if above else QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4 if above else 0)
        if not above:
            self._label_width = label_width
            self._dress()
            theme.changed.connect(self._dress)
            outer.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        else:
            outer.addWidget(label)
        self.below = QVBoxLayout()
        self.below.setSpacing(4)
        self.below.addWidget(widget)
        outer.addLayout(self.below, 1)

    def _dress(self) -> None:
        self._label.setFixedWidth(scaled(self._label_width))
        self._label.setMinimumHeight(scaled(32))
