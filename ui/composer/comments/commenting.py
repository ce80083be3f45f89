"""The margin of a draft in the window: say something at the selected passage, read and settle what was said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.composer.asking import LONGEST
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
    from brandassist.writing.comments import Comment, Passage


class CommentDialog(Dialog):
    """Words for a passage. `said` brings its place, them, and whether they ask for changes."""

    said = Signal(object, str, bool)

    def __init__(self, parent: QWidget, place: Passage, quote: str) -> None:
        super().__init__(parent, self.tr("Comment"), 480)
        self._place = place
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
        self.said.emit(self._place, self.words.text().strip(), self.asks.isChecked())
        self.accept()


class CommentsDialog(Dialog):
    """All that was said, oldest first, and what was answered to the one in front. `shown` brings the comment whose
    passage is wanted."""

    shown = Signal(object)

    def __init__(self, parent: QWidget, composer: Composer, chosen: str = "") -> None:
        super().__init__(parent, self.tr("Comments"), 640)
        self._composer, self._wanted = composer, chosen
        self.model: Rows[Comment] = Rows(self._name, _id)
        self.list = RowList(self.model, 76, self._paint, self.tr("Comments"), ground="surface")
        self.note = Label(self.tr("Reading"), "secondary", "ink3", wrap=True)
        self.answers = Label("", "secondary", "ink2", wrap=True)
        self.words = SerifTextEdit(self.tr("Answer"), "note")
        self.words.setPlaceholderText(self.tr("Answer"))
        self.words.setFixedHeight(scaled(64))
        self.words.textChanged.connect(self._typed)
        self.error = InlineError()
        for widget in (self.list, self.note, self.answers, self.words, self.error):
            self.body.addWidget(widget)
        self._add_buttons()
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._show)
        self._fit_list()
        self._chosen(None)
        self._read()

    def _add_buttons(self) -> None:
        foot = self.add_foot()
        foot.addStretch(1)
        close, self.settle = Button(self.tr("Close")), Button(self.tr("Resolve"))
        self.show_it, self.send = Button(self.tr("Show in the text")), Button(self.tr("Answer"), "primary")
        close.clicked.connect(self.reject)
        self.settle.clicked.connect(self._settle)
        self.show_it.clicked.connect(self._show)
        self.send.clicked.connect(self._answer)
        for button in (close, self.settle, self.show_it, self.send):
            foot.addWidget(button)

    def _fit_list(self) -> None:
        self.list.setFixedHeight(scaled(76) * max(1, min(4, self.model.rowCount())))

    def _read(self, _: object = None) -> None:
        work = partial(self._composer.workspace.comments.of, self._composer.draft_id)
        self._composer.services.background.run(self, work, self._found, self._failed)

    def _found(self, comments: Sequence[Comment]) -> None:
        before = self.list.current()
        self.model.reset(comments)
        self._fit_list()
        none = self.tr("No comments yet. Select a passage and choose Comment.")
        self.note.setText("" if comments else none)
        self.note.setVisible(not comments)
        self.list.setVisible(bool(comments))
        if not self.list.choose(before.id if before is not None else self._wanted):
            self.list.choose_row(0)
        self.list.setFocus()
        self._chosen(self.list.current())

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _chosen(self, comment: Comment | None) -> None:
        self.settle.setEnabled(comment is not None)
        self.settle.set_text(self.tr("Open again") if comment is not None and comment.resolved else self.tr("Resolve"))
        self.show_it.setEnabled(comment is not None)
        told = [f"{each.who or self.tr('Unknown')}: {each.text}" for each in comment.answers] if comment else []
        self.answers.setText("\n".join(told))
        self.answers.setVisible(bool(told))
        self.words.setVisible(comment is not None)
        self._typed()

    def _typed(self) -> None:
        self.send.setEnabled(self.list.current() is not None and bool(self.words.text().strip()))

    def _answer(self) -> None:
        comment = self.list.current()
        if comment is not None:
            work = partial(self._composer.workspace.comments.answer, comment.id, self.words.text())
            self._composer.services.background.run(self, work, self._answered, self._failed)

    def _answered(self, _: str) -> None:
        self.words.set_text("")
        self._read()

    def _settle(self) -> None:
        comment = self.list.current()
        if comment is not None:
            work = partial(self._composer.workspace.comments.resolve, comment.id, not comment.resolved)
            self._composer.services.background.run(self, work, self._read, self._failed)

    def _show(self, _: object = None) -> None:
        comment = self.list.current()
        if comment is not None:
            self.shown.emit(comment)
            self.accept()

    def _state(self, comment: Comment) -> str:
        told = [comment.who or self.tr("Unknown")]
        if self._composer.draft is not None:
            now = self._composer.draft.now
            told.append(short_when(comment.at.astimezone(now.tzinfo), now))
        if comment.asks:
            told.append(self.tr("asks for changes"))
        if comment.answers:
            told.append(self.tr("%n answers", "", len(comment.answers)))
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
