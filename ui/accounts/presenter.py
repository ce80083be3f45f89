"""What the Accounts screen shows and asks of the engine, without widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Changed
from ui.glyphs import Glyph
from ui.health import ends, short_warning, warnings
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import Token
from ui.when import short_when
from ui.words import NETWORKS, network_icon, network_name, state_words

if TYPE_CHECKING:
    from brandassist.accounts.health import Forecast
    from brandassist.accounts.promises import AccountRow
    from brandassist.store.members import Member

PRACTICE, SITE = "practice", "site"
OWN = (PRACTICE, SITE)  # connected from the first day, no login
WAYS: dict[str, Glyph] = {"computer": "this_computer", "server": "server", "you": "you"}


@dataclass(frozen=True)
class Shown:
    """One row, in words. `problem` is the sentence of the last test that failed, "" for none."""

    row: AccountRow
    icon: str
    label: str
    below: str
    state_icon: str
    state_tint: Token
    state: str
    sends: Glyph
    key: str
    tested: str
    sign_in: bool
    problem: str
    nobodys: bool = False  # no computer holds its key

    @property
    def id(self) -> str:
        return self.row.account.id

    @property
    def words(self) -> str:
        """All of it, to be read aloud."""
        parts = (self.label, self.below, self.state, state_words(self.sends), self.key, self.tested, self.problem)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class _Facts:
    rows: list[AccountRow]
    members: list[Member]
    rules: dict[str, Any]
    ahead: dict[str, Forecast]


class AccountsPresenter(QObject):
    """`loaded` whenever something to show has changed; `failed` when the list itself could not be read."""

    loaded = Signal()
    failed = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.services = services
        self._rows: list[AccountRow] = []
        self._testing: set[str] = set()
        self._errors: dict[str, str] = {}
        self._ahead: dict[str, Forecast] = {}
        self.members: list[Member] = []
        self.rule = "alone"
        self.lasting = True
        self.read = False  # whether there is anything to show yet
        services.events.subscribe(Changed, self._changed)

    def load(self) -> None:
        """Read the accounts; asking whether there is a keychain may take a while, so it comes by itself."""
        workspace, background = self.services.workspace, self.services.background
        background.run(
            self,
            lambda: _Facts(
                workspace.accounts.list(), workspace.members(), workspace.rules(), workspace.accounts.forecasts()
            ),
            self._take,
            self._unread,
        )
        background.run(self, lambda: workspace.accounts.lasting, self._take_lasting, self._unread, lane="network")

    def rows(self) -> list[Shown]:
        """What is shown, hidden networks left out."""
        return [self.shown(row) for row in self._rows if row.account.network not in self.hidden]

    def networks(self) -> set[str]:
        """The names of all that is connected."""
        return {row.account.network for row in self._rows}

    @property
    def hidden(self) -> list[str]:
        return self.services.device.get("hidden") or []

    def show_practice(self, shown: bool) -> None:
        """Leave the practice account out of the list, or show it again."""
        others = [name for name in self.hidden if name != PRACTICE]
        self.services.device.put("hidden", others if shown else [*others, PRACTICE])
        self.loaded.emit()

    # -- asking the engine ------------------------------------------------------------------------------------

    def test(self, account_id: str) -> None:
        """Ask the network who we are; posts nothing."""
        if account_id in self._testing:
            return
        self._testing.add(account_id)
        self._errors.pop(account_id, None)
        self.loaded.emit()
        accounts = self.services.workspace.accounts
        self._network(lambda: accounts.test(account_id), self._tested, account_id)

    def connect_here(self, shown: Shown) -> None:
        """One that needs no login: this computer sends for it from now on."""
        accounts, account = self.services.workspace.accounts, shown.row.account
        self._network(lambda: accounts.take_here(account.id), self._tested, account.id)

    def forget(self, account_id: str, force: bool, refused: Callable[[Exception], None]) -> None:
        """Take the login out of the keychain; `refused` hears why not, for example that posts depend on it."""
        accounts = self.services.workspace.accounts

        def forget() -> None:
            accounts.forget(account_id, force=force)

        self.services.background.run(self, forget, self._forgotten, refused, lane="network")

    def rename(self, account_id: str, label: str) -> None:
        accounts = self.services.workspace.accounts
        self._network(lambda: accounts.rename(account_id, label), self._tested, account_id)

    def choose_way(self, account_id: str, way: str) -> None:
        """Who sends from now on: "computer" or "server"."""
        accounts = self.services.workspace.accounts
        self.services.background.run(
            self,
            partial(accounts.choose_way, account_id, way),
            partial(self._tested, account_id),
            partial(self._not_done, account_id),
        )

    def limit_cost(self, account_id: str, amount: str) -> None:
        """What its posts may cost in a month; "" for no limit."""
        accounts = self.services.workspace.accounts
        self.services.background.run(
            self,
            partial(accounts.limit_cost, account_id, amount),
            partial(self._tested, account_id),
            partial(self._not_done, account_id),
        )

    def choose_approval(self, account_id: str, rule: str) -> None:
        """Whose posts there wait for the executive; "" as everywhere."""
        accounts = self.services.workspace.accounts
        self.services.background.run(
            self,
            partial(accounts.choose_approval, account_id, rule),
            partial(self._tested, account_id),
            partial(self._not_done, account_id),
        )

    def set_address(self, account_id: str, url: str) -> None:
        """The public address of the personal site; it stands on every page, so they are to be put online anew."""
        workspace = self.services.workspace

        def change() -> None:
            workspace.accounts.set_address(account_id, url)
            workspace.online.want(account_id)

        self._network(change, self._tested, account_id)

    def set_pictures(self, account_id: str, folder: str, address: str) -> None:
        """The folder that is put online for pictures, and the address it has there."""
        accounts = self.services.workspace.accounts
        self._network(lambda: accounts.set_pictures(account_id, folder, address), self._tested, account_id)

    def _network(self, fn: Callable[[], object], done: Callable[..., None], account_id: str) -> None:
        self.services.background.run(
            self, fn, partial(done, account_id), partial(self._not_done, account_id), lane="network"
        )

    def _tested(self, account_id: str, _: object) -> None:
        self._testing.discard(account_id)
        self._errors.pop(account_id, None)
        self.load()

    def _not_done(self, account_id: str, error: Exception) -> None:
        self._testing.discard(account_id)
        self._errors[account_id] = sentence_of(error)
        self.loaded.emit()

    def _forgotten(self, _: None) -> None:
        self.load()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"accounts", "settings"}:
            self.load()

    def _take(self, facts: _Facts) -> None:
        self._ahead = facts.ahead
        self._rows, self.members, self.rule = facts.rows, facts.members, facts.rules["approval_rule"]
        self.read = True
        self.loaded.emit()

    def _take_lasting(self, lasting: bool) -> None:
        if lasting != self.lasting:
            self.lasting = lasting
            self.loaded.emit()

    def _unread(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))

    # -- in words ---------------------------------------------------------------------------------------------

    def shown(self, row: AccountRow) -> Shown:
        """One account in words."""
        account = row.account
        icon, tint, state = self._state(row)
        return Shown(
            row=row,
            icon=network_icon(account.network),
            label=self._label(row),
            below=self._below(row),
            state_icon=icon,
            state_tint=tint,
            state=state,
            sends=WAYS.get(account.way, "this_computer"),
            key=self._key(row),
            tested=self._tested_words(row),
            sign_in=self._sign_in(row),
            problem=self._problem(row) or self._foretold(row),
            nobodys=self._nobodys(row),
        )

    @staticmethod
    def _label(row: AccountRow) -> str:
        """What the account is called; the names a new workspace gives follow the language."""
        account = row.account
        given = account.network in OWN and account.label == NETWORKS[account.network][1]
        return network_name(account.network) if given else account.label

    def _below(self, row: AccountRow) -> str:
        account = row.account
        host = account.url.partition("://")[2]
        if account.network == PRACTICE:
            return self.tr("Stays on this computer")
        if account.network == SITE:
            return host or self.tr("Pages in a folder")
        name = network_name(account.network)
        parts = [part for part in (name, account.handle, host) if part and part != account.label]
        return ", ".join(parts[: 1 if account.label == name else 2])

    def _state(self, row: AccountRow) -> tuple[str, Token, str]:
        if row.account.id in self._testing:
            return "circle-notch", "ink2", self.tr("Testing")
        if row.info is None:
            return "warning-circle", "refused", self.tr("Its module is missing")
        if row.account.state == "sign_in":
            return "warning", "awaiting", self.tr("Sign in again")
        if self._nobodys(row):
            return "warning", "awaiting", self.tr("On no computer any more")
        if not row.here:
            return "circle", "ink3", self.tr("Not connected here")
        if self._problem(row):
            return "warning-circle", "refused", self.tr("The last test failed")
        if row.limit_reached:
            return "warning", "awaiting", self.tr("Limit on cost reached")
        if expected := self._expected(row):
            return "warning", "awaiting", short_warning(expected, clock.now())
        return "check-circle-fill", "published", self.tr("Connected")

    def _expected(self, row: AccountRow) -> Forecast | None:
        """The forecast, where it warns of something."""
        ahead = self._ahead.get(row.account.id)
        return ahead if ahead is not None and ahead.warnings else None

    def _foretold(self, row: AccountRow) -> str:
        ahead = self._expected(row)
        return " ".join(warnings(ahead, clock.now().astimezone())) if ahead is not None else ""

    def _sign_in(self, row: AccountRow) -> bool:
        """Whether to offer it beside the account: it must be done, or will be soon."""
        ahead = self._expected(row)
        needed = row.account.state == "sign_in" or (ahead is not None and ends(ahead)) or self._nobodys(row)
        return needed and row.info is not None and (row.info.needs_secret or self._nobodys(row))

    @staticmethod
    def _nobodys(row: AccountRow) -> bool:
        """Whether the computers that could send for it are all gone."""
        return not row.account.keys and row.account.way != "you"

    def _problem(self, row: AccountRow) -> str:
        if row.account.id in self._errors:
            return self._errors[row.account.id]
        if self._nobodys(row):
            return self.tr(
                "No computer holds its login any more, so nothing is sent. Connect it here, and this one does."
            )
        kept = dict(row.account.problem or {})
        code = str(kept.pop("code", ""))
        return sentence_of(Problem(code, **kept)) if code else ""

    def _key(self, row: AccountRow) -> str:
        if row.info is not None and not row.info.needs_secret:
            return self.tr("No key needed")
        if row.here:
            return self.tr("This computer’s keychain") if self.lasting else self.tr("Kept for this run only")
        names = [name for _, name in row.account.keys if name]
        return ", ".join(names) if names else self.tr("No key yet")

    def _tested_words(self, row: AccountRow) -> str:
        at = row.account.tested_at
        if at is None:
            return self.tr("never")
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return short_when(at.astimezone(), clock.now().astimezone())
