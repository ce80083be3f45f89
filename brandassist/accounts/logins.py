"""Logins: what an adapter works with, its secret from the keychain, made new where it ran out or was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypeVar

from brandassist import files, paths
from brandassist.accounts.health import learnt
from brandassist.accounts.trouble import told
from brandassist.credentials import Credentials
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure
from brandassist.networks import network
from brandassist.networks.abilities import Renews
from brandassist.networks.contract import Login, Network, WhoAmI
from brandassist.run_this import Commands, OwnCommand
from brandassist.store import accounts, devices
from brandassist.store.accounts import Account
from brandassist.store.database import Database
from brandassist.store.history import Actor

T = TypeVar("T")
Renewed = Callable[[Login], Login]  # makes a login new that the network refused (401), as `Accounts.renewed` does


class Logins:
    """The logins of one workspace, as one device has them."""

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
        self._commands = commands
        self._db = db
        self._me = me
        self._credentials = credentials
        self._folders = folders

    def bare(self, known: Account, http: Http | None = None) -> Login:
        """An account's login without its secret."""
        folder = self._folders.get(known.network)
        command = OwnCommand(self._commands, known.id) if self._commands else None
        return Login(known.id, known.url, known.handle, known.facts, http or Http(), None, folder, command)

    def login(self, account_id: str, http: Http | None = None) -> Login:
        """Return what an adapter works with on this computer.

        Raises Problem `no_key_here` (another computer holds the key, or none), `sign_in_needed` (the keychain has
        no secret for it), `not_found`, and those of the keychain.
        """
        with self._db.read() as tx:
            known = accounts.get(tx, account_id)
            if account_id not in devices.keys_of(tx, self._me.device_id):
                raise Problem("no_key_here", account=known.label)
        login = self.bare(known, http)
        if not network(known.network).info.needs_secret:
            return login
        return self._fresh(known, replace(login, secret=self._kept(known)))

    def renewed(self, refused: Login) -> Login:
        """Return the login made new after the network refused it, or as another process made it new meanwhile.

        Raises Problem `sign_in_needed` where only a person can help (the account waits for it from now on), and
        those of `login`.
        """
        with self._db.read() as tx:
            known = accounts.get(tx, refused.account_id)
        adapter = network(known.network)
        if not isinstance(adapter, Renews):
            self._lost(known, Problem("wrong_secret", network=adapter.info.label, words=""))
        return replace(self._fresh(known, replace(refused, refused=True)), refused=False)

    def has_secret(self, known: Account) -> bool:
        """Whether the keychain gives its secret now; asks no network, and no person."""
        try:
            return self._credentials.get(known.id, known.network, kept_as(known)) is not None
        except Problem:
            return False

    def made_good(self, name: str, login: Login) -> Login:
        """Make a login new where its network says that it must be; keeps nothing."""
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

    def ask(self, name: str, login: Login) -> WhoAmI:
        """Ask the network who we are; a login it refuses is made new once."""
        try:
            return ask(name, login)
        except Problem as problem:
            if problem.code != "wrong_secret" or not isinstance(network(name), Renews):
                raise
            refused = problem
        try:
            login = self.renewed(login)
        except Problem as problem:
            raise refused if problem.code == "sign_in_needed" else problem from None
        return ask(name, login)

    def keep_anew(self, known: Account, handle: str, secret: str) -> None:
        """Keep what a person signed in anew with, under the handle the account has now."""
        with files.only_one(_renewing(known), wait=True):  # else who is renewing now would write over it
            self._credentials.set(known.id, known.network, handle, secret)
            if kept_as(known) != handle:
                self._credentials.delete(known.id, known.network, kept_as(known))

    def _kept(self, known: Account) -> str:
        secret = self._credentials.get(known.id, known.network, kept_as(known))
        if secret is None:
            raise Problem("sign_in_needed", account=known.label)
        return secret

    def _fresh(self, known: Account, login: Login) -> Login:
        """Make what is kept new where it ran out, or where `login.secret` was refused.

        A refresh token may be good for one use only, so all threads and processes of this computer do so one after
        the other, each beginning with what the one before it kept.
        """
        if not isinstance(network(known.network), Renews):
            return login
        with files.only_one(_renewing(known), wait=True):
            kept = self._kept(known)
            login = replace(login, secret=kept, refused=login.refused and kept == login.secret)
            try:
                fresh = self.made_good(known.network, login)
            except Problem as problem:
                if problem.code != "wrong_secret":
                    raise
                if (now_kept := self._kept(known)) == kept:
                    self._lost(known, problem)
                return replace(login, secret=now_kept)  # somebody was quicker who does not know this lock
            if fresh.secret and fresh.secret != kept:
                self._keep(known, fresh)
            elif login.refused:
                self._lost(known, Problem("wrong_secret", network=network(known.network).info.label, words=""))
            return fresh

    def _keep(self, known: Account, fresh: Login) -> None:
        self._credentials.set(known.id, known.network, kept_as(known), fresh.secret or "")
        with self._db.write("accounts") as tx:
            now = accounts.get(tx, known.id)
            accounts.learnt(tx, known.id, now.handle, learnt(now.facts, fresh.facts))

    def _lost(self, known: Account, problem: Problem) -> NoReturn:
        with self._db.write("accounts") as tx:
            accounts.lost(tx, known.id, {"code": problem.code, **problem.data}, self._me.device_id)
        raise Problem("sign_in_needed", account=known.label) from problem


def once_renewed(adapter: Network, login: Login, renewed: Renewed | None, call: Callable[[Login], T]) -> T:
    """Make a call that publishes nothing; where the network refuses the login, once more with a new one."""
    try:
        return call(login)
    except HttpFailure as error:
        if renewed is None or adapter.classify(error, publishing=False).meaning != "sign_in":
            raise
    return call(renewed(login))


def _renewing(known: Account) -> Path:
    return paths.locks_folder() / f"renew-{known.id}"


def ask(name: str, login: Login) -> WhoAmI:
    """Ask the network who we are, posting nothing; raises Problem, those of `trouble`."""
    adapter = network(name)
    try:
        who = adapter.who_am_i(login)
    except HttpFailure as error:
        raise told(adapter, error) from None  # the cause may echo what was sent
    return replace(who, facts=learnt(login.facts, who.facts, login.http.ahead))


def kept_as(known: Account) -> str:
    """The name its secret has in the keychain: the handle may change on the network, the keychain does not know."""
    return known.facts.get("kept_as", known.handle)
