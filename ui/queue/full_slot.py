"""Asked once when a post is put where another one is: change places, take the next free slot, or both at one time."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.reach import needs_server
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label

Way = Literal["swap", "later", "both"]


class FullSlot(Dialog):
    """`chosen` brings the way; Esc leaves everything where it was."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, when: str, there: str, can_swap: bool) -> None:
        super().__init__(parent, self.tr("This slot is taken"), 460)
        said = self.tr("“{title}” goes out then, {when}.").format(title=there, when=when)
        self.body.addWidget(Label(said, "body", "ink", wrap=True))
        self.buttons: dict[Way, Button] = {}
        self._offer("later", self.tr("Take the next free slot"), primary=not can_swap)
        if can_swap:
            self._offer("swap", self.tr("Change places"), primary=True)
        self._offer("both", self.tr("Both at this time"))
        foot = self.add_foot()
        foot.addStretch(1)
        leave = Button(self.tr("Leave it where it was"))
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)

    def _offer(self, way: Way, words: str, primary: bool = False) -> None:
        button = Button(words, "primary" if primary else "normal")
        button.carry(way)
        button.asked.connect(self._choose)
        needs_server(button)
        button.setDefault(primary)
        self.buttons[way] = button
        self.body.addWidget(button)
        if primary:
            button.setFocus()

    def _choose(self, way: Way) -> None:
        self.chosen.emit(way)
        self.accept()
