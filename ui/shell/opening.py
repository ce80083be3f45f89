"""What the window shows before a workspace is open, and when it could not be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.errors import Problem
from ui.sentences import sentence_of
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label


class Opening(QWidget):
    """One sentence in the middle; buttons only after a failure, and a field where a server asks for its password."""

    again = Signal()
    entered = Signal(str)  # a password
    elsewhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = Label("", "note", "ink2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._again = Button(self.tr("Try again"))
        self._elsewhere = Button(self.tr("Choose another folder"))
        self._again.clicked.connect(self.again)
        self._elsewhere.clicked.connect(self.elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(72, 40, 72, 40)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sentence)
        self.password = Field(self.tr("Password of the database"), self.tr("Password of the database"), secret=True)
        self.password.setFixedWidth(scaled(320))
        self.password.returnPressed.connect(self._enter)
        column.addWidget(self.password, 0, Qt.AlignmentFlag.AlignHCenter)
        self._enters = Button(self.tr("Open"), "primary")
        self._enters.clicked.connect(self._enter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._enters)
        row.addWidget(self._again)
        row.addWidget(self._elsewhere)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self._say("", failed=False)

    def show_opening(self) -> None:
        """The workspace is being opened; usually too short to read."""
        self._say(self.tr("Opening"), failed=False)

    def show_opened(self, place: str) -> None:
        """It is open, and no screen is built to show it."""
        self._say(self.tr("{place} is open.").format(place=place), failed=False)

    def show_problem(self, error: Exception) -> None:
        """Why it could not be opened, in plain words, and what to do."""
        asks = isinstance(error, Problem) and error.code in ("password_needed", "password_wrong")
        self._say(sentence_of(error), failed=True, asks=asks)
        if asks:
            self.password.setFocus()
            self.password.selectAll()

    def _enter(self) -> None:
        if self.password.text():
            self.entered.emit(self.password.text())

    def _say(self, sentence: str, failed: bool, asks: bool = False) -> None:
        self._sentence.setText(sentence)
        self.password.setVisible(asks)
        self._enters.setVisible(asks)
        self._again.setVisible(failed and not asks)
        self._elsewhere.setVisible(failed)
