"""What was promised in the entry in front, and on its trip: by when, to whom, done with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.diary.visits.promises import due_words
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.store.diary.follow_ups import FollowUp

MOST = 5  # the list of all shows the rest


class Promised(QWidget):
    """Hidden while nothing is owed. `kept` carries a promise; `all_wanted` asks for the list of all."""

    kept = Signal(object)
    opened = Signal(object)  # an entry's id
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._shown: tuple[str, str, tuple[FollowUp, ...]] = ("", "", ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(SectionHeading(self.tr("Promised")), 1)
        every = LinkButton(self.tr("All promises"))
        every.clicked.connect(self.all_wanted)
        head.addWidget(every)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.hide()

    def show_promises(self, promises: tuple[FollowUp, ...], entry_id: str, today: str) -> None:
        """Those of this entry first; the focus stays where it was."""
        self.setVisible(bool(promises))
        if self._shown == (entry_id, today, promises):
            return
        self._shown = entry_id, today, promises
        focused = next((at for at, each in enumerate(self.buttons) if each.hasFocus()), -1)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for each in promises[:MOST]:
            self._rows.addWidget(self._row(each, each.entry_id == entry_id, today))
            self._rows.addWidget(HairLine())
        if len(promises) > MOST:
            more = Label(self.tr("%n more on this trip", "", len(promises) - MOST), "meta", "ink2")
            more.setContentsMargins(0, 8, 0, 0)
            self._rows.addWidget(more)
        if focused >= 0 and self.buttons:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus()

    def _row(self, promise: FollowUp, here: bool, today: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        if promise.locked:
            line.addWidget(IconMark("lock-simple", "held"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(promise.text, "listTitle", wrap=True))
        late = promise.overdue(today)
        said = [due_words(promise, today), promise.person]
        below = ", ".join(each for each in said if each)
        words.addWidget(Label(below, "meta", "refused" if late else "ink2", wrap=True))
        line.addLayout(words, 1)
        if not here:
            words.addWidget(self._link(promise), 0, Qt.AlignmentFlag.AlignLeft)
        done = Button(self.tr("Done"), small=True)
        done.setAccessibleName(f"{done.text()}: {promise.text}, {below}")
        done.carry(promise)
        done.asked.connect(self.kept)
        self.buttons.append(done)
        line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _link(self, promise: FollowUp) -> LinkButton:
        """To the entry of the trip that it stands in."""
        link = LinkButton(promise.entry_title or promise.place or self.tr("Its entry"))
        link.carry(promise.entry_id)
        link.asked.connect(self.opened)
        return link
