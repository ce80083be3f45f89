"""What the map shows: where the trip went, one dot for each place, and what is still to come."""

from brandassist.diary.journeys import Journey, laid_out
from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace

TODAY = "2026-11-22"


def journey(workspace: Workspace, entry_id: str) -> Journey:
    name, visits = workspace.trips.visits(entry_id)
    return laid_out(name, visits, entry_id, TODAY, "Europe/Rome")


def test_a_trip_is_its_stops_and_the_places_written_about_in_the_order_of_days(workspace: Workspace) -> None:
    stops = [Stop("Torino", "2026-11-20", "2026-11-21"), Stop("Lione", "2026-11-24", "2026-11-25", country="FR")]
    trip = workspace.trips.create("North", "2026-11-20", "2026-11-25", stops)
    first = workspace.diary.new(day="2026-11-20", place="Torino", trip=trip)
    here = workspace.diary.new(day="2026-11-21", place="Hall 4", trip=trip)
    workspace.places.change(workspace.places.named("Hall 4").id, latitude=45.46, longitude=9.19, city="Milano")
    found = journey(workspace, here)
    assert (found.name, [spot.name for spot in found.spots]) == ("North", ["Torino", "Milano", "Lione"])
    assert [spot.entries for spot in found.spots] == [(first,), (here,), ()]
    assert [spot.here for spot in found.spots] == [False, True, False]
    assert [spot.planned for spot in found.spots] == [False, False, True]
    assert [(leg.start, leg.end, leg.planned) for leg in found.legs] == [(0, 1, False), (1, 2, True)]
    assert found.home is not None


def test_a_trip_of_one_place_stands_between_its_neighbours(workspace: Workspace) -> None:
    days = (("Old", "2026-01-02"), ("Roma", "2026-11-05"), ("Torino", "2026-11-11"), ("Bari", "2026-11-16"))
    trips = {name: workspace.trips.create(name, day, day, [Stop(name, day, day)]) for name, day in days}
    found = journey(workspace, workspace.diary.new(day="2026-11-11", trip=trips["Torino"]))
    assert [(spot.name, spot.aside) for spot in found.spots] == [("Roma", True), ("Torino", False), ("Bari", True)]


def test_there_and_back_is_one_dot_and_two_legs(workspace: Workspace) -> None:
    days = (("Roma", "2026-11-01"), ("Bari", "2026-11-02"), ("Roma", "2026-11-03"))
    stops = [Stop(name, day, day) for name, day in days]
    trip = workspace.trips.create("South", "2026-11-01", "2026-11-03", stops)
    found = journey(workspace, workspace.diary.new(trip=trip))
    assert [spot.name for spot in found.spots] == ["Roma", "Bari"]
    assert [(leg.start, leg.end) for leg in found.legs] == [(0, 1), (1, 0)]


def test_a_place_nobody_can_find_is_left_out(workspace: Workspace) -> None:
    entry = workspace.diary.new(place="The corner by the stairs")
    assert journey(workspace, entry).spots == ()
    alone = workspace.diary.new(place="Graz")
    found = journey(workspace, alone)
    assert ([spot.name for spot in found.spots], found.legs, found.name) == (["Graz"], (), "")
    assert laid_out("", [], alone, TODAY, "UTC").home is None
