"""Several messages chosen in the list: what is decided is about all of them, and one undo takes it back."""

from __future__ import annotations

import string
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.inbox.building import Builder
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
SHIFT = Qt.KeyboardModifier.ShiftModifier
PEOPLE = ("Gino Segnaposto", "Alma Qualunque", "Remo Qualsiasi", "Ines Nessuno")


def four(workspace: object) -> None:
    make = Builder(workspace)  # pyright: ignore[reportArgumentType]
    for number, name in enumerate(PEOPLE):
        make.message("practice", name, f"A lamp is loose, number {number}.", 8 - number)
    make.workspace.add_member("Bruno", "assistant")


def opened(show: Show) -> Shown:
    shown = show(four)
    shown.until(lambda: shown.authors() == list(PEOPLE))
    shown.list.setFocus()
    shown.choose(PEOPLE[0])
    return shown


def chosen(shown: Shown) -> list[str]:
    ids = shown.list.ids()
    return [item.row.author for item in shown.page.waiting.model.items() if item.row.id in ids]


def statuses(shown: Shown) -> list[str]:
    found = {row.author: row.status for row in shown.workspace.inbox.list()}
    return [found[name] for name in PEOPLE]


def press(shown: Shown, *keys: Qt.Key) -> None:
    for key in keys:
        shown.qtbot.keyClick(shown.list, key)


def test_x_chooses_as_one_goes_and_esc_ends_it(show: Show) -> None:
    shown = opened(show)
    press(shown, Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_J)
    assert chosen(shown) == [PEOPLE[0]]
    press(shown, Qt.Key.Key_X)
    assert chosen(shown) == [PEOPLE[0], PEOPLE[2]]
    assert "2 chosen" in shown.page.waiting.target.text()
    shown.workspace.inbox.assign(shown.item(PEOPLE[3]).row.id, shown.workspace.member.id)
    shown.until(lambda: shown.item(PEOPLE[3]).row.assigned_to is not None)  # the list was read again
    assert chosen(shown) == [PEOPLE[0], PEOPLE[2]]
    press(shown, Qt.Key.Key_Escape)
    assert chosen(shown) == [PEOPLE[2]]
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, SHIFT)
    assert chosen(shown) == [PEOPLE[2], PEOPLE[3]]


def test_one_reason_closes_all_and_one_undo_brings_all_back(show: Show) -> None:
    shown = opened(show)
    for _ in range(2):
        shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, SHIFT)
    press(shown, Qt.Key.Key_E)  # each is owed an answer: one word why
    shown.until(shown.talk.ask.field.isVisible)
    shown.qtbot.keyClicks(shown.talk.ask.field, "met them")
    shown.qtbot.keyClick(shown.talk.ask.field, Qt.Key.Key_Return)
    shown.until(lambda: statuses(shown) == ["waived", "waived", "waived", "needs_reply"])
    shown.until(lambda: shown.authors() == [PEOPLE[3]])
    shown.list.setFocus()
    press(shown, Qt.Key.Key_Z)
    shown.until(lambda: statuses(shown) == ["needs_reply"] * 4)
    shown.until(lambda: shown.authors() == list(PEOPLE))


def test_what_is_asked_before_the_conversation_is_read_stays_asked(show: Show) -> None:
    shown = opened(show)
    press(shown, Qt.Key.Key_J, Qt.Key.Key_W)
    assert shown.talk.ask.field.isVisible()
    shown.in_front(PEOPLE[1])
    assert shown.talk.ask.field.isVisible() and shown.talk.ask.field.hasFocus()
    shown.qtbot.keyClicks(shown.talk.ask.field, "met her")
    shown.qtbot.keyClick(shown.talk.ask.field, Qt.Key.Key_Return)
    shown.until(lambda: statuses(shown) == ["needs_reply", "waived", "needs_reply", "needs_reply"])


def test_who_answers_is_said_for_several_and_stands_in_the_rows(show: Show) -> None:
    shown = opened(show)
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, SHIFT)
    press(shown, Qt.Key.Key_A)
    menu = shown.talk.questions.assigning
    shown.until(menu.isVisible)
    bruno = next(action for action in menu.actions() if action.text() == "Bruno")
    assert "(you)" in menu.actions()[0].text()
    bruno.trigger()
    menu.close()
    shown.until(lambda: "Bruno answers" in shown.page.waiting.ink.name(shown.item(PEOPLE[1])))
    assert "Bruno answers" in shown.page.waiting.ink.name(shown.item(PEOPLE[0]))
    assert "Bruno answers" not in shown.page.waiting.ink.name(shown.item(PEOPLE[2]))
    shown.until(lambda: "Bruno answers" in shown.talk.head.who.accessibleName())
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_what_several_asked_becomes_one_idea(show: Show) -> None:
    shown = opened(show)
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, SHIFT)
    shown.window.trigger("make_idea")
    shown.until(lambda: len(shown.workspace.ideas.list()) == 1)
    shown.until(lambda: shown.talk.idea.open.isVisible())
    [idea] = shown.workspace.ideas.list()
    assert idea.text.splitlines() == ["A lamp is loose, number 0.", "A lamp is loose, number 1."]
    made = [shown.workspace.inbox.show(shown.item(name).row.id).ideas for name in PEOPLE[:3]]
    assert [[each.id for each in ideas] for ideas in made] == [[idea.id], [idea.id], []]


def test_no_letter_acts_while_somebody_writes(show: Show) -> None:
    shown = opened(show)
    before = statuses(shown)
    shown.talk.questions.ask_reason()
    fields: list[tuple[QWidget, Callable[[], str]]] = [
        (shown.talk.ask.field, shown.talk.ask.field.text),
        (shown.talk.reply.editor, shown.talk.reply.editor.text),
    ]
    letters = string.ascii_lowercase + string.ascii_uppercase + "!?#"
    for field, text in fields:
        field.setFocus()
        shown.qtbot.keyClicks(field, letters)
        assert text() == letters
    assert shown.talk.row is not None and shown.talk.row.author == PEOPLE[0]
    assert statuses(shown) in (before, ["drafting", *before[1:]])
    assert shown.page.decisions.decided == []
    assert not shown.talk.questions.snoozing.isVisible() and not shown.talk.questions.assigning.isVisible()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, SHIFT])
def test_a_key_still_held_down_chooses_nothing_as_the_list_moves_on(show: Show, held: Qt.KeyboardModifier) -> None:
    shown = opened(show)
    key = Qt.Key.Key_Shift if held == SHIFT else Qt.Key.Key_Control
    shown.qtbot.keyPress(shown.list, key, held)  # as after Ctrl+Enter has sent a reply
    assert QGuiApplication.keyboardModifiers() == held
    shown.page.waiting.move_on()
    assert chosen(shown) == [PEOPLE[1]] and shown.talk.chosen == ()
    shown.qtbot.keyRelease(shown.list, key)
