"""The left pane: trips and their entries, found by words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.diary import trips
from ui.diary.entries import EntryList, EntryRows
from ui.diary.presenter import Found
from ui.diary.trips import Dated, Heading, Item, Line, now_here
from ui.widgets.button import IconButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.entry_rows import Row


class ListPane(Pane):
    """`chosen` as the cursor moves, `entered` when a row is opened; ids are empty for the new sheet."""

    chosen = Signal(str)
    entered = Signal()
    filtered = Signal(str)
    new_wanted = Signal()
    draft_wanted = Signal(str)
    delete_wanted = Signal(str)
    again = Signal()
    wanted = Signal(list)  # ids of entries whose lines come into sight

    def __init__(self) -> None:
        super().__init__(self.tr("Trips"), self.tr("Trips"))
        search = IconButton("magnifying-glass", self.tr("Find an entry"))
        search.clicked.connect(self.begin_finding)
        new = IconButton("plus", self.tr("New note"))
        new.clicked.connect(self.new_wanted)
        self.bar.addWidget(search)
        self.bar.addWidget(new)
        self.field = Field(self.tr("Find an entry"), self.tr("Find an entry"), icon_name="magnifying-glass")
        self.field.textChanged.connect(self.filtered)
        self.field.installEventFilter(self)
        self._rows = EntryRows()
        self.view = EntryList(self._rows)
        self.view.wanted.connect(self.wanted)
        self.view.set_letters({"D": self._draft})
        self.view.chosen.connect(self._moved)
        self.view.opened.connect(self._opened)
        self.view.deleted.connect(self._delete)
        self.first_focus = self.view
        self._quiet = False
        self._shown: object = None
        self._places: list[Heading | Dated] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self._finding = QWidget()
        finding = QVBoxLayout(self._finding)
        finding.setContentsMargins(16, 12, 16, 4)
        finding.addWidget(self.field)
        self._finding.hide()
        self._problem = InlineError(self.tr("Try again"))
        self._problem.setContentsMargins(16, 0, 16, 0)
        self._problem.acted.connect(self.again)
        self._none = Label(self.tr("No entry has these words."), "secondary", "ink2", wrap=True)
        self._none.setContentsMargins(16, 16, 16, 16)
        self._none.hide()
        self.column.addWidget(self._finding)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._none)
        self.column.addSpacing(4)
        self.column.addWidget(self.view, 1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(HairLine())
        words = Label(self.tr("Entries from other days and trips gather here."), "secondary", "ink2", wrap=True)
        words.setContentsMargins(16, 6, 16, 14)
        foot.addWidget(words)
        self._foot.hide()
        self.column.addWidget(self._foot)

    def show_groups(self, found: Found, leaving: Collection[str], fresh: bool, current: str) -> None:
        """The list as it was read; the cursor on the entry in front."""
        asked = (found.groups, set(leaving), fresh, now_here().date())
        if asked != self._shown:  # the same groups are the same object
            self._shown, self._places = asked, trips.items(found.groups, leaving, fresh)
        self._quiet = True
        self._rows.show(self._places, found.rows)
        self.view.choose(current)
        self._quiet = False
        self.view.look_again()
        self._problem.show_problem("")
        self._none.setVisible(bool(found.words) and not self._places)
        self._foot.setVisible(found.entries + fresh <= 1 and not found.words)

    def fill(self, rows: Sequence[Row]) -> None:
        """Lines that came into sight."""
        self._rows.fill(rows)

    def items(self) -> list[Item]:
        """What is listed, in order."""
        return self._rows.items()

    def known(self, most: int) -> list[Item]:
        """What stands on top, as far as it was read."""
        return self._rows.known(most)

    def show_problem(self, sentence: str) -> None:
        """The list could not be read; what was known stays."""
        self._problem.show_problem(sentence)

    def after(self, entry_id: str) -> str:
        """The entry below this one, else the one above it; "" if it is alone."""
        ids = [each.id for each in self._places if isinstance(each, Dated) and each.id]
        at = ids.index(entry_id) if entry_id in ids else -1
        return next(iter([*ids[at + 1 : at + 2], *ids[max(0, at - 1) : at]]), "") if at >= 0 else ""

    def begin_finding(self) -> None:
        """Show the field, the caret in it."""
        self._finding.show()
        self.field.setFocus()
        self.field.selectAll()

    def clear_filter(self) -> None:
        """The whole list again."""
        self.field.clear()
        self._finding.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends finding, Down and Enter go into the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear_filter()
                self.view.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.view.setFocus()
                if not self.view.currentIndex().isValid():
                    self.view.choose_row(0)
                return True
        return super().eventFilter(watched, event)

    def _moved(self, item: Item | None) -> None:
        if isinstance(item, Line) and not self._quiet:
            self.chosen.emit(item.id)

    def _opened(self, item: Item) -> None:
        if not isinstance(item, Heading):
            self.entered.emit()

    def _current(self) -> str:
        item = self.view.current()
        return item.id if isinstance(item, Line) else ""

    def _draft(self) -> None:
        self.draft_wanted.emit(self._current())

    def _delete(self) -> None:
        self.delete_wanted.emit(self._current())
