"""One paragraph in three columns, and what is to be decided in it below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.letters import heard
from ui.merging.choosing import Choosing, Line, Place, written
from ui.merging.editor import OwnWords
from ui.merging.offers import Offers
from ui.merging.words import Marked, as_html, cell, head_of, plain_of, taken_words
from ui.theme import Token, colour, font, scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label
from ui.widgets.states import IconMark

KEYS = {"1": "base", "2": "mine", "3": "theirs", "4": "both"}
EDGE = 20
SIDES = ("base", "mine", "theirs")


class Cell(QLabel):
    """One of the three texts: what came is underlined, what went is struck; both are said to a screen reader."""

    def __init__(self, runs: Marked, tint: Token) -> None:
        super().__init__()
        self._runs: Marked = runs
        self._tint: Token = tint
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setContentsMargins(EDGE, 10, 12, 6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(plain_of(runs))
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(font("note"))
        self.setText(as_html(self._runs, "note", self._tint))


class Paragraph(QWidget):
    """`changed`: something was chosen in it. `writing`: own words are being written, or no longer."""

    changed = Signal()
    writing = Signal(bool)

    def __init__(self, choosing: Choosing, line: Line) -> None:
        super().__init__()
        self.line, self._choosing = line, choosing
        self.own: OwnWords | None = None
        self._own_place: Place | None = None
        apart = line.apart
        self._names = {
            "base": self.tr("Base"),
            "mine": head_of(apart.yours, apart.theirs),
            "theirs": head_of(apart.theirs, apart.yours),
            "both": self.tr("Both"),
            "written": self.tr("Your own words"),
            "choice": self.tr("Choice"),
            "open": self.tr("still open"),
            "chosen": self.tr("chosen"),
        }
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._add_cells()
        self.offers = [Offers(choosing, place, self._names) for place in line.conflicts()]
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(EDGE, 4, EDGE, 12)
        self._foot.setSpacing(10)
        self._add_foot()
        self.column.addLayout(self._foot)
        self.column.addWidget(HairLine())
        self.refresh()

    def _add_cells(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.cells: list[Cell] = []
        for side in SIDES if self.line.apart.based else SIDES[1:]:
            runs, changed = cell(self.line, side)
            self.cells.append(Cell(runs, "ink" if changed else "ink2"))
            if len(self.cells) > 1:
                row.addWidget(HairLine(vertical=True))
            row.addWidget(self.cells[-1], 1)
        self.column.addLayout(row)

    def _add_foot(self) -> None:
        """Choices, then what may be done with all of them at the right, going on below where it is narrow."""
        self.done, self.warned = IconMark("check", "published"), IconMark("warning", "awaiting")
        marks = QVBoxLayout()
        marks.addSpacing(6 if self.offers else 1)
        for mark in (self.done, self.warned):
            marks.addWidget(mark)
        marks.addStretch(1)
        self._foot.addLayout(marks)
        holder, flow = QWidget(), Flow(last_right=True)
        holder.setLayout(flow)
        self.told = Label("", "secondary", "ink2", parent=self)
        self.told.setVisible(bool(self.line.taken()))
        for each in self.offers:
            each.chosen.connect(self._chosen)
            each.focused.connect(self.update)
            flow.addWidget(each)
        if self.line.taken():
            flow.addWidget(self.told)
        self._links = QWidget()
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 4 if self.offers else 0, 0, 0)
        row.setSpacing(12)
        self.links: list[LinkButton] = []
        if len(self.offers) > 1:
            self._link(self.tr("All yours") if self.line.apart.yours.me else self._all("mine"), self.all_mine)
            self._link(self._all("theirs"), self.all_theirs)
        if self.offers:
            self._link(self.tr("Write another"), self.write)
        if self.line.taken():
            self.keep_link = self._link("", self.toggle_base)
        flow.addWidget(self._links)
        self._foot.addWidget(holder, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for each in self.offers:
            each.setMaximumWidth(self.width() - 2 * EDGE - scaled(16) - self._foot.spacing())

    def _all(self, side: str) -> str:
        return self.tr("All: {whose}").format(whose=self._names[side])

    def _link(self, words: str, act: object) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(act)
        layout = self._links.layout()
        assert layout is not None
        layout.addWidget(link)
        self.links.append(link)
        return link

    # -- showing ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is chosen now."""
        open_here = any(self._choosing.choice(each.place) is None for each in self.offers)
        self.done.setVisible(not open_here)
        self.warned.setVisible(open_here)
        for each in self.offers:
            each.refresh(self._choosing)
        if taken := self.line.taken():
            kept = self._choosing.keeps_base(taken)
            self.told.setText(taken_words(self.line, kept))
            self.keep_link.set_text(self.tr("Take it") if kept else self.tr("Keep base"))
            self.keep_link.setVisible(self.line.apart.based)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not any(each.has_focus() for each in self.offers):
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -2))

    # -- choosing ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        inside = self.own is not None and self.own.isAncestorOf(self.window().focusWidget() or self)
        choice = "" if inside else KEYS.get(heard("merging", event), "")
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not inside
        focus = self.window().focusWidget()
        if choice:
            self._press(choice)
        elif enter and isinstance(focus, Button):
            focus.click()
        elif enter and self.offers:
            self.write()
        else:
            super().keyPressEvent(event)

    def _press(self, choice: str) -> None:
        """A key: for the choice in focus, else for what was taken unasked here."""
        group = self.group()
        if group is not None:
            if choice in group.offers or choice == "both":
                self._choose([group.place], choice)
        elif choice == "base" and self.line.apart.based:
            self._choose(self.line.taken(), "base")
        elif choice in ("mine", "theirs", "both"):
            self._choosing.take(self.line.taken())
            self.changed.emit()

    def group(self) -> Offers | None:
        """The choice in focus; of a paragraph with one alone, that one."""
        focused = next((each for each in self.offers if each.has_focus()), None)
        return focused or (self.offers[0] if len(self.offers) == 1 else None)

    def _chosen(self, place: Place, choice: str) -> None:
        self._choose([place], choice)

    def _choose(self, places: list[Place], choice: str) -> None:
        self._choosing.choose(places, choice)  # pyright: ignore[reportArgumentType]
        self.changed.emit()

    def all_mine(self) -> None:
        """All choices of the paragraph as I wrote it."""
        self._choose(self.line.conflicts(), "mine")

    def all_theirs(self) -> None:
        """All of it as the other wrote it."""
        self._choose(self.line.conflicts(), "theirs")

    def toggle_base(self) -> None:
        """Keep what there was after all, or take the change after all."""
        taken = self.line.taken()
        if self._choosing.keeps_base(taken):
            self._choosing.take(taken)
            self.changed.emit()
        else:
            self._choose(taken, "base")

    def write(self) -> None:
        """Words of one's own for the choice in focus, or the first that is open."""
        still = (each for each in self.offers if self._choosing.choice(each.place) is None)
        group = self.group() or next(still, None) or self.offers[0]
        self.leave_own()
        self._own_place = group.place
        self.own = OwnWords(self._choosing.words(group.place, self._choosing.choice(group.place) or "mine"))
        self.own.setContentsMargins(EDGE, 0, EDGE, 12)
        self.own.kept.connect(self._keep_own)
        self.own.left.connect(self._left)
        self.column.insertWidget(self.column.count() - 1, self.own)
        self.own.edit.setFocus()
        self.writing.emit(True)

    def _keep_own(self, words: str) -> None:
        place = self._own_place
        self._left()
        if place is not None:
            self._choosing.choose([place], written(words))
            self.changed.emit()

    def _left(self) -> None:
        place = self._own_place
        self.leave_own()
        group = next((each for each in self.offers if each.place == place), None)
        if group is not None:
            group.take_focus()

    def leave_own(self) -> None:
        """Close the field for one's own words."""
        if self.own is not None:
            self.column.removeWidget(self.own)
            self.own.hide()
            self.own.deleteLater()
            self.own = None
            self._own_place = None
            self.writing.emit(False)
