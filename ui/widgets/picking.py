"""Choosing one of many in a calm dialog: a field that narrows the list, and one thing to do with what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPaint, Rows
from ui.widgets.states import InlineError

SHOWN = 6  # rows


@dataclass(frozen=True)
class Choice:
    """What a dialog chooses among: its words, how a row is read aloud and painted, and what is sought in it."""

    title: str
    find: str
    rows: str
    act: str
    none: str
    name_of: Callable[[Any], str]
    paint: RowPaint
    height: int = 56


class PickDialog(Dialog):
    """`picked` brings what was chosen. Reading goes over the database lane; narrowing thousands is felt by nobody."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, services: Services, choice: Choice, read: Callable[[], Sequence[Any]]) -> None:
        super().__init__(parent, choice.title, 560)
        self._services, self._choice, self._read_all = services, choice, read
        self._all: list[tuple[str, Any]] = []
        self._wanted = ""
        self.words = Field(choice.find, self.tr("Find"), icon_name="magnifying-glass")
        self.model: Rows[Any] = Rows(choice.name_of, _id)
        self.list = RowList(self.model, choice.height, choice.paint, choice.rows, ground="surface")
        self.list.setUniformItemSizes(True)
        self._fit()
        theme.changed.connect(self._fit)
        self.note = Label(self.tr("Reading"), "secondary", "ink3", wrap=True)
        self.error = InlineError()
        for widget in (self.words, self.list, self.note, self.error):
            self.body.addWidget(widget)
        self.foot = self._add_buttons()
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self._pick)
        self.list.opened.connect(self._pick)
        self.list.chosen.connect(self.show_chosen)
        self.read()
        self.words.setFocus()

    def _fit(self) -> None:
        self.list.setFixedHeight(scaled(self._choice.height) * SHOWN)

    def _add_buttons(self) -> QHBoxLayout:
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.act = Button(self.tr("Cancel")), Button(self._choice.act, "primary")
        for button in (cancel, self.act):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.act.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._pick)
        return foot

    def read(self, _: object = None) -> None:
        """Ask for all of them again."""
        self._services.background.run(self, self._read_all, self._found, self.tell)

    def choose_soon(self, key: str) -> None:
        """Have this one chosen once it is there."""
        self._wanted = key

    def tell(self, error: Exception) -> None:
        """Say in place what went wrong."""
        self.error.show_problem(sentence_of(error))

    def _found(self, items: Sequence[Any]) -> None:
        self.error.show_problem("")
        self._all = [(self._choice.name_of(each).casefold(), each) for each in items]
        self._narrow()
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = ""

    def _narrow(self, _: object = None) -> None:
        sought = self.words.text().casefold().split()
        shown = [each for words, each in self._all if all(word in words for word in sought)]
        self.model.reset(shown)
        if self.list.current() is None:
            self.list.choose_row(0)
        self.note.setText(self._told(len(shown)))
        self.show_chosen(self.list.current())

    def _told(self, shown: int) -> str:
        if not self._all:
            return self._choice.none
        if not shown:
            return self.tr("Nothing found")
        return self.tr("{count} shown").format(count=shown)

    def show_chosen(self, item: Any) -> None:
        """What can be done with the row under the cursor."""
        self.act.setEnabled(item is not None)

    def _pick(self, _: object = None) -> None:
        item = self.list.current()
        if item is not None:
            self.picked.emit(item)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the caret stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                row = self.list.currentIndex().row() + by
                self.list.choose_row(max(0, min(row, self.model.rowCount() - 1)))
                return True
        return super().eventFilter(watched, event)


def _id(item: Any) -> object:
    return item.id
