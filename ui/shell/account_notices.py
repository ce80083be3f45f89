"""Says in the strip which accounts need a person: a sign-in that is over or soon will be, a limit on cost that was
reached, a command of one's own that fails."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist import clock
from brandassist.events import Changed
from ui.accounts import SIGN_IN
from ui.health import ends, short_warning
from ui.services import Services
from ui.words import account_words, network_name

if TYPE_CHECKING:
    from brandassist.accounts.health import Forecast
    from brandassist.accounts.promises import AccountRow
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class _Found:
    """`ending`: whose sign-in a person must make anew soon, the most urgent first."""

    ending: list[tuple[AccountRow, Forecast]]
    limited: list[AccountRow]
    failing: list[AccountRow]


class AccountNotices(QObject):
    """Looks when accounts or plans change (each sign-in is tried once a day, which is such a change)."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._ending = self._limited = self._failing = ""  # where each notice leads
        services.events.subscribe(Changed, self._changed)
        self._look()

    def _look(self) -> None:
        work = partial(_read, self._services.workspace)
        self._services.background.run(self, work, self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"accounts", "queue"}:
            self._look()

    def _took(self, found: _Found) -> None:
        if self._services.shell.has("accounts"):
            self._tell_ending(found.ending)
            self._tell_limited(found.limited)
            self._tell_failing(found.failing)

    def _tell_ending(self, ending: list[tuple[AccountRow, Forecast]]) -> None:
        words = ""
        if ending:
            row, ahead = ending[0]
            name = network_name(row.account.network)
            words = self.tr("{network}: {warning}").format(network=name, warning=short_warning(ahead, clock.now()))
            self._ending = SIGN_IN + row.account.id if row.here else row.account.id
        if len(ending) > 1:
            words = self.tr("%n accounts to sign in to again", "", len(ending))
            self._ending = ending[0][0].account.id
        self._services.shell.tell(words, self._lead_to_ending)

    def _tell_limited(self, limited: list[AccountRow]) -> None:
        words = ""
        if limited:
            account = limited[0].account
            said = self.tr("{account}: limit on cost reached. Change it, or post by hand")
            words = said.format(account=account_words(account.label, account.network))
            self._limited = account.id
        self._services.shell.tell(words, self._lead_to_limited)

    def _tell_failing(self, failing: list[AccountRow]) -> None:
        words = ""
        if failing:
            account = failing[0].account
            said = self.tr("{account}: the command that puts it online fails")
            words = said.format(account=account_words(account.label, account.network))
            self._failing = account.id
        self._services.shell.tell(words, self._lead_to_failing)

    def _lead_to_ending(self) -> None:
        self._services.shell.go("accounts", self._ending)

    def _lead_to_limited(self) -> None:
        self._services.shell.go("accounts", self._limited)

    def _lead_to_failing(self) -> None:
        self._services.shell.go("accounts", self._failing)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


def _read(workspace: Workspace) -> _Found:
    ahead, rows = workspace.accounts.forecasts(), workspace.accounts.list()
    with_key = [row for row in rows if row.info is not None and row.info.needs_secret]
    found = [(row, ahead[row.account.id]) for row in with_key if ends(ahead[row.account.id])]
    ending = sorted(found, key=lambda each: each[1].expires_at or clock.now())
    commands = {row.account.id: workspace.online.of(row.account.id) for row in rows if row.in_folder}
    given_up = {account_id for account_id, kept in commands.items() if kept is not None and kept.given_up}
    return _Found(
        ending, [row for row in rows if row.limit_reached], [row for row in rows if row.account.id in given_up]
    )
