"""The way of an answer through the Inbox, with the practice network as its own process."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist import clock, walltime
from brandassist.workspace import Workspace
from tests.ui.inbox.conftest import Shown

Show = Callable[..., Shown]
TEXT = "Twelve minutes in the queue, and no chairs."


def a_post(workspace: Workspace) -> None:
    """A post of ours, live, that somebody will answer."""
    practice = next(each.account for each in workspace.accounts.list() if each.account.network == "practice")
    draft = workspace.drafts.new("post", "", TEXT, to=[practice.id])
    now = walltime.from_instant(clock.now(), workspace.rule("zone"))
    workspace.queue.schedule(draft, [practice.id], now)
    workspace.lanes.run_until_idle()


def collected(shown: Shown) -> str:
    """Press F5 until somebody is in the list; returns the name of the first."""

    def came() -> bool:
        shown.window.trigger("check_now")
        return bool(shown.authors())

    shown.until(came)
    author = shown.authors()[0]
    shown.in_front(author)
    return author


def test_a_reply_goes_the_whole_way(show: Show) -> None:
    shown = show(a_post)
    author = collected(shown)
    assert "New messages" not in shown.page.waiting.health.accessibleName()
    assert shown.talk.opened is not None and shown.talk.opened.view.post is not None
    assert shown.talk.opened.view.post.texts == (TEXT,)
    message = shown.item(author).row.id
    shown.write("Two stools are on their way.")
    shown.until(lambda: shown.item(author).row.status == "drafting")
    shown.until(lambda: "left" in shown.talk.reply.left.text())
    counted = len(f"@{shown.item(author).row.handle.split('@')[0]} Two stools are on their way.")  # as it is sent
    assert shown.talk.reply.left.text() == f"{500 - counted} left"
    shown.qtbot.keyClick(shown.talk.reply.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: shown.workspace.inbox.show(message).message.status == "answered")
    shown.until(lambda: message not in [item.row.id for item in shown.page.waiting.model.items()])
    shown.show("done")
    shown.until(lambda: message in [item.row.id for item in shown.page.waiting.model.items()])
    shown.page.arrive(message)
    shown.until(lambda: shown.talk.row is not None and shown.talk.row.id == message)
    assert [each.text.endswith("Two stools are on their way.") for each in shown.talk.opened.view.sent] == [True]
    shown.talk.head.done.click()
    shown.until(lambda: shown.workspace.inbox.show(message).message.status == "done")


def test_inside_the_undo_window_nothing_is_sent(show: Show) -> None:
    shown = show(a_post, undo=60)
    author = collected(shown)
    message = shown.item(author).row.id
    shown.write("Too soon.")
    shown.window.trigger("main")
    shown.until(lambda: shown.window.strip.counting)
    shown.workspace.lanes.run_until_idle()
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Z)
    assert not shown.window.strip.counting
    shown.until(lambda: shown.talk.row is not None and shown.talk.row.id == message)
    shown.until(lambda: not shown.talk.reply.isHidden())
    assert shown.talk.reply.editor.text() == "Too soon."
    reply = shown.workspace.inbox.show(message).reply
    assert reply is not None and (reply.delivery_state, reply.url) == ("cancelled", None)


def test_a_freeze_stops_a_reply_until_a_person_takes_it_back(show: Show) -> None:
    shown = show(a_post)
    author = collected(shown)
    message = shown.item(author).row.id
    shown.workspace.queue.freeze("a recall")
    shown.write("Not now.")
    shown.window.trigger("main")
    shown.until(lambda: shown.item(author).state == "held")
    shown.workspace.lanes.run_until_idle()
    shown.choose(author)
    shown.until(lambda: "take_back" in shown.talk.away.buttons)
    assert shown.workspace.inbox.show(message).sent == ()
    shown.talk.away.buttons["take_back"].click()
    shown.until(lambda: not shown.talk.reply.isHidden())
    assert shown.talk.reply.editor.text() == "Not now."
