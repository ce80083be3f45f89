"""The steps of a protocol while a person writes it: each with who does it, in an order that can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from brandassist.store.publishing.protocols import APP, Step
from ui.theme import scaled
from ui.widgets.button import IconButton, LinkButton
from ui.widgets.field import Field

WHO = 168


class StepFields(QWidget):
    """One step: what, who, up, down, away."""

    changed = Signal()
    moved = Signal(object, int)  # itself, by how many
    gone = Signal(object)

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._app = step.who == APP
        self.text, self.who = Field(""), Field("", self.tr("Who"))
        self.text.setText(step.text)
        self.who.setText(self.tr("App") if self._app else step.who)
        self.who.setFixedWidth(scaled(WHO))
        self.up, self.down = IconButton("caret-up", "", 14), IconButton("caret-down", "", 14)
        self.away = IconButton("x", "", 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.who)
        for button in (self.up, self.down, self.away):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.text.textEdited.connect(self.changed)
        self.who.textEdited.connect(self._named)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.away.clicked.connect(self._away)

    def step(self) -> Step:
        """What the fields say."""
        return Step(self.text.text(), APP if self._app else self.who.text())

    def number(self, place: int, count: int) -> None:
        """It stands here now, of so many."""
        names = (
            (self.text, self.tr("Step {number}")),
            (self.who, self.tr("Who does step {number}")),
            (self.up, self.tr("Step {number} one up")),
            (self.down, self.tr("Step {number} one down")),
            (self.away, self.tr("Take step {number} away")),
        )
        for widget, words in names:
            widget.setAccessibleName(words.format(number=place + 1))
            if isinstance(widget, IconButton):
                widget.setToolTip(widget.accessibleName())
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)

    def _named(self) -> None:
        self._app = False
        self.changed.emit()

    def _up(self) -> None:
        self.moved.emit(self, -1)

    def _down(self) -> None:
        self.moved.emit(self, 1)

    def _away(self) -> None:
        self.gone.emit(self)


class StepEditor(QWidget):
    """All of them, and one more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StepFields] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Steps of the protocol"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setMinimumHeight(scaled(280))
        self._area.setWidget(self._list)
        self._list.setAutoFillBackground(False)
        self.another = LinkButton(self.tr("Add a step"))
        self.another.setAutoDefault(False)
        self.another.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addWidget(self.another)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these instead."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for each in steps:
            self._insert(StepFields(each))
        self._column.addStretch(1)
        self._number()

    def steps(self) -> list[Step]:
        """What they say; those without words are left out when they are kept."""
        return [each.step() for each in self.rows]

    def add(self) -> None:
        """One more at the end, the caret in it."""
        row = StepFields(Step(""))
        self._insert(row)
        self._number()
        row.text.setFocus()
        QTimer.singleShot(0, self, self._to_end)  # not once it is closed
        self.changed.emit()

    def _to_end(self) -> None:
        if self.rows:
            self._area.ensureWidgetVisible(self.rows[-1])

    def _insert(self, row: StepFields) -> None:
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        row.changed.connect(self.changed)
        row.moved.connect(self._move)
        row.gone.connect(self._remove)
        previous = self.rows[-2].away if len(self.rows) > 1 else None
        if previous is not None:
            QWidget.setTabOrder(previous, row.text)

    def _move(self, row: StepFields, by: int) -> None:
        at = self.rows.index(row)
        if not 0 <= at + by < len(self.rows):
            return
        self.rows.insert(at + by, self.rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(at + by, row)
        self._number()
        self._in_order()
        (row.up if by < 0 and row.up.isEnabled() else row.down if row.down.isEnabled() else row.up).setFocus()
        self.changed.emit()

    def _remove(self, row: StepFields) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()
        left = self.rows[min(at, len(self.rows) - 1)].text if self.rows else self.another
        left.setFocus()
        self.changed.emit()

    def _number(self) -> None:
        for place, each in enumerate(self.rows):
            each.number(place, len(self.rows))

    def _in_order(self) -> None:
        """Tab goes through them as they stand."""
        chain = [widget for row in self.rows for widget in (row.text, row.who, row.up, row.down, row.away)]
        for first, second in zip(chain, [*chain[1:], self.another], strict=True):
            QWidget.setTabOrder(first, second)
