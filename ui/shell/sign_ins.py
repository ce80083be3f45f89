"""Says in the strip whose sign-in is over or soon will be: a week ahead, or three planned posts ahead."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist import clock
from brandassist.events import Changed
from ui.accounts import SIGN_IN
from ui.health import ends, short_warning
from ui.services import Services
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.accounts.health import Forecast
    from brandassist.accounts.service import AccountRow
    from brandassist.workspace import Workspace


class SignInWatch(QObject):
    """Looks when accounts or plans change (each sign-in is tried once a day, which is such a change)."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._target = ""
        services.events.subscribe(Changed, self._changed)
        self._look()

    def _look(self) -> None:
        work = partial(_ending, self._services.workspace)
        self._services.background.run(self, work, self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"accounts", "queue"}:
            self._look()

    def _took(self, found: list[tuple[AccountRow, Forecast]]) -> None:
        words = ""
        if found and self._services.shell.has("accounts"):
            row, ahead = found[0]
            name = network_name(row.account.network)
            words = self.tr("{network}: {warning}").format(network=name, warning=short_warning(ahead, clock.now()))
            self._target = SIGN_IN + row.account.id if row.here else row.account.id
        if len(found) > 1:
            words = self.tr("%n accounts to sign in to again", "", len(found))
            self._target = found[0][0].account.id
        self._services.shell.tell(words, self._lead)

    def _lead(self) -> None:
        self._services.shell.go("accounts", self._target)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


def _ending(workspace: Workspace) -> list[tuple[AccountRow, Forecast]]:
    """The accounts a person must sign in to soon, the most urgent first."""
    ahead = workspace.accounts.forecasts()
    rows = [row for row in workspace.accounts.list() if row.info is not None and row.info.needs_secret]
    found = [(row, ahead[row.account.id]) for row in rows if ends(ahead[row.account.id])]
    return sorted(found, key=lambda each: each[1].expires_at or clock.now())
