"""The hints of the first start: in the right pane, and below the entry where that gives way."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.diary.presenter import Found
from ui.diary.side_pane import SidePane
from ui.diary.start import Start
from ui.services import Services


class Hints(QObject):
    """Keeps the two the same, and leads where they lead."""

    def __init__(self, services: Services, side: SidePane, below: Start) -> None:
        super().__init__(side)
        self._services, self._side, self._below = services, side, below
        self._found: Found | None = None
        for each in (side, below):
            each.hints_hidden.connect(self._hide)
            each.accounts_wanted.connect(self._go_accounts)
        side.person_wanted.connect(self._go_settings)
        side.shown.connect(self._place)

    def show_found(self, found: Found) -> None:
        """What was read of the first start."""
        self._found = found
        self._place()

    def _place(self) -> None:
        if self._found is not None:
            self._below.show_start(self._found.done, self._found.accounts, wanted=self._side.isHidden())

    def _hide(self) -> None:
        self._services.device.put("hints_hidden", True)
        self._side.hide_hints()
        self._below.hide()

    def _go_accounts(self) -> None:
        self._services.shell.go("accounts")

    def _go_settings(self) -> None:
        self._services.shell.go("settings")
