from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.workspace import Workspace


def test_a_store_is_found_by_its_number_and_by_its_name_without_accents(workspace: Workspace) -> None:
    places = workspace.places
    ids = {name: places.add(name, number=number) for name, number in (("Città Vecchia", "14"), ("Porto 14", ""))}
    assert [each.id for each in places.find("14")] == [ids["Città Vecchia"], ids["Porto 14"]]
    assert [each.name for each in places.find("citta")] == ["Città Vecchia"]
    assert places.find("nowhere") == places.find(" ") == []
    assert places.named("14").id == ids["Città Vecchia"]
    places.change(ids["Porto 14"], number="14")
    with pytest.raises(Problem, match="ambiguous_place"):
        places.named("14")


def test_an_entry_keeps_its_place_under_another_name_and_both_names_find_it(workspace: Workspace) -> None:
    entry_id = workspace.diary.capture("Bread.", place="Market hall")
    [place] = workspace.places.list()
    workspace.places.change(place.id, name="Old market hall", number="7", city="Graz", country="at")
    again = workspace.diary.capture("Fish.", place="market hall")
    shown = [workspace.diary.show(each).entry for each in (entry_id, again)]
    assert {(each.place, each.place_id) for each in shown} == {("Old market hall", place.id)}
    [kept] = workspace.places.list()
    assert (kept.number, kept.country, kept.former) == ("7", "AT", ("Market hall",))


def test_two_places_made_one_keep_entries_stops_and_the_old_id(workspace: Workspace) -> None:
    first = workspace.diary.capture("Bread.", place="Station")
    second = workspace.diary.capture("Fish.", place="The station")
    by_name = {each.name: each.id for each in workspace.places.list()}
    gone, kept = by_name["Station"], by_name["The station"]
    workspace.places.change(gone, city="Bari", zone="Europe/Rome", latitude=41.1, longitude=16.9, address="Piazza Moro")
    workspace.places.merge(gone, kept)
    [place] = workspace.places.list()
    assert (place.id, place.city, place.latitude, place.address) == (kept, "Bari", 41.1, "Piazza Moro")
    assert workspace.places.get(gone) == place
    assert {workspace.diary.show(each).entry.place for each in (first, second)} == {"The station"}
    third = workspace.places.add("Third")
    workspace.places.merge(kept, third)
    assert workspace.places.get(gone).name == "Third"
    with pytest.raises(Problem, match="place_into_itself"):
        workspace.places.merge(gone, third)


def test_a_name_that_is_taken_is_refused_and_nothing_changes(workspace: Workspace) -> None:
    workspace.places.add("One")
    two = workspace.places.add("Two")
    for name in ("one", " ONE "):
        with pytest.raises(Problem, match="place_known"):
            workspace.places.change(two, name=name, number="9")
        with pytest.raises(Problem, match="place_known"):
            workspace.places.add(name)
    assert workspace.places.get(two).number == ""


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"zone": "Europe/Atlantis"}, "unknown_zone"),
        ({"country": "ITA"}, "bad_country"),
        ({"latitude": 91.0, "longitude": 0.0}, "bad_coordinates"),
        ({"latitude": 45.0}, "bad_coordinates"),
        ({"latitude": float("nan"), "longitude": 0.0}, "bad_coordinates"),
        ({"latitude": 45.0, "longitude": None}, "bad_coordinates"),
        ({"city": "a\0b"}, "null_bytes"),
    ],
)
def test_what_no_place_has_is_refused(workspace: Workspace, facts: dict[str, object], code: str) -> None:
    place_id = workspace.places.add("One")
    with pytest.raises(Problem, match=code):
        workspace.places.change(place_id, **facts)
    with pytest.raises(Problem, match=code):
        workspace.places.add("Two", **facts)
    assert [each.name for each in workspace.places.list()] == ["One"]


def test_coordinates_can_be_taken_away(workspace: Workspace) -> None:
    place_id = workspace.places.add("One", latitude=45.0, longitude=7.0)
    workspace.places.change(place_id, latitude=None, longitude=None)
    assert workspace.places.get(place_id).latitude is None


def test_a_city_tells_what_nobody_said_and_nothing_that_was_said_is_written_over(workspace: Workspace) -> None:
    places = workspace.places
    store = places.get(places.add("Lamp store", city="torino"))
    assert (store.country, store.zone) == ("IT", "Europe/Rome")
    assert store.latitude is not None and abs(store.latitude - 45.07) < 0.05
    own = places.get(places.add("Dock", city="Torino", latitude=44.4, longitude=8.9, zone="Europe/London"))
    assert (own.latitude, own.longitude, own.zone, own.country) == (44.4, 8.9, "Europe/London", "IT")
    abroad = places.get(places.add("Kiosk", latitude=40.71, longitude=-74.0))
    assert (abroad.zone, abroad.country) == ("America/New_York", "")
    places.change(abroad.id, number="7")
    assert places.get(abroad.id).zone == "America/New_York"


def test_another_city_brings_its_own_point_and_leaves_one_that_a_person_gave(workspace: Workspace) -> None:
    places = workspace.places
    store = places.add("Lamp store", city="Torino")
    places.change(store, city="Lyon")
    moved = places.get(store)
    assert (moved.country, moved.zone) == ("FR", "Europe/Paris")
    assert moved.latitude is not None and abs(moved.latitude - 45.75) < 0.05
    places.change(store, latitude=45.7, longitude=4.9)
    places.change(store, city="Torino")
    assert (places.get(store).latitude, places.get(store).longitude) == (45.7, 4.9)
    places.change(store, city="Nowhere-sur-Mer")
    assert places.get(store).city == "Nowhere-sur-Mer"


def test_a_binned_place_is_offered_no_more_keeps_its_entries_and_comes_back_by_its_name(workspace: Workspace) -> None:
    entry = workspace.diary.capture("Bread.", place="Station")
    [station] = workspace.places.list()
    workspace.places.delete(station.id)
    assert workspace.places.list() == workspace.places.find("station") == workspace.trips.places() == []
    assert [each.id for each in workspace.places.list(binned=True)] == [station.id]
    assert workspace.diary.show(entry).entry.place == "Station"
    workspace.places.restore(station.id)
    assert [each.id for each in workspace.places.list()] == [station.id]
    workspace.places.delete(station.id)
    again = workspace.diary.capture("Fish.", place="station")
    assert workspace.diary.show(again).entry.place_id == station.id
    assert workspace.places.list(binned=True) == []
    other = workspace.places.add("Quay")
    workspace.places.delete(other)
    with pytest.raises(Problem, match="place_known"):
        workspace.places.change(station.id, name="Quay")
    workspace.places.merge(station.id, other)
    assert [each.name for each in workspace.places.list()] == ["Quay"]
    assert workspace.places.used() == {other: 2}


def test_after_thirty_days_a_binned_place_goes_where_nothing_names_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.diary.capture("Bread.", place="Station")
    workspace.places.add("Quay")
    for each in workspace.places.list():
        workspace.places.delete(each.id)
    assert workspace.places.empty_bin() == 0
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert workspace.places.empty_bin() == 1
    assert [each.name for each in workspace.places.list(binned=True)] == ["Station"]
