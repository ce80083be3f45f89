"""The Inbox's plain keys, one by one: each does its thing, none in a text field, what was moved is moved everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.ui.inbox.conftest import Shown
from tests.ui.inbox.test_several import PEOPLE, four, statuses
from ui.keymap import keymap
from ui.letters import LETTERS
from ui.shell.keys import KeysDialog, key_rows

Show = Callable[..., Shown]


@pytest.fixture
def shown(show: Show) -> Iterator[Shown]:
    opened = show(four)
    opened.until(lambda: opened.authors() == list(PEOPLE))
    opened.list.setFocus()
    opened.choose(PEOPLE[0])
    yield opened
    keymap.take({})


def press(shown: Shown, keys: str) -> None:
    shown.list.setFocus()
    shown.qtbot.keyClicks(shown.list, keys)


def each_does_its_thing(shown: Shown, key: dict[str, str]) -> None:
    """Walk them with the keys that hold now; at the end everything is as it was."""
    talk, page = shown.talk, shown.page
    press(shown, key["next"])
    shown.in_front(PEOPLE[1])
    press(shown, key["previous"])
    shown.in_front(PEOPLE[0])
    press(shown, key["reply"])
    assert talk.reply.editor.hasFocus()
    press(shown, key["note"])
    assert page.person.isAncestorOf(shown.window.focusWidget())
    for name, menu in (("snooze", talk.questions.snoozing), ("assign", talk.questions.assigning)):
        press(shown, key[name])
        assert menu.isVisible() and menu.actions(), name
        menu.close()
    for name in ("waive", "done"):
        press(shown, key[name])
        shown.until(talk.ask.field.isVisible)
        shown.qtbot.keyClick(talk.ask.field, Qt.Key.Key_Escape)
        assert talk.ask.isHidden(), name
    press(shown, key["select"] + key["next"] + key["select"])
    assert len(shown.list.ids()) == 2
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Escape)
    shown.choose(PEOPLE[0])
    press(shown, key["spam"])
    shown.until(lambda: statuses(shown)[0] == "spam" and PEOPLE[0] not in shown.authors())
    press(shown, key["undo"])
    shown.until(lambda: statuses(shown)[0] == "needs_reply" and shown.authors() == list(PEOPLE))
    shown.in_front(PEOPLE[0])


def delivered() -> dict[str, str]:
    return {each.id: each.key for each in LETTERS if each.list == "inbox"}


def test_each_key_of_the_table_does_its_thing(shown: Shown) -> None:
    assert delivered() == {
        "next": "J",
        "previous": "K",
        "reply": "R",
        "done": "E",
        "snooze": "S",
        "assign": "A",
        "waive": "W",
        "note": "N",
        "spam": "!",
        "undo": "Z",
        "select": "X",
    }
    each_does_its_thing(shown, delivered())


def test_moved_keys_do_it_and_the_old_ones_nothing_everywhere(shown: Shown) -> None:
    moved = dict(zip(delivered(), "1234567890#", strict=True))
    keymap.take({f"inbox.{name}": key for name, key in moved.items()})
    each_does_its_thing(shown, moved)
    before = statuses(shown)
    press(shown, "jkreswan!zx")
    assert statuses(shown) == before and shown.page.decisions.decided == []
    assert shown.talk.ask.isHidden() and not shown.talk.reply.editor.hasFocus()
    assert not shown.talk.questions.snoozing.isVisible() and not shown.talk.questions.assigning.isVisible()
    assert shown.talk.row is not None and shown.talk.row.author == PEOPLE[0]
    head: Any = shown.talk.head
    assert f"({moved['done']})" in head.done.accessibleName() and "(E)" not in head.done.toolTip()
    hints = {each.keys for each in shown.page.key_hints() if each.letter}
    assert moved["snooze"] in hints and "S" not in hints
    told = [each.keys for each in key_rows(shown.window.menus, shown.window.specs) if each.text.startswith("Inbox: ")]
    assert sorted(told) == sorted(moved.values())


def test_in_every_field_of_the_screen_they_are_letters(shown: Shown) -> None:
    shown.page.person.write_note()
    note: Any = shown.window.focusWidget()
    shown.page.waiting.seek()
    finder = shown.page.waiting.finder.field
    shown.talk.questions.ask_reason()
    before = statuses(shown)
    for field in (note, finder, shown.talk.ask.field, shown.talk.reply.editor):
        field.setFocus()
        shown.qtbot.keyClicks(field, "jkreswan!zx?")
        text = field.toPlainText() if hasattr(field, "toPlainText") else field.text()
        assert text == "jkreswan!zx?"
    assert shown.page.decisions.decided == [] and not shown.window.findChildren(KeysDialog)
    shown.until(lambda: statuses(shown) in (before, ["drafting", *before[1:]]))
