"""The Inbox by keyboard: moving, deciding, taking back; what is typed is kept; nothing waits for the disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brandassist import clock
from brandassist.workspace import Workspace
from tests.ui.inbox.building import Builder, Came, assistants_draft, fill, make_failing
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.ideas.page import IdeasPage
from ui.inbox.conversation.head import ConversationHead
from ui.inbox.conversation.snoozing import SnoozeDialog
from ui.inbox.list.rows import HEIGHT
from ui.inbox.reply.saved import SavedReplies
from ui.keymap import LETTERS, keymap

Show = Callable[..., Shown]
FIRST, SECOND = "Alma Qualunque", "Bruno Esempio"


def key(shown: Shown, which: Qt.Key) -> None:
    shown.qtbot.keyClick(shown.list, which)


def counts(shown: Shown) -> dict[str, int]:
    return {name: piece.count for name, piece in shown.page.waiting.splits.tabs._pieces.items()}  # pyright: ignore


def test_who_waited_longest_against_the_target_is_first(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    assert shown.authors()[:3] == [FIRST, SECOND, "Carla Modello"]
    assert counts(shown) == {"owed": 6, "waiting": 0, "snoozed": 1, "done": 0}
    assert shown.window.masthead.tabs["inbox"].accessibleName() == "Inbox 6"
    key(shown, Qt.Key.Key_J)
    shown.in_front(SECOND)
    key(shown, Qt.Key.Key_K)
    shown.in_front(FIRST)


def test_done_on_an_owed_message_asks_why_and_z_takes_it_back(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    message = shown.item(FIRST).row.id
    shown.list.setFocus()
    key(shown, Qt.Key.Key_E)
    shown.until(lambda: not shown.talk.ask.isHidden())
    assert shown.window.focusWidget() is shown.talk.ask.field
    shown.qtbot.keyClicks(shown.talk.ask.field, "met")
    shown.window.trigger("main")
    shown.until(lambda: FIRST not in shown.authors())
    shown.in_front(SECOND)
    row = shown.workspace.inbox.show(message).message
    assert (row.status, row.why) == ("waived", "met")
    key(shown, Qt.Key.Key_Z)
    shown.in_front(FIRST)
    shown.until(lambda: FIRST in shown.authors())
    assert shown.workspace.inbox.show(message).message.status == "needs_reply"


def test_spam_snooze_and_reopen(show: Show) -> None:
    shown = show(fill)
    shown.choose("Fay Beispiel")
    key(shown, Qt.Key.Key_Exclam)
    shown.until(lambda: "Fay Beispiel" not in shown.authors())
    shown.choose("Elsa Nessuno")
    shown.talk.questions.snoozing.fill(shown.page.waiting.ink.now)
    next(each for each in shown.talk.questions.snoozing.actions() if "Tomorrow" in each.text()).trigger()
    shown.until(lambda: "Elsa Nessuno" not in shown.authors())
    shown.show("snoozed")
    shown.choose("Elsa Nessuno")
    shown.until(lambda: not shown.talk.head.reopen.isHidden())
    shown.talk.head.reopen.click()
    shown.until(lambda: "Elsa Nessuno" not in shown.authors())
    shown.show("done")
    shown.until(lambda: "Fay Beispiel" in shown.authors())
    standing = {row.author: row.status for row in shown.workspace.inbox.list()}
    assert (standing["Fay Beispiel"], standing["Elsa Nessuno"]) == ("spam", "needs_reply")


def test_what_is_typed_is_kept_while_one_types_on(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    message = shown.item(FIRST).row.id
    shown.write("Half a sen")

    def kept() -> str:
        reply = shown.workspace.inbox.show(message).reply
        return reply.text if reply is not None else ""

    shown.until(lambda: kept() == "Half a sen")
    shown.qtbot.keyClicks(shown.talk.reply.editor, "tence")
    shown.window.go("settings")
    shown.until(lambda: kept() == "Half a sentence")
    shown.window.go("inbox")
    shown.choose(SECOND)
    assert shown.talk.reply.editor.text() == ""
    shown.choose(FIRST)
    assert shown.talk.reply.editor.text() == "Half a sentence"


def test_letters_are_text_while_one_writes(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    shown.write("Ese!jkz")
    assert shown.talk.reply.editor.text() == "Ese!jkz"
    assert shown.talk.ask.isHidden()


def test_the_assistant_queues_for_approval_and_the_row_moves(show: Show) -> None:
    shown = show(assistants_draft)
    shown.in_front(FIRST)
    assert shown.talk.reply.action.text() == "Queue for approval"
    shown.window.trigger("main")
    shown.until(lambda: counts(shown)["waiting"] == 1)
    shown.in_front(SECOND)
    shown.show("waiting")
    shown.choose(FIRST)
    shown.until(lambda: shown.talk.reply.action.isVisible() and not shown.talk.reply.action.isEnabled())


def test_a_network_that_does_not_answer_is_named(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        fill(workspace)
        make_failing(workspace)

    shown = show(prepare)
    shown.until(lambda: "Mastodon has not answered since" in shown.page.waiting.health.accessibleName())
    assert shown.page.waiting.health.isVisible()
    assert FIRST in shown.authors()  # and the rest is shown all the same


def test_saved_replies_are_put_in_kept_and_removed(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    menu = shown.talk.reply.fill_menu()
    menu.actions()[0].trigger()
    shown.until(lambda: shown.talk.reply.editor.text() == "Thank you for writing. I will come and see for myself.")
    shown.write("Another one.")
    next(each for each in shown.talk.reply.fill_menu().actions() if "Save this" in each.text()).trigger()
    shown.until(lambda: "Another one." in [each.text for each in shown.workspace.inbox.saved()])
    shown.until(lambda: "Another one." in [each.text() for each in shown.talk.reply.fill_menu().actions()])
    shown.workspace.inbox.save_reply("For one", "{name}, thank you. {your own words}", "it")
    shown.until(lambda: "For one" in [each.text() for each in shown.talk.reply.fill_menu().actions()])
    shown.write("")
    next(each for each in shown.talk.reply.fill_menu().actions() if each.text() == "For one").trigger()
    first = FIRST.split()[0]
    shown.until(lambda: shown.talk.reply.editor.text() == f"{first}, thank you. {{your own words}}")
    assert shown.talk.reply.editor.textCursor().selectedText() == "{your own words}"
    dialog = SavedReplies(shown.page, shown.page.services)
    dialog.open()
    shown.until(lambda: bool(dialog.model.items()))
    names = [dialog._name(each) for each in dialog.model.items()]  # pyright: ignore[reportPrivateUsage]
    used = [name.partition(", Used 1 time, last today")[0] for name in names if "Used 1 time, last" in name]
    assert used == ["For one", "Thank you, and see you there"]
    assert any("Never used yet" in name for name in names)


def test_saved_replies_are_written_changed_put_away_and_brought_back(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    dialog = SavedReplies(shown.page, shown.page.services)
    dialog.open()
    shown.until(lambda: bool(dialog.model.items()))
    before = len(shown.workspace.inbox.saved())
    dialog.add.click()
    dialog.name.setText("Directions")
    dialog.text.set_text("It is beside the tram stop, {name}.")
    dialog.save.click()
    shown.until(lambda: len(shown.workspace.inbox.saved()) == before + 1)
    shown.until(lambda: "Directions" in [each.title for each in dialog.model.items()])
    this = next(each for each in dialog.model.items() if each.title == "Directions")
    assert dialog.list.choose(this.id)
    dialog.delete.click()
    shown.until(lambda: len(shown.workspace.inbox.saved()) == before)
    dialog.bin.click()
    shown.until(lambda: [each.title for each in dialog.model.items()] == ["Directions"])
    shown.until(dialog.restore.isEnabled)
    dialog.restore.click()
    shown.until(lambda: len(shown.workspace.inbox.saved()) == before + 1)
    assert unnamed(dialog) == []
    dialog.reject()


def test_another_process_answers_and_the_row_goes(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    shown.workspace.inbox.waive(shown.item(SECOND).row.id, "by telephone")
    shown.until(lambda: SECOND not in shown.authors())
    assert shown.page.waiting.current() == shown.item(FIRST).row.id


def test_arriving_with_a_message_shows_it_wherever_it_is(show: Show) -> None:
    shown = show(fill)
    snoozed = shown.workspace.inbox.list(("snoozed",))[0]
    shown.window.go("inbox", snoozed.id)
    shown.in_front(snoozed.author)
    assert shown.page.waiting.splits.value() == "snoozed"


def test_everything_has_a_name_and_a_place(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


@pytest.mark.parametrize("messages", [10_000])
def test_ten_thousand_messages_are_read_by_pages(show: Show, messages: int) -> None:
    def prepare(workspace: Workspace) -> None:
        make = Builder(workspace)
        at = clock.now() - timedelta(hours=30)
        many = [
            Came(f"m{n}", f"Person {n}", f"Message number {n} " * 8, at + n * timedelta(seconds=1), handle=f"p{n}")
            for n in range(messages)
        ]
        make.came("practice", *many)

    shown = show(prepare)
    shown.until(lambda: bool(shown.authors()))
    assert shown.page.waiting.model.rowCount() == 100
    assert counts(shown)["owed"] == messages
    shown.in_front("Person 0")
    bar = shown.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    shown.until(lambda: shown.page.waiting.model.rowCount() >= 200)
    assert bar.maximum() > 100 * HEIGHT - shown.list.height()
    began = time.perf_counter()
    for _ in range(50):
        key(shown, Qt.Key.Key_Down)
    assert time.perf_counter() - began < 2.5  # the next row never waits for the database


def test_a_message_becomes_an_idea_by_one_action_and_shows_what_became_of_it(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    message = shown.item(FIRST).row.id
    assert "make_idea" in shown.page.possible() and shown.talk.idea.isHidden()
    shown.window.trigger("make_idea")
    shown.until(lambda: not shown.talk.idea.isHidden())
    (idea,) = shown.workspace.ideas.list()
    assert (idea.message_id, shown.workspace.inbox.show(message).message.status) == (message, "needs_reply")
    assert "make_idea" not in shown.page.possible()
    shown.workspace.from_entry.begin_idea(idea.id)
    shown.until(lambda: shown.talk.idea.idea is not None and shown.talk.idea.idea.state == "shaping")
    assert unnamed(shown.page) == []
    shown.talk.idea.open.click()
    page = shown.window.current()
    assert isinstance(page, IdeasPage)
    shown.until(lambda: page.list.line() is not None and page.list.line().idea.id == idea.id)  # type: ignore[union-attr]
    assert page.state() == "shaping"


def test_a_button_names_the_key_that_presses_it_now(themed: QApplication) -> None:
    head = ConversationHead()
    assert (head.done.toolTip(), head.spam.text()) == ("Done (E)", "Spam (!)")
    try:
        keymap.take({"inbox.done": "D", "inbox.spam": ""})
        assert (head.done.toolTip(), head.spam.text()) == ("Done (D)", "Spam")
        keymap.take({LETTERS: ""})
        assert head.done.toolTip() == "Done"
    finally:
        keymap.take({})


def test_another_time_is_offered_ahead_and_snoozes_until_then(show: Show) -> None:
    shown = show(fill)
    shown.in_front(FIRST)
    message = shown.item(FIRST).row.id
    shown.talk.questions.snoozing.other.emit()
    dialog = shown.talk.findChild(SnoozeDialog)
    assert dialog is not None and unnamed(dialog) == []
    assert dialog.date.date().toPython() == shown.talk.now.date() + timedelta(days=1)
    dialog.accept_button.click()
    shown.until(lambda: shown.workspace.inbox.show(message).message.status == "snoozed")
    until = shown.workspace.inbox.show(message).message.snoozed_until
    assert until is not None and until > clock.now()
