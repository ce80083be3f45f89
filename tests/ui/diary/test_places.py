"""Places in the window: described from the entry, the map and the list; made one; into the bin and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist.store.diary.places import Place
from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.diary.test_trips import dialog_of
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.page import DiaryPage
from ui.diary.places.place_dialog import PlaceDialog
from ui.diary.places.places_dialog import PlacesDialog
from ui.diary.trips.trip_dialog import TripDialog
from ui.language import speak


@pytest.fixture
def page(themed: QApplication, open_diary: Open, workspace: Workspace, qtbot: QtBot) -> DiaryPage:
    speak(themed, "en")
    entry = workspace.diary.new(day="2026-11-19", title="Lamps", place="Lamp store")
    page = open_diary()
    page.presenter.open(entry)
    facts = page.entry.sheet.facts
    qtbot.waitUntil(lambda: facts.place.text() == "Lamp store" and facts.describe_place.isVisible(), timeout=10000)
    return page


def place_of(workspace: Workspace) -> Place:
    [place] = workspace.places.list()
    return place


def test_the_place_of_an_entry_is_described_and_its_city_fills_what_is_empty(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    facts = page.entry.sheet.facts
    facts.describe_place.setFocus()
    qtbot.keyClick(facts.describe_place, Qt.Key.Key_Space)
    dialog = dialog_of(page, PlaceDialog, qtbot)
    assert dialog.name.text() == "Lamp store" and dialog.same.isHidden()
    qtbot.keyClicks(dialog.number, "214")
    qtbot.keyClicks(dialog.address, "Quay street 3")
    qtbot.keyClicks(dialog.city, "lione")
    qtbot.waitUntil(lambda: dialog.zone.placeholderText() == "Europe/Paris", timeout=10000)
    dialog.city.completer().popup().hide()
    assert dialog.point.placeholderText().startswith("45.7")
    dialog.point.setText("100, 4")
    dialog.save.click()
    assert dialog.isVisible() and dialog.problem.isVisible()
    dialog.point.clear()
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    dialog.save.click()
    qtbot.waitUntil(lambda: place_of(workspace).number == "214", timeout=10000)
    place = place_of(workspace)
    assert (place.address, place.city, place.country, place.zone) == ("Quay street 3", "Lione", "FR", "Europe/Paris")
    assert place.latitude is not None and round(place.latitude) == 46
    qtbot.waitUntil(lambda: facts.place.accessibleDescription() == "no. 214, Lione", timeout=10000)


def test_what_a_person_gave_stays_when_the_city_changes_and_what_the_city_gave_goes(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    place = place_of(workspace)
    workspace.places.change(place.id, city="Torino", zone="Europe/London")
    page.places.describe(place.id)
    dialog = dialog_of(page, PlaceDialog, qtbot)
    assert dialog.point.text().startswith("45.07") and dialog.zone.text() == "Europe/London"
    dialog.city.selectAll()
    qtbot.keyClicks(dialog.city, "Lyon")
    assert dialog.point.text() == "" and dialog.zone.text() == "Europe/London"
    qtbot.waitUntil(lambda: dialog.city.city() is not None, timeout=10000)
    dialog.city.completer().popup().hide()
    dialog.save.click()
    qtbot.waitUntil(lambda: place_of(workspace).city == "Lyon", timeout=10000)
    found = place_of(workspace)
    assert (found.zone, found.country, round(found.latitude or 0)) == ("Europe/London", "FR", 46)


def test_a_name_that_is_taken_offers_to_make_the_two_one(page: DiaryPage, workspace: Workspace, qtbot: QtBot) -> None:
    entry, place = page.presenter.sheet.id, place_of(workspace)
    other = workspace.places.add("Lamps and more")
    page.places.describe(place.id)
    dialog = dialog_of(page, PlaceDialog, qtbot)
    dialog.name.setText("lamps and more")
    dialog.save.click()
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10000)
    assert dialog.isVisible()
    dialog.problem.acted.emit()
    qtbot.waitUntil(lambda: [each.id for each in workspace.places.list()] == [other], timeout=10000)
    assert workspace.diary.show(entry).entry.place == "Lamps and more"


def test_places_are_listed_found_made_one_binned_and_brought_back_by_keyboard(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.places.add("Quay", number="7", city="Bari")
    workspace.places.add("The quay")
    page.handlers()["places"]()
    dialog = dialog_of(page, PlacesDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 3, timeout=10000)
    said = dialog.rows.data(dialog.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Lamp store, 1 entry"
    assert unnamed(dialog) == []
    qtbot.keyClicks(dialog.sought, "quay")
    qtbot.waitUntil(lambda: [each.name for each in dialog.rows.items()] == ["Quay", "The quay"], timeout=10000)
    qtbot.keyClick(dialog.sought, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    place = dialog_of(page, PlaceDialog, qtbot)
    assert place.name.text() == "Quay"
    place.same.click()
    qtbot.keyClicks(place.twin, "the quay")
    qtbot.keyClick(place.twin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.name for each in dialog.rows.items()] == ["The quay"], timeout=10000)
    assert [each.number for each in workspace.places.find("quay")] == ["7"]
    dialog.bin_button.click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 0 and dialog.undo_button.isVisible(), timeout=10000)
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1, timeout=10000)
    dialog.bin_button.click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 0, timeout=10000)
    dialog.tabs.set_value("bin")
    qtbot.waitUntil(lambda: [each.name for each in dialog.rows.items()] == ["The quay"], timeout=10000)
    dialog.bin_button.click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 0, timeout=10000)
    assert workspace.places.list(binned=True) == []
    dialog.new_button.click()
    new = dialog_of(page, PlaceDialog, qtbot)
    qtbot.keyClicks(new.name, "Kiosk")
    qtbot.keyClick(new.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.name for each in workspace.places.find("kiosk")] == ["Kiosk"], timeout=10000)


def test_a_dot_of_the_map_leads_to_its_place_and_to_its_trip(
    page: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    entry, place = page.presenter.sheet.id, place_of(workspace)
    workspace.places.change(place.id, city="Torino")
    stops = [Stop("Lyon", "2026-11-20", "2026-11-20")]
    trip = workspace.trips.create("North", "2026-11-19", "2026-11-20", stops)
    workspace.diary.describe(entry, trip=trip)
    qtbot.waitUntil(lambda: len(page.side.map.dots) == 2, timeout=10000)
    own, other = sorted(page.side.map.dots, key=lambda each: not each.spot.entries)
    menu = own.menu()
    assert [action.text() for action in menu.actions()] == ["Open an entry from here", "Describe Lamp store…"]
    menu.triggered.connect(page.side.map._chosen)  # pyright: ignore[reportPrivateUsage]
    menu.actions()[1].trigger()
    dialog = dialog_of(page, PlaceDialog, qtbot)
    assert dialog.name.text() == "Lamp store"
    dialog.reject()
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert dialog_of(page, TripDialog, qtbot).name.text() == "North"
