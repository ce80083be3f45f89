"""A field that narrows over all messages as one types, and says that it does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.field import Field
from ui.widgets.label import Label


class Finder(QWidget):
    """`sought`: other words are to be found, or none any more. Hidden until `open`."""

    sought = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(
            self.tr("Find in all messages"), self.tr("Find a word or a name"), icon_name="magnifying-glass"
        )
        self.field.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(Label(self.tr("In all messages, closed ones too"), "meta", "ink3"))
        self.hide()

    def words(self) -> str:
        """What is sought; empty where nothing is."""
        return "" if self.isHidden() else self.field.text().strip()

    def open(self) -> None:
        """Ready to be typed into; what was sought last is chosen, to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def put_away(self) -> bool:
        """Gone, and empty; whether anything was sought."""
        had = bool(self.words())
        self.hide()
        self.field.clear()
        return had

    def _typed(self) -> None:
        if not self.isHidden():
            self.sought.emit()
