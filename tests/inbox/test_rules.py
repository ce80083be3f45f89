"""Rules seen, added and switched; what a person said stays; due times follow the targets; the first answer counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.inbox.rules import due_again, keeping_in
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming
from brandassist.store import settings
from brandassist.store.database import Database
from brandassist.store.deliveries.state import answered
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
from brandassist.store.tables import conversation, message
from tests.support.builders import SetClock, an_account

BEGAN = datetime(2026, 11, 23, 8, tzinfo=UTC)  # a Monday


@pytest.fixture
def now() -> Iterator[SetClock]:
    moment = SetClock(BEGAN)
    with clock.set_to(moment):
        yield moment


@pytest.fixture
def account_id(now: SetClock, database: Database) -> str:
    return an_account(database, "mastodon")


def came(database: Database, account_id: str, *texts: str, **more: object) -> list[str]:
    """The ids of messages kept just now, as collecting keeps them."""
    received = [Incoming(new_id(), "Ada Bo", "ada", text, clock.now(), **more) for text in texts]  # type: ignore[arg-type]
    with database.write("inbox") as tx:
        messages.keep(tx, account_id, received, keeping_in(tx, "mastodon"))
        by_name = {row.remote_id: row.id for row in tx.execute(select(message))}
    return [by_name[each.remote_id] for each in received]


def sorts(inbox: Inbox, ids: list[str]) -> list[tuple[str, str, str]]:
    rows = [inbox.show(each).message for each in ids]
    return [(row.sort, row.sorted_by, row.status) for row in rows]


def numbers(inbox: Inbox, name: str) -> tuple[int, int]:
    return next((each.sorted, each.corrected) for each in inbox.rules() if each.name == name)


def test_what_comes_is_sorted_and_owes_by_it(inbox: Inbox, database: Database, account_id: str) -> None:
    ids = came(database, account_id, "Grazie mille!", "When do you open?", "Earn money, message me on WhatsApp", "Hm.")
    assert sorts(inbox, ids) == [
        ("thanks", "thanks_it", "nothing_owed"),
        ("question", "question_mark", "needs_reply"),
        ("spam", "spam_en", "needs_reply"),
        ("", "", "needs_reply"),
    ]
    counted = inbox.splits()
    assert (counted["questions"], counted["owed"], counted["spam"], counted["done"]) == (1, 2, 1, 1)
    assert numbers(inbox, "thanks_it") == (1, 0)


def test_a_person_corrects_and_no_rule_overrules_that(inbox: Inbox, database: Database, account_id: str) -> None:
    ids = came(database, account_id, "Grazie mille!", "When do you open?", "When, though?")
    inbox.correct_sort(ids[0], "question")
    inbox.correct_sort(ids[1:], "thanks")
    wanted = [("question", "person", "needs_reply"), *[("thanks", "person", "nothing_owed")] * 2]
    assert sorts(inbox, ids) == wanted
    assert (numbers(inbox, "thanks_it"), numbers(inbox, "question_mark")) == ((1, 1), (2, 2))
    inbox.add_rule("spam", "text", "grazie")
    assert sorts(inbox, ids) == wanted
    inbox.undo(ids[0])
    assert sorts(inbox, ids[:1]) == [("thanks", "thanks_it", "nothing_owed")]
    assert numbers(inbox, "thanks_it") == (1, 0)


def test_other_rules_sort_what_is_open_anew(inbox: Inbox, database: Database, account_id: str) -> None:
    ids = came(database, account_id, "Complimenti a tutti", "Aprite domani?", "Grazie!")
    made = inbox.add_rule("thanks", "text", "complimenti")
    inbox.switch_rule("question_mark", False)
    inbox.switch_rule("thanks_it", False)
    assert sorts(inbox, ids) == [
        ("thanks", made, "nothing_owed"),
        ("", "", "needs_reply"),
        ("thanks", "thanks_it", "nothing_owed"),  # closed, and nobody asked for a year's thanks back
    ]
    inbox.switch_rule("question_mark", True)
    assert sorts(inbox, ids)[1] == ("question", "question_mark", "needs_reply")
    inbox.switch_rule(made, False)
    assert came(database, account_id, "Complimenti") and not inbox.rules()[0].on
    inbox.remove_rule(made)
    assert all(not each.own for each in inbox.rules())


def test_what_cannot_be_a_rule(inbox: Inbox) -> None:
    for act, code in (
        (lambda: inbox.add_rule("rant", "text", "x"), "unknown_sort"),
        (lambda: inbox.add_rule("spam", "colour", "x"), "unknown_field"),
        (lambda: inbox.add_rule("spam", "text", " \n"), "nothing_written"),
        (lambda: inbox.remove_rule("nobody's"), "not_found"),
        (lambda: inbox.switch_rule("nobody's", True), "not_found"),
        (lambda: inbox.correct_sort("nobody's", "spam"), "not_found"),
    ):
        with pytest.raises(Problem) as told:
            act()
        assert told.value.code == code
    assert all(not each.own for each in inbox.rules())


def test_due_times_follow_the_targets(
    inbox: Inbox, database: Database, account_id: str, executive: Actor, now: SetClock
) -> None:
    database.keep_true("settings", due_again)
    now.advance(days=4, hours=9)  # Friday, 17:00
    [late, thanks] = came(database, account_id, "When?", "Grazie!")

    def change(key: str, value: object) -> None:
        with database.write("settings") as tx:
            settings.put(tx, executive, key, value)

    def due(message_id: str) -> timedelta | None:
        row = inbox.show(message_id).message
        return row.due_at - BEGAN if row.due_at else None

    assert (due(late), due(thanks)) == (timedelta(days=5, hours=9), None)
    change("working_days", "mon tue wed thu fri")
    assert due(late) == timedelta(days=7, hours=9)
    change("reply_targets", "mastodon=2")
    assert due(late) == timedelta(days=4, hours=11)
    now.advance(hours=3)
    inbox.reopen(thanks)  # owed from now on: Friday, 20:00
    assert due(thanks) == timedelta(days=4, hours=14)
    change("working_from", "09:00")
    change("working_to", "18:00")
    assert (due(late), due(thanks)) == (timedelta(days=7, hours=2), timedelta(days=7, hours=3))
    change("zone", "Europe/Rome")  # an hour ahead
    assert due(thanks) == timedelta(days=7, hours=2)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("working_days", ""),
        ("working_days", "lunedì"),
        ("working_from", "25:00"),
        ("reply_targets", "x"),
        ("reply_targets", "x=0"),
        ("reply_targets", "x=99999"),
        ("reply_target_hours", 721),
    ],
)
def test_targets_that_are_none(database: Database, executive: Actor, key: str, value: object) -> None:
    with database.write("settings") as tx, pytest.raises(Problem, match="bad_setting"):
        settings.put(tx, executive, key, value)


def test_less_than_an_hour_a_day_is_no_work(database: Database, executive: Actor) -> None:
    with database.write("settings") as tx:
        settings.put(tx, executive, "working_from", "9:00")
        with pytest.raises(Problem, match="work_too_short"):
            settings.put(tx, executive, "working_to", "09:59")
        settings.put(tx, executive, "working_to", "08:00")  # through the night
        assert settings.get(tx, "working_from") == "09:00"


def test_ten_thousand_open_ones_follow_in_one_transaction(
    inbox: Inbox, database: Database, account_id: str, executive: Actor
) -> None:
    database.keep_true("settings", due_again)
    with database.write("inbox") as tx:
        talk = new_id()
        tx.execute(insert(conversation).values(id=talk, account_id=account_id, root="r", created_at=clock.now()))
        row = {"account_id": account_id, "conversation_id": talk, "author": "A", "handle": "a", "text": "Hm."}
        row |= {"status": "needs_reply", "received_at": clock.now(), "due_at": clock.now()}
        tx.execute(insert(message), [{**row, "id": new_id(), "remote_id": str(each)} for each in range(10_000)])
    with database.write("settings") as tx:
        settings.put(tx, executive, "reply_target_hours", 3)
    assert inbox.splits()["owed"] == 10_000 and inbox.list(limit=1, offset=9_999)[0].due_at == BEGAN + timedelta(
        hours=3
    )


def test_the_first_answer_is_kept(inbox: Inbox, database: Database, account_id: str, now: SetClock) -> None:
    [asked] = came(database, account_id, "When?")
    inbox.draft_reply(asked, "At nine.")
    now.advance(hours=1)
    with database.write("inbox") as tx:
        answered(tx, messages.get(tx, asked).draft_id or "", clock.now())
    inbox.reopen(asked)
    now.advance(hours=5)
    with database.write("inbox") as tx:
        answered(tx, messages.get(tx, asked).draft_id or "", clock.now())
    assert inbox.show(asked).message.answered_at == BEGAN + timedelta(hours=1)
    told = inbox.ledger(BEGAN, clock.now() + timedelta(seconds=1))
    assert (told.total.answered, told.total.reopened, told.total.closing) == (2, 1, 0)


def test_an_answer_read_there_is_no_first_one_either(
    inbox: Inbox, database: Database, account_id: str, now: SetClock
) -> None:
    [asked] = came(database, account_id, "When?")
    name = inbox.show(asked).message.remote_id
    now.advance(hours=1)
    came(database, account_id, "At nine.", own=True, in_reply_to=name)
    inbox.reopen(asked)
    now.advance(hours=1)
    came(database, account_id, "At ten.", own=True, in_reply_to=name)
    row = inbox.show(asked).message
    assert (row.status, row.answered_at) == ("answered", BEGAN + timedelta(hours=1))


def test_thanks_said_once_more_of_what_is_owed_again_closes_it(
    inbox: Inbox, database: Database, account_id: str, now: SetClock
) -> None:
    [one] = came(database, account_id, "A word.")
    inbox.correct_sort(one, "thanks")
    inbox.reopen(one)
    inbox.correct_sort(one, "thanks")
    assert inbox.show(one).message.status == "nothing_owed"
