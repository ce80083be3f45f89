"""Trips in the window: planned with their stops, changed, removed, and brought in from a calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from brandassist.store.trips import Stop
from brandassist.workspace import Workspace
from tests.diary.test_calendars import GOOGLE
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.calendar_dialog import CalendarDialog
from ui.diary.page import DiaryPage
from ui.diary.trip_dialog import TripDialog
from ui.language import speak


@pytest.fixture
def page(themed: QApplication, open_diary: Open, workspace: Workspace, qtbot: QtBot) -> DiaryPage:
    speak(themed, "en")
    entry = workspace.diary.new(day="2026-11-19", title="On the way")
    page = open_diary()
    page.presenter.open(entry)
    qtbot.waitUntil(lambda: page.laid is page.presenter.sheet and page.presenter.sheet.id == entry, timeout=10000)
    return page


def dialog_of(page: DiaryPage, kind: type, qtbot: QtBot):
    def found() -> list[QDialog]:
        return [each for each in page.window().findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=10000)
    return found()[0]


def choose(page: DiaryPage, what: str) -> None:
    getattr(page.entry.sheet.facts, what).emit()


def test_a_trip_is_planned_with_a_city_that_brings_its_zone(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    choose(page, "trip_wanted")
    dialog = dialog_of(page, TripDialog, qtbot)
    assert not dialog.plan.isEnabled()
    qtbot.keyClicks(dialog.name, "North")
    dialog.ends.setDate(QDate(2026, 11, 21))
    dialog.add_stop()
    [row] = dialog.stops
    qtbot.keyClicks(row.city, "lione")
    qtbot.waitUntil(lambda: row.zone.text() == "Europe/Paris", timeout=10000)
    row.city.completer().popup().hide()
    row.zone.setText("Europe/Lyon")
    dialog.plan.click()
    assert dialog.isVisible() and dialog.problem.isVisible() and workspace.trips.list() == []
    row.zone.setText("Europe/Paris")
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.plan.click()
    qtbot.waitUntil(lambda: bool(workspace.trips.list()), timeout=10000)
    [trip] = workspace.trips.list()
    assert (trip.name, trip.starts, trip.ends) == ("North", "2026-11-19", "2026-11-21")
    [stop] = trip.stops
    assert (stop.city, stop.country, stop.zone, stop.starts, stop.ends) == (
        "Lione",
        "FR",
        "Europe/Paris",
        "2026-11-19",
        "2026-11-21",
    )
    entry_id = page.presenter.sheet.id
    qtbot.waitUntil(lambda: workspace.diary.show(entry_id).entry.trip == "North", timeout=10000)


def test_a_trip_is_changed_and_removed_and_its_entry_stays(page: DiaryPage, workspace: Workspace, qtbot: QtBot) -> None:
    stops = [Stop("Graz", "2026-11-19", "2026-11-19"), Stop("Bari", "2026-11-20", "2026-11-20", starts_at="09:30")]
    trip_id = workspace.trips.create("North", "2026-11-19", "2026-11-20", stops)
    entry_id = page.presenter.sheet.id
    workspace.diary.describe(entry_id, trip=trip_id)
    page.entry.sheet.facts.trip_edited.emit(trip_id)
    dialog = dialog_of(page, TripDialog, qtbot)
    assert [row.city.text() for row in dialog.stops] == ["Graz", "Bari"]
    dialog.name.setText("South")
    dialog.stops[0].removed.emit(dialog.stops[0])
    dialog.plan.click()
    qtbot.waitUntil(lambda: workspace.trips.get(trip_id).name == "South", timeout=10000)
    [stop] = workspace.trips.get(trip_id).stops
    assert (stop.city, stop.zone, stop.starts_at) == ("Bari", "Europe/Rome", "09:30")
    qtbot.waitUntil(lambda: not dialog_open(page), timeout=10000)
    page.entry.sheet.facts.trip_edited.emit(trip_id)
    dialog_of(page, TripDialog, qtbot).removed.emit()
    qtbot.waitUntil(lambda: workspace.trips.list() == [], timeout=10000)
    assert workspace.diary.show(entry_id).entry.trip_id is None


def dialog_open(page: DiaryPage) -> bool:
    return any(each.isVisible() for each in page.window().findChildren(TripDialog))


def test_a_calendar_shows_what_it_would_bring_and_brings_what_is_ticked(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text(GOOGLE)
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.boxes), timeout=20000)
    [(box, _)] = dialog.boxes
    assert box.text() == "Paint fair, 19 Nov to 20 Nov, Lyon"
    assert "Milano" in dialog.told.text()
    assert workspace.trips.list() == []
    assert unnamed(dialog) == []
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not dialog.take.isEnabled()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    dialog.take.click()
    qtbot.waitUntil(lambda: len(workspace.trips.list()) == 1, timeout=10000)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in page.window().findChildren(CalendarDialog)))
    page.trips.show_calendar(path)
    again = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: bool(again.boxes), timeout=20000)
    [(box, _)] = again.boxes
    assert (box.isEnabled(), box.isChecked(), box.text().endswith("already here")) == (False, False, True)


def test_a_broken_calendar_is_told_in_the_dialog(page: DiaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text("Dear diary")
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.problem.isVisible(), timeout=10000)
    assert not dialog.take.isEnabled()
    dialog.reject()
