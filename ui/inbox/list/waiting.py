"""The left side: filters with counts, what failed, who waits, and the target they wait against."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.inbox.by_hand.unread import ASIDE, uncounted_words
from ui.inbox.list.choosing import MessageList
from ui.inbox.list.finder import Finder
from ui.inbox.list.rows import Messages, RowInk
from ui.inbox.list.splits import Splits
from ui.inbox.list.zero import ZeroState
from ui.inbox.presenter import Item, Snapshot, Wanted
from ui.inbox.words import health_words
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.states import BusyLine, EmptyState, InlineError
from ui.writers import Writers


class WaitingList(QWidget):
    """`chosen` brings the message under the cursor; it stays where it was while rows come and go."""

    chosen = Signal(str)
    more_wanted = Signal()
    summary_asked = Signal()
    sought = Signal()  # other words are to be found, or none any more

    def __init__(self, services: Services, pending: Collection[str]) -> None:
        super().__init__()
        self._services = services
        self._quiet = False
        self._target, self._several = "", 0
        self.ink = RowInk(pending)
        self.model = Messages(self.ink)
        self.list = MessageList(self.model, self.ink, self.tr("Messages"))
        self.writers = Writers(services, self)
        self.writers.told.connect(self._show_writers)
        self.splits = Splits(self)
        self.finder = Finder()
        self.health = InlineError(self.tr("Accounts") if services.shell.has("accounts") else "", warning=True)
        self.trouble = InlineError(self.tr("Show"))
        self.busy = BusyLine()
        self.target = Label("", "secondary", "ink2")
        self.zero, self.empty = ZeroState(), EmptyState("")
        self.zero.asked.connect(self.summary_asked)
        self.empty.hide()
        self._lay_out()
        self.list.chosen.connect(self._chosen)
        self.finder.sought.connect(self._seek)
        self.finder.field.returnPressed.connect(self.list.setFocus)
        self.splits.chosen.connect(self._leave_finder)
        self.list.several.connect(self._show_several)
        self.model.more_wanted.connect(self.more_wanted)
        self.health.acted.connect(self._to_accounts)

    def _show_writers(self, writers: Mapping[str, str]) -> None:
        self.ink.writers = writers
        self.model.look_again()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(0)
        for widget in (self.finder, self.splits.within, self.health, self.trouble, self.busy):
            above.addWidget(widget)
        column.addLayout(above)
        room = QGridLayout()  # what is said of an empty list stands over it: the list keeps the focus and its letters
        for widget in (self.list, self.zero, self.empty):
            room.addWidget(widget, 0, 0)
        column.addLayout(room, 1)
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
        self.told = LinkButton(self.tr("Figures"))
        self.told.setAccessibleName(self.tr("How soon people are answered"))
        self.told.clicked.connect(self.summary_asked)
        foot.addWidget(self.told)
        column.addLayout(foot)

    # -- what is shown ------------------------------------------------------------------------------------------

    def wanted(self) -> Wanted:
        """Which messages are shown."""
        return Wanted(self.splits.value(), self.finder.words())

    def current(self) -> str:
        """The message under the cursor, or nothing."""
        item = self.list.current()
        return item.row.id if isinstance(item, Item) else ""

    def show_snapshot(self, snapshot: Snapshot, keep_empty: bool = False) -> None:
        """Show what was read; where the row under the cursor is gone, the one in its place is next."""
        self.splits.set_counts(snapshot.counts)
        self.health.show_problem(health_words(snapshot.health, self.ink.now))
        self._target = self._target_words(snapshot)
        self.ink.members, self.ink.me = snapshot.members, self._services.workspace.member.id
        self._show_several(self._several)
        before, row = self.current(), self.list.currentIndex().row()
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self._quiet = True
        self.model.show(snapshot.items, snapshot.total)
        if not self.current() and snapshot.items and not keep_empty:
            self.list.choose_row(min(max(row, 0), len(snapshot.items) - 1))
        self._quiet = False
        bar.setValue(place)
        self._show_empty(snapshot)
        self.list.viewport().update()
        if self.current() != before:
            self._chosen(self.list.current())

    def _target_words(self, snapshot: Snapshot) -> str:
        counted = {
            "": self.tr("Reply target {hours} h."),
            "weekdays": self.tr("Reply target {hours} h, weekdays."),
            "days": self.tr("Reply target {hours} h, working days."),
            "hours": self.tr("Reply target {hours} h, working hours."),
        }
        return counted[snapshot.working].format(hours=snapshot.target_hours)

    def _seek(self) -> None:
        if self.finder.words():
            self.splits.step_aside()
        else:
            self.splits.come_back()
        self.sought.emit()

    def _show_several(self, count: int) -> None:
        """Under the list: how many are chosen, else the target they wait against."""
        self._several = count
        self.target.setText(self.tr("%n chosen.", "", count) if count else self._target)
        self._clear.setVisible(bool(count))
        self.told.setVisible(not count)
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
        self._services.shell.go("settings", "answering")

    def _show_empty(self, snapshot: Snapshot) -> None:
        nothing = "" if snapshot.items else self._nothing(snapshot.wanted)
        if snapshot.zero is not None and nothing:
            aside = self._services.device.get(ASIDE, [])
            self.zero.show_zero(snapshot.zero, self.ink.now, uncounted_words(snapshot.by_hand, aside))
            nothing = self.zero.aloud
        else:
            self.zero.hide()
            self.empty.say(nothing)
        self.empty.setVisible(bool(nothing) and self.zero.isHidden())
        self.list.setAccessibleDescription(nothing)

    def _nothing(self, wanted: Wanted) -> str:
        if wanted.words:
            return self.tr("Nobody wrote that.")
        sentences = {
            "owed": self.tr("Everyone has an answer."),
            "owed_today": self.tr("Nothing is owed today."),
            "questions": self.tr("No question waits."),
            "mine": self.tr("Nothing is assigned to you."),
            "spam": self.tr("Nothing looks like spam."),
            "waiting": self.tr("No reply waits for approval."),
            "snoozed": self.tr("Nothing is snoozed."),
            "done": self.tr("Nothing is closed yet."),
        }
        return sentences[wanted.split]

    def show_split(self, split: str) -> None:
        """Another split, and nothing sought."""
        if self.finder.put_away():
            self.splits.come_back()
            self.sought.emit()
        self.splits.set_value(split)

    # -- finding --------------------------------------------------------------------------------------------------

    def seek(self) -> None:
        """Ctrl+F: a field that narrows over all messages as one types."""
        self.finder.open()

    def found_enough(self) -> None:
        """Back to the split as it was."""
        had = self.finder.put_away()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if had:
            self.splits.come_back()
            self.sought.emit()

    def _leave_finder(self, split: str) -> None:
        """One of the words above the list was chosen instead."""
        del split
        self.finder.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.finder.isHidden():
            self.found_enough()
        elif event.key() == Qt.Key.Key_Down and self.finder.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
