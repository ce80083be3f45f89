"""Recurring formats in Settings: added, changed in place, removed, and each choice taken back."""

from __future__ import annotations

from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from brandassist.store.publishing.slots import Slot
from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.formats import FormatLine
from ui.settings.page import SettingsPage


def workspace_of(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


def kept(program: Program) -> list[Slot]:
    return [each.slot for each in workspace_of(program).formats.list()]


def lines(page: SettingsPage) -> list[FormatLine]:
    return [*page.formats.lines.lines.values()]


def ready(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.formats.form.fields.account.count() == 2, timeout=WAIT)


def one(program: Program, page: SettingsPage, qtbot: QtBot) -> FormatLine:
    """A format that stands there."""
    ready(page, qtbot)
    account = str(page.formats.form.fields.account.itemData(0))
    workspace_of(program).formats.add("Friday number", account, 4, "09:00")
    qtbot.waitUntil(lambda: len(lines(page)) == 1, timeout=WAIT)
    return lines(page)[0]


def test_a_format_is_added_and_taken_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    template = workspace_of(program).saved_texts.add("template", Content("Number of the week", "{number}."))
    ready(page, qtbot)
    section, fields = page.formats, page.formats.form.fields
    qtbot.waitUntil(lambda: fields.template.findData(template) > 0, timeout=WAIT)
    assert section.none.isVisible() and not section.form.isVisible()
    section.link.click()
    assert page.window().focusWidget() is fields.name
    section.form.keep.click()
    qtbot.waitUntil(lambda: section.error("formats").isVisible(), timeout=WAIT)
    assert kept(program) == []
    fields.name.setText("Monday  question")
    fields.template.set_value(template)
    fields.account.setCurrentIndex(1)
    fields.day.set_value(0)
    fields.hour.setTime(QTime(8, 15))
    fields.every.set_value(2)
    fields.means.set_value("America/New_York")
    section.form.keep.click()
    qtbot.waitUntil(lambda: len(lines(page)) == 1, timeout=WAIT)
    [slot] = kept(program)
    told = (slot.name, slot.template_id, slot.account_id, slot.weekday, slot.wall, slot.every, slot.means, slot.zone)
    account = fields.account.itemData(1)
    assert told == ("Monday question", template, account, 0, "08:15", 2, "readers", "America/New_York")
    assert not section.form.isVisible() and not section.none.isVisible()
    assert lines(page)[0].next.text().endswith("nothing is there yet.")
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    page.presenter.undo()
    qtbot.waitUntil(lambda: kept(program) == [] and lines(page) == [], timeout=WAIT)
    page.presenter.redo()
    qtbot.waitUntil(lambda: kept(program) == [slot], timeout=WAIT)


def test_each_value_is_changed_in_place_and_the_focus_stays(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    fields = one(program, page, qtbot).fields
    fields.every.setFocus()
    fields.every.set_value(3)
    fields.every.activated.emit(fields.every.currentIndex())
    qtbot.waitUntil(lambda: [each.every for each in kept(program)] == [3], timeout=WAIT)
    fields.name.setText("Friday figure")
    fields.name.editingFinished.emit()
    qtbot.waitUntil(lambda: [each.name for each in kept(program)] == ["Friday figure"], timeout=WAIT)
    assert [(each.every, each.wall) for each in kept(program)] == [(3, "09:00")]
    qtbot.waitUntil(lambda: "figure" in lines(page)[0].gone.accessibleName(), timeout=WAIT)
    assert lines(page)[0].fields is fields and page.window().focusWidget() is fields.every
    page.presenter.undo()
    page.presenter.undo()
    qtbot.waitUntil(lambda: [(each.name, each.every) for each in kept(program)] == [("Friday number", 1)], timeout=WAIT)


def test_a_name_that_is_taken_is_told_beside_it_and_the_old_one_stays(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    first = one(program, page, qtbot)
    slot = kept(program)[0]
    other = workspace_of(program).formats.add("Essay", slot.account_id, 2, "10:00")
    qtbot.waitUntil(lambda: len(lines(page)) == 2, timeout=WAIT)
    essay = page.formats.lines.lines[other]
    for name in ("friday NUMBER", ""):
        essay.fields.name.setText(name)
        essay.fields.name.editingFinished.emit()
        qtbot.waitUntil(lambda: page.formats.error("formats").isVisible(), timeout=WAIT)
        qtbot.waitUntil(lambda: essay.fields.name.text() == "Essay", timeout=WAIT)
    assert {each.name for each in kept(program)} == {"Friday number", "Essay"}
    assert first.fields.name.text() == "Friday number"


def test_a_removed_one_comes_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    one(program, page, qtbot).gone.click()
    qtbot.waitUntil(lambda: kept(program) == [] and lines(page) == [], timeout=WAIT)
    assert page.formats.none.isVisible()
    page.presenter.undo()
    qtbot.waitUntil(lambda: [each.name for each in kept(program)] == ["Friday number"], timeout=WAIT)


def test_formats_are_no_posting_slots_of_the_list_above(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    one(program, page, qtbot)
    qtbot.waitUntil(lambda: page.slots.begin.isVisible(), timeout=WAIT)
    assert page.slots.slots == []
