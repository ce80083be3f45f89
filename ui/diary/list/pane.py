"""The left pane: trips and their entries, found by words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.diary.list import lines
from ui.diary.list.entries import EntryList, EntryRows
from ui.diary.list.finding import Finding
from ui.diary.list.inline import Inline
from ui.diary.list.lines import Dated, Heading, Item, Line, now_here
from ui.diary.list.months import Months
from ui.diary.presenter import Found
from ui.rights import needs_right
from ui.widgets.button import IconButton
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.diary.query import Passage
    from brandassist.store.diary.entry_rows import Row


class ListPane(Pane):
    """`chosen` as the cursor moves, `entered` when a row is opened; ids are empty for the new sheet."""

    chosen = Signal(str)
    entered = Signal()
    filtered = Signal(str)
    new_wanted = Signal()
    draft_wanted = Signal(str)
    delete_wanted = Signal(str)
    again = Signal()
    returned = Signal(str)  # the entry that was in front before finding
    wanted = Signal(list)  # ids of entries whose lines come into sight

    def __init__(self, inline: Inline) -> None:
        super().__init__(self.tr("Trips"), self.tr("Trips"))
        search = IconButton("magnifying-glass", self.tr("Find an entry"))
        search.clicked.connect(self.begin_finding)
        new = IconButton("plus", self.tr("New note"))
        new.clicked.connect(self.new_wanted)
        needs_right("entry", new)
        self.bar.addWidget(search)
        self.bar.addWidget(new)
        self.finding = Finding()
        self.finding.asked.connect(self.filtered)
        self.finding.ended.connect(self.end_finding)
        self.finding.entered.connect(self._enter_list)
        self._was: tuple[str, int] | None = None  # the entry in front when finding began, and how far the list was
        self._rows = EntryRows()
        self.view = EntryList(self._rows, inline)
        self.view.wanted.connect(self.wanted)
        self.view.set_letters("diary", {"D": self._draft})
        self.view.chosen.connect(self._moved)
        self.view.opened.connect(self._opened)
        self.view.deleted.connect(self._delete)
        self.view.left.connect(self.end_finding)
        self.months = Months()
        self.months.jumped.connect(self.view.show_month)
        self.months.entered.connect(self._enter_month)
        self.view.moved_to.connect(self.months.follow)
        self.first_focus = self.view
        self._quiet = False
        self._shown: object = None
        self._scroll_to: int | None = None
        self._on_top = 0  # rows of other years
        self._places: list[Heading | Dated] = []
        self._lay_out()

    def show_writers(self, writers: Mapping[str, str]) -> None:
        """What the lines of entries say in which somebody else writes."""
        self._rows.show_writers(writers)

    def _lay_out(self) -> None:
        self.finding.hide()
        self._problem = InlineError(self.tr("Try again"))
        self._problem.setContentsMargins(16, 0, 16, 0)
        self._problem.acted.connect(self.again)
        self._none = Label(self.tr("No entry has these words."), "secondary", "ink2", wrap=True)
        self._none.setContentsMargins(16, 16, 16, 16)
        self._none.hide()
        self.column.addWidget(self.finding)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._none)
        self.column.addWidget(self.months)
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
            self._shown, self._places = asked, lines.items(found.groups, leaving, fresh)
        self._quiet = True
        on_top = lines.earlier([row for row in found.earlier if row.id not in leaving])
        self._on_top = len(on_top)
        places = self._places
        if on_top and places and isinstance(places[0], Heading):
            places = [replace(places[0], ruled=True), *places[1:]]
        self._rows.show([*on_top, *places], found.rows, found.passages)
        if self._current() != current or self.view.currentIndex().row() < 0:
            self.view.choose(current)
        self.months.show_months(found.months)
        if self._scroll_to is not None and not found.words:
            self.view.verticalScrollBar().setValue(self._scroll_to)
            self._scroll_to = None
        self._quiet = False
        self.view.look_again()
        self.finding.offer(found.names)
        self._problem.show_problem("")
        self._none.setVisible(bool(found.words) and not self._places)
        self._foot.setVisible(found.entries + fresh <= 1 and not found.words)

    def fill(self, rows: Sequence[Row], passages: dict[str, Passage]) -> None:
        """Lines that came into sight."""
        self._rows.fill(rows, passages)

    def items(self) -> list[Item]:
        """What is listed, in order."""
        return self._rows.items()

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
        if self.finding.isHidden():
            self._was = self._current(), self.view.verticalScrollBar().value()
        self.finding.show()
        self.finding.field.setFocus()
        self.finding.field.selectAll()

    def end_finding(self) -> None:
        """The whole list again, as it was; who opened what was found stays there."""
        if self.finding.isHidden():
            return
        was, self._was = self._was, None
        self.clear_filter()
        if was is not None:
            self._scroll_to = was[1]
            self.returned.emit(was[0])
        self.view.setFocus()

    def clear_filter(self) -> None:
        """The whole list again."""
        self.finding.clear()
        self.finding.hide()

    def _enter_month(self, month: str) -> None:
        row = self.view.show_month(month)
        self.view.setFocus()
        if row >= 0:
            self.view.choose_row(row)

    def _enter_list(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.choose_row(0)

    def _moved(self, item: Item | None) -> None:
        if isinstance(item, Line) and not self._quiet:
            self.chosen.emit(item.id)

    def _opened(self, item: Item) -> None:
        if not isinstance(item, Heading):
            self._was = None
            self.entered.emit()

    def _current(self) -> str:
        item = self.view.current()
        return item.id if isinstance(item, Line) else ""

    def _draft(self) -> None:
        self.draft_wanted.emit(self._current())

    def _delete(self) -> None:
        self.delete_wanted.emit(self._current())
