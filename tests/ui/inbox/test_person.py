"""The person at the right, in a real window: written in place, joined, quieted, deleted whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from brandassist.workspace import Workspace
from tests.ui.inbox.building import Builder
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.person import leaving
from ui.inbox.person.before import spoken
from ui.shell.panes import enter
from ui.widgets.label import ElidedLabel

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
    assert shown.talk.row is not None and shown.talk.row.profile_id is not None
    shown.page.person.leaving.ask_delete(shown.talk.row.profile_id)
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


def choose_of_menu(shown: Shown, what: str) -> None:
    """As from the menu over the person."""
    menu = shown.page.person.menu
    shown.page.person.card.menu.click()
    action = next(each for each in menu.actions() if each.data() == what)
    menu.close()
    action.trigger()


def called_in_window(shown: Shown) -> str:
    return shown.page.person.card.name.text()


def test_a_person_is_called_otherwise_in_place_and_the_name_is_taken_back(show: Show) -> None:
    shown = show(two_profiles)
    front(shown, HERE)
    person, qtbot = shown.page.person, shown.qtbot
    choose_of_menu(shown, "rename")
    field = person.card.name.field
    assert field.hasFocus() and field.selectedText() == "Alma Qualunque"
    qtbot.keyClicks(field, "Not kept")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden() and called_in_window(shown) == "Alma Qualunque"
    assert person.card.menu.hasFocus()
    choose_of_menu(shown, "rename")
    qtbot.keyClicks(field, "Alma of the clocks")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    shown.until(lambda: called_in_window(shown) == "Alma of the clocks" and field.isHidden())
    assert person_of(shown).facts.name == "Alma of the clocks"
    assert "Alma Qualunque" in [each.text().split(", ")[-1] for each in person.card.findChildren(ElidedLabel)]
    shown.until(lambda: not person.take_back.isHidden())
    person.take_back.click()
    shown.until(lambda: called_in_window(shown) == "Alma Qualunque")
    shown.workspace.people.rename(shown.item("Bruno Esempio").row.profile_id or "", "Bruno")
    choose_of_menu(shown, "rename")
    qtbot.keyClicks(field, "bruno")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    shown.until(lambda: "Somebody else is called" in person.error.accessibleName())
    assert called_in_window(shown) == "Alma Qualunque"


def test_no_letter_acts_while_a_note_a_tag_or_a_name_is_written(show: Show) -> None:
    shown = show(two_profiles)
    front(shown, HERE)
    person, qtbot, before = shown.page.person, shown.qtbot, shown.workspace.inbox.list()
    letters = "jkreaswn!zx?"
    choose_of_menu(shown, "rename")
    for field in (person.card.name.field, person.notes.new, person.notes.tags, person.card.about):
        field.setFocus()
        qtbot.keyClicks(field, letters)
        assert field.text() == letters and field.hasFocus()
    assert shown.talk.row is not None and shown.talk.row.text == HERE
    assert not shown.window.findChildren(QDialog) and not shown.talk.reply.editor.hasFocus()
    assert shown.workspace.inbox.list() == before


def test_n_opens_the_person_where_the_window_is_too_narrow_for_them(show: Show) -> None:
    shown = show(two_profiles)
    front(shown, HERE)
    person = shown.page.person
    shown.window.resize(1024, 680)
    shown.until(lambda: not person.isVisible())
    shown.list.setFocus()
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_N)
    shown.until(lambda: person.isVisible() and person.notes.new.hasFocus() and not shown.list.isVisible())
    shown.qtbot.keyClicks(person.notes.new, "Seen at last")
    assert enter(shown.page.view.left) and shown.list.hasFocus()  # as F6
    shown.until(lambda: [each.text for each in person_of(shown).notes] == ["Seen at last"])
    shown.until(lambda: not person.isVisible() and shown.list.isVisible())


def test_what_lasts_says_how_far_it_is_and_ended_in_the_middle_nothing_is_half_done(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "SOON_MS", 0)
    shown = show(two_profiles)
    front(shown, HERE)
    person, held = shown.page.person, Event()
    before, who = person_of(shown), person_of(shown).profiles[0].id

    def slowly(work: Callable[..., Any]) -> Callable[..., Any]:
        def worked(*given: Any) -> Any:
            *rest, go_on = given

            def waits(done: int, total: int) -> bool:
                asked = go_on(done, total) and held.wait(20)
                return asked and go_on(done, total)

            return work(*rest, waits)

        return worked

    people = shown.workspace.people
    monkeypatch.setattr(people, "export", slowly(people.export))
    monkeypatch.setattr(people, "delete", slowly(people.delete))
    for begin in (partial(person.leaving.export_to, who, tmp_path / "given"), partial(person.leaving.delete, who)):
        held.clear()
        begin()
        shown.until(lambda: person.leaving.busy.isVisible())
        person.leaving.busy.cancelled.emit()
        held.set()
        shown.until(lambda: person.leaving.isHidden() and not person.leaving.under_way)
        assert person_of(shown) == before and not (tmp_path / "given").exists()
    assert person.error.isHidden()
    person.leaving.export_to(who, tmp_path / "given")
    shown.until(lambda: not person.leaving.under_way)
    assert "## Messages" in (tmp_path / "given" / "person.md").read_text(encoding="utf-8")
    person.leaving.delete(who)
    shown.until(lambda: HERE not in [row.text for row in shown.workspace.inbox.list()])


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
