"""The fields of a login, each with its label; what is wrong is said under the field it is about."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import icon
from ui.widgets.field import Field, Labelled
from ui.widgets.states import InlineError

LABEL = 188  # the longest of them in Italian


class LoginFields(QWidget):
    """`typed` by the person into one of them; `entered`: Enter was pressed."""

    typed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Field] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._below = QVBoxLayout()
        self.error = InlineError()
        self._below.addWidget(self.error)
        self._column.addLayout(self._below)
        self._column.addStretch(1)  # room that is left stays below the fields, not between them

    def add(self, name: str, placeholder: str = "", text: str = "", secret: bool = False) -> Field:
        """A line with a label, under those that are there; typing clears the error."""
        field = Field(name, placeholder, secret=secret)
        field.setText(text)
        if secret:
            self._add_eye(field)
        self._column.insertWidget(len(self._all), Labelled(name, field, LABEL))
        self._all.append(field)
        field.textEdited.connect(self._typed)
        field.returnPressed.connect(self.entered)
        return field

    def line_of(self, field: Field) -> Labelled:
        """A field with its label."""
        return cast(Labelled, field.parentWidget())

    def show_problem(self, sentence: str, about: Field | None = None) -> None:
        """Say it under its field, and go there; under them all where it is about none that is shown."""
        self.clear()
        if about is None or self.line_of(about).isHidden():
            self._below.addWidget(self.error)
        else:
            self.line_of(about).below.addWidget(self.error)
            about.setAccessibleDescription(sentence)
            about.setFocus(Qt.FocusReason.OtherFocusReason)
        self.error.show_problem(sentence)

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self.error.show_problem("")
        for field in self._all:
            field.setAccessibleDescription("")

    def _typed(self) -> None:
        self.clear()
        self.typed.emit()

    def _add_eye(self, field: Field) -> None:
        eye = QAction(icon("eye"), self.tr("Show what is typed"), field)
        eye.setCheckable(True)
        eye.toggled.connect(self._show_secret)
        field.addAction(eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show_secret(self, shown: bool) -> None:
        field = cast(Field, cast(QAction, self.sender()).parent())
        field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


def with_scheme(address: str) -> str:
    """What a person typed as an address: https unless they said otherwise."""
    address = address.strip().rstrip("/")
    return f"https://{address}" if address and "://" not in address else address
