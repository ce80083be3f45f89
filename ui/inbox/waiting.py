"""The left side: filters with counts, what failed, who waits, and the target they wait against."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.inbox.choosing import MessageList
from ui.inbox.lists import Messages, RowInk
from ui.inbox.presenter import Filter, Item, Snapshot
from ui.inbox.words import health_words
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.label import HairLine, Label
from ui.widgets.states import BusyLine, EmptyState, InlineError


class WaitingList(QWidget):
    """`chosen` brings the message under the cursor; it stays where it was while rows come and go."""

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, services: Services, pending: Collection[str]) -> None:
        super().__init__()
        self._services = services
        self._quiet = False
        self._target, self._several = "", 0
        self.ink = RowInk(pending)
        self.model = Messages(self.ink)
        self.list = MessageList(self.model, self.ink, self.tr("Messages"))
        self.filters = FilterTabs(
            self.tr("Which messages"),
            [
                Option("needs_reply", self.tr("Needs reply")),
                Option("awaiting_approval", self.tr("Waiting for approval")),
                Option("snoozed", self.tr("Snoozed")),
                Option("done", self.tr("Done")),
            ],
        )
        self.health = InlineError(self.tr("Accounts") if services.shell.has("accounts") else "", warning=True)
        self.trouble = InlineError(self.tr("Show"))
        self.busy = BusyLine()
        self.target = Label("", "secondary", "ink2")
        self.stack = QStackedWidget()
        self._lay_out()
        self.list.chosen.connect(self._chosen)
        self.list.several.connect(self._show_several)
        self.model.more_wanted.connect(self.more_wanted)
        self.health.acted.connect(self._to_accounts)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(0)
        for widget in (self.health, self.trouble, self.busy):
            above.addWidget(widget)
        column.addLayout(above)
        self.stack.addWidget(self.list)
        column.addWidget(self.stack, 1)
        column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(6)
        foot.addWidget(self.target)
        self._change = LinkButton(self.tr("Change"))
        self._change.setAccessibleName(self.tr("Change the reply target"))
        self._change.clicked.connect(self._to_settings)
        self._change.hide()
        foot.addWidget(self._change)
        self._clear = LinkButton(self.tr("Choose no more (Esc)"))
        self._clear.clicked.connect(self.list.only_current)
        self._clear.hide()
        foot.addWidget(self._clear)
        foot.addStretch(1)
        column.addLayout(foot)

    # -- what is shown ------------------------------------------------------------------------------------------

    def filter(self) -> Filter:
        """Which messages are shown."""
        return self.filters.value()  # pyright: ignore[reportReturnType]  # the options are the filters

    def current(self) -> str:
        """The message under the cursor, or nothing."""
        item = self.list.current()
        return item.row.id if isinstance(item, Item) else ""

    def show_snapshot(self, snapshot: Snapshot, keep_empty: bool = False) -> None:
        """Show what was read; where the row under the cursor is gone, the one in its place is next."""
        for name, count in snapshot.counts.items():
            self.filters.set_count(name, count if name != "done" else 0)
        self.health.show_problem(health_words(snapshot.health, self.ink.now))
        self._target = self.tr("Reply target {hours} h.").format(hours=snapshot.target_hours)
        self.ink.members = snapshot.members
        self._show_several(self._several)
        before, row = self.current(), self.list.currentIndex().row()
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self._quiet = True
        self.model.show(snapshot.items, snapshot.counts[snapshot.filter])
        if not self.current() and snapshot.items and not keep_empty:
            self.list.choose_row(min(max(row, 0), len(snapshot.items) - 1))
        self._quiet = False
        bar.setValue(place)
        self._show_empty(snapshot)
        self.list.viewport().update()
        if self.current() != before:
            self._chosen(self.list.current())

    def _show_several(self, count: int) -> None:
        """Under the list: how many are chosen, else the target they wait against."""
        self._several = count
        self.target.setText(self.tr("%n chosen.", "", count) if count else self._target)
        self._clear.setVisible(bool(count))
        self._change.setVisible(not count and self._services.shell.has("settings"))

    def show_trouble(self, sentence: str, message_id: str) -> None:
        """What failed for a message that is not in front any more, with the way back to it."""
        self.trouble.offer(bool(message_id))
        self.trouble.show_problem(sentence)

    def forget(self) -> None:
        """Another filter: nothing is under the cursor, and it starts at the top."""
        self._quiet = True
        self.model.reset([])
        self.list.selectionModel().clear()
        self._quiet = False

    def append(self, items: Sequence[Item]) -> None:
        """More rows at the end."""
        self.model.append(items)

    def choose(self, message_id: str) -> bool:
        """Put the cursor on a message; whether it is there."""
        found = self.list.choose(message_id)
        if not found:
            self._quiet = True
            self.list.selectionModel().clear()
            self._quiet = False
        return found

    def set_letters(self, letters: dict[str, Callable[[], None]]) -> None:
        """The plain keys of the list; it moves and chooses by itself."""
        own = {"J": self.next, "K": self.previous, "X": self.list.toggle}
        self.list.set_letters("inbox", {**own, **letters})

    def next(self) -> None:
        """The next message; at the end it stays."""
        self._move(1)

    def previous(self) -> None:
        """The one before."""
        self._move(-1)

    def move_on(self) -> None:
        """The next one, or the one before where this is the last; focus comes back to the list."""
        row = self.list.currentIndex().row()
        self._move(1 if row + 1 < self.model.rowCount() else -1)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.list.choose_row(row)

    def _chosen(self, item: object) -> None:
        if not self._quiet:
            self.chosen.emit(item.row.id if isinstance(item, Item) else "")

    def _to_accounts(self) -> None:
        self._services.shell.go("accounts")

    def _to_settings(self) -> None:
        self._services.shell.go("settings")

    def _show_empty(self, snapshot: Snapshot) -> None:
        while (old := self.stack.widget(1)) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        if snapshot.items:
            return
        sentences = {
            "needs_reply": self.tr("Everyone has an answer."),
            "awaiting_approval": self.tr("No reply waits for approval."),
            "snoozed": self.tr("Nothing is snoozed."),
            "done": self.tr("Nothing is closed yet."),
        }
        self.stack.addWidget(EmptyState(sentences[snapshot.filter]))
        self.stack.setCurrentIndex(1)
