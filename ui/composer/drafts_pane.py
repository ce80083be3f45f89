"""The list of drafts: state, title, when, networks; narrowed by words and by state, the bin behind the same filter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.composer.reading import Listed
from ui.composer.words import row_when, state_of_all, title_of
from ui.glyphs import State
from ui.rights import acting, needs_right
from ui.screen import KeyHint, hint
from ui.theme import Token, scaled
from ui.widgets.button import IconButton
from ui.widgets.field import Field, Select
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import EmptyState
from ui.words import network_icon, network_name, state_words
from ui.writers import paint_writers

WRITING: frozenset[State] = frozenset({"draft", "changes_requested"})
GATE: frozenset[State] = frozenset({"awaiting"})
GOING: frozenset[State] = frozenset({"approved", "scheduled", "handed_over", "sending", "recalling", "held"})
DONE: frozenset[State] = frozenset({"published"})
ASKS: frozenset[State] = frozenset({"refused", "missed", "unconfirmed", "partly_published", "your_turn", "cancelled"})
GROUPS = {"writing": WRITING, "gate": GATE, "going": GOING, "asks": ASKS, "done": DONE}
ICONS_AT_MOST = 5


class Row:
    """A draft as the list paints it; the words are made once, not at every paint."""

    def __init__(self, draft: object, listed: Listed) -> None:
        from brandassist.writing.library import DraftRow  # read long after the first paint

        assert isinstance(draft, DraftRow)
        self.id = draft.id
        self.title = title_of(draft.title, draft.opening)
        self.state: State = state_of_all(draft.targets)
        self.apart = draft.id in listed.apart
        self.when = row_when(draft, listed.now, apart=self.apart)
        self.networks = list(dict.fromkeys(each.network for each in draft.targets))
        self.found_in = f"{draft.title}\n{draft.opening}".casefold()


def name_of(row: Row) -> str:
    """What is read aloud."""
    return ", ".join([row.title, state_words(row.state), row.when, *map(network_name, row.networks)])


def paint(painter: RowPainter, row: Row, writers: str) -> None:
    """One row, 72 high; who else writes in it stands where else is said when it was written."""
    rect = painter.rect
    top, left, right = rect.top() + scaled(12), rect.left() + 38, rect.right() - 16
    painter.glyph(rect.left() + 16, top + scaled(10), row.state)
    weight = 600 if painter.selected else 400
    painter.text(QRect(left, top, right - left, scaled(20)), row.title, "listTitle", weight=weight)
    below, shown = top + scaled(27), row.networks[:ICONS_AT_MOST]
    wide = len(shown) * scaled(18)
    tint: Token = "awaiting" if row.apart else "refused" if row.state in ("refused", "missed") else "ink3"
    room = QRect(left, below, right - left - wide - 6, scaled(16))
    if writers and not row.apart:
        paint_writers(painter, room, writers)
    else:
        painter.text(room, row.when, "meta", tint)
    for number, network in enumerate(shown):
        at = right - (len(shown) - number) * scaled(18) + scaled(4)
        painter.icon(at, below + scaled(8), network_icon(network), "ink3")


class DraftsPane(Pane):
    """Left. `chosen` brings a draft's id as the cursor moves."""

    chosen = Signal(str)
    delete_asked = Signal(str)
    restore_asked = Signal(str)
    bin_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__("", "")
        self.setAccessibleName(self.tr("Drafts"))
        self.listed: Listed | None = None
        self._rows: list[Row] = []
        self._hidden: set[str] = set()
        self._writers: Mapping[str, str] = {}
        self.model: Rows[Row] = Rows(self._name, _id)
        self.list = RowList(self.model, 72, self._paint, self.tr("Drafts"))
        self.heading = Label(self.tr("Drafts"), "heading")
        self.count = Label("", "secondary", "ink3")
        self.filter_button = IconButton("funnel-simple", self.tr("Filter"))
        self.new_button = IconButton("plus", self.tr("New draft"))
        needs_right("draft", self.new_button)
        self.finder = Field(self.tr("Find a draft"), self.tr("Find"), icon_name="magnifying-glass")
        self.group = Select(self.tr("State"), self._choices())
        self.filters = QWidget()
        self.nothing = EmptyState(self.tr("Nothing here."))
        self._lay_out()
        self.list.chosen.connect(self._chosen)
        here = Qt.ShortcutContext.WidgetShortcut
        self.delete_key = QShortcut(QKeySequence("Del"), self.list, self.delete_current, context=here)
        self.filter_button.setCheckable(True)
        self.filter_button.toggled.connect(self._filter_toggled)
        self.finder.textChanged.connect(self._narrow)
        self.group.currentIndexChanged.connect(self._group_chosen)
        self.first_focus, self.hints = self.list, self._hints

    def _choices(self) -> list[tuple[object, str]]:
        return [
            ("all", self.tr("All")),
            ("writing", self.tr("Being written")),
            ("gate", self.tr("Waiting for approval")),
            ("going", self.tr("Approved and scheduled")),
            ("asks", self.tr("Asking for you")),
            ("done", self.tr("Published")),
            ("bin", self.tr("In the bin")),
        ]

    def _lay_out(self) -> None:
        self.bar.insertWidget(0, self.heading)
        self.bar.insertSpacing(1, 4)
        self.bar.insertWidget(2, self.count)
        self.bar.addWidget(self.filter_button)
        self.bar.addWidget(self.new_button)
        column = QVBoxLayout(self.filters)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.finder)
        row = QHBoxLayout()
        row.addWidget(self.group)
        row.addStretch(1)
        column.addLayout(row)
        self.filters.hide()
        self.column.addWidget(self.filters)
        self.rule = HairLine()
        self.rule.hide()
        self.column.addWidget(self.rule)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.nothing, 1)
        self.nothing.hide()

    def _hints(self) -> list[KeyHint]:
        away = self.tr("Restore") if self.group.value() == "bin" else self.tr("Delete")
        if not acting.may("draft"):
            return [KeyHint("↵", self.tr("Read")), hint("find_here")]
        return [KeyHint("↵", self.tr("Write")), hint("new_draft"), KeyHint("Del", away), hint("find_here")]

    # -- what is shown --------------------------------------------------------------------------------------

    def show_list(self, listed: Listed) -> None:
        """The drafts as they are now."""
        self.listed = listed
        self._rows = [Row(each, listed) for each in listed.rows]
        self._narrow()

    def hide_row(self, draft_id: str, hidden: bool) -> None:
        """A draft on its way to the bin is gone from the list already."""
        (self._hidden.add if hidden else self._hidden.discard)(draft_id)
        self._narrow()

    def show_writers(self, writers: Mapping[str, str]) -> None:
        """What the rows of drafts say in which somebody else writes."""
        self._writers = writers
        self.model.look_again()

    def _name(self, row: Row) -> str:
        return ", ".join(filter(None, (name_of(row), self._writers.get(row.id, ""))))

    def _paint(self, painter: RowPainter, row: Row) -> None:
        paint(painter, row, self._writers.get(row.id, ""))

    def row(self, draft_id: str) -> Row | None:
        """The row of a draft, if it is in the list."""
        return next((each for each in self._rows if each.id == draft_id), None)

    def open_filter(self) -> None:
        """Show the filter and go there."""
        self.filter_button.setChecked(True)
        self.finder.setFocus()
        self.finder.selectAll()

    def _narrow(self, _: str = "") -> None:
        words = self.finder.text().casefold().split()
        states = GROUPS.get(str(self.group.value()))
        rows = [each for each in self._rows if each.id not in self._hidden]
        shown = [
            each
            for each in rows
            if (states is None or each.state in states) and all(word in each.found_in for word in words)
        ]
        self.model.reset(shown)
        narrowed = bool(words) or self.group.value() != "all"
        self.count.setText(str(len(shown)) if self._rows else "")
        self.list.setVisible(bool(shown) or not narrowed)
        self.nothing.setVisible(self.listed is not None and not shown and narrowed)
        self.first_focus = self.list if shown else self.new_button

    # -- what is done ---------------------------------------------------------------------------------------

    def delete_current(self) -> None:
        """Delete key: into the bin, or back from it."""
        row = self.list.current()
        if row is not None:
            (self.restore_asked if self.group.value() == "bin" else self.delete_asked).emit(row.id)

    def _chosen(self, row: Row | None) -> None:
        if row is not None and self.group.value() != "bin":
            self.chosen.emit(row.id)

    def _filter_toggled(self, on: bool) -> None:
        self.filters.setVisible(on)
        self.rule.setVisible(on)
        if not on:
            self.finder.clear()
            self.group.set_value("all")

    def _group_chosen(self, _: int) -> None:
        self.bin_asked.emit(self.group.value() == "bin")
        self._narrow()


def _id(row: Row) -> str:
    return row.id
