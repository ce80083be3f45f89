"""Undo send: inside its hold always honoured, afterwards refused; never both undone and sent."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.tables import message
from tests.inbox.conftest import kept
from tests.publishing.conftest import Practice

HOLD = timedelta(seconds=10)
TRIES = 200


@pytest.fixture
def post(practice: Practice) -> str:
    """A post of ours on the practice network; what people like may be answered under it."""
    return practice.say("Twelve minutes in the queue, and no chairs.")


def a_message(database: Database, account_id: str, number: int, post: str) -> str:
    kept(database, account_id, f"m{number}", clock.now(), handle=f"someone{number}", in_reply_to=post)
    this = message.c.remote_id == f"m{number}"
    with database.write("inbox") as tx:
        tx.execute(update(message).where(this).values(kind="like"))
        return tx.execute(select(message.c.id).where(this)).scalar_one()


def told(practice: Practice) -> str:
    return "\n".join(str(each["text"]) for each in practice.posts())


def undone(inbox: Inbox, message_id: str) -> bool:
    """Press Undo; whether it was honoured."""
    try:
        inbox.undo_send(message_id)
    except Problem as problem:
        assert problem.code == "reply_on_its_way"
        return False
    return True


def test_inside_the_window_it_is_always_honoured_and_afterwards_refused(
    database: Database,
    account_id: str,
    inbox: Inbox,
    lanes: Lanes,
    practice: Practice,
    post: str,
    pytestconfig: pytest.Config,
) -> None:
    tries = TRIES // 5 if pytestconfig.getoption("--postgres") else TRIES  # there the lock is what is tried
    chance = random.Random(7)
    start = clock.now()
    moments: list[tuple[timedelta, str, int]] = []
    pressed: dict[int, timedelta] = {}
    for number in range(tries):
        sent_at = timedelta(seconds=30 * chance.randrange(10))
        pressed[number] = timedelta(seconds=chance.uniform(0, 20))
        moments += [(sent_at, "send", number), (sent_at + pressed[number], "undo", number)]
    starts = {after for after, what, _ in moments if what == "send"}
    made: dict[int, str] = {}
    honoured: dict[int, bool] = {}
    last_run = now = start
    with clock.set_to(lambda: now):
        for after, what, number in sorted(moments):
            now = start + after
            if what == "send":
                made[number] = a_message(database, account_id, number, post)
                sent = inbox.send(made[number], text=f"Answer <{number}>.", hold=HOLD)
                assert sent.approved and sent.goes_at == now + HOLD
            else:
                if any(last_run < start + each + HOLD <= now for each in starts) or number % 10 == 0:
                    lanes.run_until_idle()
                    last_run = now
                honoured[number] = undone(inbox, made[number])
        now += HOLD
        lanes.run_until_idle()
    said, statuses = told(practice), {each.id: each.status for each in inbox.list()}
    for number, after in pressed.items():
        assert honoured[number] == (after < HOLD), (number, after)
        assert (f"<{number}>" in said) != honoured[number]
        assert said.count(f"<{number}>") <= 1
        assert statuses[made[number]] == ("needs_reply" if honoured[number] else "answered")


def test_another_process_that_delivers_keeps_the_window_too(
    database: Database, account_id: str, inbox: Inbox, practice: Practice, post: str
) -> None:
    chance = random.Random(11)
    numbers = list(range(30))
    address = database.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.inbox.delivering", address, str(practice.folder)]
    other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None and other.stdout.readline() == "delivering\n"
    messages = {each: a_message(database, account_id, each, post) for each in numbers}
    ends: dict[int, datetime] = {}
    presses: dict[int, datetime] = {}
    for each in numbers:
        sent = inbox.send(messages[each], text=f"Answer <{each}>.", hold=timedelta(seconds=chance.uniform(1, 4)))
        assert sent.goes_at is not None
        ends[each] = sent.goes_at
        presses[each] = clock.now() + timedelta(seconds=chance.uniform(0, 5))
    try:
        honoured: dict[int, bool] = {}
        while len(honoured) < len(numbers):
            for each in set(numbers) - set(honoured):
                before = clock.now()
                if before >= presses[each]:
                    honoured[each] = undone(inbox, messages[each])
                    if clock.now() < ends[each]:
                        assert honoured[each], "inside its window"
        while any(
            not done and inbox.show(messages[each]).message.status != "answered" for each, done in honoured.items()
        ):
            assert other.poll() is None
    finally:
        other.kill()
        other.wait()
    said = told(practice)
    assert True in honoured.values() and False in honoured.values()
    for each in numbers:
        assert said.count(f"<{each}>") == (0 if honoured[each] else 1)


def test_a_freeze_in_the_window_holds_it_and_undo_still_takes_it_back(
    database: Database, account_id: str, inbox: Inbox, lanes: Lanes, practice: Practice, post: str
) -> None:
    first, second = (a_message(database, account_id, each, post) for each in (1, 2))
    sent = [inbox.send(each, text="Not now.", hold=HOLD) for each in (first, second)]
    with database.write("queue") as tx:
        stop.freeze_all(tx, None, "A fire")
    then = clock.now() + HOLD
    with clock.set_to(lambda: then):
        lanes.run_until_idle()
        with database.read() as tx:
            assert [read.get(tx, each.delivery_id).holds for each in sent] == [("frozen",), ("frozen",)]
        assert "Not now." not in told(practice)
        assert undone(inbox, first)
        with database.write("queue") as tx:
            stop.end_freeze(tx)
            stop.thaw(tx, sent[1].delivery_id)
        lanes.run_until_idle()
    assert told(practice).count("Not now.") == 1
    assert inbox.show(second).message.status == "answered"


def test_what_was_not_delivered_in_the_window_goes_within_its_grace_and_is_asked_about_after_it(
    database: Database, account_id: str, inbox: Inbox, lanes: Lanes, practice: Practice, post: str
) -> None:
    soon, late = (a_message(database, account_id, each, post) for each in (1, 2))
    inbox.send(soon, text="In time.", hold=HOLD)
    within = clock.now() + HOLD + timedelta(minutes=9)
    with clock.set_to(lambda: within):
        lanes.run_until_idle()
        inbox.send(late, text="Too late.", hold=HOLD)
    after = within + HOLD + timedelta(minutes=11)
    with clock.set_to(lambda: after):
        lanes.run_until_idle()
        shown = inbox.show(late)
        assert shown.reply is not None and shown.reply.delivery_state == "missed"
    assert "In time." in told(practice) and "Too late." not in told(practice)


def test_what_was_undone_is_sent_again_with_other_words(
    database: Database, account_id: str, inbox: Inbox, lanes: Lanes, practice: Practice, post: str
) -> None:
    one = a_message(database, account_id, 1, post)
    inbox.send(one, text="Hasty.", hold=HOLD)
    inbox.undo_send(one)
    shown = inbox.show(one)
    assert shown.reply is not None and shown.reply.text == "Hasty.", "its words are in hand again"
    with pytest.raises(Problem, match="nothing_to_undo"):
        inbox.undo_send(one)
    inbox.send(one, text="Well considered.", hold=timedelta(0))
    lanes.run_until_idle()
    assert "Well considered." in told(practice) and "Hasty." not in told(practice)
