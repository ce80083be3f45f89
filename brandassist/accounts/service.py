"""Accounts: connecting without posting, testing, forgetting, and the login an adapter works with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from brandassist import clock
from brandassist.accounts import cost_limit
from brandassist.accounts.health import Forecast, forecasts, over_before
from brandassist.accounts.logins import Logins, ask, kept_as
from brandassist.accounts.needs import needs_of
from brandassist.accounts.promises import AccountRow, row_of, ways_of
from brandassist.accounts.sign_in import kept_keys
from brandassist.credentials import Credentials
from brandassist.errors import Problem
from brandassist.http import Http, checked
from brandassist.networks import network
from brandassist.networks.abilities import InFolder
from brandassist.networks.contract import App, Info, Login, WhoAmI
from brandassist.networks.public_folder import ADDRESS, FOLDER
from brandassist.run_this import Commands
from brandassist.store import accounts, devices, history
from brandassist.store.accounts import Account
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor
from brandassist.store.writing import approval_rules


class Accounts:
    """The accounts of one workspace, as one device uses them."""

    def __init__(
        self,
        db: Database,
        me: Actor,
        credentials: Credentials,
        folders: Mapping[str, Path],
        commands: Commands | None = None,
    ) -> None:
        """`folders`: of the networks that live in a folder of this workspace, by network name.

        `commands`: the person's own on this device, by account.
        """
        self._db = db
        self._me = me
        self._credentials = credentials
        self._folders = folders
        self._logins = Logins(db, me, credentials, folders, commands)

    def connect(
        self,
        name: str,
        *,
        url: str = "",
        user: str = "",
        secret: str | None = None,
        label: str = "",
        compose: str = "",
        pictures: tuple[str, str] = ("", ""),
    ) -> str:
        """Check a login without posting, then keep it; the secret goes to the keychain only. Returns the id.

        `compose`: the page on which a person writes there, where only the person knows it (assisted accounts).
        `pictures`: a folder of this computer that is put online and the address it has there, for networks that
        fetch pictures.

        An account that was known (forgotten, or connected on another computer) is the same one again. Raises
        Problem `struck_off`, `unknown_network`, `url_needed`, `user_needed`, `secret_needed`, `wrong_secret`, those of
        `trouble`, and those of the keychain.
        """
        self._must_stand()
        adapter = network(name)
        _must_be_complete(adapter.info, url, user, secret)
        url = url.strip().rstrip("/")
        facts = _said(compose=compose, pictures=pictures)
        typed = Login("", url, user.strip(), facts, Http(), secret, self._folders.get(name))
        login = self._logins.made_good(name, typed)
        who, secret = ask(name, login), login.secret
        with self._db.read() as tx:
            known = accounts.known_as(tx, name, url, who.handle, who.facts.get("id"))
        account_id = known or accounts.fresh_id()
        if secret is not None and adapter.info.needs_secret:
            self._credentials.set(account_id, name, who.handle, secret)
        try:
            with self._db.write("accounts") as tx:
                if known is None:
                    _add(tx, account_id, adapter.info, url, label, who)
                elif label:
                    accounts.rename(tx, account_id, label)
                self._connected(tx, account_id, who)
        except BaseException:
            if known is None:
                self._credentials.delete(account_id, name, who.handle)
            raise
        return account_id

    def reconnect(self, account_id: str, secret: str) -> None:
        """Sign in anew to a known account, which keeps its posts, replies and history, also under a new handle.

        Raises Problem `other_account` when the login is somebody else's: by the network's own id, by the handle only
        where a network tells none. And those of `connect`.
        """
        self._must_stand()
        known = self.get(account_id)
        login = self._logins.made_good(known.network, replace(self._logins.bare(known), secret=secret))
        who = ask(known.network, replace(login, facts={**login.facts, "id": None}))
        if not accounts.same_person(known, who.handle, who.facts["id"]):
            raise Problem("other_account", expected=known.handle, found=who.handle)
        who = replace(who, facts={**who.facts, "id": who.facts["id"] or known.facts.get("id", "")})
        self._logins.keep_anew(known, who.handle, login.secret or secret)
        with self._db.write("accounts") as tx:
            self._connected(tx, account_id, who)

    def take_here(self, account_id: str) -> None:
        """Have this computer send for an account that needs no secret.

        Raises Problem `struck_off`, `secret_needed`, and those of the network.
        """
        known = self.get(account_id)
        if network(known.network).info.needs_secret:
            raise Problem("secret_needed", network=network(known.network).info.label)
        who = ask(known.network, self._logins.bare(known))
        with self._db.write("accounts") as tx:
            self._connected(tx, account_id, who)

    def login(self, account_id: str, http: Http | None = None) -> Login:
        """Return what an adapter works with on this computer; raises what `Logins.login` raises."""
        return self._logins.login(account_id, http)

    def as_anybody(self, account_id: str, http: Http) -> Login:
        """What an adapter needs to ask what everybody may ask: no secret is in it."""
        return self._logins.bare(self.get(account_id), http)

    def renewed(self, refused: Login) -> Login:
        """Return the login made new after the network refused it; raises what `Logins.renewed` raises."""
        return self._logins.renewed(refused)

    def test(self, account_id: str) -> Problem | None:
        """Ask the network who we are, posting nothing, and write down how it went; returns the problem, if any."""
        try:
            who = self._logins.ask(self.get(account_id).network, self.login(account_id))
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
            self._learn(tx, account_id, who, kept_as(accounts.get(tx, account_id)))
        return None

    def go_on(self) -> list[str]:
        """Let accounts go on whose secret the keychain did not give and gives now; returns their ids."""
        with self._db.read() as tx:
            waiting = [
                each for each in accounts.waiting_for_secret(tx) if each.id in devices.keys_of(tx, self._me.device_id)
            ]
        back = [each.id for each in waiting if self._logins.has_secret(each)]
        for account_id in back:
            with self._db.write("accounts", "queue") as tx:
                accounts.tested(tx, account_id, "connected", None)
        return back

    def forget(self, account_id: str, *, force: bool = False) -> None:
        """Take the login out of the keychain; posts and history stay.

        Raises Problem `posts_depend` (with `count`) while posts are planned, unless `force`.
        """
        known = self.get(account_id)
        if known.depending and not force:
            raise Problem("posts_depend", account=known.label, count=known.depending)
        # First the secret: whatever happens after, nobody can send with it any more.
        self._credentials.delete(account_id, known.network, kept_as(known))
        with self._db.write("accounts") as tx:
            accounts.forget(tx, account_id)
            history.record(tx, self._me, "forgot", "account", account_id, network=known.network, handle=known.handle)

    def left_here(self) -> list[Account]:
        """Those whose login lies in this computer's keychain, though it may not use it (any more)."""
        with self._db.read() as tx:
            mine = devices.keys_of(tx, self._me.device_id)
            others = [each for each in accounts.every(tx, forgotten=True) if each.id not in mine]
        return [each for each in others if self._logins.has_secret(each)]

    def clear_left(self) -> list[Account]:
        """Take these out of the keychain; returns them. Raises the problems of the keychain."""
        left = self.left_here()
        for each in left:
            self._credentials.delete(each.id, each.network, kept_as(each))
        return left

    def forecasts(self) -> dict[str, Forecast]:
        """Until when each sign-in lasts and what comes after, by account id; asks no network."""
        with self._db.read() as tx:
            return forecasts(tx, clock.now())

    def over_before(self, rows: Sequence[DeliveryRow]) -> frozenset[str]:
        """Which of these deliveries find the sign-in of their account over at their time."""
        with self._db.read() as tx:
            return over_before(tx, clock.now(), rows)

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

        Raises Problem `address_not_said`, `bad_address`, `address_with_password`, `plain_http_refused`, and those of
        the network.
        """
        url, known = url.strip().rstrip("/"), self.get(account_id)
        adapter = network(known.network)
        if adapter.info.needs_url or not isinstance(adapter, InFolder):
            raise Problem("address_not_said", account=known.label)
        if url:
            checked(url)
        ask(known.network, replace(self._logins.bare(known), url=url))
        with self._db.write("accounts") as tx:
            accounts.move(tx, account_id, url)

    def set_pictures(self, account_id: str, folder: str, address: str) -> None:
        """Say which folder is put online for pictures, and the address it has there; both empty: none any more.

        Raises Problem `no_place_needed`, and those of the network.
        """
        known = self.get(account_id)
        if "pictures" not in needs_of(known.network).optional:
            raise Problem("no_place_needed", account=known.label)
        login = self.login(account_id)
        facts = {**known.facts, FOLDER: folder.strip(), ADDRESS: address.strip()}
        who = self._logins.ask(known.network, replace(login, facts=facts))
        with self._db.write("accounts") as tx:
            self._learn(tx, account_id, who, kept_as(known))
            accounts.choose_way(tx, account_id, ways_of(network(known.network).info, who.facts)[0])

    def choose_way(self, account_id: str, way: str) -> None:
        """Who sends from now on: a `Way`; what is planned keeps its promise. Raises `no_such_way`."""
        with self._db.write("accounts") as tx:
            known = accounts.get(tx, account_id)
            if way not in ways_of(network(known.network).info, known.facts):
                raise Problem("no_such_way", account=known.label, way=way)
            accounts.choose_way(tx, account_id, way)
            history.record(tx, self._me, "chose way", "account", account_id, way=way)

    def limit_cost(self, account_id: str, most: str) -> None:
        """What its posts may cost in a month, "" for no limit; raises Problem `charges_nothing`, `bad_amount`."""
        cost_limit.choose(self._db, self._me, account_id, most)

    def choose_approval(self, account_id: str, rule: str) -> None:
        """Whose posts there wait for the executive (`approval_rules.Rule`, "" as in the workspace).

        What waits goes on waiting, what was approved stays so. Raises Problem `bad_setting`, `executive_only`.
        """
        with self._db.write("accounts", "settings") as tx:
            before = accounts.get(tx, account_id).approval_rule
            if not approval_rules.may_approve(tx, self._me, account_id):
                raise Problem("executive_only")
            approval_rules.choose(tx, account_id, rule)
            history.record(tx, self._me, "chose approval", "account", account_id, before=before, after=rule)

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
            return [row_of(tx, each, self._me.device_id) for each in accounts.every(tx)]

    def row(self, account_id: str) -> AccountRow:
        """Return one account with what can be promised for it."""
        with self._db.read() as tx:
            return row_of(tx, accounts.get(tx, account_id), self._me.device_id)

    def developer_keys(self, account_id: str) -> App | None:
        """Return the person's own developer keys that are kept with this login; None where there are none."""
        known = self.get(account_id)
        return kept_keys(self._credentials.get(account_id, known.network, kept_as(known)), known.url)

    def _must_stand(self) -> None:
        """Before a secret is asked for; `give_key` decides."""
        with self._db.read() as tx:
            devices.must_stand(tx, self._me.device_id)

    def _learn(self, tx: Transaction, account_id: str, who: WhoAmI, kept_as: str) -> None:
        accounts.learnt(tx, account_id, who.handle, {**who.facts, "profile": who.url, "kept_as": kept_as})
        accounts.tested(tx, account_id, "connected", None)

    def _connected(self, tx: Transaction, account_id: str, who: WhoAmI) -> None:
        self._learn(tx, account_id, who, who.handle)
        devices.give_key(tx, self._me.device_id, account_id)
        history.record(tx, self._me, "connected", "account", account_id, handle=who.handle)


def _add(tx: Transaction, account_id: str, info: Info, url: str, label: str, who: WhoAmI) -> None:
    way = ways_of(info, who.facts)[0]
    accounts.add(tx, account_id, network=info.name, label=label or who.handle or info.label, url=url, way=way)


def _said(*, compose: str = "", pictures: tuple[str, str] = ("", "")) -> dict[str, str]:
    """What a person said of an account that its network does not know; nothing of it is secret."""
    told = {"compose": compose, FOLDER: pictures[0], ADDRESS: pictures[1]}
    return {name: value.strip() for name, value in told.items() if value.strip()}


def _must_be_complete(info: Info, url: str, user: str, secret: str | None) -> None:
    for needed, given, code in (
        (info.needs_url, url, "url_needed"),
        (info.needs_user, user, "user_needed"),
        (info.needs_secret, secret, "secret_needed"),
    ):
        if needed and not (given or "").strip():
            raise Problem(code, network=info.label)
