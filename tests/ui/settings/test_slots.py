"""Posting slots in Settings: begun, added, changed in place, removed, and each choice taken back."""

from __future__ import annotations

from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from brandassist.store.publishing.slots import Slot
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.page import SettingsPage
from ui.settings.slot_fields import HERE
from ui.settings.slots import SlotLine


def kept(program: Program) -> list[Slot]:
    assert program.workspace is not None
    return program.workspace.slots.list()


def lines(page: SettingsPage) -> list[SlotLine]:
    found = [each for each in page.slots.findChildren(SlotLine) if each.isVisible()]
    return sorted(found, key=lambda each: (each.day.value(), each.hour.wall()))


def ready(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.slots.account.count() == 2, timeout=WAIT)


def test_three_mornings_are_one_choice_that_is_taken_back(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    ready(page, qtbot)
    assert page.slots.begin.isVisible() and page.slots.none.isVisible()
    page.slots.mornings.click()
    qtbot.waitUntil(lambda: len(lines(page)) == 3, timeout=WAIT)
    assert [(each.weekday, each.wall, each.means) for each in kept(program)] == [
        (0, "08:30", "readers"),
        (2, "08:30", "readers"),
        (4, "08:30", "readers"),
    ]
    assert not page.slots.begin.isVisible()
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []
    page.presenter.undo()
    qtbot.waitUntil(lambda: kept(program) == [] and page.slots.begin.isVisible(), timeout=WAIT)
    page.presenter.redo()
    qtbot.waitUntil(lambda: len(lines(page)) == 3, timeout=WAIT)


def test_a_slot_is_added_changed_in_place_and_removed(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    ready(page, qtbot)
    section = page.slots
    section.account.set_value(section.account.itemData(1))
    section.account.activated.emit(1)
    section.day.set_value(3)
    section.hour.setTime(QTime(18, 0))
    section.kind.set_value("article")
    section.means.set_value("America/New_York")
    section.adder.click()
    qtbot.waitUntil(lambda: len(lines(page)) == 1, timeout=WAIT)
    [slot] = kept(program)
    assert (slot.account_id, slot.weekday, slot.wall, slot.kind, slot.zone) == (
        section.account.value(),
        3,
        "18:00",
        "article",
        "America/New_York",
    )
    section.adder.click()  # the very same again
    qtbot.waitUntil(lambda: section.error("slots").isVisible(), timeout=WAIT)
    [line] = lines(page)
    line.means.set_value(HERE)
    line.means.activated.emit(line.means.currentIndex())
    qtbot.waitUntil(lambda: kept(program)[0].means == "here", timeout=WAIT)
    qtbot.waitUntil(lambda: [each.means.value() for each in lines(page)] == [HERE], timeout=WAIT)
    [line] = lines(page)
    line.hour.setTime(QTime(19, 15))
    line.hour.editingFinished.emit()
    qtbot.waitUntil(lambda: kept(program)[0].wall == "19:15", timeout=WAIT)
    page.presenter.undo()
    qtbot.waitUntil(lambda: kept(program)[0].wall == "18:00", timeout=WAIT)
    qtbot.waitUntil(lambda: [each.hour.wall() for each in lines(page)] == ["18:00"], timeout=WAIT)
    lines(page)[0].gone.click()
    qtbot.waitUntil(lambda: kept(program) == [] and lines(page) == [], timeout=WAIT)
    page.presenter.undo()
    qtbot.waitUntil(lambda: [each.id for each in kept(program)] == [slot.id], timeout=WAIT)


def test_finding_another_setting_does_not_bring_the_beginning_back(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    ready(page, qtbot)
    page.slots.mornings.click()
    qtbot.waitUntil(lambda: len(lines(page)) == 3, timeout=WAIT)
    page.finder.setText("posting slots")
    assert page.slots.isVisible() and not page.slots.begin.isVisible()
    page.finder.setText("theme")
    page.finder.clear()
    assert page.slots.isVisible() and not page.slots.begin.isVisible()
