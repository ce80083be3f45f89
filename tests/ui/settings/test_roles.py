"""People and roles in Settings: a login's password shown once, and what a role does not let one do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.store.rights import ROLES
from brandassist.store.shared.moving import Carried
from brandassist.workspace.opened import ServerLogin
from tests.ui.settings.conftest import WAIT, page_of
from tests.ui.settings.test_computers import words
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.actions import ACTIONS
from ui.actions.rights import WRITES, withheld
from ui.language import speak
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.people import PersonForm
from ui.settings.sharing.dialog import ShareDialog


def test_on_a_file_nobody_gets_a_login_and_what_was_typed_stays(page: SettingsPage, qtbot: QtBot) -> None:
    people = page.people
    people.form.shared = True  # as where somebody moved the workspace back to a file meanwhile
    people.link.click()
    qtbot.keyClicks(people.form.name, "Carla")
    qtbot.keyClicks(people.form.login.login, "carla")
    qtbot.keyClick(people.form.login.login, Qt.Key.Key_Return)
    shown = people.error("member")
    qtbot.waitUntil(lambda: "this one is a file" in shown.accessibleName(), timeout=WAIT)
    assert people.form.isVisible() and people.form.login.login.text() == "carla"
    assert [each.name for each in page.presenter.members] == [page.presenter.members[0].name]


def test_a_password_is_shown_once_copied_and_gone(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    login = ServerLogin("carla")
    page.presenter.handed.emit("Carla", login)
    hand_on = page.people.hand_on
    assert hand_on.isVisible() and "carla" in hand_on.told.text()
    assert hand_on.password.text() == login.password and len(login.password) >= 20
    assert unnamed(page) == [] and missing_from_tab_order(program.window) == []
    QTest.keyClick(hand_on.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == login.password
    QTest.keyClick(hand_on.finish, Qt.Key.Key_Space)
    assert hand_on.isHidden() and hand_on.password.text() == ""
    assert login.password not in repr(login)


def test_on_a_file_the_form_asks_for_no_login(page: SettingsPage) -> None:
    page.people.add_person()
    assert not page.people.form.login.isVisible() and not page.people.form.end.isVisible()


@pytest.mark.parametrize("language", ["en", "it"])
def test_what_a_login_may_be_is_read_whole_in_its_field(program: Program, themed: QApplication, language: str) -> None:
    speak(themed, language)
    program.window.resize(1440, 900)
    form = PersonForm(shared=True)
    people = page_of(program).people
    people.place(form)
    form.open_for(None)
    QApplication.processEvents()
    for field in (form.login.login, form.login.password):
        room = field.rect().width() - 2 * 12  # what the style keeps at each side
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room


@pytest.mark.parametrize(("language", "count"), [("en", "14,574"), ("it", "14.574")])
def test_what_was_compared_is_counted_as_numbers_are_read_there(
    program: Program, themed: QApplication, language: str, count: str
) -> None:
    speak(themed, language)
    dialog = ShareDialog(program.window, page_of(program).services)
    dialog._told(Carried({"entry": 14182, "draft": 392}, 0, page_of(program).presenter.folder, held=True))
    assert dialog.points.words[0].startswith(f"{count} record")


def test_a_person_is_removed_by_keyboard_after_a_question(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    assert program.workspace is not None
    program.workspace.add_member("Bruno", "assistant")
    page.presenter.load()
    qtbot.waitUntil(lambda: len(page.people.people) == 2, timeout=WAIT)
    own, bruno = page.people.people
    own.changing.emit(own.member)
    assert page.people.form.remove.isHidden()  # nobody removes themselves
    bruno.changing.emit(bruno.member)
    assert page.people.form.remove.isVisible()
    QTest.keyClick(page.people.form.remove, Qt.Key.Key_Space)
    asks = page.people.removing
    assert asks.isVisible() and "Remove Bruno?" in asks.words.text() and program.window.focusWidget() is asks.keep
    assert unnamed(page) == [] and missing_from_tab_order(program.window) == []
    QTest.keyClick(asks.keep, Qt.Key.Key_Space)
    assert asks.isHidden() and len(program.workspace.members()) == 2
    bruno.changing.emit(bruno.member)
    QTest.keyClick(page.people.form.remove, Qt.Key.Key_Space)
    QTest.keyClick(asks.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(page.people.people) == 1, timeout=WAIT)
    assert [each.name for each in program.workspace.members()] == [own.member.name]


def test_a_reader_finds_what_is_not_theirs_out_of_reach(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    assert program.window.menus.action("freeze").isEnabled()
    reader = workspace.add_member("Rita", "reader")
    page.presenter.become(reader)
    qtbot.waitUntil(lambda: program.workspace is not None and program.workspace.member.id == reader, timeout=WAIT)
    qtbot.waitUntil(lambda: not program.window.menus.action("freeze").isEnabled(), timeout=WAIT)
    assert "new_note" not in program.window.possible() and "find" in program.window.possible()
    program.window.trigger("freeze")
    qtbot.waitUntil(lambda: "not for you to do" in words(program.window.strip), timeout=WAIT)
    qtbot.waitUntil(lambda: bool(page_of(program).presenter.members), timeout=WAIT)


@pytest.mark.parametrize("role", ROLES)
def test_who_plans_finds_all_and_a_colleague_what_proposes(role: str) -> None:
    found = withheld(role, WRITES)
    assert (found == set()) == (role in ("executive", "assistant"))
    if role == "colleague":
        assert not found & {"new_draft", "comment", "submit", "make_idea"}
        assert found >= {"freeze", "reply", "connect", "new_note", "ask_changes", "exchange_by_file"}
    assert set(WRITES) <= {each.id for each in ACTIONS}
