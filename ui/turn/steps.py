"""The middle: five steps, from the page on which one writes to the link that proves it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.glyphs import Glyph
from ui.reach import needs_server
from ui.rights import needs_right
from ui.services import Services
from ui.turn.parts import PartCard, PictureRow, StepMark
from ui.turn.presenter import copied, copied_at, next_to_copy, opened_at, step_of
from ui.turn.words import late_words
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.small import StateMark
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.publishing.turns import Turn

MARGIN = 40
BESIDE_A_BUTTON = (0, 3, 4)  # steps whose first line is as high as a button


class StepsView(QScrollArea):
    """Shows one turn. Signals say what was asked; the page does it."""

    open_asked = Signal()
    copy_asked = Signal(int)
    title_asked = Signal()
    picture_asked = Signal(str, object)
    check_asked = Signal()
    said_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._turn: Turn | None = None
        self._built: tuple[object, ...] = ()
        self._part_holder: QWidget | None = None
        self._picture_holder: QWidget | None = None
        self.cards: list[PartCard] = []
        self.pictures: list[PictureRow] = []
        self.marks = [StepMark(number) for number in range(1, 6)]
        self.setAccessibleName(self.tr("Steps"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._make()
        self._lay_out()

    # -- the parts --------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self.title = Label("", "title", wrap=True)
        self.state = StateMark("your_turn", "")
        self.signed_in = Label("", "body", "ink2", wrap=True)
        self.open = Button(self.tr("Open"), "normal", "arrow-square-out")
        self.open.clicked.connect(self.open_asked)
        self.copy_words = Label("", "heading", wrap=True)
        self.copied = Label("", "secondary", "ink2")
        self.copy_title = Button(self.tr("Copy the title"), "quiet", "copy", small=True)
        self.copy_title.clicked.connect(self.title_asked)
        self.link_words = Label("", "heading")
        self.link = Field(self.tr("Link of the post"), "https://")
        self.link.textChanged.connect(self._typed)
        self.paste = Button(self.tr("Paste"))
        self.paste.clicked.connect(self._paste)
        self.error = InlineError(self.tr("It is there"))
        self.error.acted.connect(self.said_asked)
        self.check_words = Label("", "secondary", "ink2", wrap=True)
        self.check = Button(self.tr("Check"))
        self.check.clicked.connect(self.check_asked)
        needs_right("delivery", self.open, self.copy_title, self.paste, self.check, self.error)
        self.link.returnPressed.connect(self.check.click)
        needs_server(self.open, self.check)

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(MARGIN, 20, MARGIN, 24)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        column.addLayout(head)
        column.addSpacing(12)
        self._step(column, 0, _row(self.signed_in, self.open))
        self.part_column, self.picture_column = QVBoxLayout(), QVBoxLayout()
        self._step(column, 1, _row(self.copy_words, self.copy_title, self.copied), self.part_column)
        self.picture_step = self._step(column, 2, self.picture_column)
        link_row = QHBoxLayout()
        link_row.setSpacing(12)
        self.link_words.setMinimumWidth(160)
        link_row.addWidget(self.link_words)
        link_row.addWidget(self.link, 1)
        link_row.addWidget(self.paste)
        below = QHBoxLayout()
        below.addWidget(self.error)
        self._step(column, 3, link_row, below)
        check_row = QHBoxLayout()
        check_row.setSpacing(12)
        heading = Label(self.tr("Check the result"), "heading")
        heading.setMinimumWidth(160)
        check_row.addWidget(heading)
        check_row.addWidget(self.check_words, 1)
        check_row.addWidget(self.check)
        self._step(column, 4, check_row)
        column.addStretch(1)
        self.setWidget(holder)

    def _step(self, column: QVBoxLayout, place: int, *inner: QBoxLayout) -> QWidget:
        step = QWidget()
        row = QHBoxLayout(step)
        row.setContentsMargins(0, 14, 0, 14)
        row.setSpacing(14)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, 5 if place in BESIDE_A_BUTTON else 0, 0, 0)
        mark.addWidget(self.marks[place])
        mark.addStretch(1)
        row.addLayout(mark)
        stack = QVBoxLayout()
        stack.setSpacing(8)
        for each in inner:
            stack.addLayout(each)
        row.addLayout(stack, 1)
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if place:
            whole.addWidget(HairLine())
        whole.addWidget(step)
        column.addWidget(holder)
        return holder

    # -- showing ----------------------------------------------------------------------------------------------

    def show_turn(self, turn: Turn, now: datetime, *, checking: bool) -> None:
        """Show it as it stands; parts and pictures are made anew only for another post."""
        before, self._turn = self._turn, turn
        if before is None or (before.row.id, before.at) != (turn.row.id, turn.at):
            self.link.clear()
            self.error.show_problem("")
        built = (turn.row.id, turn.parts)
        if built != self._built:
            self._built = built
            self._build(turn)
        self.title.setText(turn.row.title)
        glyph: Glyph = "your_turn" if turn.row.your_turn else "held" if turn.row.holds else "scheduled"
        self.state.set_state(glyph, late_words(turn.row, now))
        self._show_steps(turn, now, checking)

    def press_copy(self, ordinal: int | None) -> None:
        """As if its button were clicked."""
        if ordinal is not None:
            self.cards[ordinal].button.click()

    def _build(self, turn: Turn) -> None:
        self._part_holder, parts = _fresh(self.part_column, self._part_holder, 8)
        self._picture_holder, pictures = _fresh(self.picture_column, self._picture_holder, 16)
        self.cards, self.pictures = [], []
        for part in turn.parts:
            card = PartCard(part, len(turn.parts))
            card.copied.connect(self.copy_asked)
            self.cards.append(card)
            parts.addWidget(card)
            for picture in part.pictures:
                words = self.tr("Drag the picture to part {part}").format(part=part.ordinal + 1)
                row = PictureRow(self._services, picture, words if len(turn.parts) > 1 else self.tr("Drag the picture"))
                row.asked.connect(self.picture_asked)
                self.pictures.append(row)
                pictures.addWidget(row)
        self.picture_step.setVisible(bool(self.pictures))

    def _show_steps(self, turn: Turn, now: datetime, checking: bool) -> None:
        several, number = len(turn.parts) > 1, turn.at + 1
        opened, next_copy = opened_at(turn), next_to_copy(turn)
        step = step_of(turn, self.link.text())
        reply = turn.row.kind == "reply"
        words = self.tr("Open what you answer") if reply else self.tr("Open the compose page")
        as_who = self.tr(", signed in as {handle}").format(handle=turn.handle) if turn.handle else ""
        self.signed_in.setText(words + as_who)
        self.open.set_text(self.tr("Open again") if opened else self.tr("Open"))
        self.open.set_kind("primary" if step == "open" else "normal")
        self.open.setEnabled(bool(turn.page))
        self.copy_words.setText(self.tr("Copy each part and paste it") if several else self.tr("Copy it and paste it"))
        done = self.tr("{done} of {all} copied").format(done=copied(turn), all=len(turn.parts))
        self.copied.setText(done if several else "")
        self.copy_title.setVisible(bool(turn.parts[0].title))
        for card, part in zip(self.cards, turn.row.parts, strict=True):
            at = copied_at(turn, part.ordinal)
            card.show_state(
                at.astimezone(now.tzinfo) if at else None,
                proven=part.state == "published",
                is_next=step == "copy" and part.ordinal == next_copy,
                able=turn.row.your_turn,
            )
        paste = self.tr("Paste the link of part {number}").format(number=number)
        self.link_words.setText(paste if several else self.tr("Paste the link"))
        self.link.setAccessibleName(self.link_words.text())
        self.link.setPlaceholderText(turn.example)
        self._show_check(step == "check", checking)
        reached = {"open": 0, "copy": 1, "link": 3, "check": 4}[step]
        for place, mark in enumerate(self.marks):
            mark.show_state("next" if place == reached else "done" if place < reached and place != 2 else "later")

    def _show_check(self, ready: bool, checking: bool) -> None:
        has_link = bool(self.link.text().strip())
        self.check.setEnabled(has_link and not checking)
        self.check.set_kind("primary" if ready and not checking else "normal")
        idle = "" if has_link else self.tr("Opens once a link is there.")
        self.check_words.setText(self.tr("Reading the page") if checking else idle)
        self.link.setReadOnly(checking)

    def _typed(self) -> None:
        self.error.show_problem("")
        ready = self._turn is not None and step_of(self._turn, self.link.text()) == "check"
        self._show_check(ready, False)
        if self._turn is not None and next_to_copy(self._turn) is None and opened_at(self._turn) is not None:
            self.marks[3].show_state("done" if ready else "next")
            self.marks[4].show_state("next" if ready else "later")

    def _paste(self) -> None:
        self.link.clear()
        self.link.paste()
        self.link.setFocus()


def _row(first: Label, *more: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(first, 1)
    for each in more:
        row.addWidget(each)
    return row


def _fresh(column: QVBoxLayout, old: QWidget | None, gap: int) -> tuple[QWidget, QVBoxLayout]:
    """A new holder in the column, in the place of the old one."""
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(gap)
    column.addWidget(holder)
    if old is not None:
        column.removeWidget(old)
        old.hide()
        old.deleteLater()
    return holder, inner
