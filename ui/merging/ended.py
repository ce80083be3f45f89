"""What stands here when nothing is to be chosen: what was done, where the versions are, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.sentences import sentence_of
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.writing.diverged import Solved


class Ended(QWidget):
    """`opened`: to the draft or entry. `back`: choose again. `on`: to the next that waits."""

    opened = Signal()
    back = Signal()
    on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "note", "ink2", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.error = InlineError()
        self.open, self.undo = Button(self.tr("Open the draft"), "primary"), Button(self.tr("Choose again"))
        self.open.clicked.connect(self.opened)
        self.undo.clicked.connect(self.back)
        self.next = Button("")
        self.next.clicked.connect(self.on)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.open)
        row.addWidget(self.next)
        row.addWidget(self.undo)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.error)
        column.addLayout(row)
        column.addStretch(3)
        self.undo.hide()
        self.next.hide()

    def offer_next(self, waiting: int) -> None:
        """How many more texts wait for a choice."""
        self.next.set_text(self.tr("Next text (%n waiting)", "", waiting))
        self.next.setVisible(bool(waiting))

    def nothing(self, kind: str) -> None:
        """There is nothing to choose, or no longer."""
        self._say(kind, self.tr("Nothing is to be chosen here: the text is one."))
        self.undo.hide()

    def done(self, kind: str, solved: Solved) -> None:
        """It was chosen, or kept as two."""
        if kind == "saved_text":
            words = self.tr("The text is one again. Both versions are kept.")
        elif not solved.made:
            words = self.tr("The text is one again. Both versions are kept under Versions.")
        elif kind == "entry":
            words = self.tr("There are two entries now: what stood here, and what was written on the other computer.")
        else:
            words = self.tr("There are two drafts now: what stood here, and what was written on the other computer.")
        self._say(kind, words)
        if solved.not_asked is not None:
            told = self.tr("Approval could not be asked again: {why}").format(why=sentence_of(solved.not_asked))
            self.error.show_problem(told)
        self.undo.show()

    def failed(self, sentence: str) -> None:
        """It could not be done, or not be read."""
        self.error.show_problem(sentence)

    def _say(self, kind: str, words: str) -> None:
        names = {"entry": self.tr("Open the entry"), "saved_text": self.tr("Back to Today")}
        self.open.set_text(names.get(kind, self.tr("Open the draft")))
        self.words.setText(words)
        self.error.show_problem("")
