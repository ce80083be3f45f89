"""Beginning: whom with, an invitation and its word, or the word that somebody else told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.settings.section import Line
from ui.widgets.button import Button, LinkButton
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Field, Select
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.store.members import Member


class Beginning(QWidget):
    """`inviting` with a member's id and whether this computer sends; `joining` with a member's id and the word."""

    inviting = Signal(str, bool)
    joining = Signal(str, str)
    adding = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.other = Select(self.tr("Who writes on the other computer"), [])
        self.inviter = Button(self.tr("Invite"), small=True)
        self.joiner = Button(self.tr("I was invited"), small=True)
        self.adder = LinkButton(self.tr("Add the other person first"))
        self._with = Line(self.tr("With"), self.other, self.inviter, self.joiner, words=self.tr("exchange e-mail file"))
        self._nobody = Line(self.tr("With"), self.adder)
        here, there = self.tr("This computer"), self.tr("Theirs")
        self.sends = Segmented(self.tr("Who sends where both could"), [Option("here", here), Option("there", there)])
        self.sends.set_value("here")
        self._sends = Line(self.tr("Where both could send"), self.sends)
        for each in (self._with, self._nobody, self._sends):
            self._column.addWidget(each)
        self._join = self._join_row()
        self._column.addWidget(self._join)
        self.inviter.clicked.connect(self._invite)
        self.joiner.clicked.connect(self._ask_word)
        self.adder.clicked.connect(self.adding)

    def _join_row(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 6, 0, 6)
        across.setSpacing(8)
        self.word = Field(self.tr("The word they told you"), self.tr("The word they told you"))
        self.taker = Button(self.tr("Join"), small=True)
        cancel = Button(self.tr("Cancel"), "quiet", small=True)
        across.addWidget(self.word, 1)
        across.addWidget(self.taker)
        across.addWidget(cancel)
        self.word.returnPressed.connect(self._take)
        self.taker.clicked.connect(self._take)
        cancel.clicked.connect(row.hide)
        row.hide()
        return row

    def offer(self, others: Sequence[Member]) -> None:
        """Show whom one can exchange with."""
        chosen = self.other.value()
        self.other.clear()
        for each in others:
            self.other.addItem(each.name, each.id)
        self.other.set_value(chosen)
        self._with.setVisible(bool(others))
        self._sends.setVisible(bool(others))
        self._nobody.setVisible(not others)

    def first(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.other if self.other.count() else self.adder

    def enable(self, on: bool) -> None:
        for each in (self.inviter, self.joiner, self.taker):
            each.setEnabled(on)

    def close_word(self) -> None:
        self.word.clear()
        self._join.hide()

    def _invite(self) -> None:
        self.inviting.emit(str(self.other.value()), self.sends.value() == "here")

    def _ask_word(self) -> None:
        self._join.show()
        self.word.setFocus()

    def _take(self) -> None:
        self.joining.emit(str(self.other.value()), self.word.text())


class Invited(QWidget):
    """The word of an invitation, to be told; it is shown once."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        self._told = Label("", "secondary", "ink2", wrap=True)
        self.word = Label("", weight=600, wrap=True)
        self.word.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self.copier = Button(self.tr("Copy"), small=True)
        self.copier.setAccessibleName(self.tr("Copy the word"))
        self.copier.clicked.connect(self._copy)
        done = Button(self.tr("Done"), "quiet", small=True)
        done.clicked.connect(self.forget)
        row.addWidget(self.word, 1)
        row.addWidget(self.copier)
        row.addWidget(done)
        column.addWidget(self._told)
        column.addLayout(row)
        self.hide()

    def tell(self, name: str, word: str) -> None:
        """Show it until it is sent away."""
        words = self.tr("Tell {name} this word yourself, by telephone or in person, never with the files:")
        self._told.setText(words.format(name=name))
        self.word.setText(word)
        self.word.setAccessibleName(self.tr("The word of the invitation: {word}").format(word=word))
        self.show()

    def forget(self) -> None:
        self.word.setText("")
        self.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.word.text())
