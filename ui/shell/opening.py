"""What the window shows before a workspace is open, and when it could not be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.sentences import sentence_of
from ui.widgets.button import Button
from ui.widgets.label import Label


class Opening(QWidget):
    """One sentence in the middle; buttons only after a failure."""

    again = Signal()
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
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
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
        self._say(sentence_of(error), failed=True)

    def _say(self, sentence: str, failed: bool) -> None:
        self._sentence.setText(sentence)
        self._again.setVisible(failed)
        self._elsewhere.setVisible(failed)
