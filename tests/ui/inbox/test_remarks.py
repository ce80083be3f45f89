"""What is found in a reply stands under it with one thing to do, and keeps nothing from being sent but an error."""

from __future__ import annotations

from collections.abc import Callable

from brandassist.workspace import Workspace
from tests.ui.inbox.building import fill
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
WHO, EARLIER = "Carla Modello", "Elsa Nessuno"
SAID = "The bench is open on Saturdays from nine and everybody may come."
PLAIN = "Bring the lamp along and somebody will have a look."


def answered_one(workspace: Workspace) -> None:
    make = fill(workspace)
    workspace.inbox.send(make.id_of(EARLIER), text=SAID)


def press(shown: Shown, words: str) -> None:
    shown.until(lambda: any(each.text() == words for each in shown.talk.reply.remarks.buttons))
    next(each for each in shown.talk.reply.remarks.buttons if each.text() == words).click()


def says(shown: Shown, words: str) -> bool:
    return any(words in each for each in shown.talk.reply.remarks.sentences)


def test_what_is_found_in_a_reply_has_one_thing_to_do_each_and_does_not_keep_it(show: Show) -> None:
    shown = show(answered_one)
    shown.choose(WHO)
    reply, remarks = shown.talk.reply, shown.talk.reply.remarks
    shown.write(f"{SAID} We take a deep dive into old lamps. It is tomorrow.")
    shown.until(lambda: says(shown, f"your answer to {EARLIER}") and says(shown, "jargon") and says(shown, "tomorrow"))
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []

    press(shown, "Show it")
    assert any(getattr(each, "text", str)() == SAID for each in remarks._rows)  # pyright: ignore[reportPrivateUsage]
    press(shown, "Hide it")
    press(shown, "Write “close look”")
    shown.until(lambda: reply.editor.text() == f"{SAID} We take a close look into old lamps. It is tomorrow.")
    shown.until(lambda: not says(shown, "jargon") and says(shown, "tomorrow"))
    press(shown, "Leave it")
    shown.until(lambda: not says(shown, "tomorrow"))
    assert says(shown, EARLIER), "told, and nothing more"

    message_id = shown.item(WHO).row.id
    reply.action.click()
    shown.until(lambda: (found := shown.workspace.inbox.show(message_id).reply) is not None and bool(found.delivery_id))


def test_an_error_stands_first_leads_to_its_place_and_more_than_three_are_folded(show: Show) -> None:
    shown = show(fill)
    shown.choose(WHO)
    reply = shown.talk.reply
    shown.write(PLAIN)
    shown.until(lambda: not reply.ring.isHidden())
    assert reply.remarks.isHidden()
    reply.editor.clear()
    reply.editor.insertPlainText("🙂 ")  # two units for Qt, one sign for the checks
    words = "We take a deep dive, touch base and are thrilled to announce it tomorrow at {time}."
    reply.editor.insertPlainText(words)
    shown.until(lambda: says(shown, "{time}"))
    assert "{time}" in reply.remarks.sentences[0]
    reply.action.click()
    assert not shown.talk.error.isHidden(), "an error keeps it here"
    press(shown, "Go there")
    assert reply.editor.textCursor().selectedText() == "{time}"
    more = len(reply.remarks.sentences) - 2
    assert len(reply.remarks._rows) == 3  # pyright: ignore[reportPrivateUsage]
    press(shown, f"{more} more")
    assert len(reply.remarks._rows) == more + 3  # pyright: ignore[reportPrivateUsage]
    shown.choose(EARLIER)
    shown.until(reply.remarks.isHidden)
