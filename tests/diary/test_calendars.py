"""Trips from calendars as Google, Outlook and Apple write them: proposed, taken whole, never twice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import clock
from brandassist.diary import ics
from brandassist.diary.calendars import Preview, chosen_of
from brandassist.errors import Problem
from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace

WEEKLY = """BEGIN:VEVENT
DTSTART:20261103T090000Z
DTEND:20261103T100000Z
RRULE:FREQ=WEEKLY;COUNT=6
UID:weekly@example
SUMMARY:Weekly
LOCATION:Via Dante 1\\, 20121 Milano MI\\, Italia
END:VEVENT
"""
GOOGLE = (
    """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261119
DTEND;VALUE=DATE:20261121
UID:fair@example
SUMMARY:Paint fair
LOCATION:Hall 6\\, 69680 Lyon\\, France
END:VEVENT
BEGIN:VEVENT
DTSTART:20261119T060500Z
DTEND:20261119T073000Z
UID:out@example
SUMMARY:Flight to Lyon (XX 1503)
LOCATION:Milan MXP
END:VEVENT
BEGIN:VEVENT
DTSTART:20261120T170000Z
DTEND:20261120T183000Z
UID:back@example
SUMMARY:Flight Lyon - Milano
END:VEVENT
"""
    + WEEKLY
    + "END:VCALENDAR\n"
)
OUTLOOK = """BEGIN:VCALENDAR
METHOD:PUBLISH
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Our own Tokyo time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Suppliers
DTSTART;TZID="Our own Tokyo time":20261203T233000
DTEND;TZID="Our own Tokyo time":20261204T003000
UID:040000008200E00074C5B7101A82E008
LOCATION:Some Tower\\, 2-4-1 Marunouchi\\, Tokyo
X-MICROSOFT-CDO-BUSYSTATUS:OOF
END:VEVENT
BEGIN:VEVENT
SUMMARY:Canceled: Oslo
STATUS:CANCELLED
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261212
UID:oslo
LOCATION:Oslo
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR\r
CALSCALE:GREGORIAN\r
PRODID:-//Apple Inc.//macOS 15.1//EN\r
VERSION:2.0\r
BEGIN:VEVENT\r
DTSTART:20261208T090000\r
DTEND:20261208T110000\r
UID:E621E1F8\r
SUMMARY:Store round with a name so long that the calendar folds it over\r
  the next line\r
LOCATION:Our store\\nSomewhere 3\r
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Our store"\r
 :geo:41.1256,16.8620\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture(autouse=True)
def november() -> object:
    with clock.set_to(lambda: datetime(2026, 11, 22, 12, tzinfo=UTC)):
        yield


def written(tmp_path: Path, text: str, name: str = "calendar.ics") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return path


def seen(workspace: Workspace, tmp_path: Path, text: str, home: str = "") -> Preview:
    return workspace.calendars.preview(written(tmp_path, text), home=home)


def test_flights_and_a_fair_are_one_trip_and_home_is_where_most_is(workspace: Workspace, tmp_path: Path) -> None:
    found = seen(workspace, tmp_path, GOOGLE)
    assert (found.home, found.broken, workspace.trips.list()) == ("Milano", 0, [])
    [trip] = found.trips
    assert (trip.name, trip.starts, trip.ends, trip.state, trip.wanted) == (
        "Paint fair",
        "2026-11-19",
        "2026-11-20",
        "new",
        True,
    )
    [stop] = trip.stops
    assert (stop.city, stop.zone, stop.country, stop.starts_at, stop.ends_at) == (
        "Lyon",
        "Europe/Paris",
        "FR",
        "08:30",
        "18:00",
    )
    assert set(trip.events) == {"fair@example", "out@example", "back@example"}


def test_a_time_is_told_by_the_clock_of_the_city_and_a_called_off_event_is_none(
    workspace: Workspace, tmp_path: Path
) -> None:
    [trip] = seen(workspace, tmp_path, OUTLOOK, home="Milano").trips
    assert (trip.name, trip.starts, trip.ends) == ("Tokyo", "2026-12-03", "2026-12-04")
    assert trip.stops[0].zone == "Asia/Tokyo"


def test_a_floating_time_is_what_it_says_and_a_point_says_the_city(workspace: Workspace, tmp_path: Path) -> None:
    [trip] = seen(workspace, tmp_path, APPLE, home="Milano").trips
    assert (trip.name, trip.starts, trip.ends) == ("Bari", "2026-12-08", "2026-12-08")


