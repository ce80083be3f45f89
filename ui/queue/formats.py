"""Recurring formats whose next time has nothing yet: a line each, and its draft is begun from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent

from brandassist import clock
from ui.beginning_formats import BeginningFormats
from ui.planning_words import begin_words, format_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import colour
from ui.widgets.notices import Notices

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

MOST = 2  # lines; the next ones come when these have their posts


@dataclass(frozen=True)
class Empty:
    """The next time (UTC) of a format that has nothing there."""

    words: str
    link: str
    slot_id: str
    at: datetime


class EmptyFormats(Notices):
    """`failed` brings the sentence that says why a draft could not be begun."""

    failed = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.column.setContentsMargins(24, 8, 24, 9)
        self._beginning = BeginningFormats(services, self)
        self._beginning.failed.connect(self.failed)
        self.asked.connect(self._begin)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))

    def read(self) -> None:
        """Look which have nothing."""
        work = partial(_read, self._services.workspace)
        self._services.background.run(self, work, self.show_notices, self._failed)

    def _begin(self, empty: Empty) -> None:
        self._beginning.begin(empty.slot_id, empty.at)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))


def _read(workspace: Workspace) -> list[Empty]:
    """The first time of each; none in crisis mode, when nothing new is begun."""
    if workspace.queue.standing().frozen_since is not None:
        return []
    now = clock.now().astimezone(ZoneInfo(workspace.rule("zone")))
    found: dict[str, Empty] = {}
    for each in workspace.formats.empty():
        words = format_words(each.slot.name, each.at.astimezone(now.tzinfo), now)
        found.setdefault(each.slot.id, Empty(words, begin_words(), each.slot.id, each.at))
    return list(found.values())[:MOST]
