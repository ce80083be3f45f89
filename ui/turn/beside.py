"""At the right: what the check will look for, what else may be done, what happened."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.provenance import WhereFrom
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import Token, scaled
from ui.turn.presenter import Point, points_of
from ui.turn.words import point_words, trail
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.publishing.turns import Turn
    from brandassist.store.links import Origin

MARGIN, TIME = 24, 64


class BesideView(QScrollArea):
    """`asked` brings now, later, move or drop."""

    asked = Signal(object)
    came_from = Signal(object)  # an Origin

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self.buttons: dict[str, Button] = {}
        self.setAccessibleName(self.tr("What the check will look for"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_turn(self, turn: Turn, now: datetime, failed: Point | None, origins: tuple[Origin, ...] = ()) -> None:
        """Show it; `failed`: what the last check did not find."""
        lines = trail(turn, now)
        shown = (turn.row.id, turn.row.state, turn.row.your_turn, tuple(lines), failed, len(turn.parts), origins)
        if shown == self._shown:
            return
        self._shown = shown
        focus = next((name for name, button in self.buttons.items() if button.hasFocus()), "")
        self.buttons = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        if origins:
            self._where_from(column, origins)
        self._points(column, turn, failed)
        column.addWidget(HairLine())
        self._instead(column, turn)
        column.addWidget(HairLine())
        self._trail(column, lines)
        column.addStretch(1)
        self.setWidget(holder)
        if focus in self.buttons:
            self.buttons[focus].setFocus()

    def _where_from(self, column: QVBoxLayout, origins: tuple[Origin, ...]) -> None:
        section, came = _section(column), WhereFrom(origins)
        came.wanted.connect(self.came_from)
        section.addWidget(came)
        column.addWidget(HairLine())

    def _points(self, column: QVBoxLayout, turn: Turn, failed: Point | None) -> None:
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("What the check will look for")))
        section.addSpacing(4)
        for point in points_of(turn):
            wrong = point == failed
            line = QHBoxLayout()
            line.setContentsMargins(0, 7, 0, 7)
            line.setSpacing(10)
            tint: Token = "refused" if wrong else "ink2"
            line.addWidget(IconMark("warning-circle" if wrong else "circle", tint), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(point_words(point, turn), "secondary", "refused" if wrong else "ink", wrap=True), 1)
            section.addLayout(line)
            section.addWidget(HairLine())
        section.addSpacing(8)
        unseen = self.tr("If a point cannot be seen from here, it stays “You said so”.")
        section.addWidget(Label(unseen, "secondary", "ink3", wrap=True))

    def _instead(self, column: QVBoxLayout, turn: Turn) -> None:
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("If not now") if turn.row.your_turn else self.tr("Before its time")))
        section.addSpacing(8)
        flow = Flow(left=0)
        whole = turn.row.state != "partly_published"
        acts = [("later", self.tr("Remind in 30 min"), "normal")] if turn.row.your_turn and whole else []
        if not turn.row.your_turn and not turn.row.holds:
            acts = [("now", self.tr("Do it now"), "normal")]
        acts += [("move", self.tr("Move to…"), "normal")] if whole else []
        acts.append(("drop", self.tr("Drop") if whole else self.tr("Leave the rest"), "quiet"))
        for name, words, kind in acts:
            button = self.buttons[name] = Button(words, "quiet" if kind == "quiet" else "normal")
            button.carry(name)
            button.asked.connect(self._ask)
            needs_right("delivery", button)
            needs_server(button)
            flow.addWidget(button)
        section.addLayout(flow)

    def _ask(self, name: object) -> None:
        self.asked.emit(name)

    def _trail(self, column: QVBoxLayout, lines: list[tuple[str, str]]) -> None:
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("What happened")))
        section.addSpacing(4)
        for when, what in lines:
            line = QHBoxLayout()
            line.setContentsMargins(0, 4, 0, 4)
            line.setSpacing(10)
            time = Label(when, "secondary", "ink3")
            time.setMinimumWidth(scaled(TIME))
            line.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(what, "secondary", wrap=True), 1)
            section.addLayout(line)


def _section(column: QVBoxLayout) -> QVBoxLayout:
    section = QVBoxLayout()
    section.setContentsMargins(MARGIN, 18, MARGIN, 18)
    section.setSpacing(0)
    column.addLayout(section)
    return section
