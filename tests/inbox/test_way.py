"""The whole way on the practice network: a post, its answers, a reply with proof."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.turns import Turns
from brandassist.store import accounts
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.parts import parts_of
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import prove
from brandassist.store.history import Actor
from brandassist.store.inbox.obligations import OWED, MessageRow
from brandassist.store.tables import message, part
from tests.inbox.conftest import an_inbox, approval_by_the_executive, someone
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import DEVICE, a_delivery


@pytest.fixture
def answer(database: Database, account_id: str, inbox: Inbox, lanes: Lanes) -> MessageRow:
    """Somebody's answer to a post of ours, collected."""
    a_delivery(database, account_id, "Twelve minutes in the queue, and no chairs.")
    lanes.run_until_idle()
    [collected] = inbox.collect_all()
    assert collected.problem is None and collected.new >= 1
    return inbox.list()[0]


def status(inbox: Inbox, row: MessageRow) -> str:
    return inbox.show(row.id).message.status


def test_an_answer_comes_in_is_owed_and_stands_under_our_post(inbox: Inbox, answer: MessageRow) -> None:
    assert (answer.status, answer.network, answer.own) == ("needs_reply", "practice", False)
    assert answer.due_at == answer.received_at + timedelta(hours=24)
    shown = inbox.show(answer.id)
    assert shown.post is not None and shown.post.texts == ("Twelve minutes in the queue, and no chairs.",)
    assert shown.post.url and answer.in_reply_to == shown.post.url.rsplit("/", 1)[-1]
    assert answer.id in [each.id for each in shown.messages]


def test_what_was_collected_is_not_collected_again(inbox: Inbox, answer: MessageRow) -> None:
    before = inbox.list()
    [again] = inbox.collect_all()
    assert again.new == 0
    assert inbox.list() == before


def test_own_send_goes_at_once_and_only_its_proof_answers(
    inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice
) -> None:
    inbox.draft_reply(answer.id, "Two stools are on their way.")
    assert status(inbox, answer) == "drafting"
    sent = inbox.send(answer.id)
    assert sent.approved and status(inbox, answer) == "drafting"
    lanes.run_until_idle()
    shown = inbox.show(answer.id)
    assert shown.message.status == "answered" and shown.message.answered_at is not None
    assert shown.reply is not None and shown.reply.url
    reply = practice.posts()[-1]
    assert reply["in_reply_to"] == answer.remote_id
    assert [each.text for each in shown.sent] == [f"@{answer.handle} Two stools are on their way."]


def test_the_own_reply_is_shown_once_also_after_it_was_collected(
    inbox: Inbox, answer: MessageRow, lanes: Lanes
) -> None:
    inbox.draft_reply(answer.id, "Thank you.")
    inbox.send(answer.id)
    lanes.run_until_idle()
    inbox.collect_all()
    shown = inbox.show(answer.id)
    assert shown.sent == ()
    own = [each for each in shown.messages if each.own]
    assert [(each.status, each.in_reply_to) for each in own] == [("nothing_owed", answer.remote_id)]


def test_whoever_may_not_approve_hands_in_and_approval_later_sends(
    database: Database,
    tmp_path: Path,
    executive: Actor,
    inbox: Inbox,
    answer: MessageRow,
    lanes: Lanes,
    practice: Practice,
) -> None:
    approval_by_the_executive(database, executive)
    assistants = an_inbox(database, tmp_path, someone(database, "assistant"))
    assistants.draft_reply(answer.id, "We measured it for a month.")
    sent = assistants.send(answer.id)
    assert not sent.approved
    assert status(inbox, answer) == "awaiting_approval"
    posts = len(practice.posts())
    then = clock.now() + timedelta(days=2)
    with clock.set_to(lambda: then):
        lanes.run_until_idle()
        assert (len(practice.posts()), status(inbox, answer)) == (posts, "awaiting_approval")
        inbox.send(answer.id)
        lanes.run_until_idle()
    assert (len(practice.posts()), status(inbox, answer)) == (posts + 1, "answered")


