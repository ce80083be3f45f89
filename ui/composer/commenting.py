"""The margin of a draft in the window: say something at the selected passage, read and settle what was said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.composer.presenter import Composer
from ui.sentences import sentence_of
from ui.theme import scaled
from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from brandassist.writing.comments import Comment

LONGEST = 120  # characters of a passage that stand above its comment


class CommentDialog(Dialog):
    """Words for a passage. `said` brings its place, them, and whether they ask for changes."""

    said = Signal(object, str, bool)

    def __init__(self, parent: QWidget, span: tuple[int, int], quote: str) -> None:
        super().__init__(parent, self.tr("Comment"), 480)
        self._span = span
        self.body.addWidget(Label(f"“{' '.join(quote.split())[:LONGEST]}”", "secondary", "ink2", wrap=True))
        self.words = SerifTextEdit(self.tr("Comment"), "note")
        self.words.setFixedHeight(scaled(96))
        self.asks = QCheckBox(self.tr("Asks for changes"))
        self.body.addWidget(self.words)
        self.body.addWidget(self.asks)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.send = Button(self.tr("Cancel")), Button(self.tr("Comment"), "primary")
        self.send.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        self.words.textChanged.connect(self._typed)
        foot.addWidget(cancel)
        foot.addWidget(self.send)
        self.words.setFocus()

    def _typed(self) -> None:
        self.send.setEnabled(bool(self.words.text().strip()))

    def _send(self) -> None:
        self.said.emit(self._span, self.words.text().strip(), self.asks.isChecked())
        self.accept()


class CommentsDialog(Dialog):
    """All that was said, oldest first. `shown` brings the comment whose passage is wanted."""

    shown = Signal(object)

    def __init__(self, parent: QWidget, composer: Composer) -> None:
        super().__init__(parent, self.tr("Comments"), 640)
        self._composer = composer
        self.model: Rows[Comment] = Rows(self._name, _id)
        self.list = RowList(self.model, 76, self._paint, self.tr("Comments"), ground="surface")
        self.list.setFixedHeight(scaled(320))
        self.note = Label(self.tr("Reading"), "secondary", "ink3", wrap=True)
        self.error = InlineError()
        for widget in (self.list, self.note, self.error):
            self.body.addWidget(widget)
        foot = self.add_foot()
        foot.addStretch(1)
        close = Button(self.tr("Close"))
        self.settle, self.show_it = Button(self.tr("Resolve")), Button(self.tr("Show in the text"), "primary")
        close.clicked.connect(self.reject)
        self.settle.clicked.connect(self._settle)
        self.show_it.clicked.connect(self._show)
        for button in (close, self.settle, self.show_it):
            foot.addWidget(button)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._show)
        self._chosen(None)
        self._read()

    def _read(self, _: object = None) -> None:
        work = partial(self._composer.workspace.comments.of, self._composer.draft_id)
        self._composer.services.background.run(self, work, self._found, self._failed)

    def _found(self, comments: Sequence[Comment]) -> None:
        chosen = self.list.current()
        self.model.reset(comments)
        none = self.tr("No comments yet. Select a passage and choose Comment.")
        self.note.setText("" if comments else none)
        if chosen is None or not self.list.choose(chosen.id):
            self.list.choose_row(0)
        self.list.setFocus()
        self._chosen(self.list.current())

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _chosen(self, comment: Comment | None) -> None:
        self.settle.setEnabled(comment is not None)
        self.settle.set_text(self.tr("Open again") if comment is not None and comment.resolved else self.tr("Resolve"))
        self.show_it.setEnabled(comment is not None and comment.span is not None)

    def _settle(self) -> None:
        comment = self.list.current()
        if comment is not None:
            work = partial(self._composer.workspace.comments.resolve, comment.id, not comment.resolved)
            self._composer.services.background.run(self, work, self._read, self._failed)

    def _show(self, _: object = None) -> None:
        comment = self.list.current()
        if comment is not None and comment.span is not None:
            self.shown.emit(comment)
            self.accept()

    def _state(self, comment: Comment) -> str:
        told = [comment.who or self.tr("Unknown")]
        if self._composer.draft is not None:
            now = self._composer.draft.now
            told.append(short_when(comment.at.astimezone(now.tzinfo), now))
        if comment.asks:
            told.append(self.tr("asks for changes"))
        if comment.resolved:
            told.append(self.tr("resolved"))
        if comment.span is None:
            told.append(self.tr("the passage was removed"))
        return ", ".join(told)

    def _name(self, comment: Comment) -> str:
        return f"{comment.text}, “{comment.quote}”, {self._state(comment)}"

    def _paint(self, row: RowPainter, comment: Comment) -> None:
        rect = row.rect.adjusted(16, 0, -12, 0)
        top, high = rect.top() + scaled(8), scaled(20)
        words = " ".join(comment.text.split())
        quote = f"“{' '.join(comment.quote.split())[:LONGEST]}”"
        row.text(QRect(rect.left(), top, rect.width(), high), words, "body", "ink3" if comment.resolved else "ink")
        row.text(QRect(rect.left(), top + high, rect.width(), high), quote, "secondary", "ink2")
        row.text(QRect(rect.left(), top + 2 * high, rect.width(), high), self._state(comment), "meta", "ink3")


def _id(comment: Comment) -> str:
    return comment.id
