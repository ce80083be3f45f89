"""Messages: kept once, in their conversation, found again; the status each has now."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.events import Events
from brandassist.networks.contract import Incoming
from brandassist.store import search
from brandassist.store.database import Database
from brandassist.store.inbox import answering, collections, conversations, messages, obligations
from brandassist.store.inbox.obligations import STATUSES, MessageRow
from brandassist.store.tables import message
from brandassist.store.writing import saved_texts
from brandassist.store.writing.saved_texts import Content
from tests.support.builders import an_account, open_database

TARGET = timedelta(hours=24)
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with clock.set_to(lambda: NOW):
        database = open_database(tmp_path)
        yield database
        database.close()


@pytest.fixture
def account_id(database: Database) -> str:
    return an_account(database)


def said(remote_id: str, text: str = "A word.", minutes: float = 0, **more: object) -> Incoming:
    return Incoming(remote_id, "Ada Bo", "ada", text, NOW + timedelta(minutes=minutes), **more)  # type: ignore[arg-type]


def keep(database: Database, account_id: str, *came: Incoming) -> int:
    with database.write("inbox") as tx:
        return messages.keep(tx, account_id, came, messages.within(TARGET)).new


def listed(database: Database) -> list[MessageRow]:
    with database.read() as tx:
        return obligations.rows(tx, clock.now())


def together(database: Database) -> list[set[str]]:
    """Which messages share a conversation."""
    found: dict[str, set[str]] = {}
    with database.read() as tx:
        for row in obligations.select_rows(tx, clock.now()):
            found.setdefault(row.conversation_id, set()).add(row.remote_id)
    return sorted(found.values(), key=min)


def test_a_message_is_kept_once_and_owed(database: Database, account_id: str) -> None:
    assert keep(database, account_id, said("1"), said("1")) == 1
    assert keep(database, account_id, said("1")) == 0
    [row] = listed(database)
    assert (row.status, row.due_at) == ("needs_reply", NOW + TARGET)


def test_two_accounts_may_have_the_same_remote_id(database: Database, account_id: str) -> None:
    other = an_account(database, "mastodon")
    assert keep(database, account_id, said("1")) + keep(database, other, said("1")) == 2


def test_an_edit_and_an_admission_change_the_message_and_not_its_status(database: Database, account_id: str) -> None:
    keep(database, account_id, said("1", "Befor", pending=True))
    with database.write("inbox") as tx:
        messages.decide(tx, listed(database)[0].id, "waived", why="seen")
    keep(database, account_id, said("1", "Before", pending=False))
    [row] = listed(database)
    assert (row.text, row.pending, row.status) == ("Before", False, "waived")


def test_own_messages_and_old_history_owe_nothing(database: Database, account_id: str) -> None:
    keep(database, account_id, said("1", own=True), said("2", minutes=-60 * 24 * 400))
    with database.read() as tx:
        rows = obligations.select_rows(tx, NOW)
        counted = obligations.counts(tx, NOW)
    assert {row.status for row in rows} == {"nothing_owed"} and all(row.due_at is None for row in rows)
    assert counted["nothing_owed"] == 1  # one's own are not counted among what others wrote


@pytest.mark.parametrize(
    "text",
    [
        "x" * 3_000_000,
        "<script>alert(1)</script> <b>bold</b> & {braces} 'quotes' %s",
        "null\0byte",
        "half \ud800 pair",
        "",
        "مرحبا 👩‍👩‍👧 e\u0301",
    ],
    ids=["long", "html", "null", "surrogate", "empty", "scripts"],
)
def test_any_text_survives(database: Database, account_id: str, text: str) -> None:
    keep(database, account_id, said("1", text))
    [row] = listed(database)
    assert row.text == text.replace("\0", "\ufffd").replace("\ud800", "\ufffd" * 3)


def test_an_address_that_is_none_is_left_out(database: Database, account_id: str) -> None:
    keep(database, account_id, said("1", url="javascript:alert(1)"), said("2", url="https://ada.example/2"))
    assert sorted(row.url for row in listed(database)) == ["", "https://ada.example/2"]


def test_a_message_is_found_by_its_words(database: Database, account_id: str) -> None:
    keep(database, account_id, said("1", "Perché non ci sono sedie?"))
    with database.read() as tx:
        assert [hit.kind for hit in search.find(tx, "perche sed")] == ["message"]
        assert [hit.kind for hit in search.find(tx, "ada")] == ["message"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_a_conversation_hangs_together_in_whatever_order_it_came(
    database: Database, account_id: str, order: tuple[int, ...]
) -> None:
    chain = [said("1"), said("2", in_reply_to="1"), said("3", in_reply_to="2")]
    for at in order:
        keep(database, account_id, chain[at])
    keep(database, account_id, said("9"))
    assert together(database) == [{"1", "2", "3"}, {"9"}]


def test_a_root_the_network_tells_wins_where_the_message_above_is_unknown(database: Database, account_id: str) -> None:
    keep(database, account_id, said("5", in_reply_to="4", root="1"), said("6", in_reply_to="2", root="1"))
    assert together(database) == [{"5", "6"}]


def test_a_slower_collector_does_not_put_the_cursor_back(database: Database, account_id: str) -> None:
    with database.write() as tx:
        collections.answered(tx, account_id, None, "10", "")
        collections.answered(tx, account_id, "10", "30", "")
        collections.answered(tx, account_id, "10", "20", "")  # began before, ended after
        collections.answered(tx, account_id, "30", None, "")
        assert collections.cursor_of(tx, account_id) == "30"


def test_a_warning_and_a_failure_are_kept_until_they_pass(database: Database, account_id: str) -> None:
    with database.write() as tx:
        collections.answered(tx, account_id, None, "1", "pending_unreadable")
        collections.failed(tx, account_id, {"code": "not_collected"})
        with clock.set_to(lambda: NOW + timedelta(hours=1)):
            collections.failed(tx, account_id, {"code": "no_key_here"})
        seen = collections.health(tx, account_id)
        assert (seen.warning, seen.problem, seen.failing_since) == ("pending_unreadable", {"code": "no_key_here"}, NOW)
        collections.answered(tx, account_id, "1", "2", "")
        assert collections.health(tx, account_id) == collections.Health(account_id, NOW)


def test_several_collectors_at_once_keep_each_message_once(database: Database, account_id: str) -> None:
    came = tuple(said(str(number), minutes=number) for number in range(40))

    def collect(_: int) -> int:
        own = Database(database.url, Events())
        try:
            return sum(keep(own, account_id, *came[start : start + 10]) for start in range(0, 40, 5))
        finally:
            own.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(collect, range(4))) == 40
    assert len(listed(database)) == 40


def test_the_list_begins_with_what_is_owed_the_longest(database: Database, account_id: str) -> None:
    keep(database, account_id, *(said(str(number), minutes=number - 6) for number in range(6)))
    with database.write() as tx:
        by_remote = {row.remote_id: row.id for row in obligations.rows(tx, NOW)}
        messages.decide(tx, by_remote["0"], "snoozed", snoozed_until=NOW + timedelta(days=1))
        messages.decide(tx, by_remote["1"], "waived")
        messages.decide(tx, by_remote["4"], "spam")
    assert [row.remote_id for row in listed(database)] == ["2", "3", "5", "0", "4", "1"]


def test_a_snooze_ends_by_itself(database: Database, account_id: str) -> None:
    keep(database, account_id, said("1"))
    with database.write() as tx:
        messages.decide(tx, listed(database)[0].id, "snoozed", snoozed_until=NOW + timedelta(hours=2))
        for hours, status in ((1, "snoozed"), (2, "needs_reply")):
            then = NOW + timedelta(hours=hours)
            assert obligations.counts(tx, then)[status] == 1
            assert len(obligations.rows(tx, then, statuses=[status])) == 1


def test_ten_thousand_messages_are_listed_page_by_page(database: Database, account_id: str) -> None:
    keep(database, account_id, said("first"))
    row = {"account_id": account_id, "conversation_id": listed(database)[0].conversation_id, "author": "Ada Bo"}
    row |= {"handle": "ada", "text": "A word.", "status": "needs_reply", "due_at": NOW, "received_at": NOW}
    with database.write() as tx:
        tx.execute(insert(message), [{"id": f"m{each}", "remote_id": f"r{each}", **row} for each in range(9_999)])
    seen: list[str] = []
    with database.read() as tx:
        for offset in range(0, 1_000, 200):
            seen += [row.id for row in obligations.rows(tx, NOW, statuses=["needs_reply"], limit=200, offset=offset)]
        counted = obligations.counts(tx, NOW)
    assert len(set(seen)) == 1_000
    assert counted["needs_reply"] == 10_000 and set(counted) == set(STATUSES)


def test_what_rendering_asks(database: Database, account_id: str) -> None:
    keep(database, account_id, said("2", in_reply_to="1", root="1", visibility="direct"))
    [row] = listed(database)
    with database.read() as tx:
        assert answering.answered(tx, row.id) == answering.Answered("2", "1", "ada")
        assert conversations.recent_posts(tx, account_id) == ()
    assert row.visibility == "direct"


def test_a_saved_reply_goes_into_the_bin_and_comes_back(database: Database) -> None:
    with database.write() as tx:
        one = saved_texts.add(tx, "reply", Content("Thanks", "Thank you.", "en"))
        saved_texts.change(tx, "reply", one, Content("Thanks", "Thank you very much.", "en"))
        saved_texts.put_away(tx, "reply", one)
        assert saved_texts.every(tx, "reply") == [] and len(saved_texts.every(tx, "reply", binned=True)) == 1
        assert saved_texts.empty(tx, NOW - timedelta(days=30)) == 0
        saved_texts.take_out(tx, "reply", one)
        assert [each.text for each in saved_texts.every(tx, "reply")] == ["Thank you very much."]
        saved_texts.put_away(tx, "reply", one)
        assert saved_texts.empty(tx, NOW + timedelta(days=30)) == 1
