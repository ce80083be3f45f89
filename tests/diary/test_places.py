import pytest

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
