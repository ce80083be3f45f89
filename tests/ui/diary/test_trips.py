"""Trips in the window: planned with their stops, changed, removed, and brought in from a calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.diary.test_calendars import GOOGLE
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.diary.trips.calendar_dialog import CalendarDialog
from ui.diary.trips.trip_dialog import TripDialog
from ui.diary.trips.trips_dialog import TripsDialog
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
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10000)
    assert dialog.isVisible() and workspace.trips.list() == []
    row.zone.setText("Europe/Paris")
    row.arrives.setText("8")
    row.leaves.setText("half past")
    dialog.plan.click()
    qtbot.waitUntil(lambda: "half past" in dialog.problem.accessibleName(), timeout=10000)
    row.leaves.setText("18:30")
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.plan.click()
    qtbot.waitUntil(lambda: bool(workspace.trips.list()), timeout=10000)
    [trip] = workspace.trips.list()
    assert (trip.name, trip.starts, trip.ends) == ("North", "2026-11-19", "2026-11-21")
    [stop] = trip.stops
    assert (stop.city, stop.country, stop.zone) == ("Lione", "FR", "Europe/Paris")
    assert (stop.starts, stop.starts_at, stop.ends, stop.ends_at) == ("2026-11-19", "08:00", "2026-11-21", "18:30")
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
    assert [row.arrives.text() for row in dialog.stops] == ["", "09:30"]
    dialog.stops[1].arrives.setText("10:15")
    dialog.name.setText("South")
    dialog.stops[0].removed.emit(dialog.stops[0])
    dialog.plan.click()
    qtbot.waitUntil(lambda: workspace.trips.get(trip_id).name == "South", timeout=10000)
    [stop] = workspace.trips.get(trip_id).stops
    assert (stop.city, stop.zone, stop.starts_at) == ("Bari", "Europe/Rome", "10:15")
    qtbot.waitUntil(lambda: not dialog_open(page), timeout=10000)
    page.entry.sheet.facts.trip_edited.emit(trip_id)
    dialog_of(page, TripDialog, qtbot).removed.emit()
    qtbot.waitUntil(lambda: workspace.trips.list() == [], timeout=10000)
    assert workspace.diary.show(entry_id).entry.trip_id is None


def test_all_trips_are_listed_planned_and_past_told_apart_and_changed_there(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    monkeypatch.setattr("brandassist.clock.now", lambda: now)
    workspace.set_rule("zone", "Europe/Vienna")
    for name, starts, ends, city in (
        ("Past", "2026-11-02", "2026-11-03", "Graz"),
        ("Now", "2026-11-21", "2026-11-23", "Lyon"),
        ("Next", "2026-12-01", "2026-12-02", "New York"),
    ):
        workspace.trips.create(name, starts, ends, [Stop(city, starts, ends)])
    page.handlers()["trips"]()
    dialog = dialog_of(page, TripsDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 3, timeout=10000)
    names = [dialog.rows.data(dialog.rows.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert names == [
        "Next, 1 Dec to 2 Dec, planned, New York",
        "Now, 21 Nov to 23 Nov, now, Lyon (Paris time)",
        "Past, 2 Nov to 3 Nov, Graz",
    ]
    assert dialog.view.current().name == "Now"
    assert unnamed(dialog) == []
    qtbot.keyClick(dialog.view, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    trip = dialog_of(page, TripDialog, qtbot)
    assert trip.name.text() == "Next"
    trip.name.setText("Next year")
    trip.plan.click()
    qtbot.waitUntil(lambda: dialog.rows.items()[0].name == "Next year", timeout=10000)
    assert dialog.view.current().name == "Next year"
    dialog.new_button.click()
    planned = dialog_of(page, TripDialog, qtbot)
    qtbot.keyClicks(planned.name, "Spring")
    planned.plan.click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 4, timeout=10000)
    assert workspace.diary.show(page.presenter.sheet.id).entry.trip_id is None


def dialog_open(page: DiaryPage) -> bool:
    return any(each.isVisible() for each in page.window().findChildren(TripDialog))


def test_a_calendar_shows_what_it_would_bring_and_brings_what_is_ticked(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text(GOOGLE)
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.trips.rowCount() == 1, timeout=20000)
    assert row_of(dialog) == ("Paint fair, 19 Nov to 20 Nov, Lyon", True, True)
    assert "Milano" in dialog.told.text()
    assert workspace.trips.list() == []
    assert unnamed(dialog) == []
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert not dialog.take.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    dialog.take.click()
    qtbot.waitUntil(lambda: len(workspace.trips.list()) == 1, timeout=10000)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in page.window().findChildren(CalendarDialog)))
    page.trips.show_calendar(path)
    again = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: again.trips.rowCount() == 1, timeout=20000)
    assert row_of(again) == ("Paint fair, 19 Nov to 20 Nov, Lyon, already here", True, False)
    assert not again.take.isEnabled()
    again.reject()
    path.write_text(GOOGLE.replace("BEGIN:VEVENT", "BEGIN:VEVENT\nSTATUS:CANCELLED"))
    page.trips.show_calendar(path)
    off = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: off.trips.rowCount() == 1, timeout=20000)
    assert row_of(off) == ("Paint fair, 19 Nov to 20 Nov, Lyon, called off: remove the trip", False, True)
    assert not off.take.isEnabled() and "1 trip was called off" in off.told.text()
    qtbot.keyClick(off.view, Qt.Key.Key_Space)
    off.take.click()
    qtbot.waitUntil(lambda: workspace.trips.list() == [], timeout=10000)


def row_of(dialog: CalendarDialog, row: int = 0) -> tuple[str, bool, bool]:
    """Its words, whether it is ticked, whether it can be."""
    index = dialog.trips.index(row)
    ticked = Qt.CheckState(dialog.trips.data(index, Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    can_be = bool(dialog.trips.flags(index) & Qt.ItemFlag.ItemIsEnabled)
    return dialog.trips.data(index, Qt.ItemDataRole.DisplayRole), ticked, can_be


def test_of_many_trips_all_are_listed_and_ticked_at_once(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    event = "BEGIN:VEVENT\nUID:{0}\nDTSTART;VALUE=DATE:{1}0301\nDTEND;VALUE=DATE:{1}0304\nLOCATION:Graz\nEND:VEVENT\n"
    text = "".join(event.format(number, 2000 + number) for number in range(300))
    path = tmp_path / "calendar.ics"
    path.write_text(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.trips.rowCount() == 300, timeout=20000)
    assert missing_from_tab_order(dialog) == []
    dialog.all.click()
    assert not dialog.take.isEnabled()
    dialog.all.click()
    assert len(dialog.trips.ticked()) == 300
    dialog.reject()


def test_a_broken_calendar_is_told_in_the_dialog(page: DiaryPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text("Dear diary")
    page.trips.show_calendar(path)
    dialog = dialog_of(page, CalendarDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.problem.isVisible(), timeout=10000)
    assert not dialog.take.isEnabled()
    dialog.reject()
