"""Lines above the sheet: what is the matter with this text, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Token, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.states import IconMark

Offer = tuple[str, Callable[[], None] | SignalInstance]


class Notice(QWidget):
    """A sentence and its offers; hidden while it has nothing to say. Bound methods and signals only."""

    def __init__(self, tint: Token, icon: str = "", left: int = 88, right: int = 24) -> None:
        super().__init__()
        self._offers: list[LinkButton] = []
        self._row = QHBoxLayout(self)
        self._left, self._right = left, right
        self._row.setSpacing(16)
        self.label = Label("", "secondary", tint, wrap=True)
        if icon:
            self._row.addWidget(IconMark(icon, tint), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 1)
        self.hide()
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._row.setContentsMargins(scaled(self._left), 6, self._right, 6)

    def tell(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Say it; an empty sentence hides the line."""
        if [button.text() for button in self._offers] != [words for words, _ in offers]:
            held = next((place for place, button in enumerate(self._offers) if button.hasFocus()), -1)
            for button in self._offers:
                button.hide()
                button.deleteLater()
            self._offers = []
            for words, act in offers:
                button = LinkButton(words)
                button.clicked.connect(act)
                self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
                self._offers.append(button)
            if held >= 0 and self._offers:  # the keys stay where they were, on what is offered there now
                self._offers[min(held, len(self._offers) - 1)].setFocus()
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def offer(self, words: str) -> LinkButton:
        """The button with these words; raises StopIteration."""
        return next(button for button in self._offers if button.text() == words)
