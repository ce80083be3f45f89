"""Where nobody is owed an answer: so it is said, with how the day went and what comes next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.inbox.presenter import Zero
from ui.when import age, day_at
from ui.widgets.button import LinkButton
from ui.widgets.label import Label


class ZeroState(QWidget):
    """`asked`: how soon people are answered; offered where an account counts, which practice never does."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label(self.tr("Everyone has an answer."), "section", wrap=True)
        self.figures, self.ahead = Label("", "secondary", "ink2", wrap=True), Label("", "secondary", "ink2", wrap=True)
        self.more = LinkButton(self.tr("How soon people are answered"))
        self.more.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.sentence, self.figures, self.ahead):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def show_zero(self, zero: Zero, now: datetime, uncounted: str = "") -> None:
        """Say it; `now` in the workspace's zone; `uncounted`: where somebody may have written all the same."""
        ahead = " ".join(filter(None, (self._ahead(zero, now), uncounted)))
        for label, words in ((self.figures, self._figures(zero)), (self.ahead, ahead)):
            label.setText(words)
            label.setVisible(bool(words))
        self.more.setVisible(zero.counts)
        self.show()

    @property
    def aloud(self) -> str:
        """All of it, as it is read aloud."""
        return " ".join(filter(None, (self.sentence.text(), self.figures.text(), self.ahead.text())))

    def _figures(self, zero: Zero) -> str:
        if not zero.answered or zero.median is None:
            return ""
        time = age(zero.median).replace(" ", "\u00a0")  # a number and its unit stay together
        if zero.answered == 1:
            return self.tr("One message was answered today, within {time}.").format(time=time)
        words = self.tr("%n messages were answered today, half of them within {time}.", "", zero.answered)
        return words.format(time=time)

    def _ahead(self, zero: Zero, now: datetime) -> str:
        """What is still open, though nothing of it is to be done now."""
        waits = self.tr("%n replies wait for approval.", "", zero.approving) if zero.approving else ""
        back = zero.back
        comes = self.tr("The next one comes back {when}.").format(when=day_at(back, now)) if back is not None else ""
        nothing = self.tr("Nothing is left open.") if zero.counts and not waits and not comes else ""
        return " ".join(filter(None, (waits, comes, nothing)))
