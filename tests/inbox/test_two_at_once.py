"""Two members answer the same people from two processes: each is told of the other, no word of either is lost, and
nobody gets two answers, also where one of them is killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.history import Actor
from tests.inbox.answering_too import WORDS, answer
from tests.inbox.conftest import an_inbox, approval_by_the_executive, kept, someone
from tests.inbox.test_undo_send import a_message, told
from tests.publishing.conftest import Practice

MESSAGES = 8
OVER = timedelta(seconds=61)
Process = subprocess.Popen[str]


@pytest.fixture
def assistant(database: Database, executive: Actor) -> Actor:
    return someone(database, "assistant")


@pytest.fixture
def his(database: Database, tmp_path: Path, assistant: Actor) -> Inbox:
    """What the assistant sees; nobody's approval is needed."""
    return an_inbox(database, tmp_path, assistant)


@pytest.fixture
def message_id(database: Database, account_id: str, inbox: Inbox) -> str:
    kept(database, account_id, "m", clock.now())
    return inbox.list()[0].id


@contextmanager
def another(database: Database, folder: Path, me: Actor, since: datetime | None, ids: list[str]) -> Generator[Process]:
    """The assistant's own process; killed in the end, if it still runs."""
    address = database.engine.url.render_as_string(hide_password=False)
    at = since.isoformat() if since else ""
    command = [sys.executable, "-m", "tests.inbox.answering_too", address, str(folder), str(me.member_id), at, *ids]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stdout.readline() == "here\n"
        yield process
    finally:
        process.kill()
        process.wait()


def said(process: Process, until: Callable[[str], bool] = lambda _: False) -> list[str]:
    """What it says, up to a line, else all of it."""
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line.strip())
        if until(lines[-1]):
            break
    return lines


def test_who_is_killed_while_writing_is_told_for_a_minute_and_both_keep_their_words(
    database: Database, tmp_path: Path, inbox: Inbox, assistant: Actor, message_id: str
) -> None:
    with another(database, tmp_path, assistant, None, [message_id]) as process:
        lines = said(process, lambda line: line == "typed 3")
        for count in range(5):
            inbox.draft_reply(message_id, f"Her words, up to {count}.")
        assert [each.name for each in inbox.typing(message_id)] == ["The assistant"]
        process.kill()
        last = [*lines, *said(process)][-1].removeprefix("typed ")
    assert [each.name for each in inbox.typing(message_id)] == ["The assistant"], "nobody knows yet that he is gone"
    later = clock.now() + OVER
    with clock.set_to(lambda: later):
        assert inbox.typing(message_id) == ()
    seen = inbox.show(message_id)
    assert seen.reply is not None and seen.reply.text == "Her words, up to 4."
    [other] = seen.written
    # Killed between keeping and saying so, one more may be kept than was said.
    assert (other.who, other.under_way) == ("The assistant", False)
    assert other.text in (f"His words, up to {last}.", f"His words, up to {int(last) + 1}.")


def test_each_gets_one_answer_and_whoever_came_second_keeps_their_words(
    database: Database,
    tmp_path: Path,
    inbox: Inbox,
    his: Inbox,
    assistant: Actor,
    account_id: str,
    lanes: Lanes,
    practice: Practice,
) -> None:
    post = practice.say("Twelve minutes in the queue, and no chairs.")
    ids = [a_message(database, account_id, number, post) for number in range(MESSAGES)]
    since = clock.now()
    hers_told: list[str] = []
    with another(database, tmp_path, assistant, since, ids) as process:  # he begins with the last
        answer(inbox, "her", list(enumerate(ids))[: MESSAGES // 2], since, hers_told.append)
        his_told = said(process, lambda line: line.startswith("sent"))
        process.kill()
        his_told += said(process)
    answer(inbox, "her", list(enumerate(ids))[MESSAGES // 2 :], since, hers_told.append)
    lanes.run_until_idle()
    out, went = told(practice), {"her": 0, "his": 0}
    for number, message_id in enumerate(ids):
        hers, theirs = (WORDS.format(number=number, who=who) for who in ("her", "his"))
        assert out.count(hers) + out.count(theirs) == 1, "one answer, once"
        went["her" if hers in out else "his"] += 1
        if f"typed {number}" in hers_told:
            assert hers in out or words(inbox, message_id) == hers, "what did not go is in hand"
        if f"typed {number}" in his_told:
            assert theirs in out or words(his, message_id) == theirs
        assert inbox.show(message_id).message.status == "answered"
    assert went["her"] and went["his"], "both were at it"


def words(inbox: Inbox, message_id: str) -> str:
    reply = inbox.show(message_id).reply
    return reply.text if reply is not None else ""


def test_what_was_handed_in_is_seen_by_all_and_changed_by_its_writer_alone(
    database: Database, inbox: Inbox, executive: Actor, his: Inbox, message_id: str
) -> None:
    approval_by_the_executive(database, executive)
    his.draft_reply(message_id, "We will look into it.")
    assert inbox.show(message_id).reply is None
    assert [each.text for each in inbox.show(message_id).written] == ["We will look into it."]
    first = his.send(message_id)
    assert words(inbox, message_id) == "We will look into it." and inbox.show(message_id).written == ()
    inbox.draft_reply(message_id, "I looked into it.")
    assert (words(inbox, message_id), words(his, message_id)) == ("I looked into it.", "We will look into it.")
    sent = inbox.send(message_id, looked_at=clock.now())
    assert sent.approved and sent.draft_id != first.draft_id
    reply = his.show(message_id).reply
    assert reply is not None and (reply.text, reply.review) == ("We will look into it.", "editing"), (
        "in his hands again"
    )
    assert [(each.text, each.under_way) for each in his.show(message_id).written] == [("I looked into it.", True)]
    with pytest.raises(Problem, match="reply_on_its_way"):
        his.send(message_id)
    assert inbox.send(message_id, text="I looked into it.").delivery_id == sent.delivery_id


def test_approved_as_it_was_handed_in_it_is_its_writers_answer(
    database: Database, inbox: Inbox, executive: Actor, his: Inbox, message_id: str
) -> None:
    approval_by_the_executive(database, executive)
    first = his.send(message_id, text="We will look into it.")
    inbox.draft_reply(message_id, "We will look into it.")
    sent = inbox.send(message_id, text="We will look into it.")
    assert (sent.draft_id, sent.delivery_id, sent.approved) == (first.draft_id, first.delivery_id, True)


def test_an_answer_looked_at_before_another_took_its_place_is_not_approved(
    database: Database, inbox: Inbox, executive: Actor, his: Inbox, message_id: str
) -> None:
    approval_by_the_executive(database, executive)
    first = his.send(message_id, text="We will look into it.")
    inbox.send(message_id, text="I looked into it.", hold=OVER)
    inbox.undo_send(message_id)
    with pytest.raises(Problem, match="changed_meanwhile"):
        inbox.send(message_id, draft_id=first.draft_id, seen={})
