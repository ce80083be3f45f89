"""What is asked in place: the address a person found ("It is there…"), and whether she is sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.reach import needs_server
from ui.widgets.button import Button
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow


class AskSure(QWidget):
    """Hidden until asked; done by its button alone, never by Enter. `shown` is what would stand there."""

    def __init__(
        self, row: DeliveryRow, asked: SignalInstance, act: str, question: str, yes: str, shown: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._row, self._asked, self._act = row, asked, act
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(question.format(network=network_name(row.network)), "secondary", wrap=True))
        for text in shown:
            column.addWidget(Label(text.strip(), "note", "ink2", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.leave, do = Button(self.tr("Leave it as it is"), "primary"), Button(yes)
        do.clicked.connect(self._do)
        needs_server(do)
        self.leave.clicked.connect(self.hide)
        buttons.addWidget(self.leave)
        buttons.addWidget(do)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        self.hide()
        self._asked.emit(self._act, self._row)


class AskLink(QWidget):
    """Hidden until asked for; Enter keeps the address, Esc goes back."""

    def __init__(self, row: DeliveryRow, asked: SignalInstance) -> None:
        super().__init__()
        self._row, self._asked = row, asked
        self.field = Field(self.tr("Address of the post on {network}").format(network=network_name(row.network)))
        self.field.setPlaceholderText("https://")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(self.tr("Paste its address"), self.field, above=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        keep, back = Button(self.tr("It is this one"), "primary"), Button(self.tr("Back"), "quiet")
        keep.clicked.connect(self._keep)
        back.clicked.connect(self.hide)
        self.field.returnPressed.connect(keep.click)
        needs_server(keep)
        buttons.addWidget(keep)
        buttons.addWidget(back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.field.text().strip():
            self._asked.emit("published", (self._row, self.field.text().strip()))
