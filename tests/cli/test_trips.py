from pathlib import Path

from tests.cli.conftest import Brandassist
from tests.diary.test_calendars import GOOGLE


def test_a_trip_is_planned_shown_changed_and_removed(brandassist: Brandassist) -> None:
    place = brandassist("place", "add", "Hall 4", "--number", "14", "--city", "Turin", "--zone", "Europe/Rome").id
    trip = brandassist(
        "trip", "add", "Winter",
        "--stop", "Nowhere-sur-Mer 2026-11-19T08:05..2026-11-20T18:30 Europe/Paris",
        "--stop", "14 2026-11-21",
    ).id  # fmt: skip
    shown = brandassist("trip", "show", "winter", "--json").json
    assert (shown["id"], shown["starts"], shown["ends"]) == (trip, "2026-11-19", "2026-11-21")
    first, second = shown["stops"]
    assert (first["city"], first["zone"], first["starts_at"], first["ends_at"]) == (
        "Nowhere-sur-Mer",
        "Europe/Paris",
        "08:05",
        "18:30",
    )
    assert (second["place"], second["city"], second["starts"], second["ends"]) == (
        "Hall 4",
        "Turin",
        "2026-11-21",
        "2026-11-21",
    )
    brandassist("trip", "edit", trip, "--name", "Autumn", "--to", "2026-11-22", "--stop", "Turin Europe/Rome")
    [row] = brandassist("trip", "list", "--json").json
    assert (row["name"], row["ends"], row["entries"]) == ("Autumn", "2026-11-22", 0)
    assert [each["starts"] for each in row["stops"]] == ["2026-11-19"]
    assert "Turin" in brandassist("trip", "list").out
    assert brandassist("trip", "remove", "Autumn").code == 0
    assert brandassist("trip", "list", "--json").json == []
    assert brandassist("place", "list", "14", "--json").json[0]["id"] == place


def test_places_are_described_and_made_one(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", "Bread.", "--place", "Halle").id
    brandassist("place", "edit", "halle", "--name", "Hall 4", "--number", "14", "--at=-33.9,18.4")
    other = brandassist("place", "add", "The hall").id
    assert brandassist("place", "merge", "14", "the hall").code == 0
    [row] = brandassist("place", "list", "--json").json
    assert (row["id"], row["number"], row["latitude"], row["former"]) == (other, "14", -33.9, ["Hall 4", "Halle"])
    assert brandassist("diary", "show", entry, "--json").json["place"] == "The hall"


def test_a_place_is_completed_by_its_city_and_goes_into_the_bin_and_back(brandassist: Brandassist) -> None:
    brandassist("place", "add", "Hall 4", "--city", "Lyon")
    [row] = brandassist("place", "list", "--json").json
    assert (row["country"], row["zone"], round(row["latitude"])) == ("FR", "Europe/Paris", 46)
    brandassist("place", "edit", "hall 4", "--city", "Bari", "--zone", "Europe/Paris")
    [row] = brandassist("place", "list", "--json").json
    assert (row["country"], row["zone"], round(row["latitude"])) == ("IT", "Europe/Paris", 41)
    assert brandassist("place", "delete", "Hall 4").code == 0
    assert brandassist("place", "list", "--json").json == []
    assert [each["name"] for each in brandassist("place", "list", "--bin", "--json").json] == ["Hall 4"]
    assert brandassist("place", "restore", "nowhere").code == 1
    assert brandassist("place", "restore", "hall 4").code == 0
    assert len(brandassist("place", "list", "--json").json) == 1


def test_what_cannot_be_done_is_one_sentence(brandassist: Brandassist) -> None:
    brandassist("trip", "add", "Twice", "--from", "2026-11-19")
    brandassist("trip", "add", "Twice", "--from", "2026-11-19")
    brandassist("place", "add", "One", "--number", "1")
    for argv in (
        ("trip", "show", "Twice"),
        ("trip", "remove", "nothing"),
        ("trip", "add", "Alone"),
        ("trip", "add", "Alone", "--stop", "Lyon"),
        ("trip", "add", "Alone", "--stop", "2026-11-19"),
        ("trip", "add", "Back", "--from", "2026-11-19", "--to", "2026-11-18"),
        ("trip", "add", "Out", "--from", "2026-11-19", "--stop", "Lyon 2026-11-20"),
        ("place", "add", "one"),
        ("place", "edit", "One", "--at", "north"),
        ("place", "edit", "One", "--zone", "Mars/Base"),
        ("place", "merge", "One", "One"),
    ):
        said = brandassist(*argv)
        assert (said.code, said.out) == (1, ""), argv
        assert said.err.strip().count("\n") == 0 and said.err.strip().endswith("."), argv
    assert len(brandassist("trip", "list", "--json").json) == 2


def test_a_calendar_is_shown_then_brought_in_once(brandassist: Brandassist, tmp_path: Path) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text(GOOGLE)
    shown = brandassist("trip", "import", path, "--preview", "--home", "Milano", "--json")
    assert [(row["number"], row["name"], row["state"], row["id"]) for row in shown.json] == [
        (1, "Paint fair", "new", None)
    ]
    [row] = brandassist("trip", "import", path, "--json").json
    [trip] = brandassist("trip", "list", "--json").json
    assert (row["id"], trip["where"]) == (trip["id"], ["Lyon"])
    [again] = brandassist("trip", "import", path, "--json").json
    assert (again["id"], again["state"]) == (trip["id"], "same")
    path.write_text("words")
    said = brandassist("trip", "import", path)
    assert (said.code, said.err.strip()) == (1, "That is not a calendar file; export your calendar as .ics.")
