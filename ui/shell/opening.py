"""What the window shows before a workspace is open, and when it could not be opened."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.errors import Problem, Stopped
from ui.sentences import sentence_of
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.states import BusyLine


class Opening(QWidget):
    """One sentence in the middle; buttons only after a failure, a field where a server asks for its password, and how
    far it is where a shared workspace is copied here for the first time."""

    again = Signal()
    entered = Signal(str)  # a password
    elsewhere = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label("", "note", "ink2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._again = Button(self.tr("Try again"))
        self._elsewhere = Button(self.tr("Choose another folder"))
        self._again.clicked.connect(self.again)
        self._elsewhere.clicked.connect(self.elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(72, 40, 72, 40)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.sentence)
        self.password = Field(self.tr("Password of the database"), self.tr("Password of the database"), secret=True)
        self.password.setFixedWidth(scaled(320))
        self.password.returnPressed.connect(self._enter)
        column.addWidget(self.password, 0, Qt.AlignmentFlag.AlignHCenter)
        self.busy = BusyLine()
        self.busy.setFixedWidth(scaled(420))
        self.busy.cancelled.connect(self._cancel)
        column.addWidget(self.busy, 0, Qt.AlignmentFlag.AlignHCenter)
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

    def show_copying(self, done: int, total: int) -> None:
        """So many rows of so many are on this computer."""
        self.sentence.setText(
            self.tr("The shared workspace is copied to this computer, once. Afterwards it opens without a connection.")
        )
        number = QLocale().toString
        words = self.tr("{done} of {total} records").format(done=number(done), total=number(total))
        self.busy.show_progress(words, done, total)

    def _cancel(self) -> None:
        self.busy.show_progress(self.tr("Cancelling"), stoppable=False)
        self.cancelled.emit()

    def show_opened(self, place: str) -> None:
        """It is open, and no screen is built to show it."""
        self._say(self.tr("{place} is open.").format(place=place), failed=False)

    def show_problem(self, error: Exception) -> None:
        """Why it could not be opened, in plain words, and what to do."""
        asks = isinstance(error, Problem) and error.code in ("password_needed", "password_wrong")
        stopped = self.tr("Cancelled. Nothing of the workspace is on this computer yet.")
        self._say(stopped if isinstance(error, Stopped) else sentence_of(error), failed=True, asks=asks)
        if asks:
            self.password.setFocus()
            self.password.selectAll()

    def _enter(self) -> None:
        if self.password.text():
            self.entered.emit(self.password.text())

    def _say(self, sentence: str, failed: bool, asks: bool = False) -> None:
        self.sentence.setText(sentence)
        self.busy.hide()
        self.password.setVisible(asks)
        self._enters.setVisible(asks)
        self._again.setVisible(failed and not asks)
        self._elsewhere.setVisible(failed)
