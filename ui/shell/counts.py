"""The plain counts beside the tabs, asked for again when something they count changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from brandassist.events import Changed
from ui.screen import ScreenSpec
from ui.services import Services
from ui.shell.masthead import Masthead


class Counts(QObject):
    """Asks on the database lane; a count that cannot be had stays as it was."""

    def __init__(self, services: Services, masthead: Masthead, specs: list[ScreenSpec]) -> None:
        super().__init__(masthead)
        self._services, self._masthead = services, masthead
        self._counted = [spec for spec in specs if spec.number and spec.count is not None]
        services.events.subscribe(Changed, self._changed)
        self._ask(self._counted)

    def _changed(self, event: Changed) -> None:
        self._ask([spec for spec in self._counted if spec.topics & event.topics])

    def _ask(self, specs: list[ScreenSpec]) -> None:
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
