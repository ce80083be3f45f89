"""Settings: each choice applies at once, is written down, can be taken back, and says why when it cannot."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.ui.settings.conftest import WAIT, page_of
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.keymap import keymap
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.rules import zone_words, zones
from ui.theme import theme


def people(page: SettingsPage) -> list[tuple[str, str]]:
    return [(row.member.name, row.member.role) for row in page.people.people]


def test_a_rule_is_kept_and_taken_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    page.approval.every.click()
    qtbot.waitUntil(lambda: workspace.rule("approval_rule") == "every", timeout=WAIT)
    page.approval.undo.setValue(25)
    qtbot.waitUntil(lambda: workspace.rule("undo_seconds") == 25, timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: page.approval.undo.value() == 10, timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: page.approval.alone.isChecked(), timeout=WAIT)
    kept = ("undo_seconds", "approval_rule")
    qtbot.waitUntil(lambda: tuple(map(workspace.rule, kept)) == (10, "alone"), timeout=WAIT)
    program.window.trigger("redo")
    qtbot.waitUntil(lambda: workspace.rule("approval_rule") == "every", timeout=WAIT)
    page.approval.assistant.click()
    qtbot.waitUntil(lambda: workspace.rule("approval_rule") == "assistant", timeout=WAIT)


def test_the_numbers_stay_in_their_ranges(page: SettingsPage) -> None:
    ranges = [(each.minimum(), each.maximum()) for each in (page.approval.undo, page.times.grace, page.look.percent)]
    assert ranges == [(0, 60), (0, 240), (90, 150)]


def test_zones_are_found_by_their_place(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    assert zone_words("America/New_York") == "New York, America"
    assert "Europe/Rome" in zones()
    page.times.zone.set_value("Europe/Rome")
    page.times.zone.activated.emit(page.times.zone.currentIndex())
    workspace = program.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.rule("zone") == "Europe/Rome", timeout=WAIT)


def test_what_another_process_sets_is_shown(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    workspace.set_rule("grace_minutes", 45)
    qtbot.waitUntil(lambda: page.times.grace.value() == 45, timeout=WAIT)
    assert page.presenter.history.done == []


def test_theme_and_text_size_apply_at_once_and_are_remembered(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    page.look.mode.set_value("dark")
    page.look.percent.setValue(130)
    assert (theme.dark, theme.percent) == (True, 130)
    qtbot.waitUntil(lambda: device_settings.load().text_scale == 1.3, timeout=WAIT)
    program.window.trigger("undo")
    program.window.trigger("undo")
    assert (theme.percent, page.look.percent.value(), page.look.mode.value()) == (100, 100, "")
    theme.choose("light", 100)


def test_the_view_menu_and_the_page_agree(program: Program, page: SettingsPage) -> None:
    program.window.trigger("theme_dark")
    program.window.trigger("larger_text")
    assert (page.look.mode.value(), page.look.percent.value()) == ("dark", 110)
    assert page.presenter.history.done == []


def test_another_language_applies_at_once_and_is_taken_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    page.look.language.set_value("it")
    page.look.language.activated.emit(page.look.language.currentIndex())
    qtbot.waitUntil(lambda: page_of(program) is not page, timeout=WAIT)
    italian = page_of(program)
    assert italian.finder.accessibleName() == "Trova un’impostazione"
    qtbot.waitUntil(lambda: italian.look.language.value() == "it", timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: page_of(program) is not italian, timeout=WAIT)
    assert program.device.language == ""


def test_the_last_language_one_writes_in_stays(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    menu = page.look.written.menu()
    next(action for action in menu.actions() if action.data() == "it").trigger()
    qtbot.waitUntil(lambda: [tag.code for tag in page.look.written.tags()] == ["en", "it"], timeout=WAIT)
    assert workspace.rule("write_languages") == ["en", "it"]
    tags = {tag.code: tag for tag in page.look.written.tags()}
    tags["en"].click()
    qtbot.waitUntil(lambda: [tag.isEnabled() for tag in page.look.written.tags()] == [False], timeout=WAIT)
    assert workspace.rule("write_languages") == ["it"]


def test_spelling_is_switched_off_and_on(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    assert page.look.spelling.isChecked()
    for wanted in ("off", "on"):
        page.look.spelling.click()
        qtbot.waitUntil(lambda wanted=wanted: workspace.rule("spelling") == wanted, timeout=WAIT)


def test_a_person_is_added_and_changed_in_place(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    first = page.presenter.members[0].name
    page.people.link.click()
    qtbot.keyClicks(page.people.form.name, first)
    qtbot.keyClick(page.people.form.name, Qt.Key.Key_Return)
    shown = page.people.error("member")
    qtbot.waitUntil(lambda: "works here already" in shown.accessibleName(), timeout=WAIT)
    assert page.people.form.isVisible()
    page.people.form.name.setText("Bruno")
    qtbot.keyClick(page.people.form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people(page) == [(first, "executive"), ("Bruno", "assistant")], timeout=WAIT)
    assert page.people.form.isHidden()
    page.people.people[-1].changing.emit(page.presenter.members[1])
    page.people.form.role.set_value("executive")
    page.people.form.keep.click()
    qtbot.waitUntil(lambda: people(page)[1] == ("Bruno", "executive"), timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: people(page)[1] == ("Bruno", "assistant"), timeout=WAIT)


def test_a_person_may_only_propose_or_only_read(page: SettingsPage, qtbot: QtBot) -> None:
    first = page.presenter.members[0].name
    for name, role in (("Carla", "colleague"), ("Dino", "reader")):
        page.people.add_person()
        page.people.form.name.setText(name)
        page.people.form.role.set_value(role)
        page.people.form.keep.click()
        qtbot.waitUntil(lambda name=name, role=role: people(page)[-1] == (name, role), timeout=WAIT)
    assert people(page) == [(first, "executive"), ("Carla", "colleague"), ("Dino", "reader")]


def test_someone_must_be_there_to_approve(page: SettingsPage, qtbot: QtBot) -> None:
    me = page.presenter.members[0]
    page.presenter.choose("member", me.id, (me.name, "assistant"))
    shown = page.people.error("member")
    qtbot.waitUntil(lambda: "only one who does" in shown.accessibleName(), timeout=WAIT)


def test_this_computer_belongs_to_whoever_says_so(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    page.presenter.add_member("Bruno", "assistant")
    qtbot.waitUntil(lambda: len(people(page)) == 2, timeout=WAIT)
    row = next(row for row in page.people.people if row.member.name == "Bruno")
    next(button for button in row.findChildren(QPushButton) if button.text() == "This is me").click()
    qtbot.waitUntil(lambda: program.window.masthead.person.text() == "Bruno", timeout=WAIT)
    qtbot.waitUntil(lambda: program.window.current_name() == "settings", timeout=WAIT)
    assert program.workspace is not None
    assert program.workspace.member.name == "Bruno"
    assert program.workspace.id in device_settings.load().members


def test_letters_in_lists_can_be_switched_off(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    page.shortcuts.letters.click()
    assert not keymap.letters_act
    qtbot.waitUntil(lambda: device_settings.load().keys == {"letters": ""}, timeout=WAIT)
    program.window.trigger("undo")
    assert keymap.letters_act
    assert page.shortcuts.letters.isChecked()


def test_finding_shows_what_is_called_that(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.times.grace.isVisible, timeout=WAIT)
    qtbot.keyClicks(page.finder, "zone")
    assert not page.times.isHidden()
    assert page.look.isHidden()
    assert not page.times.grace.isVisible()
    qtbot.keyClick(page.finder, Qt.Key.Key_Return)
    assert page.window().focusWidget() is page.times.zone
    page.finder.setFocus()
    qtbot.keyClick(page.finder, Qt.Key.Key_Escape)
    assert page.look.isVisible()
    qtbot.keyClicks(page.finder, "no such thing")
    assert page.nothing.isVisible()


def test_esc_goes_back_to_where_one_was(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    program.window.go("queue")
    program.window.trigger("settings")
    qtbot.keyClick(page.finder, Qt.Key.Key_Escape)
    assert program.window.current_name() == "queue"


def test_the_wheel_scrolls_the_page_and_leaves_the_numbers(page: SettingsPage) -> None:
    page.finder.setFocus()
    down, field = QPoint(0, -120), page.times.grace
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    event = QWheelEvent(QPointF(5, 5), QPointF(field.mapToGlobal(QPoint(5, 5))), down, down, *nothing, False)
    QApplication.sendEvent(field, event)
    assert field.value() == 10


def test_a_backup_is_written_and_never_over_another(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "copy.zip"
    page.data.back_up_to(target)
    qtbot.waitUntil(lambda: "copy.zip" in page.data.told.text(), timeout=WAIT)
    assert "workspace.sqlite" in zipfile.ZipFile(target).namelist()
    page.data.back_up_to(target)
    qtbot.waitUntil(lambda: page.data.error("backup").isVisible(), timeout=WAIT)
    assert page.data.busy.isHidden()
    assert page.data.backer.isEnabled()


def test_a_cancelled_backup_leaves_nothing(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.data.back_up_to(tmp_path / "copy.zip")
    page.data.busy.cancelled.emit()
    qtbot.waitUntil(lambda: page.data.backer.isEnabled(), timeout=WAIT)
    written = (tmp_path / "copy.zip").exists()  # it may have been quicker than the cancelling
    assert written == ("copy.zip" in page.data.told.text())
    assert page.data.error("backup").isHidden()


def test_settings_that_cannot_be_written_say_so(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    path = device_settings.load().path
    path.unlink()
    path.mkdir()
    page.look.mode.set_value("dark")
    qtbot.waitUntil(lambda: page.look.error("device").isVisible(), timeout=WAIT)
    assert theme.dark  # it counts until the program ends
    path.rmdir()


def test_two_columns_become_one(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    program.window.resize(1300, 800)
    qtbot.waitUntil(lambda: page.look.mapTo(page, QPoint(0, 0)).x() > 500)
    program.window.resize(1100, 800)
    qtbot.waitUntil(lambda: page.look.mapTo(page, QPoint(0, 0)).x() == page.people.mapTo(page, QPoint(0, 0)).x())


def test_everything_has_a_name_and_a_place(program: Program, page: SettingsPage) -> None:
    page.people.add_person()
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


def test_what_assistants_send_and_how_long_an_answer_is_held(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    workspace, section = program.workspace, page.approval
    assert workspace is not None
    boxes = section.kinds.values()
    assert [(box.isChecked(), box.isEnabled()) for box in boxes] == [(True, False)] * 3, "who works alone sends"
    section.every.click()
    qtbot.waitUntil(lambda: all(box.isEnabled() and not box.isChecked() for box in boxes), timeout=WAIT)
    section.kinds["question"].click()
    section.kinds["thanks"].click()
    qtbot.waitUntil(lambda: workspace.rule("assistant_sends") == "thanks,question", timeout=WAIT)
    qtbot.waitUntil(lambda: [box.isChecked() for box in boxes] == [True, True, False], timeout=WAIT)
    section.kinds["question"].click()
    qtbot.waitUntil(lambda: workspace.rule("assistant_sends") == "thanks", timeout=WAIT)
    for seconds in (60, 0):
        section.undo.setValue(seconds)
        qtbot.waitUntil(lambda seconds=seconds: workspace.rule("undo_seconds") == seconds, timeout=WAIT)
        qtbot.waitUntil(lambda seconds=seconds: program.window.strip.undo_seconds == seconds, timeout=WAIT)
    section.undo.setValue(61)
    assert section.undo.value() == 60


def test_by_when_people_are_answered(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    workspace = program.workspace
    assert workspace is not None
    answering = page.answering
    answering.hours.setValue(8)
    qtbot.waitUntil(lambda: workspace.rule("reply_target_hours") == 8, timeout=WAIT)
    answering.days["sun"].click()
    qtbot.waitUntil(lambda: workspace.rule("working_days") == ["mon", "tue", "wed", "thu", "fri", "sat"], timeout=WAIT)
    for box, value in ((answering.begin, "09:00"), (answering.end, "09:30")):
        box.set_value(value)
        box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not answering.error("working_to").isHidden(), timeout=WAIT)
    qtbot.waitUntil(lambda: (workspace.rule("working_from"), answering.end.value()) == ("09:00", ""), timeout=WAIT)
    name, number = next(iter(answering.networks.items()))
    number.setValue(2)
    qtbot.waitUntil(lambda: workspace.rule("reply_targets") == {name: 2}, timeout=WAIT)
    program.window.trigger("undo")
    qtbot.waitUntil(lambda: workspace.rule("reply_targets") == {} and number.value() == 0, timeout=WAIT)
    assert unnamed(page) == []
