"""What became of a reply that did not simply go out: said beside it, and what may be done about it works."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from brandassist import clock
from brandassist.store.tables import delivery, part
from brandassist.workspace import Workspace
from tests.ui.inbox.building import fill
from tests.ui.inbox.conftest import Shown
from ui.inbox.presenter import in_hand, text_in_hand
from ui.widgets.label import Label

Show = Callable[..., Shown]
WHO = "Carla Modello"
SHORT = "Give him my thanks."
LONG = "He is welcome any Saturday, and so is the lamp. " * 14  # two posts on the practice network
PRESENT = {"state": "published", "remote_id": "r1", "mark": "live", "url": "https://network.example/r1"}


def became(state: str, text: str = SHORT, up: int = 0, **values: Any) -> Callable[[Workspace], None]:
    """A reply that was sent and ended like this, `up` of its parts published."""

    def prepare(workspace: Workspace) -> None:
        message = fill(workspace).id_of(WHO)
        workspace.inbox.draft_reply(message, text)
        workspace.inbox.send(message)
        sent = workspace.inbox.show(message).reply
        assert sent is not None
        assert sent.delivery_id is not None
        with workspace.db.write("queue", "inbox") as tx:
            tx.execute(update(delivery).where(delivery.c.id == sent.delivery_id).values(state=state, **values))
            parts = tx.scalars(
                select(part.c.id).where(part.c.delivery_id == sent.delivery_id).order_by(part.c.ordinal)
            ).all()
            assert len(parts) > up or not up
            for number, each in enumerate(parts[:up]):
                live = PRESENT | {"published_at": clock.now(), "remote_id": f"r{number}"}
                tx.execute(update(part).where(part.c.id == each).values(**live))

    return prepare


def said(shown: Shown) -> str:
    """Every word beside the reply."""
    place = shown.talk.reply if shown.talk.away.isHidden() else shown.talk.away
    return "\n".join(label.text() for label in place.findChildren(Label) if label.isVisible())


def delivery_id(shown: Shown) -> str:
    """The last delivery of the reply."""
    reply = shown.workspace.inbox.show(shown.item(WHO).row.id).reply
    assert reply is not None
    assert reply.delivery_id is not None
    return reply.delivery_id


def state(shown: Shown) -> str:
    """What the store says of it."""
    return shown.workspace.queue.show(delivery_id(shown))[0].state


def test_a_refused_reply_says_why_and_is_sent_again_when_changed(show: Show) -> None:
    shown = show(became("refused", problem={"code": "422", "words": "The text is too rude."}))
    shown.choose(WHO)
    shown.until(lambda: "Practice said: The text is too rude. Nothing was published." in said(shown))
    assert "Change the reply, or send it again." in said(shown)
    assert shown.talk.reply.editor.text() == SHORT
    before = delivery_id(shown)
    shown.write("Give him my best thanks.")
    shown.talk.reply.action.click()
    shown.until(lambda: delivery_id(shown) != before)
    frozen = shown.workspace.queue.frozen(delivery_id(shown))
    assert frozen is not None
    assert "Give him my best thanks." in frozen.parts[0].text


def test_a_reply_that_never_left_says_so(show: Show) -> None:
    shown = show(became("missed", problem={"code": "connection_refused"}, asks=True))
    shown.choose(WHO)
    shown.until(lambda: "could not be reached in time; nothing was published. Change the reply" in said(shown))
    assert shown.talk.reply.action.isEnabled()


def test_of_a_partly_published_reply_the_rest_is_sent(show: Show) -> None:
    shown = show(became("partly_published", LONG, up=1, asks=True, problem={"code": "422"}))
    shown.choose(WHO)
    shown.until(lambda: "1 of 2 are up on Practice. What is up stays." in said(shown))
    assert list(shown.talk.away.buttons) == ["rest", "leave"]
    assert shown.workspace.queue.show(delivery_id(shown))[1] == []
    shown.talk.away.buttons["rest"].click()
    shown.until(lambda: bool(shown.workspace.queue.show(delivery_id(shown))[1]))
    assert {each.ordinal for each in shown.workspace.queue.show(delivery_id(shown))[1]} == {1}


def test_of_a_partly_published_reply_the_rest_is_left(show: Show) -> None:
    shown = show(became("partly_published", LONG, up=1, asks=True, problem={"code": "422"}))
    shown.choose(WHO)
    shown.until(lambda: "leave" in shown.talk.away.buttons)
    message = shown.item(WHO).row.id
    shown.talk.away.buttons["leave"].click()
    shown.until(lambda: shown.workspace.inbox.show(message).message.status == "answered")
    after = shown.workspace.inbox.show(message)
    assert after.reply is not None
    assert after.reply.delivery_state == "partly_published"
    assert in_hand(after.reply)
    assert text_in_hand(after.reply) == ""


def test_an_unconfirmed_reply_is_said_to_be_unknown_and_settled_by_hand(show: Show) -> None:
    later = clock.now() + timedelta(hours=1)
    shown = show(became("unconfirmed", problem={"code": "timeout"}, next_look_at=later))
    shown.choose(WHO)
    shown.until(lambda: "We do not know whether Practice has it. It did not answer in time" in said(shown))
    assert "Next look" in said(shown)
    assert list(shown.talk.away.buttons) == ["check", "there", "absent"]
    shown.talk.away.buttons["absent"].click()
    shown.until(lambda: state(shown) == "missed")
    shown.until(lambda: "You said it is not there." in said(shown))
    assert shown.talk.reply.editor.text() == SHORT
