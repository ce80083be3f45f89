"""What became of a message as an idea: said over the conversation, and one press leads there."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from drafts.unmasking import one_line
from ui.ideas.words import MARKS, state_words
from ui.inbox.strangers import LISTED
from ui.rights import needs_right
from ui.widgets.button import LinkButton
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.store.diary.ideas import Idea


class IdeaLine(QWidget):
    """Its words, its state by icon and word, a way to it. Hidden while there is none."""

    opened = Signal(str)
    wanted = Signal()  # what was asked is to become one

    def __init__(self) -> None:
        super().__init__()
        self.idea: Idea | None = None
        self.open = LinkButton(self.tr("Open the idea"))
        self.open.clicked.connect(self._open)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(32, 10, 24, 10)
        self._row.setSpacing(8)
        self._said: QWidget | None = None
        self.question = Label(self.tr("A question"), "secondary", "ink2")
        self.make = LinkButton(self.tr("Make an idea"))
        needs_right("idea", self.make)
        self.make.clicked.connect(self.wanted)
        self._row.addWidget(self.question)
        self._row.addWidget(self.make)
        self._row.addStretch(0)
        self._row.addWidget(self.open)
        self.hide()

    def show_idea(self, idea: Idea | None, offers: bool = False) -> None:
        """Show what was made of the message; of None hide it, or offer to make one."""
        offers = offers and idea is None
        for each in (self.question, self.make):
            each.setVisible(offers)
        self.open.setVisible(idea is not None)
        self.setVisible(idea is not None or offers)
        if idea == self.idea:
            return
        self.idea = idea
        if self._said is not None:
            self._row.removeWidget(self._said)
            self._said.hide()
            self._said.deleteLater()
            self._said = None
        if idea is not None:
            self._said = _said(idea)
            self._row.insertWidget(0, self._said, 1)

    def _open(self) -> None:
        if self.idea is not None:
            self.opened.emit(self.idea.id)


def _said(idea: Idea) -> QWidget:
    mark, holder = MARKS[idea.state], QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    words = ElidedLabel(one_line(idea.text, LISTED), "listTitle")
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    words.setToolTip(f"<p>{html.escape(words.text())}</p>")  # a tooltip takes for markup what looks like it
    row.addWidget(IconMark(mark.icon, mark.tint, 14), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Label(state_words(idea.state), "secondary", mark.tint, 500))
    row.addWidget(words, 1)
    return holder
