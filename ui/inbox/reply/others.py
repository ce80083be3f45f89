"""What other members wrote to the same message: seen beside one's own answer, and taken over where that is wished."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.when import inside, short_when
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.inbox.in_hand import Another

EXCERPT = 160


class OthersLines(QWidget):
    """A line for each; `taken` brings the words to go on with. Both stay: theirs are theirs."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._shown: tuple[Another, ...] = ()
        self.lines: list[OthersLine] = []
        self.hide()

    def show_written(self, written: Sequence[Another], now: datetime) -> None:
        """Say what each wrote and since when it stands; one that goes already can be waited for only."""
        if tuple(written) != self._shown:
            self._shown = tuple(written)
            for line in self.lines:
                self._column.removeWidget(line)
                line.deleteLater()
            self.lines = [OthersLine(each, now) for each in written]
            for line in self.lines:
                line.take.asked.connect(self._take)
                self._column.addWidget(line)
        self.setVisible(bool(written))

    def _take(self, words: object) -> None:
        self.taken.emit(str(words))


class OthersLine(QWidget):
    """Who wrote what, and the way to go on with it."""

    def __init__(self, each: Another, now: datetime) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.said = Label(self._words(each, now), "secondary", "ink2", wrap=True)
        self.take = LinkButton(self.tr("Take it over"))
        self.take.setAccessibleName(self.tr("Take over what {name} wrote").format(name=each.who))
        self.take.setToolTip(self.tr("Puts these words into your answer; theirs stay as they are"))
        self.take.carry(each.text)
        row.addWidget(self.said, 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.take.setVisible(not each.under_way)

    def _words(self, each: Another, now: datetime) -> str:
        text = " ".join(each.text.split())
        text = text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
        words = self.tr("{name}'s answer is on its way: “{words}”")
        if not each.under_way:
            words = self.tr("{name}, {when}, not sent: “{words}”")
        return words.format(name=each.who, when=inside(short_when(each.at.astimezone(now.tzinfo), now)), words=text)
