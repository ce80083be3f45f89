"""The question before somebody works here no more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.label import Label


class Removing(QWidget):
    """In place; `sure` brings the member's id."""

    sure = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._asked = ""
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        row.setSpacing(8)
        self.words = Label("", "secondary", wrap=True)
        self.remove, self.keep = Button(self.tr("Remove"), small=True), Button(self.tr("Keep"), "quiet", small=True)
        column.addWidget(self.words)
        column.addLayout(row)
        for button in (self.remove, self.keep):
            row.addWidget(button)
        row.addStretch(1)
        self.remove.clicked.connect(self._sure)
        self.keep.clicked.connect(self.hide)
        self.hide()

    def ask(self, member_id: str, name: str, login: str) -> None:
        """Ask about this person; `login`: theirs on a server, if any."""
        self._asked = member_id
        words = self.tr("Remove {name}? What they wrote keeps their name; what they were to answer is nobody’s.")
        ends = self.tr("Their login {login} ends.").format(login=login) if login else ""
        self.words.setText(" ".join(each for each in (words.format(name=name), ends) if each))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.keep.setAccessibleName(self.tr("Keep {name}").format(name=name))
        self.show()
        self.keep.setFocus()

    def _sure(self) -> None:
        self.hide()
        self.sure.emit(self._asked)
