"""Collecting page by page: resumed where it ended, bounded, patient where a network asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.http import Answer, Http, HttpFailure, Status
from brandassist.inbox import collecting
from brandassist.inbox.collecting import MOST_PAGES, Collection, Collector
from brandassist.networks.contract import Collected, Incoming, Login, Verdict
from brandassist.store.database import Database
from brandassist.store.inbox import collections, messages, obligations
from tests.support.builders import DEVICE, SetClock, an_account, open_database

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
Page = Callable[[str | None], Collected]


class Network:
    """A network that answers as a test says."""

    def __init__(self) -> None:
        self.page: Page = lambda cursor: Collected((), cursor)
        self.again: Callable[[tuple[str, ...]], Collected] = lambda names: Collected((), None)
        self.asked: list[str | None] = []
        self.looked_at: list[tuple[str, ...]] = []

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        self.asked.append(cursor)
        return self.page(cursor)

    def look_again(self, login: Login, remote_ids: tuple[str, ...]) -> Collected:
        self.looked_at.append(remote_ids)
        return self.again(remote_ids)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return (
            Verdict("later", "429", wait=timedelta(minutes=3)) if isinstance(error, Status) else Verdict("refused", "5")
        )


@pytest.fixture
def time() -> Iterator[SetClock]:
    now = SetClock()
    with clock.set_to(now):
        yield now


@pytest.fixture
def database(tmp_path: Path, time: SetClock) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    made = Network()
    monkeypatch.setattr(collecting, "network", lambda name: made)
    return made


@pytest.fixture
def account_id(database: Database) -> str:
    return an_account(database)


@pytest.fixture
def collector(database: Database, network: Network, account_id: str) -> Collector:
    return Collector(database, DEVICE, lambda name: Login(name, "", "you", {}, Http()))


def said(*numbers: int, text: str = "Why?") -> tuple[Incoming, ...]:
    return tuple(Incoming(str(number), "Ada", "ada", text, clock.now()) for number in numbers)


def five_pages(cursor: str | None) -> Collected:
    at = int(cursor or 0)
    return Collected(said(at * 2, at * 2 + 1), str(at + 1), more=at < 4)


def names(database: Database) -> set[str]:
    with database.read() as tx:
        return {row.remote_id for row in obligations.select_rows(tx, clock.now())}


def test_what_stands_on_further_pages_is_asked_for_at_once(
    collector: Collector, network: Network, database: Database, account_id: str
) -> None:
    network.page = five_pages
    assert collector.collect(account_id).new == 10
    assert network.asked == [None, "1", "2", "3", "4"] and names(database) == {str(each) for each in range(10)}


def test_after_a_failure_in_the_middle_it_goes_on_where_it_stood(
    collector: Collector, network: Network, database: Database, account_id: str
) -> None:
    def fails(cursor: str | None) -> Collected:
        if cursor == "3":
            raise HttpFailure("closed")
        return five_pages(cursor)

    network.page = fails
    came = collector.collect(account_id)
    assert (came.new, came.problem and came.problem.code) == (6, "not_collected")
    network.page, network.asked = five_pages, []
    assert collector.collect(account_id) == Collection(account_id, "practice", "practice", 4)
    assert network.asked == ["3", "4"] and len(names(database)) == 10


def test_a_page_and_where_it_ended_are_kept_together_or_not_at_all(
    collector: Collector, network: Network, database: Database, account_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.page = five_pages
    kept, rounds = collections.answered, iter(range(100))

    def breaks(*told: object) -> None:
        kept(*told)  # type: ignore[arg-type]
        if next(rounds) == 2:
            raise RuntimeError("killed")

    monkeypatch.setattr(collections, "answered", breaks)
    assert collector.collect(account_id).new == 4
    with database.read() as tx:
        assert collections.cursor_of(tx, account_id) == "2"
    assert names(database) == {"0", "1", "2", "3"}
    assert collector.collect(account_id).new == 6


@pytest.mark.parametrize("turning", [True, False], ids=["the same cursor", "ever new cursors"])
def test_a_page_that_comes_for_ever_is_noticed_and_told(
    collector: Collector, network: Network, database: Database, account_id: str, turning: bool
) -> None:
    def for_ever(cursor: str | None) -> Collected:
        after = "a" if turning else str(len(network.asked))
        return Collected(said(1, 2), after, more=True)

    network.page = for_ever
    assert collector.collect(account_id).warning == "same_page" and len(network.asked) == 2
    with database.read() as tx:
        assert collections.health(tx, account_id).warning == "same_page"
    network.page = lambda cursor: Collected(said(3), "end")
    assert collector.collect(account_id) == Collection(account_id, "practice", "practice", 1)
    assert names(database) == {"1", "2", "3"}


def test_a_list_without_end_takes_no_more_than_its_share_of_a_round(
    collector: Collector, network: Network, account_id: str
) -> None:
    network.page = lambda cursor: Collected(said(int(cursor or 0)), str(int(cursor or 0) + 1), more=True)
    assert collector.collect(account_id).new == MOST_PAGES
    assert collector.collect(account_id).new == MOST_PAGES and network.asked[-1] == str(2 * MOST_PAGES - 1)


@pytest.mark.parametrize("refuses", [True, False], ids=["429", "asked to wait"])
def test_a_network_that_asks_for_rest_gets_it(
    collector: Collector, network: Network, account_id: str, time: SetClock, refuses: bool
) -> None:
    def slow(cursor: str | None) -> Collected:
        if refuses:
            raise Status(Answer(429, {}, b"", "https://a.example"))
        return Collected(said(1), "1", more=True, wait=timedelta(minutes=3))

    network.page = slow
    first = collector.collect(account_id)
    assert first.not_before == time() + timedelta(minutes=3) and (first.problem is not None) is refuses
    asked = len(network.asked)
    time.advance(seconds=179)
    assert collector.collect_all() == [Collection(account_id, "practice", "practice", not_before=first.not_before)]
    assert len(network.asked) == asked == 1
    network.page = lambda cursor: Collected(said(2), "2")
    time.advance(seconds=2)
    assert collector.collect(account_id).new == 1 and network.asked == [None, None if refuses else "1"]


def test_one_account_that_fails_keeps_no_other(
    collector: Collector, network: Network, database: Database, account_id: str
) -> None:
    other = an_account(database, "mastodon")

    def bad(cursor: str | None) -> Collected:
        if len(network.asked) == 1:
            return Collected((None,), "1")  # type: ignore[arg-type]
        return Collected(said(1), "1")

    network.page = bad
    first, second = collector.collect_all()
    assert first.problem is not None and (second.new, {first.account_id, second.account_id}) == (1, {account_id, other})


def test_who_waits_is_looked_at_again_in_turn(
    collector: Collector, network: Network, database: Database, account_id: str
) -> None:
    network.page = lambda cursor: Collected(said(*range(25)) if cursor is None else (), "1")
    for _ in range(3):
        collector.collect(account_id)
    first, second, third = network.looked_at
    assert [len(each) for each in network.looked_at] == [10] * 3
    assert {*first, *second, *third} == {str(each) for each in range(25)}
    network.again = lambda asked: Collected(said(int(asked[0]), text="Changed?"), None, gone=asked[1:3])
    assert collector.collect(account_id).changed == 3
    with database.read() as tx:
        rows = obligations.select_rows(tx, clock.now())
    assert len([row for row in rows if row.text == "Changed?"]) == 1
    assert len([row for row in rows if row.why == "gone"]) == 2


def test_what_came_while_the_network_was_asked_is_not_missed_there(
    collector: Collector, network: Network, database: Database, account_id: str, time: SetClock
) -> None:
    def meanwhile(cursor: str | None) -> Collected:
        time.advance(seconds=1)
        with database.write("inbox") as tx:
            new = Incoming("new", "Ada", "ada", "Why?", clock.now(), in_reply_to="p", root="p")
            messages.keep(tx, account_id, [new], messages.within(timedelta(hours=1)))
        time.advance(seconds=1)
        return Collected((), "1", whole=("p",))

    network.page = meanwhile
    collector.collect(account_id)
    with database.read() as tx:
        assert [row.gone_at for row in obligations.select_rows(tx, clock.now())] == [None]