def test_a_reply_that_did_not_go_leaves_the_person_waiting_and_says_why(
    inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice
) -> None:
    inbox.draft_reply(answer.id, "Written too late.")
    inbox.send(answer.id)
    then = clock.now() + timedelta(hours=1)
    with clock.set_to(lambda: then):
        lanes.run_until_idle()
        shown = inbox.show(answer.id)
        assert shown.message.status == "needs_reply"
        assert shown.reply is not None and shown.reply.problem == {"code": "missed"}
        inbox.draft_reply(answer.id, "Written late, sent now.")
        inbox.send(answer.id)
        lanes.run_until_idle()
    assert status(inbox, answer) == "answered"
    assert len([each for each in practice.posts() if each["in_reply_to"] == answer.remote_id]) == 1


def test_a_freeze_stops_replies_too(database: Database, inbox: Inbox, answer: MessageRow, lanes: Lanes) -> None:
    with database.write() as tx:
        stop.freeze_all(tx, None, "a recall")
    inbox.draft_reply(answer.id, "Thank you.")
    inbox.send(answer.id)
    lanes.run_until_idle()
    shown = inbox.show(answer.id)
    assert shown.message.status == "drafting"
    assert shown.reply is not None and shown.reply.holds == ("frozen",)


def test_an_unconfirmed_reply_is_never_sent_beside_itself(
    inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice
) -> None:
    inbox.draft_reply(answer.id, "Thank you.")
    inbox.send(answer.id)
    practice.fail("5xx-after")
    lanes.run_until_idle()
    with pytest.raises(Problem) as refused:
        inbox.send(answer.id)
    assert refused.value.code == "reply_on_its_way"
    with pytest.raises(Problem):
        inbox.waive(answer.id, "changed my mind")
    assert status(inbox, answer) in OWED


def test_done_closes_an_answered_message_and_writing_again_is_a_new_one(
    inbox: Inbox, answer: MessageRow, lanes: Lanes
) -> None:
    with pytest.raises(Problem) as owed:
        inbox.done(answer.id)
    assert owed.value.code == "owed"
    inbox.draft_reply(answer.id, "Thank you.")
    inbox.send(answer.id)
    lanes.run_until_idle()
    inbox.done(answer.id)
    assert status(inbox, answer) == "done"
    inbox.collect_all()
    thanks = [each for each in inbox.list() if each.conversation_id == answer.conversation_id]
    assert {each.status for each in thanks if each.id != answer.id} <= {"needs_reply", "nothing_owed"}


def test_answering_again_after_done_makes_a_second_reply(
    inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice
) -> None:
    for text in ("Thank you.", "And one more thing."):
        inbox.draft_reply(answer.id, text)
        inbox.send(answer.id)
        lanes.run_until_idle()
        assert status(inbox, answer) == "answered"
        inbox.done(answer.id)
    assert len([each for each in practice.posts() if each["in_reply_to"] == answer.remote_id]) == 2


def test_an_answer_given_on_the_network_itself_counts(
    database: Database, inbox: Inbox, answer: MessageRow, practice: Practice
) -> None:
    from brandassist.networks.contract import Collected, Incoming
    from brandassist.store.inbox import messages

    said = Incoming("999", "You", "you", "Said elsewhere.", clock.now(), in_reply_to=answer.remote_id, own=True)
    with database.write("inbox") as tx:
        messages.keep(tx, answer.account_id, Collected((said,), None).messages, messages.within(timedelta(hours=24)))
    assert status(inbox, answer) == "answered"


@pytest.mark.parametrize("kind", ["malformed", "5xx-before", "reset-before", "429"])
def test_a_network_that_fails_keeps_what_came_and_says_since_when(
    inbox: Inbox, answer: MessageRow, practice: Practice, kind: str
) -> None:
    practice.fail(f"{kind}@read:9")
    [failed] = inbox.collect_all()
    assert failed.problem is not None and failed.problem.code == "not_collected"
    [(account, health)] = inbox.health()
    assert health.failing_since is not None and health.answered_at is not None
    assert answer.id in [each.id for each in inbox.list()]
    practice.fail("")
    then = clock.now() + timedelta(seconds=3)
    with clock.set_to(lambda: then):  # who asked to be left alone for two seconds was
        assert inbox.collect(account.id).problem is None
        assert inbox.health()[0][1].failing_since is None


def test_a_login_no_longer_taken_asks_for_signing_in(inbox: Inbox, answer: MessageRow, practice: Practice) -> None:
    practice.fail("expired-token@read:9")
    [first], [second] = inbox.collect_all(), inbox.collect_all()
    assert [each.problem.code for each in (first, second) if each.problem] == ["sign_in_needed"] * 2
    assert inbox.health()[0][0].state == "sign_in"