def test_the_same_file_again_changes_only_what_changed(workspace: Workspace, tmp_path: Path) -> None:
    calendars, trips = workspace.calendars, workspace.trips
    [trip_id] = calendars.take(seen(workspace, tmp_path, GOOGLE).trips)
    entry = workspace.diary.new(trip=trip_id)
    [again] = seen(workspace, tmp_path, GOOGLE).trips
    assert (again.state, again.trip_id) == ("same", trip_id)
    before = trips.get(trip_id)
    own = Stop("Dijon", "2026-11-20", "2026-11-20", zone="Europe/Paris", latitude=47.3, longitude=5.0)
    trips.change(trip_id, before.name, before.starts, before.ends, [*before.stops, own])
    assert calendars.take([again]) == [trip_id]
    assert [stop.city for stop in trips.get(trip_id).stops] == ["Lyon", "Dijon"]
    longer = (
        GOOGLE.replace("20261121", "20261122")
        .replace("20261120T17", "20261121T17")
        .replace("20261120T18", "20261121T18")
    )
    [changed] = seen(workspace, tmp_path, longer.replace("Paint fair", "Lamp fair")).trips
    assert changed.state == "changed"
    assert calendars.take([changed]) == [trip_id]
    after = trips.get(trip_id)
    assert (after.name, after.ends, len(trips.list())) == ("Lamp fair", "2026-11-21", 1)
    assert [stop.city for stop in after.stops] == ["Lyon", "Dijon"]
    assert workspace.diary.show(entry).entry.trip == "Lamp fair"
    trips.change(trip_id, "My own name", after.starts, after.ends, after.stops)
    calendars.take(seen(workspace, tmp_path, GOOGLE).trips)
    assert trips.get(trip_id).name == "My own name"
    trips.remove(trip_id)
    assert [each.state for each in seen(workspace, tmp_path, GOOGLE).trips] == ["new"]


def test_what_recurs_is_counted_out_with_its_exceptions(workspace: Workspace, tmp_path: Path) -> None:
    text = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:rounds
RECURRENCE-ID;VALUE=DATE:20261214
DTSTART;VALUE=DATE:20261216
DTEND;VALUE=DATE:20261218
SUMMARY:Moved round
LOCATION:Graz
END:VEVENT
BEGIN:VEVENT
UID:rounds
DTSTART;VALUE=DATE:20261130
DTEND;VALUE=DATE:20261202
RRULE:FREQ=WEEKLY;UNTIL=20261228
EXDATE;VALUE=DATE:20261207
SUMMARY:Round
LOCATION:Graz
END:VEVENT
BEGIN:VEVENT
UID:rounds
RECURRENCE-ID;VALUE=DATE:20261221
STATUS:CANCELLED
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20261223
SUMMARY:Round
END:VEVENT
END:VCALENDAR
"""
    found = seen(workspace, tmp_path, text).trips
    assert [(each.name, each.starts, each.ends) for each in found] == [
        ("Round", "2026-12-28", "2026-12-29"),
        ("Moved round", "2026-12-16", "2026-12-17"),
        ("Round", "2026-11-30", "2026-12-01"),
    ]
    assert len(workspace.calendars.take(chosen_of(seen(workspace, tmp_path, text), [1, 3]))) == 2


def test_a_trip_goes_when_all_of_it_was_called_off_and_a_person_says_so(workspace: Workspace, tmp_path: Path) -> None:
    calendars = workspace.calendars
    [trip_id] = calendars.take(seen(workspace, tmp_path, GOOGLE).trips)
    entry = workspace.diary.new(trip=trip_id)
    one = GOOGLE.replace("UID:fair", "STATUS:CANCELLED\nUID:fair")
    assert [each.state for each in seen(workspace, tmp_path, one).trips] == ["changed"]
    off = seen(
        workspace, tmp_path, GOOGLE.replace("BEGIN:VEVENT", "BEGIN:VEVENT\nSTATUS:CANCELLED"), home="Milano"
    ).trips
    assert [(each.state, each.trip_id, each.name, each.wanted) for each in off] == [
        ("off", trip_id, "Paint fair", False)
    ]
    assert workspace.trips.get(trip_id).name == "Paint fair"
    assert calendars.take(off) == []
    assert workspace.trips.list() == []
    assert workspace.diary.show(entry).entry.trip_id is None
    assert calendars.take(off) == []


def test_a_message_that_calls_off_needs_no_more_than_the_event(workspace: Workspace, tmp_path: Path) -> None:
    [trip_id] = workspace.calendars.take(seen(workspace, tmp_path, GOOGLE).trips)
    events = "".join(f"BEGIN:VEVENT\nUID:{uid}@example\nEND:VEVENT\n" for uid in ("fair", "out", "back", "other"))
    message = f"BEGIN:VCALENDAR\nMETHOD:CANCEL\n{events}END:VCALENDAR\n"
    found = seen(workspace, tmp_path, message)
    assert ([(each.state, each.trip_id) for each in found.trips], found.broken) == ([("off", trip_id)], 0)
    assert seen(workspace, tmp_path, "BEGIN:VCALENDAR\nEND:VCALENDAR\n").trips == ()


ROUNDS = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:rounds
DTSTART;VALUE=DATE:20261130
DTEND;VALUE=DATE:20261202
RRULE:FREQ=WEEKLY;UNTIL=20261221
SUMMARY:Round
LOCATION:Graz
END:VEVENT
END:VCALENDAR
"""


