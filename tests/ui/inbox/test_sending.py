"""Sending from the window: undo takes back what was already written, several are settled, two at once are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from sqlalchemy import insert, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store.history import Actor, record
from brandassist.store.inbox.obligations import OWED
from brandassist.store.presence import say, stop
from brandassist.store.tables import delivery, member, message
from brandassist.workspace import Workspace
from tests.publishing.conftest import Practice
from tests.ui.inbox.building import fill
from tests.ui.inbox.conftest import Shown
from tests.ui.inbox.test_journey import a_post, collected
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.widgets.button import LinkButton

Show = Callable[..., Shown]
WHO = "Carla Modello"


def standing(shown: Shown, message_id: str) -> str | None:
    reply = shown.workspace.inbox.show(message_id).reply
    return reply.delivery_state if reply is not None else None


def held(shown: Shown, text: str = "Yes, on Thursday.") -> str:
    """Write and send with the undo window open; returns the message."""
    shown.choose(WHO)
    message_id = shown.item(WHO).row.id
    shown.write(text)
    shown.talk.reply.action.click()
    shown.until(lambda: standing(shown, message_id) == "scheduled")
    shown.until(lambda: shown.window.strip.counting)
    return message_id


def test_send_is_written_at_once_and_undo_brings_its_words_back(show: Show) -> None:
    shown = show(fill, undo=30)
    message_id = held(shown)
    reply = shown.workspace.inbox.show(message_id).reply
    assert reply is not None and reply.goes_at is not None
    assert reply.goes_at > clock.now() + timedelta(seconds=20), "nobody takes it before"
    shown.window.strip.undo()
    shown.until(lambda: standing(shown, message_id) == "cancelled")
    shown.in_front(WHO)
    shown.until(lambda: shown.talk.reply.editor.text() == "Yes, on Thursday." and not shown.talk.reply.isHidden())
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_undo_that_comes_too_late_says_so_and_offers_to_delete_it_there(show: Show) -> None:
    shown = show(fill, undo=30)
    message_id = held(shown)
    with shown.workspace.db.write("queue", "inbox") as tx:
        its = shown.workspace.inbox.show(message_id).reply
        assert its is not None
        tx.execute(update(delivery).where(delivery.c.id == its.delivery_id).values(state="published"))
    shown.window.strip.undo()
    shown.in_front(WHO)
    shown.until(lambda: not shown.talk.answer.late.isHidden())
    assert "out already" in shown.talk.answer.late.accessibleName()


def another(workspace: Workspace) -> Actor:
    with workspace.db.write("settings") as tx:
        this = new_id()
        tx.execute(insert(member).values(id=this, name="Luca", role="assistant", created_at=clock.now()))
    return Actor(this, workspace.settings.device_id)


def test_who_writes_too_and_who_answered_meanwhile_is_told_before_it_goes(show: Show) -> None:
    shown = show(fill)
    shown.choose(WHO)
    message_id = shown.item(WHO).row.id
    luca = another(shown.workspace)
    with shown.workspace.db.write() as tx:
        say(tx, message_id, luca, clock.now())
    shown.write("Mine.")
    shown.until(lambda: "Luca has been writing" in shown.talk.reply.beside._others.text())  # pyright: ignore
    with shown.workspace.db.write("inbox") as tx:
        record(tx, luca, "replied", "message", message_id)
    shown.talk.reply.action.click()
    shown.until(lambda: not shown.talk.answer.meanwhile.isHidden())
    assert "Luca answered" in shown.talk.answer.meanwhile.accessibleName()
    assert standing(shown, message_id) is None
    shown.talk.answer.meanwhile.acted.emit()
    shown.until(lambda: standing(shown, message_id) is not None)


def test_the_list_says_of_a_message_that_another_writes_an_answer(show: Show) -> None:
    shown = show(fill)
    message_id, luca = shown.item(WHO).row.id, another(shown.workspace)

    def said() -> str:
        model = shown.page.waiting.model
        return model.index(model.row_of(message_id), 0).data(Qt.ItemDataRole.AccessibleTextRole)

    before = said()
    with shown.workspace.db.write("presence") as tx:
        say(tx, message_id, luca, clock.now())
    shown.until(lambda: said() == f"{before}, Luca is writing")
    with shown.workspace.db.write("presence") as tx:
        stop(tx, message_id, luca)
    shown.until(lambda: said() == before)


def test_one_reply_settles_what_is_ticked_beside_it(show: Show) -> None:
    shown = show(fill)
    shown.choose(WHO)
    message_id = shown.item(WHO).row.id
    with shown.workspace.db.write("inbox") as tx:
        mine = tx.execute(select(message).where(message.c.id == message_id)).one()._asdict()
        further = {"id": new_id(), "remote_id": "further", "text": "And on Friday?", "draft_id": None}
        tx.execute(insert(message).values(**(mine | further)))
    beside = shown.talk.reply.beside
    shown.until(lambda: list(beside.boxes) == [further["id"]])
    assert not beside.boxes[further["id"]].isChecked()
    beside.boxes[further["id"]].setChecked(True)
    shown.write("Both days.")
    shown.talk.reply.action.click()
    shown.until(lambda: shown.workspace.inbox.show(message_id).settles == (further["id"],))


def test_an_assistant_queues_and_sends_only_what_is_allowed(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        fill(workspace)
        workspace.set_rule("approval_rule", "every")
        luca = another(workspace)
        with workspace.db.write("settings") as tx:
            tx.execute(update(member).where(member.c.id == workspace.member.id).values(role="assistant"))
            tx.execute(update(member).where(member.c.id == luca.member_id).values(role="executive"))

    shown = show(prepare)
    shown.choose(WHO)
    shown.write("Thank you.")
    reply = shown.talk.reply
    shown.until(lambda: reply.action.text() == "Queue for approval" and reply.action.isEnabled())
    assert not reply.direct.isHidden() and not reply.direct.isEnabled()
    with shown.workspace.db.write("settings", "inbox") as tx:
        from brandassist.store import settings

        settings.put(tx, Actor(None, shown.workspace.settings.device_id), "assistant_sends", "other,thanks,question")
    shown.until(reply.direct.isEnabled)
    message_id = shown.item(WHO).row.id
    reply.direct.click()
    shown.until(lambda: standing(shown, message_id) is not None)
    view = shown.workspace.inbox.show(message_id)
    assert view.reply is not None and view.reply.review == "approved"


def test_what_is_out_already_is_deleted_on_its_network(show: Show) -> None:
    shown = show(a_post, undo=60)
    author = collected(shown)
    message = shown.item(author).row.id
    shown.write("Said too soon.")
    shown.window.trigger("main")
    shown.until(lambda: shown.window.strip.counting)
    later = clock.now() + timedelta(minutes=2)
    with clock.set_to(lambda: later):
        shown.workspace.lanes.run_until_idle()
    network = Practice(shown.workspace.folder / "practice")

    def there() -> bool:
        return any("Said too soon." in str(each["text"]) for each in network.posts())

    shown.until(there)  # the program's own lane may have taken it first
    shown.window.strip.undo()
    shown.until(lambda: shown.talk.row is not None and not shown.talk.answer.late.isHidden())
    assert shown.talk.row is not None and shown.talk.row.id == message
    (delete,) = shown.talk.answer.late.findChildren(LinkButton)
    delete.click()
    shown.until(lambda: not there())
    shown.until(lambda: shown.workspace.inbox.show(message).message.status in OWED)
    shown.until(lambda: shown.talk.answer.late.isHidden() and not shown.talk.reply.isHidden())
