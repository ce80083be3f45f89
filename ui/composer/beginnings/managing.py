"""Changing templates and snippets: the list at the left, what one says at the right; what is deleted can come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.composer.beginnings.saved_texts import words_of
from ui.composer.presenter import Composer
from ui.sentences import sentence_of
from ui.theme import line_height, scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import SavedText
    from brandassist.writing.saved_texts import Use

LIST, LINES = 240, 8  # how wide the list is; how many lines of a text are seen


class ManageDialog(Dialog):
    """One kind. Save writes what is shown; Delete puts it into the bin, and Undo takes it out again."""

    def __init__(self, parent: QWidget, composer: Composer, kind: Use) -> None:
        super().__init__(parent, words_of(kind, "rows"), 760)
        self._composer = composer
        self._kind: Use = kind
        self._saved = composer.workspace.saved_texts
        self._deleted = ""
        self.model: Rows[SavedText] = Rows(_name, _id)
        self.list = RowList(self.model, 40, _paint, words_of(kind, "rows"), ground="surface")
        self.name, self.heading = Field(self.tr("Name")), Field(self.tr("Title of the draft"))
        self.text = SerifTextEdit(self.tr("Text"), "note")
        self.text.setTabChangesFocus(True)
        self.error = InlineError()
        self._lay_out()
        self._add_buttons()
        self._fit()
        theme.changed.connect(self._fit)
        self.list.chosen.connect(self._show)
        for field in (self.name, self.heading):
            field.textEdited.connect(self._typed)
        self.text.textChanged.connect(self._typed)
        self._show(None)
        self._read()
        self.list.setFocus()

    def _fit(self) -> None:
        """To the size of the letters; the text shows whole lines."""
        self.list.setFixedWidth(scaled(LIST))
        self.text.setFixedHeight(LINES * line_height("note"))

    def _lay_out(self) -> None:
        row, fields = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(20)
        fields.setSpacing(8)
        fields.addWidget(Labelled(self.name.accessibleName(), self.name, above=True))
        titled = Labelled(self.heading.accessibleName(), self.heading, above=True)
        fields.addWidget(titled)
        titled.setVisible(self._kind == "template")
        fields.addWidget(self.text)
        row.addWidget(self.list)
        row.addLayout(fields, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        self.gone = QWidget()
        told = QHBoxLayout(self.gone)
        told.setContentsMargins(0, 0, 0, 0)
        self._gone_words = Label("", "secondary", "ink2")
        undo = LinkButton(self.tr("Undo"))
        undo.clicked.connect(self._undo)
        told.addWidget(self._gone_words)
        told.addWidget(undo)
        told.addStretch(1)
        self.body.addWidget(self.gone)
        self.gone.hide()
        self.undo = undo

    def _add_buttons(self) -> None:
        foot = self.add_foot()
        self.delete = Button(self.tr("Delete"))
        close, self.save = Button(self.tr("Close")), Button(self.tr("Save"), "primary")
        foot.addWidget(self.delete)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.save)
        for button in (self.delete, close, self.save):
            button.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.delete.clicked.connect(self._delete)
        self.save.clicked.connect(self._save)

    # -- what is there ------------------------------------------------------------------------------------------------

    def _read(self, _: object = None) -> None:
        self._composer.services.background.run(self, partial(self._saved.list, self._kind), self._found, self._failed)

    def _found(self, found: Sequence[SavedText]) -> None:
        self.model.reset(found)
        if self.list.current() is None:
            self.list.choose_row(0)
        self._show(self.list.current())

    def _show(self, saved: SavedText | None) -> None:
        self.error.show_problem("")
        self.name.setText(saved.title if saved else "")
        self.heading.setText(saved.heading if saved else "")
        self.text.set_text(saved.text if saved else "")
        for widget in (self.name, self.heading, self.text, self.delete):
            widget.setEnabled(saved is not None)
        self.save.setEnabled(False)

    def _shown(self, saved: SavedText) -> SavedText:
        """This one with what stands in the fields."""
        return replace(saved, title=self.name.text(), heading=self.heading.text(), text=self.text.text())

    def _typed(self, _: object = None) -> None:
        saved = self.list.current()
        self.save.setEnabled(saved is not None and bool(self.name.text().strip()) and self._shown(saved) != saved)

    # -- what is asked for --------------------------------------------------------------------------------------------

    def _save(self) -> None:
        saved = self.list.current()
        if saved is not None:
            self._run(partial(self._saved.change, self._kind, saved.id, self._shown(saved)))

    def _delete(self) -> None:
        saved = self.list.current()
        if saved is not None:
            self._deleted = saved.id
            self._gone_words.setText(self.tr("“{name}” is in the bin.").format(name=saved.title))
            self.gone.show()
            self._run(partial(self._saved.delete, self._kind, saved.id))

    def _undo(self) -> None:
        self.gone.hide()
        self._run(partial(self._saved.restore, self._kind, self._deleted))

    def _run(self, work: partial[None]) -> None:
        self._composer.services.background.run(self, work, self._read, self._failed)

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))


def _name(saved: SavedText) -> str:
    return saved.title


def _id(saved: SavedText) -> object:
    return saved.id


def _paint(row: RowPainter, saved: SavedText) -> None:
    rect = row.rect.adjusted(12, 0, -12, 0)
    row.text(QRect(rect.left(), rect.top(), rect.width(), rect.height()), saved.title, "listTitle")
