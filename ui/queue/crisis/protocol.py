"""The left pane of crisis mode: the protocol's steps with who and when, and who may speak."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.store.publishing.crisis import StepRow
from ui.letters import letters_of
from ui.queue.crisis.presenter import Read
from ui.queue.crisis.words import step_words
from ui.reach import needs_server
from ui.rights import acting, needs_right
from ui.screen import KeyHint, letter_hint
from ui.theme import colour, line_height, scaled, theme
from ui.widgets.button import Button, IconButton, LinkButton
from ui.widgets.label import ElidedLabel, HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows, wrapped
from ui.widgets.states import EmptyState, InlineError

LEFT, RIGHT, BOX, GAP, ABOVE = 24, 20, 18, 10, 9
MOST_LINES = 4


class StepList(RowList):
    """A press on a step's box ticks it; elsewhere it only chooses."""

    boxed = Signal(object)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        at: QPoint = e.position().toPoint()
        index: QModelIndex = self.indexAt(at)
        if index.isValid() and e.button() == Qt.MouseButton.LeftButton and at.x() < LEFT + scaled(BOX) + GAP:
            self.boxed.emit(self.current())


class ProtocolPane(Pane):
    """Space ticks the step under the cursor, L adds a line to the log."""

    ticked = Signal(str)
    skip_asked = Signal(object)  # the step
    line_asked = Signal()
    start_asked = Signal()  # reason, protocol and who is told
    speakers_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Protocol"))
        self._read: Read | None = None
        self.bar.setContentsMargins(LEFT, 0, 12, 0)
        self.title, self.count = ElidedLabel("", "heading"), Label("", "secondary", "ink2")
        self.bar.insertWidget(0, self.title)
        self.bar.addWidget(self.count)
        self.change = IconButton("pencil-simple", self.tr("Reason, protocol, who is told…"), 16)
        self.change.clicked.connect(self.start_asked)
        self.bar.addWidget(self.change)
        self.model: Rows[StepRow] = Rows(self._name, _key)
        self.list = StepList(self.model, self._height, self._paint, self.tr("Steps of the protocol"), divided=False)
        self.list.set_letters("crisis", {"Space": self._tick, "L": self._line})
        self.list.boxed.connect(self._tick_this)
        self.list.opened.connect(self._tick_this)
        self.list.chosen.connect(self._look)
        said = self.tr("No protocol is written. Everything is held; start with who must be called.")
        self.empty = EmptyState(said, self.tr("Choose a protocol…"))
        self.empty.acted.connect(self.start_asked)
        self.error = InlineError()
        self.error.setContentsMargins(LEFT, 0, RIGHT, 0)
        self.column.addWidget(self.error)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.empty, 1)
        self._add_foot()
        needs_right("crisis_step", self.change, self.empty.button, self.skip_button, self.speakers_button)
        self.setFocusProxy(self.list)
        self.hints = self._hints

    def _add_foot(self) -> None:
        skip = QHBoxLayout()
        skip.setContentsMargins(LEFT - 8, 4, RIGHT, 8)
        self.skip_button = Button(self.tr("Skip this step…"), "quiet", small=True)
        self.skip_button.clicked.connect(self._skip)
        skip.addWidget(self.skip_button)
        skip.addStretch(1)
        self.column.addLayout(skip)
        line = QHBoxLayout()
        line.setContentsMargins(LEFT, 0, RIGHT, 0)
        line.addWidget(HairLine())
        self.column.addLayout(line)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(LEFT, 12, RIGHT, 16)
        column.setSpacing(4)
        self.speakers = Label("", "meta", "ink2", wrap=True)
        self.speakers_button = LinkButton(self.tr("Change…"))
        self.speakers_button.setAccessibleName(self.tr("Change who may speak…"))
        self.speakers_button.clicked.connect(self.speakers_asked)
        needs_server(self.change, self.skip_button, self.speakers_button)
        column.addWidget(self.speakers)
        column.addWidget(self.speakers_button)
        self.column.addWidget(foot)

    def show_read(self, read: Read) -> None:
        """Show what was read; the cursor begins at the first step that is open."""
        self._read = read
        view = read.view
        steps = list(view.steps)
        name = view.row.protocol
        self.title.setText(self.tr("Protocol: {name}").format(name=name) if name else self.tr("Protocol"))
        self.title.setToolTip(". ".join(each for each in (self.title.text(), view.row.reason) if each))
        self.count.setText(self.tr("{done} of {all}").format(done=view.done, all=len(steps)) if steps else "")
        self.list.setVisible(bool(steps))
        self.empty.setVisible(not steps)
        self.setFocusProxy(self.list if steps else self.empty.button)
        self.skip_button.setVisible(bool(steps))
        if steps != self.model.items():
            self.model.reset(steps)
        if steps and self.list.current() is None:
            self.list.choose(next((each.id for each in steps if each.done_at is None), steps[0].id))
        names = ", ".join(view.speakers)
        nobody = self.tr("Nobody is named who may speak.")
        self.speakers.setText(self.tr("People who may speak: {names}.").format(names=names) if names else nobody)
        self._look()

    # -- one step -----------------------------------------------------------------------------------------------

    def _name(self, step: StepRow) -> str:
        state = self.tr("skipped") if step.skipped else self.tr("done") if step.done_at else self.tr("open")
        return f"{step.text}, {state}. {self._under(step)}"

    def _under(self, step: StepRow) -> str:
        return step_words(step, self._read.now, self._read.note_of(step.text)) if self._read is not None else ""

    def _room(self) -> int:
        return max(scaled(80), self.list.width() - (LEFT + scaled(BOX) + GAP + RIGHT))

    def _lines(self, step: StepRow) -> tuple[list[str], list[str]]:
        room = self._room()
        return (
            wrapped(step.text, "body", 400, room, MOST_LINES),
            wrapped(self._under(step), "meta", 400, room, MOST_LINES),
        )

    def _height(self, step: StepRow) -> int:
        words, under = self._lines(step)
        high = len(words) * line_height("body") + len(under) * line_height("meta")
        return high * 100 // theme.percent + 2 * ABOVE + (3 if under else 1)

    def _paint(self, row: RowPainter, step: StepRow) -> None:
        rect = row.rect
        left, top = rect.left() + LEFT, rect.top() + scaled(ABOVE)
        self._paint_box(row, QRectF(left + 0.5, top + 0.5, scaled(BOX) - 1, scaled(BOX) - 1), step)
        words, under = self._lines(step)
        start, wide = left + scaled(BOX) + GAP, self._room()
        ink = "ink2" if step.skipped else "ink"
        for line in words:
            row.text(QRect(start, top, wide, line_height("body")), line, "body", ink)
            top += line_height("body")
        top += scaled(2)
        for line in under:
            row.text(QRect(start, top, wide, line_height("meta")), line, "meta", "ink2")
            top += line_height("meta")
        row.painter.fillRect(left, rect.bottom(), rect.width() - LEFT - RIGHT, 1, colour("hair"))

    def _paint_box(self, row: RowPainter, box: QRectF, step: StepRow) -> None:
        painter, done = row.painter, step.done_at is not None and not step.skipped
        painter.setPen(QPen(colour("accent" if done else "ctl"), 1))
        painter.setBrush(colour("accent" if done else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(colour("onAccent" if done else "ink2"), max(1.5, box.width() / 10)))
        x, y, w = box.left(), box.top(), box.width()
        if done:
            tick = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.32))
            painter.drawPolyline(QPolygonF([QPointF(x + a * w, y + b * w) for a, b in tick]))
        elif step.skipped:
            painter.drawLine(QPointF(x + 0.28 * w, y + w / 2), QPointF(x + 0.72 * w, y + w / 2))

    # -- acting -------------------------------------------------------------------------------------------------

    def _look(self, _: object = None) -> None:
        step = self.list.current()
        self.skip_button.setEnabled(step is not None and step.done_at is None)

    def _tick(self) -> None:
        self._tick_this(self.list.current())

    def _tick_this(self, step: StepRow | None) -> None:
        if step is not None and acting.may("crisis_step"):
            self.ticked.emit(step.id)

    def _skip(self) -> None:
        if (step := self.list.current()) is not None:
            self.skip_asked.emit(step)

    def _line(self) -> None:
        self.line_asked.emit()

    def _hints(self) -> list[KeyHint]:
        return [letter_hint(each) for each in letters_of("crisis")]


def _key(step: StepRow) -> object:
    return step.id
