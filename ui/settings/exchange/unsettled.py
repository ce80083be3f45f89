"""What a file leaves to be done: places to choose in, and what of it could not be taken or comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings.exchange.words import ExchangeWords
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.exchange.service import Read


class Unsettled(QWidget):
    """`chosen`: to the text in which both wrote something else."""

    chosen = Signal(str)

    def __init__(self, words: ExchangeWords) -> None:
        super().__init__()
        self._words, self._subject = words, ""
        self.apart = InlineError(QCoreApplication.translate("ExchangeSection", "Choose"), warning=True)
        self.apart.acted.connect(self._choose)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addWidget(self.apart)

    def tell(self, read: Read) -> None:
        """What is left of a file that was read."""
        self._subject = read.apart[0] if read.apart else ""
        self.apart.show_problem(self._words.differing(read.differing) if read.differing else "")
        self._say(self._words.lines(read))

    def forget(self) -> None:
        """Nothing is."""
        self.apart.show_problem("")
        self._say([])

    def _choose(self) -> None:
        self.chosen.emit(self._subject)

    def _say(self, lines: list[str]) -> None:
        while (item := self._lines.takeAt(1)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in lines:
            line = InlineError(warning=True)
            self._lines.addWidget(line)
            line.show_problem(each)
