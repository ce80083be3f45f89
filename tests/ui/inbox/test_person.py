"""The person at the right, in a real window: written in place, joined, quieted, deleted whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brandassist.workspace import Workspace
from tests.ui.inbox.building import Builder
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.person.before import spoken

Show = Callable[..., Shown]
HERE, THERE = "Do you still mend clocks?", "Ours is at the corner."


def two_profiles(workspace: Workspace) -> None:
    """One human being on two networks, who is in the diary too."""
    make = Builder(workspace)
    make.account("mastodon", "Mastodon")
    make.message("practice", "Alma Qualunque", HERE, 8)
    make.message("mastodon", "Alma Qualunque", THERE, 60)
    make.message("practice", "Bruno Esempio", "And me?", 2)


def front(shown: Shown, text: str) -> None:
    """Have the message with these words in front, and its person read."""
    rows = shown.workspace.inbox.list()
    shown.page.arrive(next(row.id for row in rows if row.text == text))
    shown.until(lambda: shown.talk.row is not None and shown.talk.row.text == text)
    person = shown.page.person
    shown.until(lambda: person._known is not None and person._known.view.facts.name.startswith("Alma"))  # pyright: ignore


def person_of(shown: Shown):
    assert shown.talk.row is not None and shown.talk.row.profile_id is not None
    return shown.workspace.people.of(shown.talk.row.profile_id)


def test_somebody_is_noted_tagged_joined_quieted_and_deleted_by_keyboard(show: Show) -> None:
    shown = show(two_profiles)
    front(shown, HERE)
    person, qtbot = shown.page.person, shown.qtbot
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_N)
    assert person.notes.new.hasFocus()
    qtbot.keyClicks(person.notes.new, "Says what is meant.")
    qtbot.keyClick(person.notes.new, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: len(person.notes.edits) == 1)
    assert [each.text for each in person_of(shown).notes] == ["Says what is meant."]
    assert person.notes.new.text() == ""
    person.notes.tags.setFocus()
    qtbot.keyClicks(person.notes.tags, "repair, bench")
    qtbot.keyClick(person.notes.tags, Qt.Key.Key_Return)
    shown.until(lambda: person_of(shown).tags == ("bench", "repair"))
    shown.until(lambda: not person.suggestion.isHidden())
    qtbot.mouseClick(person.join, Qt.MouseButton.LeftButton)
    shown.until(lambda: len(person_of(shown).profiles) == 2)
    shown.until(lambda: not person.take_back.isHidden() and person.suggestion.isHidden())
    qtbot.keyClick(person.take_back, Qt.Key.Key_Space)
    shown.until(lambda: len(person_of(shown).profiles) == 1)
    shown.until(lambda: not person.suggestion.isHidden())
    qtbot.keyClick(person.not_same, Qt.Key.Key_Space)
    shown.until(person.suggestion.isHidden)
    (note,) = person.notes.edits.values()
    note.setFocus()
    note.selectAll()
    qtbot.keyClick(note, Qt.Key.Key_Delete)
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: person_of(shown).notes == ())
    shown.until(lambda: not person.take_back.isHidden())
    person.take_back.click()
    shown.until(lambda: [each.text for each in person_of(shown).notes] == ["Says what is meant."])
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_deleting_asks_once_and_names_what_goes(show: Show) -> None:
    from ui.inbox.person.dialogs import DeleteDialog

    shown = show(two_profiles)
    front(shown, HERE)
    shown.page.person.notes.added.emit("A note")
    shown.until(lambda: len(shown.page.person.notes.edits) == 1)
    shown.page.person._ask_delete()  # pyright: ignore[reportPrivateUsage]
    shown.until(lambda: bool(shown.window.findChildren(DeleteDialog)))
    (dialog,) = shown.window.findChildren(DeleteDialog)
    said = " ".join(each.text() for each in dialog.findChildren(type(shown.page.person.card.met)))
    assert "•  1 note This stays" in said and "of 1 message, and" in said and "Backups" in said
    assert dialog.keep.hasFocus() or QApplication.focusWidget() is not dialog.delete
    profile = shown.talk.row.profile_id if shown.talk.row else ""
    dialog.delete.click()
    shown.until(lambda: not any(each.id == profile for each in shown.workspace.people.list()))
    shown.until(lambda: HERE not in [row.text for row in shown.workspace.inbox.list()])
    assert THERE in [row.text for row in shown.workspace.inbox.list()]


def test_what_is_written_is_kept_for_whom_it_was_written(show: Show) -> None:
    shown = show(two_profiles)
    front(shown, HERE)
    first = shown.talk.row
    shown.page.person.notes.new.setFocus()
    shown.qtbot.keyClicks(shown.page.person.notes.new, "For Alma alone")
    shown.choose("Bruno Esempio")
    assert first is not None and first.profile_id is not None
    of = shown.workspace.people.of
    shown.until(lambda: [each.text for each in of(first.profile_id or "").notes] == ["For Alma alone"])
    assert shown.page.person.notes.new.text() == ""
    assert person_of(shown).notes == ()


def test_never_answered_lists_the_longest_first_and_opens_them(show: Show) -> None:
    from ui.widgets.picking import PickDialog

    shown = show(two_profiles)
    shown.window.trigger("never_answered")
    (dialog,) = shown.window.findChildren(PickDialog)
    shown.until(lambda: dialog.model.rowCount() == 3)
    assert dialog.model.item(0).name == "Alma Qualunque"
    dialog.words.setText("bruno")
    shown.qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    shown.in_front("Bruno Esempio")


HARSH = "You are an idiot, get lost."


def harsh_before(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.message("practice", "Alma Qualunque", HARSH, 60)
    make.message("practice", "Alma Qualunque", HERE, 8)


def spoken_of(shown: Shown) -> list[str]:
    model = shown.page.person.before.model
    return [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_harsh_words_of_before_are_not_read_aloud_until_a_person_says_they_are_none(show: Show) -> None:
    shown = show(harsh_before)
    front(shown, HERE)
    shown.until(lambda: "Folded away: harsh words." in "".join(spoken_of(shown)))
    assert len(spoken_of(shown)) == 1 and "idiot" not in spoken_of(shown)[0]
    row = next(row for row in shown.workspace.inbox.list() if row.text == HARSH)
    shown.workspace.inbox.say_harsh(row.id, False)
    shown.until(lambda: "idiot" in spoken_of(shown)[0])
    (past,) = shown.page.person.before.model.items()
    assert spoken(past, blocked=True) == "Folded away: you blocked who wrote it."
    assert spoken(replace(past, kind="like", text=""), blocked=True) == ""
