"""Accounts: connecting without posting, testing, forgetting, and the login an adapter works with."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from brandassist import clock
from brandassist.accounts.health import Forecast, forecasts, learnt
from brandassist.accounts.sign_in import kept_keys
from brandassist.accounts.trouble import told
from brandassist.credentials import Credentials
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, checked
from brandassist.networks import network
from brandassist.networks.by_hand import by_hand
from brandassist.networks.contract import (
    App,
    Finds,
    Info,
    Login,
    Network,
    Reads,
    Renews,
    Schedules,
    Way,
    WhoAmI,
    Withdraws,
)
from brandassist.store import accounts, devices, history
from brandassist.store.accounts import Account
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor


@dataclass(frozen=True)
class AccountRow:
    """An account with what can be promised for it; `here`: this computer holds its key.

    `info` is None where the network's own module is not installed on this computer: then nothing is promised.
    """

    account: Account
    info: Info | None
    here: bool
    finds: bool
    reads: bool
    schedules: bool
    withdraws: bool

    @property
    def promises(self) -> dict[str, bool]:
        """What the network can be held to, by its abilities and what it told of this login."""
        return {
            "reads_back": self.finds,
            "reads_replies": self.reads,
            "reads_pending": self.reads and bool(self.account.facts.get("reads_pending")),
            "server_schedules": self.schedules,
            "withdraws": self.withdraws,
        }

    @property
    def ways(self) -> tuple[Way, ...]:
        """How this account can send; by hand wherever it is known on which page."""
        return _ways(self.info) if self.info else ()


class Accounts:
    """The accounts of one workspace, as one device uses them."""

    def __init__(self, db: Database, me: Actor, credentials: Credentials, folders: Mapping[str, Path]) -> None:
        """`folders`: of the networks that live in a folder of this workspace, by network name."""
        self._db = db
        self._me = me
        self._credentials = credentials
        self._folders = folders
        self._renewing = threading.Lock()

    def connect(
        self,
        name: str,
        *,
        url: str = "",
        user: str = "",
        secret: str | None = None,
        label: str = "",
        compose: str = "",
    ) -> str:
        """Check a login without posting, then keep it; the secret goes to the keychain only. Returns the id.

        `compose`: the page on which a person writes there, where only the person knows it (assisted accounts).

        An account that was known (forgotten, or connected on another computer) is the same one again. Raises
        Problem `unknown_network`, `url_needed`, `user_needed`, `secret_needed`, `wrong_secret`, those of `trouble`,
        and those of the keychain.
        """
        adapter = network(name)
        _must_be_complete(adapter.info, url, user, secret)
        url = url.strip().rstrip("/")
        facts = {"compose": compose.strip()} if compose.strip() else {}
        login = self._made_good(name, Login("", url, user.strip(), facts, Http(), secret, self._folders.get(name)))
        who, secret = self._ask(name, login), login.secret
        with self._db.read() as tx:
            known = accounts.known_as(tx, name, url, who.handle)
        account_id = known or accounts.fresh_id()
        if secret is not None and adapter.info.needs_secret:
            self._credentials.set(account_id, name, who.handle, secret)
        try:
            with self._db.write("accounts") as tx:
                if known is None:
                    label = label or who.handle or adapter.info.label
                    accounts.add(tx, account_id, network=name, label=label, url=url, way=adapter.info.ways[0])
                elif label:
                    accounts.rename(tx, account_id, label)
                self._connected(tx, account_id, who)
        except BaseException:
            if known is None:
                self._credentials.delete(account_id, name, who.handle)
            raise
        return account_id

    def reconnect(self, account_id: str, secret: str) -> None:
        """Sign in anew; raises Problem `other_account` when the login is somebody else's, and those of `connect`."""
        known = self.get(account_id)
        login = self._made_good(known.network, replace(self._login(known, Http()), secret=secret))
        who, secret = self._ask(known.network, login), login.secret or secret
        if known.handle and who.handle != known.handle:
            raise Problem("other_account", expected=known.handle, found=who.handle)
        self._credentials.set(account_id, known.network, who.handle, secret)
        with self._db.write("accounts") as tx:
            self._connected(tx, account_id, who)

    def login(self, account_id: str, http: Http | None = None) -> Login:
        """Return what an adapter works with on this computer.

        Raises Problem `no_key_here` (another computer holds the key, or none), `sign_in_needed` (the keychain has
        no secret for it), `not_found`, and those of the keychain.
        """
        with self._db.read() as tx:
            known = accounts.get(tx, account_id)
            if account_id not in devices.keys_of(tx, self._me.device_id):
                raise Problem("no_key_here", account=known.label)
        login = self._login(known, http or Http())
        if not network(known.network).info.needs_secret:
            return login
        secret = self._credentials.get(account_id, known.network, _kept_as(known))
        if secret is None:
            raise Problem("sign_in_needed", account=known.label)
        return self._renewed(known, replace(login, secret=secret))

    def _renewed(self, known: Account, login: Login) -> Login:
        """Make what is kept new where it ran out; another thread or process may be doing the same."""
        if not isinstance(network(known.network), Renews):
            return login
        with self._renewing:
            kept = self._credentials.get(known.id, known.network, _kept_as(known))
            login = replace(login, secret=kept)
            try:
                fresh = self._made_good(known.network, login)
            except Problem as problem:
                now_kept = self._credentials.get(known.id, known.network, _kept_as(known))
                if problem.code == "wrong_secret" and now_kept != kept:  # another process was quicker
                    return replace(login, secret=now_kept)
                if problem.code == "wrong_secret":
                    self._lost(known, problem)
                    raise Problem("sign_in_needed", account=known.label) from problem
                raise
            if fresh.secret is not None and fresh.secret != kept:
                self._credentials.set(known.id, known.network, _kept_as(known), fresh.secret)
                with self._db.write("accounts") as tx:
                    accounts.learnt(tx, known.id, known.handle, learnt(known.facts, fresh.facts))
            return fresh

    def _made_good(self, name: str, login: Login) -> Login:
        adapter = network(name)
        if not isinstance(adapter, Renews):
            return login
        try:
            renewed = adapter.renew(replace(login, http=Http()))
        except HttpFailure as error:
            raise told(adapter, error) from None
        if renewed is None:
            return login
        return replace(login, secret=renewed.secret, facts=learnt(login.facts, renewed.facts))

    def _lost(self, known: Account, problem: Problem) -> None:
        with self._db.write("accounts") as tx:
            accounts.lost(tx, known.id, {"code": problem.code, **problem.data}, self._me.device_id)

    def test(self, account_id: str) -> Problem | None:
        """Ask the network who we are, posting nothing, and write down how it went; returns the problem, if any."""
        try:
            login = self.login(account_id)
            who = self._ask(self.get(account_id).network, login)
        except Problem as problem:
            if problem.code in ("not_found", "no_key_here"):
                raise
            lost = problem.code in ("wrong_secret", "sign_in_needed")
            with self._db.write("accounts") as tx:
                if lost:
                    accounts.lost(tx, account_id, {"code": problem.code, **problem.data}, self._me.device_id)
                else:
                    state = accounts.get(tx, account_id).state
                    accounts.tested(tx, account_id, state, {"code": problem.code, **problem.data})
            return problem
        with self._db.write("accounts") as tx:
            self._learn(tx, account_id, who, _kept_as(accounts.get(tx, account_id)))
        return None

    def forget(self, account_id: str, *, force: bool = False) -> None:
        """Take the login out of the keychain; posts and history stay.

        Raises Problem `posts_depend` (with `count`) while posts are planned, unless `force`.
        """
        known = self.get(account_id)
        if known.depending and not force:
            raise Problem("posts_depend", account=known.label, count=known.depending)
        # First the secret: whatever happens after, nobody can send with it any more.
        self._credentials.delete(account_id, known.network, _kept_as(known))
        with self._db.write("accounts") as tx:
            accounts.forget(tx, account_id)
            history.record(tx, self._me, "forgot", "account", account_id, network=known.network, handle=known.handle)

    def forecasts(self) -> dict[str, Forecast]:
        """Until when each sign-in lasts and what comes after, by account id; asks no network."""
        with self._db.read() as tx:
            return forecasts(tx, clock.now())

    @property
    def lasting(self) -> bool:
        """Whether a login outlasts this run; False where there is no keychain."""
        return self._credentials.lasting

    def rename(self, account_id: str, label: str) -> None:
        """Raises Problem `empty_name`."""
        if not label.strip():
            raise Problem("empty_name")
        with self._db.write("accounts") as tx:
            accounts.rename(tx, account_id, label.strip())

    def set_address(self, account_id: str, url: str) -> None:
        """Say at which public address a network that lives in a folder is read; "" for none yet.

        Raises Problem `bad_address`, `address_with_password`, `plain_http_refused`, and those of the network.
        """
        url, known = url.strip().rstrip("/"), self.get(account_id)
        if url:
            checked(url)
        self._ask(known.network, replace(self._login(known, Http()), url=url))
        with self._db.write("accounts") as tx:
            accounts.move(tx, account_id, url)

    def choose_way(self, account_id: str, way: str) -> None:
        """Who sends from now on: a `Way`; what is planned keeps its promise. Raises `no_such_way`."""
        with self._db.write("accounts") as tx:
            known = accounts.get(tx, account_id)
            if way not in _ways(network(known.network).info):
                raise Problem("no_such_way", account=known.label, way=way)
            accounts.choose_way(tx, account_id, way)
            history.record(tx, self._me, "chose way", "account", account_id, way=way)

    def get(self, account_id: str) -> Account:
        with self._db.read() as tx:
            return accounts.get(tx, account_id)

    def named(self, word: str) -> Account:
        """Find an account by id, label, handle or network; raises Problem `not_found`, `ambiguous_account`."""
        with self._db.read() as tx:
            return accounts.named(tx, word)

    def list(self) -> list[AccountRow]:
        """All accounts that were not forgotten, in the order they came."""
        with self._db.read() as tx:
            return [self._row(each) for each in accounts.every(tx)]

    def row(self, account_id: str) -> AccountRow:
        """Return one account with what can be promised for it."""
        return self._row(self.get(account_id))

    def developer_keys(self, account_id: str) -> App | None:
        """Return the person's own developer keys that are kept with this login; None where there are none."""
        known = self.get(account_id)
        return kept_keys(self._credentials.get(account_id, known.network, _kept_as(known)), known.url)

    def _row(self, each: Account) -> AccountRow:
        adapter = _adapter(each.network)
        return AccountRow(
            each,
            adapter.info if adapter else None,
            here=self._me.device_id in (device_id for device_id, _ in each.keys),
            finds=isinstance(adapter, Finds),
            reads=isinstance(adapter, Reads),
            schedules=isinstance(adapter, Schedules),
            withdraws=isinstance(adapter, Withdraws),
        )

    def _login(self, known: Account, http: Http) -> Login:
        folder = self._folders.get(known.network)
        return Login(known.id, known.url, known.handle, known.facts, http, None, folder)

    def _ask(self, name: str, login: Login) -> WhoAmI:
        adapter = network(name)
        try:
            who = adapter.who_am_i(login)
        except HttpFailure as error:
            raise told(adapter, error) from None  # the cause may echo what was sent
        return replace(who, facts=learnt(login.facts, who.facts, login.http.ahead))

    def _learn(self, tx: Transaction, account_id: str, who: WhoAmI, kept_as: str) -> None:
        accounts.learnt(tx, account_id, who.handle, {**who.facts, "profile": who.url, "kept_as": kept_as})
        accounts.tested(tx, account_id, "connected", None)

    def _connected(self, tx: Transaction, account_id: str, who: WhoAmI) -> None:
        self._learn(tx, account_id, who, who.handle)
        devices.give_key(tx, self._me.device_id, account_id)
        history.record(tx, self._me, "connected", "account", account_id, handle=who.handle)


def _ways(info: Info) -> tuple[Way, ...]:
    by_a_person: tuple[Way, ...] = ("you",) if by_hand(info.name) is not None else ()
    return (*(way for way in info.ways if way != "you"), *by_a_person)


def _adapter(name: str) -> Network | None:
    try:
        return network(name)
    except Problem:  # others' networks come and go with their packages; their accounts stay
        return None


def _kept_as(known: Account) -> str:
    """The name its secret has in the keychain: the handle may change on the network, the keychain does not know."""
    return known.facts.get("kept_as", known.handle)


def _must_be_complete(info: Info, url: str, user: str, secret: str | None) -> None:
    for needed, given, code in (
        (info.needs_url, url, "url_needed"),
        (info.needs_user, user, "user_needed"),
        (info.needs_secret, secret, "secret_needed"),
    ):
        if needed and not (given or "").strip():
            raise Problem(code, network=info.label)
