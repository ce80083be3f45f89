"""The right pane of crisis mode: the statement, the other drafts, the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.letters import letters_of
from ui.queue.crisis.log import LogView
from ui.queue.crisis.presenter import Read
from ui.queue.crisis.statement import StatementView
from ui.rights import needs_right
from ui.screen import KeyHint, hint, letter_hint
from ui.theme import scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, SectionHeading
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.words import state_words

if TYPE_CHECKING:
    from brandassist.crisis.service import Statement

LEFT, ROW, MOST = 24, 28, 4


class AsidePane(Pane):
    """What is said outside, and what was done."""

    other_asked = Signal()
    opened = Signal(str)  # a draft, to be written in the Composer

    def __init__(self) -> None:
        super().__init__("", bar=False)
        self.setAccessibleName(self.tr("Statement and log"))
        self._count = 0
        self.statement, self.log = StatementView(), LogView()
        self.error = InlineError()
        self.error.setContentsMargins(LEFT, 0, LEFT, 0)
        self.others_model: Rows[Statement] = Rows(self._name, _key)
        self.others = RowList(self.others_model, ROW, self._paint, self.tr("Other drafts"), divided=False)
        self.others.opened.connect(self._open)
        self.column.addWidget(self.error)
        self.column.addWidget(self.statement)
        self.column.addWidget(HairLine())
        self.column.addWidget(self._others())
        self.column.addWidget(HairLine())
        self.column.addWidget(self.log, 1)
        self.setFocusProxy(self.statement.edit)
        self.hints = self._hints
        theme.changed.connect(self._fit)

    def _others(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 14, 0, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(LEFT, 0, LEFT, 0)
        head.addWidget(SectionHeading(self.tr("Other drafts")))
        head.addStretch(1)
        self.another = LinkButton(self.tr("Begin one"))
        self.another.setAccessibleName(self.tr("Begin another draft"))
        self.another.clicked.connect(self.other_asked)
        needs_right("statement", self.another)
        head.addWidget(self.another)
        column.addLayout(head)
        column.addWidget(self.others)
        return holder

    def show_read(self, read: Read) -> None:
        """Show what was read."""
        others = [each for each in read.view.statements if not each.row.language]
        if others != self.others_model.items():
            self.others_model.reset(others)
        self._count = len(others)
        self._fit()
        self.statement.show_read(read)
        self.log.show_read(read)

    def _fit(self) -> None:
        self.others.setVisible(self._count > 0)
        self.others.setFixedHeight(scaled(ROW) * min(max(self._count, 1), MOST))

    def _name(self, statement: Statement) -> str:
        return statement.title or statement.text.split("\n", 1)[0] or self.tr("Without a title")

    def _paint(self, row: RowPainter, statement: Statement) -> None:
        rect, words = row.rect, state_words("draft")
        right = rect.right() - LEFT
        wide = row.text(
            QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), words, "meta", "ink2", right=True
        )
        row.glyph(right - wide - scaled(18), rect.center().y(), "draft")
        room = QRect(rect.left() + LEFT, rect.top(), right - wide - LEFT - scaled(30), rect.height())
        row.text(room, self._name(statement), "secondary")

    def _open(self, statement: Statement) -> None:
        self.opened.emit(statement.row.draft_id)

    def _hints(self) -> list[KeyHint]:
        line = [letter_hint(each) for each in letters_of("crisis") if each.id == "line"]
        approve = [hint("main", self.tr("Approve the statement"))] if self.statement.sign.isVisible() else []
        return [*approve, *line]


def _key(statement: Statement) -> object:
    return statement.row.draft_id
