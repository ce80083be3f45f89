"""“Not before I have left”: what an entry says of it, in a quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from brandassist import clock
from ui.when import wall_words
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.store.diary.entries import Entry

LEFT_IT, A_TIME = "leaving", "time"  # the kinds of `store.diary.embargoes`


class EmbargoLine(QWidget):
    """Until when nothing of the entry leaves; hidden where it may."""

    changed = Signal()
    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""
        self.words = Label("", "secondary", "held", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.change = LinkButton(self.tr("Change"))
        self.change.setAccessibleName(self.tr("Change until when nothing of it leaves"))
        self.lift = LinkButton(self.tr("Lift"))
        self.lift.setAccessibleName(self.tr("Let it leave at any time"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(IconMark("clock"))
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        row.addWidget(self.lift)
        self.change.clicked.connect(self.changed)
        self.lift.clicked.connect(self.lifted)
        self.hide()

    def show_entry(self, entry: Entry | None) -> None:
        """What is said of this entry."""
        embargo = entry.embargo if entry is not None else None
        self.kind = embargo.kind if embargo is not None else ""
        if embargo is None:
            self.hide()
            return
        when = wall_words(embargo.planned.wall, embargo.planned.zone)
        if embargo.until <= clock.now():
            words = self.tr("Was not to leave before {when}; it may now.")
        elif embargo.kind == "leaving":
            words = self.tr("Not before you have left: {when}. It follows the trip.")
        else:
            words = self.tr("Nothing of it leaves before {when}.")
        self.words.setText(words.format(when=when))
        self.show()
