"""What was just added and hangs in the diary already: said, with the way there and the way back; never acted upon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.when import day_month
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.store.diary.photos import Hung, Photo


class AlreadyLine(QWidget):
    """Photos added to this entry that another one shows, or this one under another name."""

    opened = Signal(str)  # the entry that shows the first of them
    taken_off = Signal(object)  # the photos, off this entry again

    def __init__(self) -> None:
        super().__init__()
        self._photos: tuple[Photo, ...] = ()
        self._entry_id = ""
        self._words = Label("", "secondary", "ink2", wrap=True)
        self.open = LinkButton(self.tr("Show it there"))
        self.off = LinkButton(self.tr("Take them off again"))
        self.keep = LinkButton(self.tr("Keep"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(IconMark("image"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words)
        links = QHBoxLayout()
        links.setSpacing(16)
        for link in (self.open, self.off, self.keep):
            links.addWidget(link)
        links.addStretch(1)
        column.addLayout(links)
        row.addLayout(column, 1)
        self.open.clicked.connect(self._open)
        self.off.clicked.connect(self._take_off)
        self.keep.clicked.connect(self.clear)
        self.hide()

    def show_known(self, entry_id: str, already: Sequence[tuple[Photo, Hung]]) -> None:
        """Say which, for the entry in front."""
        photos, where = tuple(photo for photo, _ in already), already[0][1]
        day = day_month(date.fromisoformat(where.day))
        place = f"{day}, {where.title}" if where.title else day
        words = self.tr("%n of these photos are already in the diary: {where}.", "", len(photos)).format(where=place)
        self._photos, self._entry_id = photos, where.entry_id
        self._words.setText(words)
        self.setAccessibleName(words)
        self.open.setVisible(where.entry_id != entry_id)
        self.show()

    def clear(self) -> None:
        """Another entry comes, or it was read."""
        self._photos = ()
        self.hide()

    def _open(self) -> None:
        self.opened.emit(self._entry_id)

    def _take_off(self) -> None:
        photos = self._photos
        self.clear()
        self.taken_off.emit(photos)
