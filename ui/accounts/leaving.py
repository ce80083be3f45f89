"""The question before a dialog is left with something typed in it, asked in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.button import LinkButton
from ui.widgets.label import Label


class Leaving(QWidget):
    """Hidden until `ask`."""

    leaving = Signal()
    staying = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(Label(self.tr("What you typed will be lost."), "secondary", "awaiting"), 1)
        self._close = LinkButton(self.tr("Close"))
        stay = LinkButton(self.tr("Stay"))
        self._close.clicked.connect(self.leaving)
        stay.clicked.connect(self.staying)
        for button in (self._close, stay):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hide()

    def ask(self) -> None:
        """Show it, ready to be answered by Enter."""
        self.show()
        self._close.setFocus(Qt.FocusReason.TabFocusReason)
