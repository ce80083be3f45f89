"""Where the open draft came from: the chip over the sheet says it, and opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction

from ui.composer.bar import Origin as Chip
from ui.composer.presenter import Composer
from ui.composer.reading import Opened
from ui.provenance import can_go, choose, go_there, icon_of, origin_words, places

if TYPE_CHECKING:
    from brandassist.store.links import Origin


class Provenance(QObject):
    """Follows the draft that is open; `idea_asked` brings the id of an idea that has no entry."""

    idea_asked = Signal(str)

    def __init__(self, composer: Composer, chip: Chip, parent: QObject) -> None:
        super().__init__(parent)
        self._composer, self._chip = composer, chip
        composer.opened.connect(self._show)
        composer.refreshed.connect(self._show)
        chip.clicked.connect(self.open)

    @property
    def origins(self) -> list[Origin]:
        """Each place the open draft came from, once."""
        draft = self._composer.draft
        return places(draft.origins) if draft is not None else []

    def _show(self, _: Opened | None) -> None:
        origins = self.origins
        words = origin_words(origins[0]) if origins else ""
        if len(origins) > 1:
            words = self.tr("{place} and %n more", "", len(origins) - 1).format(place=words)
        self._chip.show_words(words)
        if origins:
            self._chip.show_icon(icon_of(origins[0]))
            self._chip.setEnabled(can_go(self._composer.services.shell, origins[0]))

    def open(self) -> None:
        """The entry, the message, the idea, or the page in the browser; of several, which."""
        origins = self.origins
        if len(origins) == 1:
            self._go(origins[0])
        elif origins:
            below = self._chip.mapToGlobal(QPoint(0, self._chip.height()))
            choose(self._chip, below, [(origin_words(each), each) for each in origins], self._chosen)

    def _chosen(self, action: QAction) -> None:
        self._go(action.data())

    def _go(self, origin: Origin) -> None:
        if origin.idea_id and not (origin.entry_id or origin.message_id or origin.url):
            self.idea_asked.emit(origin.idea_id)
        else:
            go_there(self._composer.services.shell, origin, self._composer.draft_id)
