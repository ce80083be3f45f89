"""A calm strip above the sheet: photos found in a watched folder, and what they might become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.rights import needs_right
from ui.when import clock_time, inside, short_when
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.states import BusyLine, IconMark, InlineError

if TYPE_CHECKING:
    from brandassist.diary.watched import Proposal
    from brandassist.store.diary.entry_rows import Row


class ProposalStrip(QWidget):
    """Hidden while there is nothing to ask and nothing to say."""

    visit_wanted = Signal()
    entry_wanted = Signal(str)  # its id
    not_now = Signal()
    cancelled = Signal()
    given_up = Signal()  # what is still to come

    def __init__(self, left: int) -> None:
        super().__init__()
        self._entries: Sequence[Row] = ()
        self.proposal: Proposal | None = None
        self._words = Label("", "secondary", wrap=True)
        self._more = Label("", "meta", "ink3", wrap=True)
        self.without = QCheckBox()
        self.without.setAccessibleName(self.tr("Leave out what is already in the diary"))
        self.make = Button(self.tr("Make a visit"), small=True)
        self.add = Button(self.tr("Add to an entry"), "quiet", small=True)
        self.later = LinkButton(self.tr("Not now"))
        needs_right("entry", self.make, self.add)
        self.busy = BusyLine()
        self.away = InlineError(self.tr("Do without them"), warning=True)
        self.problem = InlineError(self.tr("Close"), warning=True)
        self._lay_out(left)
        self.make.clicked.connect(self.visit_wanted)
        self.add.clicked.connect(self._open_menu)
        self.later.clicked.connect(self.not_now)
        self.busy.cancelled.connect(self.cancelled)
        self.away.acted.connect(self.given_up)
        self.hide()

    def _lay_out(self, left: int) -> None:
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addWidget(IconMark("image"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in (self._words, self._more, self.without):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.make, self.add, self.later):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(left, 2, 24, 2)
        for widget in (self.problem, self.away, self.busy, self._asked):
            inner.addWidget(widget)
        outer.addLayout(inner)
        outer.addWidget(HairLine())
        self._asked.hide()

    def show_proposal(self, found: Proposal | None, others: int, entries: Sequence[Row], now: datetime) -> None:
        """Ask about one; `others` wait behind it, `entries` are those of its day."""
        another = self.proposal is None or found is None or self.proposal.cluster.keys != found.cluster.keys
        self.proposal, self._entries = found, entries
        if found is not None:
            self._words.setText(self.question(found, now))
            self._asked.setAccessibleName(self._words.text())
            self._more.setText(self.tr("%n more such groups wait.", "", others) if others else "")
            self._more.setVisible(bool(others))
            known = len(found.already)
            self.without.setText(self.tr("Leave out %n already in the diary", "", known))
            self.without.setAccessibleName(self.without.text())
            self.without.setVisible(0 < known < found.count)
            self.add.setVisible(bool(entries))
            if another:
                self.without.setChecked(False)
        self._asked.setVisible(found is not None)
        self.settle()

    def question(self, found: Proposal, now: datetime) -> str:
        """As "7 photos, Thu 10:12 to 10:51, near Turin: make a visit?"."""
        cluster = found.cluster
        begins, ends = (at.replace(tzinfo=None) for at in (cluster.begins, cluster.ends))
        times, last = inside(short_when(begins, now)), clock_time(ends)
        if (begins.date(), clock_time(begins)) != (ends.date(), last):
            last = last if begins.date() == ends.date() else inside(short_when(ends, now))
            times = self.tr("{first} to {last}").format(first=times, last=last)
        facts = [self.tr("%n photos", "", found.count), times]
        if found.city:
            facts.append(self.tr("near {city}").format(city=found.city))
        if not cluster.certain:
            facts.append(self.tr("by the time of their files, as they tell none"))
        return self.tr("{facts}: make a visit?").format(facts=", ".join(facts))

    def left_out(self) -> frozenset[str]:
        """The paths a person leaves out."""
        leave = self.proposal is not None and self.without.isChecked() and not self.without.isHidden()
        return self.proposal.already if leave and self.proposal is not None else frozenset()

    def settle(self) -> None:
        """Seen only while something stands in it."""
        self.setVisible(any(not each.isHidden() for each in (self._asked, self.busy, self.away, self.problem)))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for entry in self._entries:
            menu.addAction(entry.title or entry.opening or self.tr("Untitled")).setData(entry.id)
        menu.triggered.connect(self._chosen)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _chosen(self, action: object) -> None:
        from PySide6.QtGui import QAction

        if isinstance(action, QAction):
            self.entry_wanted.emit(str(action.data()))


def gone_words(folders: Sequence[Path]) -> str:
    """What is said of folders that are not there."""
    words = QCoreApplication.translate(
        "ProposalStrip",
        "The watched folder {folder} is not there at the moment. It is looked at again when it is back.",
    )
    return "\n".join(words.format(folder=each) for each in folders)
