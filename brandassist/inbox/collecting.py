"""Collecting: what people answered, asked of the networks and kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from brandassist import clock
from brandassist.accounts.logins import Renewed, once_renewed
from brandassist.errors import Problem
from brandassist.http import HttpFailure
from brandassist.inbox.rules import keeping_in
from brandassist.networks import network
from brandassist.networks.abilities import LooksAgain, Reads
from brandassist.networks.contract import MOST_LOOKED_AT, Collected, Login, Verdict
from brandassist.networks.reading import unreadable
from brandassist.store import accounts
from brandassist.store.accounts import Account
from brandassist.store.database import Database
from brandassist.store.inbox import collections, conversations, messages
from brandassist.store.inbox.collections import Health

log = logging.getLogger(__name__)


MOST_PAGES = 20  # of one account in one round; the next one goes on where it ended
PATIENCE = timedelta(minutes=5)  # where a network asks to wait and says not how long
SAME_PAGE = "same_page"  # it says there is more, and shows again what it showed


@dataclass(frozen=True)
class Collection:
    """How collecting one account went: `new` messages of other people, a warning's code, or the problem.

    `changed`: how many known ones were edited or taken away there; `not_before`: until then it is not asked again.
    """

    account_id: str
    account: str  # its label
    network: str
    new: int = 0
    warning: str = ""
    problem: Problem | None = None
    not_before: datetime | None = None
    changed: int = 0


@dataclass
class _Come:
    """One account's round so far."""

    new: int = 0
    changed: int = 0
    warning: str = ""
    problem: Problem | None = None
    not_before: datetime | None = None


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

    def unreadable(self) -> list[tuple[Account, str]]:
        """The accounts whose answers no program may read, each with the code that says why (`networks.reading`)."""
        with self._db.read() as tx:
            return [(each, why) for each in accounts.every(tx) if (why := why_unread(each))]

    def _mine(self) -> list[Account]:
        with self._db.read() as tx:
            present = accounts.every(tx)
        return [each for each in present if any(key == self._device_id for key, _ in each.keys) and _reads(each)]

    def _collect(self, asked: Account) -> Collection:
        with self._db.read() as tx:
            waits = collections.not_before(tx, asked.id)
        if waits is not None and clock.now() < waits:
            return Collection(asked.id, asked.label, asked.network, not_before=waits)
        come = _Come()
        try:
            if asked.state == "sign_in":
                raise Problem("sign_in_needed", account=asked.label)
            self._pages(asked, come)
            self._look_again(asked, come)
        except Problem as problem:
            come.problem = problem
        except Exception as error:
            # An answer nobody foresaw must not keep the other accounts from being read.
            log.exception("collecting failed")
            come.problem = Problem("not_collected", account=asked.label, why=type(error).__name__, words="")
        if come.problem is not None:
            with self._db.write("inbox") as tx:
                collections.failed(tx, asked.id, {"code": come.problem.code, **come.problem.data})
        return Collection(
            asked.id, asked.label, asked.network, come.new, come.warning, come.problem, come.not_before, come.changed
        )

    def _pages(self, asked: Account, come: _Come) -> None:
        """Ask page after page, each kept together with where it ended, so that a kill loses and repeats nothing."""
        adapter = network(asked.network)
        assert isinstance(adapter, Reads)
        seen: set[str | None] = set()
        last: frozenset[str] = frozenset()
        for _ in range(MOST_PAGES):
            with self._db.read() as tx:
                before = collections.cursor_of(tx, asked.id)
                posts = conversations.recent_posts(tx, asked.id)
            at, reads = clock.now(), partial(adapter.collect, cursor=before, posts=posts)
            page = self._ask(asked, come, reads)
            names = frozenset(each.remote_id for each in page.messages)
            seen.add(before)
            repeats = page.more and (page.cursor in seen or (names == last and bool(names)))
            page = replace(page, warning=SAME_PAGE) if repeats else page
            self._keep(asked, page, come, before, at)
            if repeats or not page.more or come.not_before:
                return
            last = names

    def _look_again(self, asked: Account, come: _Come) -> None:
        """Ask how some of those who wait stand there now, where reading tells of neither edits nor deletions."""
        adapter = network(asked.network)
        if not isinstance(adapter, LooksAgain) or come.not_before:
            return
        with self._db.write() as tx:
            names = tuple(collections.next_looked_at(tx, asked.id, MOST_LOOKED_AT))
        if not names:
            return
        at = clock.now()
        try:
            told = self._ask(asked, come, lambda login: adapter.look_again(login, names))
        except Problem as problem:
            if problem.code == "sign_in_needed":
                raise
            log.info("not looked at again: %s", problem.data)  # what is new was told all the same
        else:
            self._keep(asked, replace(told, cursor=None, warning=come.warning), come, None, at)

    def _ask(self, asked: Account, come: _Come, call: Callable[[Login], Collected]) -> Collected:
        adapter = network(asked.network)
        try:
            return once_renewed(adapter, self._login(asked.id), self._renewed, call)
        except HttpFailure as error:
            verdict = adapter.classify(error, publishing=False)
            if verdict.meaning == "sign_in":
                self._hold(asked, verdict)
            if verdict.meaning == "later":
                self._rest(asked, come, verdict.wait or PATIENCE)
            raise _told(asked, verdict) from None  # the cause may echo what was sent

    def _rest(self, asked: Account, come: _Come, wait: timedelta) -> None:
        come.not_before = clock.now() + wait
        with self._db.write("inbox") as tx:
            collections.ask_not_before(tx, asked.id, come.not_before)

    def _hold(self, asked: Account, verdict: Verdict) -> None:
        with self._db.write("accounts", "queue") as tx:
            accounts.lost(tx, asked.id, {"code": verdict.code, "words": verdict.words}, self._device_id)

    def _keep(self, asked: Account, page: Collected, come: _Come, before: str | None, at: datetime) -> None:
        until = clock.now() + page.wait if page.wait is not None else None
        with self._db.write("inbox") as tx:
            rules = keeping_in(tx, asked.network)
            kept = messages.keep(tx, asked.id, page.messages, rules, gone=page.gone, whole=page.whole, asked_at=at)
            collections.answered(tx, asked.id, before, page.cursor, page.warning)
            if until is not None:
                collections.ask_not_before(tx, asked.id, until)
        come.new += kept.new
        come.changed += kept.changed + kept.gone
        come.warning, come.not_before = page.warning, until


def why_unread(each: Account) -> str:
    """The code that says why no program may read what is written to an account; "" where one does."""
    return "" if _reads(each) else unreadable(each.network).code


def _reads(each: Account) -> bool:
    try:
        return isinstance(network(each.network), Reads)
    except Problem:  # an account of a network this installation does not know
        return False


def _told(asked: Account, verdict: Verdict) -> Problem:
    if verdict.meaning == "sign_in":
        return Problem("sign_in_needed", account=asked.label)
    return Problem("not_collected", account=asked.label, why=verdict.code, words=verdict.words)
