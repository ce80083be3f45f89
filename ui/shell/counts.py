"""The plain counts beside the tabs, asked for again when something they count changed."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from brandassist.events import Changed, Topic
from ui.screen import ScreenSpec
from ui.services import Services
from ui.shell.masthead import Masthead

SOON_MS, LATEST = 400, 3.0  # each word that is kept is a change: they are counted when it is quiet, or after seconds


class Counts(QObject):
    """Asks on the database lane; a count that cannot be had stays as it was."""

    def __init__(self, services: Services, masthead: Masthead, specs: list[ScreenSpec]) -> None:
        super().__init__(masthead)
        self._services, self._masthead = services, masthead
        self._counted = [spec for spec in specs if spec.number and spec.count is not None]
        self._topics: frozenset[Topic] = frozenset()
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self._ask)
        services.events.subscribe(Changed, self._changed)
        self._ask_for(self._counted)

    def _changed(self, event: Changed) -> None:
        self._topics |= event.topics
        if not self._timer.isActive():
            self._since = time.monotonic()
        if time.monotonic() - self._since < LATEST:
            self._timer.start()

    def _ask(self) -> None:
        topics, self._topics = self._topics, frozenset()
        self._ask_for([spec for spec in self._counted if spec.topics & topics])

    def _ask_for(self, specs: list[ScreenSpec]) -> None:
        if specs:
            workspace = self._services.workspace
            asked = [(spec.name, spec.count) for spec in specs if spec.count is not None]
            self._services.background.run(
                self, lambda: {name: count(workspace) for name, count in asked}, self._show, self._failed
            )

    def _show(self, counts: dict[str, int]) -> None:
        for name, count in counts.items():
            self._masthead.tabs[name].set_count(count)

    def _failed(self, error: Exception) -> None:
        del error  # the screen itself says what is wrong
