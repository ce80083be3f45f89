"""Two members answer the same message: each sees what the other wrote, and keeps what is their own."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from brandassist.workspace import Workspace, open_workspace
from tests.ui.inbox.building import fill
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
WHO = "Carla Modello"


def with_luca(workspace: Workspace) -> None:
    fill(workspace)
    workspace.add_member("Luca", "executive")


@contextmanager
def luca(shown: Shown) -> Generator[Workspace]:
    """The same workspace, opened by another member."""
    workspace = open_workspace(shown.workspace.address, as_member="Luca")
    try:
        yield workspace
    finally:
        workspace.close()


def kept(workspace: Workspace, message_id: str) -> str | None:
    reply = workspace.inbox.show(message_id).reply
    return reply.text if reply is not None else None


def test_what_another_writes_is_seen_taken_over_and_stays_theirs(show: Show) -> None:
    shown = show(with_luca)
    shown.choose(WHO)
    message_id = shown.item(WHO).row.id
    editor, written = shown.talk.reply.editor, shown.talk.reply.beside.written
    with luca(shown) as his:
        his.inbox.typing(message_id)
        his.inbox.draft_reply(message_id, "We open at nine.")
        shown.until(lambda: len(written.lines) == 1)
        assert "Luca, today" in written.lines[0].said.text() and "We open at nine." in written.lines[0].said.text()
        assert editor.text() == "", "his words are not in her field"
        assert "Luca has been writing" in shown.talk.reply.beside._others.text()  # pyright: ignore
        shown.write("Hello. ")
        shown.until(lambda: kept(shown.workspace, message_id) == "Hello. ")
        assert unnamed(shown.page) == []
        assert missing_from_tab_order(shown.window) == []
        written.lines[0].take.click()
        assert editor.text() == "Hello. We open at nine." and editor.hasFocus()
        shown.until(lambda: kept(shown.workspace, message_id) == editor.text())
        assert kept(his, message_id) == "We open at nine."


def test_an_answer_that_goes_while_one_types_takes_no_word_and_no_key(show: Show) -> None:
    shown = show(with_luca)
    shown.choose(WHO)
    message_id = shown.item(WHO).row.id
    shown.write("I am still at it")
    reply, written = shown.talk.reply, shown.talk.reply.beside.written
    with luca(shown) as his:
        his.set_rule("undo_seconds", 0)
        his.queue.freeze("so that it stays under way")
        his.inbox.send(message_id, text="We open at nine.")
        shown.until(lambda: [each.take.isHidden() for each in written.lines] == [True])
        assert "Luca's answer is on its way" in written.lines[0].said.text()
        assert reply.editor.hasFocus(), "no key that is typed does anything but write"
        shown.qtbot.keyClicks(reply.editor, " e")
        reply.action.click()
        shown.until(lambda: "Luca answered" in shown.talk.answer.meanwhile.accessibleName())
        shown.until(lambda: kept(shown.workspace, message_id) == "I am still at it e")
        shown.talk.answer.meanwhile.acted.emit()  # all the same: not while his is under way
        shown.until(lambda: "on its way" in shown.talk.error.accessibleName())
        assert kept(his, message_id) == "We open at nine."
    other = next(name for name in shown.authors() if name != WHO)
    shown.choose(other)
    shown.choose(WHO)
    assert reply.editor.text() == "I am still at it e"


def test_what_was_handed_in_is_answered_with_other_words_and_is_its_writers_again(show: Show) -> None:
    shown = show(with_luca)
    message_id = next(row.id for row in shown.workspace.inbox.list() if row.author == WHO)
    with luca(shown) as his:
        his.set_rule("approval_rule", "every")
        his.inbox.send(message_id, text="We open at nine.", hand_in=True)
        shown.page.arrive(message_id)
        shown.in_front(WHO)
        editor = shown.talk.reply.editor
        shown.until(lambda: editor.text() == "We open at nine.")
        shown.write("At ten.")
        shown.until(lambda: kept(shown.workspace, message_id) == "At ten.")
        assert kept(his, message_id) == "We open at nine."
        shown.talk.reply.action.click()
        shown.until(lambda: shown.workspace.inbox.show(message_id).message.status in ("drafting", "answered"))
        reply = his.inbox.show(message_id).reply
        assert reply is not None and (reply.text, reply.review) == ("We open at nine.", "editing")
