"""Messages a person brings in: owed like any other, answered by the person's own hand."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Collected, Incoming
from brandassist.publishing.post import Post
from brandassist.publishing.turns import Turns
from brandassist.store.database import Database
from brandassist.store.deliveries.parts import parts_of
from brandassist.store.deliveries.steps import prove
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
from tests.inbox.conftest import no_picture
from tests.support.builders import DEVICE, a_delivery, an_account

POST = "https://www.linkedin.com/feed/update/urn:li:activity:123"
COMMENT = POST + "?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A123%2C456%29"


@pytest.fixture
def linkedin(database: Database) -> str:
    """An account no program may read, with one post of ours."""
    account_id = an_account(database, "linkedin")
    delivery_id = a_delivery(database, account_id, "Twelve minutes, and no chairs.")
    with database.write("queue") as tx:
        [part] = parts_of(tx, delivery_id)
        prove(tx, part.id, remote_id="123", url=POST, mark="said", now=clock.now())
    return account_id


def test_a_message_brought_in_is_owed_and_stands_under_our_post(inbox: Inbox, linkedin: str) -> None:
    added = inbox.add_by_hand(linkedin, author=" Ada Bo ", text="Why no chairs?\r\n", handle="@ada", url=COMMENT)
    shown = inbox.show(added)
    row = shown.message
    assert (row.author, row.handle, row.text, row.status, row.by_hand) == (
        "Ada Bo",
        "ada",
        "Why no chairs?",
        "needs_reply",
        True,
    )
    assert row.due_at is not None and row.url == COMMENT and row.profile_id is not None
    assert shown.post is not None and shown.post.texts == ("Twelve minutes, and no chairs.",)
    again = inbox.add_by_hand(linkedin, author="Bo", text="Me too.", in_reply_to_post=POST)
    assert inbox.show(again).message.conversation_id == row.conversation_id


def test_its_answer_is_the_persons_turn_and_opens_its_page(
    database: Database, inbox: Inbox, linkedin: str, tmp_path: Path
) -> None:
    added = inbox.add_by_hand(linkedin, author="Ada Bo", text="Why no chairs?", url=COMMENT)
    inbox.draft_reply(added, "Two stools are on their way.")
    sent = inbox.send(added)

    def login(_: str) -> None:
        raise AssertionError("nothing is sent")

    turns = Turns(Post(database, DEVICE, login, no_picture, lambda: timedelta(0)), Actor(None, DEVICE))  # type: ignore[arg-type]
    turn = turns.show(sent.delivery_id)
    assert (turn.row.your_turn, turn.page) == (True, COMMENT)
    assert "Two stools are on their way." in turn.parts[0].text
    with pytest.raises(Problem) as taken:
        turns.posted(sent.delivery_id, POST, unread=True)
    assert taken.value.code == "link_taken" and inbox.show(added).message.status == "drafting"
    turns.posted(sent.delivery_id, COMMENT.replace("456", "789"), unread=True)
    assert inbox.show(added).message.status == "answered"


def test_the_same_address_is_brought_in_once(inbox: Inbox, database: Database) -> None:
    x = an_account(database, "x")
    link = "https://x.com/ada/status/99"
    added = inbox.add_by_hand(x, author="Ada", text="Why?", url=link)
    with pytest.raises(Problem) as there:
        inbox.add_by_hand(x, author="Ada", text="Why?", url=link)
    assert (there.value.code, there.value.data["message"]) == ("message_there", added)
    with database.write("inbox") as tx:  # and once more by the network itself, under the name its address says
        came = Collected((Incoming("99", "Ada", "ada", "Why?", clock.now()),), None)
        assert messages.keep(tx, x, came.messages, messages.within(clock.now() - clock.now())).new == 0
    assert inbox.show(added).message.remote_id == "99"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"author": " "}, "author_needed"),
        ({"text": " \n"}, "nothing_written"),
        ({"text": "a\0b"}, "null_bytes"),
        ({"text": "half \ud800"}, "broken_characters"),
        ({"text": "x" * 1_000_001}, "too_long"),
        ({"url": "javascript:alert(1)"}, "bad_address"),
        ({"url": "http://plain.example/1"}, "plain_http_refused"),
    ],
    ids=lambda told: told if isinstance(told, str) else "",
)
def test_what_cannot_be_kept_is_said_and_nothing_is_kept(
    inbox: Inbox, linkedin: str, told: dict[str, str], code: str
) -> None:
    with pytest.raises(Problem) as refused:
        inbox.add_by_hand(linkedin, **{"author": "Ada", "text": "Why?", **told})  # type: ignore[arg-type]
    assert refused.value.code == code and inbox.list() == []


def test_where_nobody_could_answer_nothing_is_brought_in(inbox: Inbox, account_id: str) -> None:
    with pytest.raises(Problem) as refused:
        inbox.add_by_hand(account_id, author="Ada", text="Why?")
    assert refused.value.code == "no_such_way"


def test_a_link_says_what_it_is_before_anything_is_kept(inbox: Inbox, database: Database, linkedin: str) -> None:
    x = an_account(database, "x")
    assert [(each.id, why) for each, why in inbox.takes_by_hand()] == [(linkedin, "permission_restricted"), (x, "")]
    post = inbox.understood(linkedin, f" {COMMENT} ").post
    assert post is not None and post.texts == ("Twelve minutes, and no chairs.",)
    link = "https://x.com/ada/status/99"
    told = inbox.understood(x, link)
    assert (told.there, told.names_message, told.post) == (None, True, None)
    assert inbox.list() == []
    added = inbox.add_by_hand(x, author="Ada", text="Why?", url=link)
    assert inbox.understood(x, link).there == added
    unknown = inbox.understood(linkedin, "https://elsewhere.example/1")
    assert (unknown.there, unknown.names_message, unknown.post) == (None, False, None)


def test_nobody_wrote_it_tomorrow(inbox: Inbox, linkedin: str) -> None:
    with pytest.raises(Problem) as refused:
        inbox.add_by_hand(linkedin, author="Ada", text="Why?", at=clock.now() + timedelta(days=1))
    assert refused.value.code == "not_written_yet" and inbox.list() == []


def test_the_same_words_of_that_day_are_asked_about_and_kept_where_a_person_says_so(
    inbox: Inbox, database: Database, linkedin: str
) -> None:
    def told(account_id: str = linkedin, author: str = "Ada", text: str = "Why no chairs?", hours: int = 48) -> str:
        at = clock.now().replace(hour=12) - timedelta(hours=hours)
        return inbox.add_by_hand(account_id, author=author, text=text, at=at)

    first = told()
    with pytest.raises(Problem) as asked:
        told(hours=51)
    assert (asked.value.code, asked.value.data["message"]) == ("message_alike", first)
    others = [told(hours=72), told(author="Bo"), told(text="Why?"), told(an_account(database, "x"))]
    at = clock.now().replace(hour=12) - timedelta(hours=48)
    again = inbox.add_by_hand(linkedin, author="Ada", text="Why no chairs?", at=at, again=True)
    assert len({first, again, *others}) == 6


def test_a_link_says_whose_it_is(inbox: Inbox, database: Database, linkedin: str) -> None:
    x, mastodon = an_account(database, "x"), an_account(database, "mastodon", "https://social.example")
    assert inbox.account_for("https://x.com/ada/status/99", linkedin) == x
    assert inbox.account_for(COMMENT, x) == linkedin
    assert inbox.account_for("https://social.example/@ada/99", x) == mastodon
    second = an_account(database, "linkedin")
    assert inbox.account_for(POST, second) == linkedin, "our post stands there"
    other = "https://www.linkedin.com/feed/update/urn:li:activity:777"
    assert inbox.account_for(other, second) == second and inbox.account_for(other, linkedin) == linkedin
    assert inbox.account_for("https://elsewhere.example/1", x) == x, "nobody's: nothing is chosen anew"
