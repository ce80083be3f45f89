"""Collecting: what people answered, asked of the networks and kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from brandassist.accounts.logins import Renewed, once_renewed
from brandassist.errors import Problem
from brandassist.http import HttpFailure
from brandassist.inbox.rules import keeping_in
from brandassist.networks import network
from brandassist.networks.abilities import Reads
from brandassist.networks.contract import Collected, Login, Verdict
from brandassist.store import accounts, collections, conversations, messages
from brandassist.store.accounts import Account
from brandassist.store.collections import Health
from brandassist.store.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Collection:
    """How collecting one account went: `new` messages of other people, a warning's code, or the problem."""

    account_id: str
    account: str  # its label
    network: str
    new: int = 0
    warning: str = ""
    problem: Problem | None = None


class Collector:
    """Collects the accounts whose key this device holds. Several processes may collect at once."""

    def __init__(
        self,
        db: Database,
        device_id: str,
        login: Callable[[str], Login],
        renewed: Renewed | None = None,
    ) -> None:
        self._db = db
        self._device_id = device_id
        self._login = login
        self._renewed = renewed

    def collect_all(self) -> list[Collection]:
        """Collect every account this device can read, one after the other; one that fails keeps no other."""
        return [self._collect(each) for each in self._mine()]

    def collect(self, account_id: str) -> Collection:
        """Collect one account; raises Problem `not_found`, `cannot_read`."""
        with self._db.read() as tx:
            asked = accounts.get(tx, account_id)
        if not isinstance(network(asked.network), Reads):
            raise Problem("cannot_read", account=asked.label)
        return self._collect(asked)

    def health(self) -> list[tuple[Account, Health]]:
        """How collecting stands for every account that can be read, here or elsewhere."""
        with self._db.read() as tx:
            return [(each, collections.health(tx, each.id)) for each in accounts.every(tx) if _reads(each)]

    def _mine(self) -> list[Account]:
        with self._db.read() as tx:
            present = accounts.every(tx)
        return [each for each in present if any(key == self._device_id for key, _ in each.keys) and _reads(each)]

    def _collect(self, asked: Account) -> Collection:
        try:
            if asked.state == "sign_in":
                raise Problem("sign_in_needed", account=asked.label)
            came, before = self._ask(asked)
            new = self._keep(asked, came, before)
        except Problem as problem:
            with self._db.write("inbox") as tx:
                collections.failed(tx, asked.id, {"code": problem.code, **problem.data})
            return Collection(asked.id, asked.label, asked.network, problem=problem)
        return Collection(asked.id, asked.label, asked.network, new, came.warning)

    def _ask(self, asked: Account) -> tuple[Collected, str | None]:
        with self._db.read() as tx:
            before = collections.cursor_of(tx, asked.id)
            posts = conversations.recent_posts(tx, asked.id)
        adapter = network(asked.network)
        assert isinstance(adapter, Reads)
        login = self._login(asked.id)
        try:
            return once_renewed(adapter, login, self._renewed, lambda one: adapter.collect(one, before, posts)), before
        except Problem:
            raise
        except HttpFailure as error:
            verdict = adapter.classify(error, publishing=False)
            if verdict.meaning == "sign_in":
                self._hold(asked, verdict)
            raise _told(asked, verdict) from None  # the cause may echo what was sent
        except Exception as error:
            # An answer nobody foresaw must not keep the other accounts from being read.
            log.exception("collecting failed")
            raise Problem("not_collected", account=asked.label, why=type(error).__name__, words="") from error

    def _hold(self, asked: Account, verdict: Verdict) -> None:
        with self._db.write("accounts", "queue") as tx:
            accounts.lost(tx, asked.id, {"code": verdict.code, "words": verdict.words}, self._device_id)

    def _keep(self, asked: Account, came: Collected, before: str | None) -> int:
        with self._db.write("inbox") as tx:
            new = messages.keep(tx, asked.id, came.messages, keeping_in(tx, asked.network)).new
            collections.answered(tx, asked.id, before, came.cursor, came.warning)
        return new


def _reads(each: Account) -> bool:
    try:
        return isinstance(network(each.network), Reads)
    except Problem:  # an account of a network this installation does not know
        return False


def _told(asked: Account, verdict: Verdict) -> Problem:
    if verdict.meaning == "sign_in":
        return Problem("sign_in_needed", account=asked.label)
    return Problem("not_collected", account=asked.label, why=verdict.code, words=verdict.words)