def test_history_tells_who_decided_what(inbox: Inbox, answer: MessageRow) -> None:
    inbox.waive(answer.id, "met her on Tuesday")
    assert [(each.verb, each.detail["after"]["why"]) for each in inbox.show(answer.id).history] == [
        ("waived", "met her on Tuesday")
    ]


@pytest.mark.parametrize(
    ("said", "kept"), [("direct", "direct"), ("private", "private"), ("mutuals_only", "direct"), ("", "public")]
)
def test_a_reply_is_seen_by_whom_the_message_was_meant_for(
    database: Database, inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice, said: str, kept: str
) -> None:
    with database.write("inbox") as tx:
        tx.execute(update(message).where(message.c.id == answer.id).values(visibility=said))
    inbox.draft_reply(answer.id, "Between us.")
    assert inbox.send(answer.id).approved
    lanes.run_until_idle()
    assert [post["visibility"] for post in practice.posts() if "Between us." in post["text"]] == [kept]


def half_out(database: Database, inbox: Inbox, answer: MessageRow) -> str:
    """A reply in two parts, of which the first is live and the second was refused; returns its delivery."""
    inbox.draft_reply(answer.id, "He is welcome any Saturday, and so is the lamp. " * 14)
    sent = inbox.send(answer.id).delivery_id
    with database.write("queue", "inbox") as tx:
        first, second = (each.id for each in parts_of(tx, sent))
        prove(tx, first, remote_id="r1", url="https://network.example/r1", mark="live", now=clock.now())
        tx.execute(update(part).where(part.c.id == second).values(state="refused"))
        assert recompute(tx, sent, clock.now()) == "partly_published"
    return sent


def test_what_is_live_of_a_reply_is_the_answer_once_a_person_leaves_the_rest(
    database: Database, inbox: Inbox, answer: MessageRow, lanes: Lanes, practice: Practice
) -> None:
    sent = half_out(database, inbox, answer)
    assert status(inbox, answer) == "drafting"  # half an answer is none until somebody says so
    with database.write("queue", "inbox") as tx:
        stop.cancel(tx, read.get(tx, sent))
    shown = inbox.show(answer.id)
    assert shown.message.status == "answered" and [each.url for each in shown.sent] == ["https://network.example/r1"]
    assert shown.message.answered_at == shown.sent[0].at
    inbox.draft_reply(answer.id, "And one more thing.")
    assert inbox.send(answer.id).delivery_id != sent
    lanes.run_until_idle()
    assert status(inbox, answer) == "answered"
    assert [each["text"] for each in practice.posts() if each["in_reply_to"] == answer.remote_id] == [
        f"@{answer.handle} And one more thing."
    ]


def test_a_message_whose_reply_was_left_may_be_opened_again_and_waived(
    database: Database, inbox: Inbox, answer: MessageRow
) -> None:
    sent = half_out(database, inbox, answer)
    with database.write("queue", "inbox") as tx:
        stop.cancel(tx, read.get(tx, sent))
    inbox.reopen(answer.id)
    assert status(inbox, answer) == "needs_reply"
    inbox.waive(answer.id, "we talked on the phone")
    assert status(inbox, answer) == "waived"


def test_a_reply_by_hand_is_your_turn_and_answered_only_by_its_link(
    database: Database, inbox: Inbox, answer: MessageRow, account_id: str, lanes: Lanes, practice: Practice
) -> None:
    with database.write() as tx:
        accounts.choose_way(tx, account_id, "you")
    turns = Turns(a_post_office(database, practice), Actor(None, DEVICE))
    inbox.draft_reply(answer.id, "Two stools are on their way.")
    sent = inbox.send(answer.id)
    posts = len(practice.posts())
    lanes.run_until_idle()
    assert (len(practice.posts()), status(inbox, answer)) == (posts, "drafting")
    turn = turns.show(sent.delivery_id)
    assert (turn.row.state, turn.row.your_turn) == ("your_turn", True)
    assert turn.page == answer.url  # where it is answered, not where a new post is written
    inbox.draft_reply(answer.id, "Three stools are on their way.")  # other words, before anything was posted
    assert inbox.send(answer.id).delivery_id == sent.delivery_id
    assert turns.show(sent.delivery_id).parts[0].text.endswith("Three stools are on their way.")
    with pytest.raises(Problem):
        turns.posted(sent.delivery_id, "https://elsewhere.example/@you/1")
    assert status(inbox, answer) == "drafting"
