"""Crisis mode in the Queue: the reason, asked in place after everything stopped; and the review that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.states import IconMark
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

MARGIN = 40


class ReasonBar(QWidget):
    """Under the bar while nobody has said why; it can be left for later."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(
            self.tr("Why everything was stopped"), self.tr("Why? It can wait; everything is held already.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        keep, later = Button(self.tr("Write it down")), Button(self.tr("Later"), "quiet")
        keep.clicked.connect(self._keep)
        later.clicked.connect(self.hide)
        self.field.returnPressed.connect(self._keep)
        row.addWidget(keep)
        row.addWidget(later)
        column.addLayout(row)
        column.addWidget(HairLine())
        self.hide()

    def ask(self) -> None:
        """Show it with the caret in it."""
        self.show()
        self.field.setFocus()

    def _keep(self) -> None:
        if self.field.text().strip():
            self.written.emit(self.field.text().strip())
            self.field.clear()
            self.hide()


class Review(QWidget):
    """Each held post: keep held (the default), release or drop. Nothing resumes by itself."""

    ended = Signal(object, object)  # ids to release, ids to drop
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("End crisis mode"))
        self._rows: tuple[DeliveryRow, ...] = ()
        self._now: datetime | None = None
        self.choices: dict[str, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 28, MARGIN, 20)
        head.setSpacing(4)
        head.addWidget(Label(self.tr("End crisis mode"), "title"))
        self._sentence = Label("", "body", "ink2", wrap=True)
        head.addWidget(self._sentence)
        column.addLayout(head)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Held posts"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        column.addWidget(self._area, 1)
        column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 16, MARGIN, 16)
        foot.setSpacing(8)
        self.end_button, self.back_button = Button(self.tr("End crisis mode"), "primary"), Button(self.tr("Not yet"))
        self.end_button.clicked.connect(self._end)
        self.back_button.clicked.connect(self.left)
        foot.addWidget(self.end_button)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        column.addLayout(foot)

    def review(self, rows: Sequence[DeliveryRow], now: datetime) -> None:
        """Show what is held; choices already made stay."""
        if tuple(rows) == self._rows and self.choices:
            return
        made = {key: choice.value() for key, choice in self.choices.items()}
        self._rows, self._now, self.choices = tuple(rows), now, {}
        said = self.tr("Nothing resumes by itself. What you keep held stays in the queue until you release it.")
        self._sentence.setText(said if rows else self.tr("Nothing is held."))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(HairLine())
            column.addLayout(self._line(row, now, made.get(row.id, "keep")))
        column.addStretch(1)
        self._area.setWidget(holder)

    def _line(self, row: DeliveryRow, now: datetime, value: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        line.addWidget(IconMark(network_icon(row.network)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(row.title, "listTitle", wrap=True))
        when = short_when(row.due_at.astimezone(now.tzinfo), now)
        kind = self.tr("reply") if row.kind == "reply" else network_name(row.network)
        words.addWidget(Label(f"{when}, {kind}", "meta", "ink2"))
        line.addLayout(words, 1)
        name = self.tr("What becomes of “{title}”").format(title=row.title)
        options = (("keep", self.tr("Keep held")), ("release", self.tr("Release")), ("drop", self.tr("Drop")))
        choice = Segmented(name, [Option(key, text) for key, text in options])
        choice.set_value(value)
        self.choices[row.id] = choice
        line.addWidget(choice)
        return line

    def _end(self) -> None:
        chosen = {key: choice.value() for key, choice in self.choices.items()}
        release = [key for key, value in chosen.items() if value == "release"]
        self.ended.emit(release, [key for key, value in chosen.items() if value == "drop"])
