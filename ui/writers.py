"""Who else writes where, for the rows of a list: a pencil and a name, as soft as beside the title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from brandassist.events import Changed
from ui.presence import GAP, ICON, LOOK_MS
from ui.services import Services
from ui.theme import scaled
from ui.widgets.rows import RowPainter

if TYPE_CHECKING:
    from brandassist.store.presence import Writer


class Writers(QObject):
    """Looks when somebody tells, and again while anybody writes: nobody tells when what was said is past."""

    told = Signal(object)  # Mapping[str, str]: what a row says, by draft, entry and message

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._words: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        services.events.subscribe(Changed, self._heard)
        self.look()

    def look(self) -> None:
        """Read who else writes."""
        self._services.background.run(self, self._services.workspace.presence.others, self._read, _nothing)

    def _heard(self, event: Changed) -> None:
        if "presence" in event.topics:
            self.look()

    def _read(self, found: Mapping[str, tuple[Writer, ...]]) -> None:
        words = {subject: self._said(writers) for subject, writers in found.items()}
        self._timer.start() if words else self._timer.stop()
        if words != self._words:
            self._words = words
            self.told.emit(words)

    def _said(self, writers: tuple[Writer, ...]) -> str:
        names = ", ".join(each.name for each in writers)
        if len(writers) > 1:
            return self.tr("{names} are writing").format(names=names)
        return self.tr("{name} is writing").format(name=names)


def paint_writers(row: RowPainter, room: QRect, words: str) -> None:
    """In a row: elided at its end where there is no room."""
    row.icon(room.left(), room.center().y() + 1, "pencil-simple", "ink2")
    row.text(room.adjusted(scaled(ICON) + GAP, 0, 0, 0), words, "meta", "ink2")


def _nothing(_: object) -> None:
    """Soft: what fails is looked for again."""
