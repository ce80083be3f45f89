"""Over a week with nothing in it: how many slots are free, what is ready for them, and what to do."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.queue.presenter import Snapshot, waiting_of
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.services import Shell


class EmptyWeek(QWidget):
    """Hidden while anything is planned; its link leads to where the first thing that is missing is made."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._way = shell, ""
        self.sentence = Label("", "secondary", "ink2", wrap=True)
        self.link = LinkButton("")
        self.link.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.link.hide()
        self.hide()

    def say(self, snapshot: Snapshot, now: datetime) -> None:
        """As the week stands."""
        free = len({each.time.at for each in snapshot.openings if each.taken_by is None and each.time.at > now})
        drafts = waiting_of(snapshot.drafts)
        approved = sum(draft.state == "approved" for draft in drafts)
        ready = self.tr("%n approved drafts are ready.", "", approved)
        words = [self.tr("Nothing is planned in this week.")]
        if free:
            words = [self.tr("%n free slots this week.", "", free)]
        words.append(ready if approved else self.tr("%n drafts have no time yet.", "", len(drafts)) if drafts else "")
        if drafts:
            words.append(self.tr("Drag one to its slot, or press M on it."))
        self.sentence.setText(" ".join(filter(None, words)))
        self._lead("composer" if not drafts else "settings" if not snapshot.openings else "")
        self.setVisible(not snapshot.posts)

    def _lead(self, way: str) -> None:
        self._way = way if way and self._shell.has(way) else ""
        self.link.set_text(self.tr("Write a draft") if way == "composer" else self.tr("Add posting slots"))
        self.link.setVisible(bool(self._way))

    def _go(self) -> None:
        self._shell.go(self._way)
