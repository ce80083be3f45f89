"""Several messages decided about at once: one transaction, one undo; who answers is said and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.inbox import messages


@pytest.fixture
def four(database: Database, account_id: str, inbox: Inbox) -> list[str]:
    """Four people who wait, the last one's message closed as one that owes nothing."""
    now = clock.now()
    came = [Incoming(str(n), f"Person {n}", f"p{n}", "A word?", now + timedelta(seconds=n)) for n in range(4)]
    with database.write("inbox") as tx:
        messages.keep(tx, account_id, came, messages.within(timedelta(hours=24)))
        ids = [row.id for row in messages.select_rows(tx, now)]
        messages.decide(tx, ids[3], "nothing_owed")
    return ids


def statuses(inbox: Inbox, ids: list[str]) -> list[str]:
    return [inbox.show(each).message.status for each in ids]


def assigned(database: Database, message_id: str) -> str | None:
    with database.read() as tx:
        return messages.stored(tx, message_id)["assigned_to"]


def test_several_are_decided_about_and_taken_back_in_one(inbox: Inbox, four: list[str]) -> None:
    before = statuses(inbox, four)
    inbox.snooze(four, clock.now() + timedelta(hours=1))
    assert statuses(inbox, four) == ["snoozed", "snoozed", "snoozed", "nothing_owed"]  # what is closed is passed over
    inbox.undo(four)
    assert statuses(inbox, four) == before
    inbox.waive(four, "met them all")
    assert statuses(inbox, four) == ["waived", "waived", "waived", "done"]
    inbox.undo(four)
    assert statuses(inbox, four) == before


def test_done_with_one_that_is_owed_closes_none(inbox: Inbox, four: list[str]) -> None:
    before = statuses(inbox, four)
    with pytest.raises(Problem) as raised:
        inbox.done([four[3], four[0]])
    assert raised.value.code == "owed"
    assert statuses(inbox, four) == before


def test_where_it_applies_to_none_it_says_so(inbox: Inbox, four: list[str]) -> None:
    inbox.spam(four[:2])
    with pytest.raises(Problem) as raised:
        inbox.snooze(four[:2], clock.now() + timedelta(hours=1))
    assert raised.value.code == "not_owed"
    with pytest.raises(Problem) as raised:
        inbox.undo([four[2], four[3]])
    assert raised.value.code == "nothing_to_undo"


def test_who_answers_is_said_and_taken_back(
    inbox: Inbox, database: Database, executive: Actor, four: list[str]
) -> None:
    inbox.assign(four[:2], executive.member_id)
    assert [assigned(database, each) for each in four] == [executive.member_id, executive.member_id, None, None]
    inbox.snooze(four[0], clock.now() + timedelta(hours=1))
    inbox.undo(four[0])
    assert assigned(database, four[0]) == executive.member_id  # only the last decision is taken back
    inbox.undo(four[1])
    assert assigned(database, four[1]) is None
    with pytest.raises(Problem) as raised:
        inbox.assign(four[0], "nobody")
    assert raised.value.code == "not_found"
    assert assigned(database, four[0]) == executive.member_id
