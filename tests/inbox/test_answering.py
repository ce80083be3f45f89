"""One reply for several, kinds an assistant may send, two at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.store import settings
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import prove
from brandassist.store.history import Actor
from brandassist.store.tables import message
from tests.inbox.conftest import an_inbox, approval_by_the_executive, kept, someone

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def three(database: Database, account_id: str) -> list[str]:
    """Three people under the same post."""
    for number in range(3):
        kept(database, account_id, f"m{number}", clock.now(), in_reply_to="post", root="post")
    with database.read() as tx:
        return list(tx.execute(select(message.c.id).order_by(message.c.remote_id)).scalars())


@pytest.fixture
def assistant(database: Database, tmp_path: Path, executive: Actor) -> Inbox:
    approval_by_the_executive(database, executive)
    return an_inbox(database, tmp_path, someone(database, "assistant"))


def statuses(inbox: Inbox, ids: list[str]) -> list[str]:
    return [inbox.show(each).message.status for each in ids]


def proven(database: Database, delivery_id: str) -> None:
    with database.write("queue", "inbox") as tx:
        prove(
            tx,
            read.get(tx, delivery_id).parts[0].id,
            remote_id="r",
            url="https://n.example/r",
            mark="live",
            now=clock.now(),
        )
        recompute(tx, delivery_id, clock.now())


def sorted_as(database: Database, message_id: str, sort: str, by: str = "a rule") -> None:
    with database.write("inbox") as tx:
        tx.execute(update(message).where(message.c.id == message_id).values(sort=sort, sorted_by=by))


def allow(database: Database, me: Actor, kinds: str) -> None:
    with database.write("settings") as tx:
        settings.put(tx, me, "assistant_sends", kinds)


def test_one_proof_answers_all_that_one_reply_settles(database: Database, inbox: Inbox, three: list[str]) -> None:
    sent = inbox.send(three[0], text="To all of you: yes.", settles=three[1:])
    assert statuses(inbox, three) == ["drafting"] * 3
    assert inbox.show(three[1]).settles == tuple(three[1:])
    proven(database, sent.delivery_id)
    assert statuses(inbox, three) == ["answered"] * 3


def test_a_reply_that_fails_leaves_all_waiting(database: Database, inbox: Inbox, three: list[str]) -> None:
    sent = inbox.send(three[0], text="To all of you: yes.", settles=three[1:])
    with database.write("queue", "inbox") as tx:
        stop.said_absent(tx, read.get(tx, sent.delivery_id))
    assert statuses(inbox, three) == ["needs_reply"] * 3


def test_undo_takes_it_back_for_all_and_each_has_what_was_written_to_it(inbox: Inbox, three: list[str]) -> None:
    inbox.draft_reply(three[1], "Something of its own.")
    inbox.send(three[0], text="To all of you: yes.", settles=three[1:], hold=AN_HOUR)
    inbox.undo_send(three[2])
    texts = [None if (reply := inbox.show(each).reply) is None else reply.text for each in three]
    assert texts == ["To all of you: yes.", "Something of its own.", None]


def test_what_is_settled_with_others_is_waived_alone(database: Database, inbox: Inbox, three: list[str]) -> None:
    sent = inbox.send(three[0], text="To all of you: yes.", settles=three[1:], hold=AN_HOUR)
    inbox.waive(three[1], "a friend")
    proven(database, sent.delivery_id)
    assert statuses(inbox, three) == ["answered", "waived", "answered"]


def test_only_what_stands_under_the_same_post_is_settled_together(
    database: Database, account_id: str, inbox: Inbox, three: list[str]
) -> None:
    kept(database, account_id, "z", clock.now(), in_reply_to="another", root="another")
    stranger = next(each.id for each in inbox.list() if each.id not in three)
    with pytest.raises(Problem, match="not_together"):
        inbox.send(three[0], text="Yes.", settles=[stranger])
    inbox.send(three[1], text="Mine.", hold=AN_HOUR)
    with pytest.raises(Problem, match="reply_on_its_way"):
        inbox.send(three[0], text="Yes.", settles=[three[1]])
    assert inbox.show(three[0]).reply is None, "nothing is kept of what was not sent"


def test_an_assistant_sends_only_the_kinds_the_executive_allows(
    database: Database, executive: Actor, assistant: Inbox, three: list[str]
) -> None:
    thanks, question, by_a_person = three
    sorted_as(database, thanks, "thanks")
    sorted_as(database, question, "question")
    sorted_as(database, by_a_person, "thanks", by="person")
    assert [assistant.show(each).may_send for each in three] == [False] * 3
    allow(database, executive, "thanks")
    assert [assistant.show(each).may_send for each in three] == [True, False, False]
    assert [assistant.send(each, text="You are welcome.").approved for each in three] == [True, False, False]


def test_a_reply_that_also_settles_a_kind_not_allowed_waits_for_approval(
    database: Database, executive: Actor, assistant: Inbox, three: list[str]
) -> None:
    sorted_as(database, three[0], "thanks")
    sorted_as(database, three[1], "question")
    allow(database, executive, "thanks")
    assert not assistant.send(three[0], text="Yes.", settles=[three[1]]).approved


def test_who_writes_too_is_told_for_a_minute(inbox: Inbox, assistant: Inbox, three: list[str]) -> None:
    began = clock.now()
    with clock.set_to(lambda: began):
        assert assistant.typing(three[0]) == ()
    for seconds, there in ((40, True), (80, True), (141, False)):
        now = began + timedelta(seconds=seconds)
        with clock.set_to(lambda now=now: now):
            others = inbox.typing(three[0])
            assert [(each.name, each.since) for each in others] == ([("The assistant", began)] if there else [])
            if seconds == 40:
                assistant.typing(three[0])
    assert inbox.typing(three[1]) == ()


def test_an_answer_of_somebody_else_meanwhile_is_told_once(inbox: Inbox, assistant: Inbox, three: list[str]) -> None:
    looked_at = clock.now()
    inbox.send(three[0], text="Hers.", looked_at=looked_at)
    with pytest.raises(Problem, match="answered_meanwhile") as told:
        assistant.send(three[0], text="His.", looked_at=looked_at)
    assert told.value.data["who"] == "The executive"
    shown = inbox.show(three[0])
    assert shown.reply is not None and shown.reply.text == "Hers.", "nothing of hers is written over"
    inbox.undo_send(three[0])
    assistant.send(three[0], text="His.", looked_at=looked_at)


def test_a_saved_reply_is_filled_from_the_person_and_leaves_what_nobody_knows(
    database: Database, account_id: str, inbox: Inbox, three: list[str]
) -> None:
    with database.write("inbox") as tx:
        tx.execute(update(message).where(message.c.id == three[0]).values(author="Nadia Esempio"))
    saved = inbox.save_reply("Thanks", "Thank you, {name}. {Nome}, see {store} on {your day}.")
    filled = inbox.fill(saved, three[0])
    assert filled.text == "Thank you, Nadia. Nadia, see {store} on {your day}."
    assert filled.left == ("store", "your day"), "nothing but the post's own entry says where"
    with pytest.raises(Problem, match="check_failed"):
        inbox.send(three[0], text=filled.text)


def test_a_saved_reply_tells_to_how_many_messages_it_was_put_and_when_last(inbox: Inbox, three: list[str]) -> None:
    saved, never = inbox.save_reply("Thanks", "Thank you."), inbox.save_reply("Never", "Never.")
    began = clock.now()
    for minutes, message_id in enumerate((three[0], three[0], three[1])):
        with clock.set_to(lambda at=began + timedelta(minutes=minutes): at):
            inbox.use(saved, message_id)
    inbox.bin_saved(saved)
    inbox.restore_saved(saved)
    uses = inbox.uses()
    assert never not in uses
    assert (uses[saved].times, uses[saved].last) == (2, began + timedelta(minutes=2))
    for reply_id, message_id in (("nobody", three[0]), (saved, "nobody")):
        with pytest.raises(Problem, match="not_found"):
            inbox.use(reply_id, message_id)


def test_an_assistant_does_not_choose_what_assistants_send(tmp_path: Path) -> None:
    from brandassist.workspace import open_workspace

    workspace = open_workspace(tmp_path / "workspace")
    assert workspace.set_rule("assistant_sends", "question, thanks") == "thanks,question"
    workspace.add_member("Somebody", "assistant")
    workspace.close()
    workspace = open_workspace(tmp_path / "workspace", as_member="Somebody")
    with pytest.raises(Problem, match="executive_only"):
        workspace.set_rule("assistant_sends", "other")
    workspace.close()