def test_one_of_a_series_that_is_there_no_more_was_called_off(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: now)
    calendars = workspace.calendars
    calendars.take(seen(workspace, tmp_path, ROUNDS, home="Milano").trips)
    assert len(workspace.trips.list()) == 4
    without = ROUNDS.replace("SUMMARY", "EXDATE;VALUE=DATE:20261207\nSUMMARY")
    found = [each for each in seen(workspace, tmp_path, without, home="Milano").trips if each.state == "off"]
    assert [each.starts for each in found] == ["2026-12-07"]
    override = "UID:rounds\nRECURRENCE-ID;VALUE=DATE:20261214\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20261214"
    one = ROUNDS.replace("END:VCALENDAR", f"BEGIN:VEVENT\n{override}\nEND:VEVENT\nEND:VCALENDAR")
    found = [each for each in seen(workspace, tmp_path, one, home="Milano").trips if each.state == "off"]
    assert [each.starts for each in found] == ["2026-12-14"]
    whole = seen(workspace, tmp_path, ROUNDS.replace("SUMMARY", "STATUS:CANCELLED\nSUMMARY"), home="Milano").trips
    assert [each.state for each in whole] == ["off"] * 4
    monkeypatch.setattr(clock, "now", lambda: now.replace(year=2030))
    assert seen(workspace, tmp_path, ROUNDS, home="Milano").trips == (), "what lies too far back is not looked at"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "calendar_not_one"),
        ("Dear diary,\n", "calendar_not_one"),
        ("\x00\x01\x02", "calendar_not_one"),
        (GOOGLE[: len(GOOGLE) // 2], "calendar_cut_off"),
        (GOOGLE.replace("END:VCALENDAR", ""), "calendar_cut_off"),
    ],
)
def test_a_file_that_is_none_or_breaks_off_brings_nothing(
    workspace: Workspace, tmp_path: Path, text: str, code: str
) -> None:
    with pytest.raises(Problem, match=code):
        seen(workspace, tmp_path, text)
    with pytest.raises(Problem, match="calendar_unreadable"):
        workspace.calendars.preview(tmp_path / "absent.ics")
    assert workspace.trips.list() == []


def test_a_broken_event_spares_the_others(workspace: Workspace, tmp_path: Path) -> None:
    broken = "BEGIN:VEVENT\nUID:x\nDTSTART:yesterday\nLOCATION:Graz\nEND:VEVENT\n"
    no_start = "BEGIN:VEVENT\nUID:y\nLOCATION:Graz\nEND:VEVENT\n"
    huge = f"BEGIN:VEVENT\nUID:z\nLOCATION:Graz\nATTACH:{'A' * ics.LONGEST_EVENT}\nEND:VEVENT\n"
    found = seen(workspace, tmp_path, GOOGLE.replace("BEGIN:VEVENT", broken + no_start + huge + "BEGIN:VEVENT", 1))
    assert (found.broken, [each.name for each in found.trips]) == (2, ["Paint fair"])


def test_a_calendar_without_end_is_left_when_told(workspace: Workspace, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        heard.append((done, total))
        return len(heard) < 3

    many = "".join(WEEKLY.replace("weekly@", f"{number}@") for number in range(3000))
    path = written(tmp_path, f"BEGIN:VCALENDAR\n{many}END:VCALENDAR\n")
    found = workspace.calendars.preview(path, go_on=go_on)
    assert (found.stopped, found.trips, len(heard)) == (True, (), 3)
    assert all(done <= total == path.stat().st_size for done, total in heard)


def test_of_too_many_events_the_latest_are_kept(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brandassist.diary.calendars.MOST", 10)
    event = (
        "BEGIN:VEVENT\nUID:{0}\nDTSTART;VALUE=DATE:20{0}0301\nDTEND;VALUE=DATE:20{0}0304\nLOCATION:Graz\nEND:VEVENT\n"
    )
    text = "".join(event.format(f"{year:02}") for year in range(60, 10, -1))
    found = seen(workspace, tmp_path, f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n")
    assert found.left_out == 40
    assert [each.starts[:4] for each in found.trips] == [str(year) for year in range(2060, 2050, -1)]


def test_one_impossible_trip_keeps_all_from_being_written(workspace: Workspace, tmp_path: Path) -> None:
    far = "BEGIN:VEVENT\nUID:far\nDTSTART;VALUE=DATE:16010101\nDTEND;VALUE=DATE:16010104\nLOCATION:Graz\nEND:VEVENT\n"
    found = seen(workspace, tmp_path, GOOGLE.replace("BEGIN:VEVENT", far + "BEGIN:VEVENT", 1))
    assert len(found.trips) == 2
    with pytest.raises(Problem, match="bad_date"):
        workspace.calendars.take(found.trips)
    assert workspace.trips.list() == []


LINES = st.sampled_from(
    [*GOOGLE.splitlines(), *OUTLOOK.splitlines(), "BEGIN:VEVENT", "END:VEVENT", "RRULE:FREQ=YEARLY", ""]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, max_size=40))
def test_whatever_stands_in_a_file_it_is_read_or_refused_in_words(
    workspace: Workspace, tmp_path: Path, lines: list[str]
) -> None:
    text = "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"])
    try:
        found = seen(workspace, tmp_path, text)
    except Problem as problem:
        assert problem.code.startswith("calendar_")
    else:
        assert all(each.starts <= each.ends for each in found.trips)
