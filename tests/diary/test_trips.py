import pytest

from brandassist.errors import Problem
from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace

LYON = Stop("Lyon", "2026-11-19", "2026-11-20", country="FR", zone="Europe/Paris", latitude=45.76, longitude=4.84)
TOKYO = Stop("Tokyo", "2026-11-21", "2026-11-23", zone="Asia/Tokyo", starts_at="9:05", ends_at="18:30")


def test_a_trip_keeps_its_stops_in_the_order_of_arrival(workspace: Workspace) -> None:
    trip_id = workspace.trips.create("Winter", "2026-11-19", "2026-11-24", [TOKYO, LYON])
    [trip] = workspace.trips.list()
    assert trip == workspace.trips.get(trip_id)
    assert [each.name for each in trip.stops] == ["Lyon", "Tokyo"]
    assert (trip.stops[0], trip.stops[1].starts_at) == (LYON, "09:05")
    assert [each.zone for each in workspace.trips.stays()] == ["Europe/Paris", "Asia/Tokyo"]


def test_a_changed_trip_keeps_its_entries_and_a_removed_one_leaves_them(workspace: Workspace) -> None:
    trip_id = workspace.trips.create("Winter", "2026-11-19", "2026-11-24", [LYON])
    entry_id = workspace.diary.new(trip=trip_id, title="Old quay")
    workspace.trips.change(trip_id, "Lyon again", "2026-11-18", "2026-11-24", [])
    assert workspace.diary.show(entry_id).entry.trip == "Lyon again"
    assert workspace.trips.entry_counts() == {trip_id: 1}
    assert workspace.trips.stays() == ()
    workspace.trips.change(trip_id, "Lyon again", "2026-11-18", "2026-11-24", [LYON])
    workspace.trips.remove(trip_id)
    assert (workspace.trips.list(), workspace.trips.stays()) == ([], ())
    entry = workspace.diary.show(entry_id).entry
    assert (entry.title, entry.trip_id) == ("Old quay", None)
    assert [each.verb for each in workspace.diary.history(trip_id)] == ["planned", "changed", "changed", "removed"]


def test_a_stop_at_a_place_has_what_is_known_of_the_place_now(workspace: Workspace) -> None:
    place_id = workspace.places.add("Hall 4", city="Turin", zone="Europe/Rome", latitude=45.0, longitude=7.6)
    stop = Stop("", "2026-11-19", "2026-11-20", place_id=place_id)
    trip_id = workspace.trips.create("Fair", "2026-11-19", "2026-11-20", [stop])
    workspace.places.change(place_id, city="Kyoto", zone="Asia/Tokyo")
    [stop] = workspace.trips.get(trip_id).stops
    assert (stop.name, stop.city, stop.zone, stop.latitude) == ("Hall 4", "Kyoto", "Asia/Tokyo", 45.0)
    other = workspace.places.add("Hall 5", city="Bari", zone="Europe/Rome")
    workspace.places.merge(place_id, other)
    assert workspace.trips.get(trip_id).stops[0].name == "Hall 5"


@pytest.mark.parametrize(
    ("stop", "code"),
    [
        (Stop(" ", "2026-11-19", "2026-11-20"), "empty_name"),
        (Stop("Lyon", "2026-11-20", "2026-11-19"), "stop_backwards"),
        (Stop("Lyon", "2026-11-19", "2026-11-19", starts_at="10:00", ends_at="09:00"), "stop_backwards"),
        (Stop("Lyon", "2026-11-18", "2026-11-19"), "stop_outside"),
        (Stop("Lyon", "2026-11-19", "2026-11-25"), "stop_outside"),
        (Stop("Lyon", "2026-11-19", "19 November"), "bad_date"),
        (Stop("Lyon", "9999-12-31", "9999-12-31"), "bad_date"),
        (Stop("Lyon", "2026-11-19", "2026-11-19", starts_at="noon"), "bad_hour"),
        (Stop("Lyon", "2026-11-19", "2026-11-19", zone="Europe/Lyon"), "unknown_zone"),
        (Stop("", "2026-11-19", "2026-11-19", place_id="nowhere"), "not_found"),
    ],
)
def test_a_stop_that_cannot_be_keeps_the_whole_trip_from_being_written(
    workspace: Workspace, stop: Stop, code: str
) -> None:
    with pytest.raises(Problem, match=code):
        workspace.trips.create("Winter", "2026-11-19", "2026-11-24", [LYON, stop])
    assert workspace.trips.list() == []
    trip_id = workspace.trips.create("Winter", "2026-11-19", "2026-11-24", [LYON])
    with pytest.raises(Problem, match=code):
        workspace.trips.change(trip_id, "Other", "2026-11-19", "2026-11-24", [stop])
    trip = workspace.trips.get(trip_id)
    assert (trip.name, trip.stops) == ("Winter", (LYON,))


def test_a_stop_called_as_a_known_place_is_there(workspace: Workspace) -> None:
    store = workspace.places.add("Harbour store", city="Bari")
    stops = [Stop("harbour store", "2026-11-19", "2026-11-19"), Stop("Lyon", "2026-11-20", "2026-11-20")]
    trip = workspace.trips.get(workspace.trips.create("North", "2026-11-19", "2026-11-20", stops))
    assert [(each.place_id, each.name, each.city, each.zone) for each in trip.stops] == [
        (store, "Harbour store", "Bari", "Europe/Rome"),
        (None, "Lyon", "Lyon", "Europe/Paris"),
    ]
