"""Words of a person's own, in place of all that is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import line_height, theme
from ui.widgets.button import Button
from ui.widgets.framed import Framed
from ui.widgets.writing import SerifTextEdit

LINES = 3


class _Words(SerifTextEdit):
    """Enter keeps, Shift and Enter begin a new line, Esc leaves it."""

    kept = Signal()
    left = Signal()

    def took(self, e: QKeyEvent) -> bool:
        enter = e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not e.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.kept.emit()
            return True
        if e.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().took(e)


class OwnWords(QWidget):
    """`kept` brings the words; `left`: they were not wanted."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.edit = _Words(self.tr("Your own words"), "note", measure=2000)
        self.edit.set_text(words)
        self.edit.selectAll()
        self.edit.kept.connect(self.keep)
        self.edit.left.connect(self.left)
        keep, leave = Button(self.tr("Use these words"), "primary", small=True), Button(self.tr("Cancel"), small=True)
        keep.clicked.connect(self.keep)
        leave.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Framed(self.edit))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(keep)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.edit.setFixedHeight(LINES * line_height("note"))

    def keep(self) -> None:
        """Choose them."""
        self.kept.emit(self.edit.text().strip())
