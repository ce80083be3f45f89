"""A sentence with its ways beneath it: what is suggested, and what was just done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.button import LinkButton
from ui.widgets.label import Label


class Told(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, side: int, *ways: LinkButton) -> None:
        super().__init__()
        self._words = Label("", "secondary", "ink2", wrap=True)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(side, 0, side, 14)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addLayout(row)
        row.setSpacing(14)
        for way in ways:
            row.addWidget(way)
        row.addStretch(1)
        self.hide()

    def say(self, words: str) -> None:
        """Show it; an empty sentence hides it."""
        self._words.setText(words)
        self.setVisible(bool(words))
