"""What somebody is called here: a line that wraps, and a field in its place while a person writes another name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.diary.entry.fact_fields import FactField
from ui.widgets.label import Label


class NameField(FactField):
    """Esc takes back what was written; `ended` when nobody writes any more."""

    ended = Signal()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.take_back()
            self.ended.emit()
        else:
            super().keyPressEvent(arg__1)


class Name(QWidget):
    """`renamed` brings another name, "" for what their network calls them; `written`: a key ended it."""

    renamed = Signal(str)
    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = Label("", "body", weight=600, wrap=True)
        self.field = NameField(self.tr("Name"), self.tr("As their network says"), role="body", weight=600)
        self.field.hide()
        self.field.left.connect(self.renamed)
        self.field.editingFinished.connect(self._show)
        self.field.ended.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        column.addWidget(self.field)

    def show_name(self, name: str) -> None:
        """What they are called; not while a person writes something else."""
        self._label.setText(name)
        self.field.show_value(name)

    def text(self) -> str:
        """What is shown."""
        return self._label.text()

    def write(self) -> None:
        """Have another name written."""
        self.field.show_value(self._label.text())
        self._label.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setSelection(len(self.field.text()), -len(self.field.text()))  # its beginning is in sight

    def _show(self) -> None:
        if self.field.hasFocus():
            self.written.emit()
        self.field.hide()
        self._label.show()
