"""Which zone she is in: against a walk through every quarter of an hour on zoneinfo."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from brandassist.diary.zones import stays_of, zone_at, zone_of_wall
from brandassist.store.diary.trips import Stop, Trip

ZONES = ("Europe/Rome", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")
FIRST = date(2026, 3, 6)  # New York sets its clocks on the 8th, Rome on the 29th
HOME = "Europe/Rome"


def trip_of(*stops: Stop) -> Trip:
    return Trip("t", "Somewhere", min(each.starts for each in stops), max(each.ends for each in stops), stops)


def stop(zone: str, starts: str, ends: str, starts_at: str = "", ends_at: str = "") -> Stop:
    return Stop("City", starts, ends, zone=zone, starts_at=starts_at, ends_at=ends_at)


def instant(text: str, zone: str = "UTC") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_outside_a_trip_she_is_at_home_and_on_it_where_it_took_her() -> None:
    stays = stays_of([trip_of(stop("America/New_York", "2026-11-10", "2026-11-12"))])
    assert zone_at(instant("2026-11-10T05:00"), stays, HOME) == "America/New_York"  # midnight there
    assert zone_at(instant("2026-11-10T04:59"), stays, HOME) == HOME
    assert zone_at(instant("2026-11-13T04:59"), stays, HOME) == "America/New_York"
    assert zone_at(instant("2026-11-13T05:00"), stays, HOME) == HOME


def test_until_she_arrives_she_is_where_she_was() -> None:
    stays = stays_of(
        [
            trip_of(
                stop("America/New_York", "2026-11-10", "2026-11-12", "16:00", "18:30"),
                stop("Asia/Tokyo", "2026-11-14", "2026-11-15", "05:10"),
            )
        ]
    )
    assert zone_at(instant("2026-11-10T15:59", "America/New_York"), stays, HOME) == HOME
    assert zone_at(instant("2026-11-13T12:00", "Asia/Tokyo"), stays, HOME) == "America/New_York"
    assert zone_at(instant("2026-11-14T05:10", "Asia/Tokyo"), stays, HOME) == "Asia/Tokyo"


def test_a_day_has_the_zone_of_its_noon_and_the_last_arrival_counts() -> None:
    london, york = (
        stop("Europe/London", "2026-11-09", "2026-11-10"),
        stop("America/New_York", "2026-11-10", "2026-11-11"),
    )
    stays = stays_of([trip_of(london, york)])
    days = ("2026-11-08", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12")
    zones = [HOME, "Europe/London", "America/New_York", "America/New_York", HOME]
    assert [zone_of_wall(day, stays, HOME) for day in days] == zones


def test_a_stop_nobody_knows_the_zone_of_changes_nothing() -> None:
    assert stays_of([trip_of(Stop("Nowhere", "2026-11-10", "2026-11-12"))]) == ()


@st.composite
def journeys(draw: st.DrawFn) -> list[Trip]:
    trips: list[Trip] = []
    for _ in range(draw(st.integers(0, 3))):
        stops: list[Stop] = []
        for _ in range(draw(st.integers(1, 3))):
            first = FIRST + timedelta(days=draw(st.integers(0, 5)))
            last = first + timedelta(days=draw(st.integers(0, 3)))
            hours = st.sampled_from(["", "00:00", "02:30", "09:15", "23:45"])
            stops.append(
                stop(draw(st.sampled_from(ZONES)), first.isoformat(), last.isoformat(), draw(hours), draw(hours))
            )
        trips.append(trip_of(*sorted(stops, key=lambda each: (each.starts, each.starts_at))))
    return trips


def bounds(each: Stop) -> tuple[datetime, datetime]:
    zone = ZoneInfo(each.zone)
    since = datetime.fromisoformat(f"{each.starts}T{each.starts_at or '00:00'}").replace(tzinfo=zone)
    if each.ends_at:
        until = datetime.fromisoformat(f"{each.ends}T{each.ends_at}").replace(tzinfo=zone)
    else:
        until = (datetime.fromisoformat(each.ends) + timedelta(days=1)).replace(tzinfo=zone)
    return since.astimezone(UTC), until.astimezone(UTC)


def walked(trips: list[Trip], now: datetime) -> str:
    """The oracle: who arrived last, of the stops that hold her now or whose next one she has not reached."""
    arrived: list[tuple[datetime, str]] = []
    for trip in trips:
        for at, each in enumerate(trip.stops):
            since, until = bounds(each)
            leaves = bounds(trip.stops[at + 1])[0] if at + 1 < len(trip.stops) else until
            if since <= now and (now < until or now < leaves):
                arrived.append((since, each.zone))
    last = max((since for since, _ in arrived), default=None)
    return [zone for since, zone in arrived if since == last][-1] if arrived else HOME


@given(journeys())
def test_every_quarter_of_an_hour_has_the_zone_of_the_last_arrival(trips: list[Trip]) -> None:
    stays = stays_of(trips)
    now, end = instant("2026-03-04T00:00"), instant("2026-03-17T00:00")
    while now < end:
        assert zone_at(now, stays, HOME) == walked(trips, now)
        now += timedelta(minutes=105)


@given(journeys(), st.integers(0, 13 * 24 * 4))
def test_a_wall_time_is_read_in_the_zone_whose_clock_she_looks_at(trips: list[Trip], quarter: int) -> None:
    stays = stays_of(trips)
    wall = datetime.fromisoformat("2026-03-04") + timedelta(minutes=15 * quarter)
    zone = zone_of_wall(wall.isoformat(timespec="minutes"), stays, HOME)
    shown: list[tuple[datetime, str]] = []
    now = instant("2026-03-02T00:00")
    while now < instant("2026-03-20T00:00"):
        here = walked(trips, now)
        watch = now.astimezone(ZoneInfo(here)).replace(tzinfo=None)
        if watch == wall:
            shown.append((now, here))
        now += timedelta(minutes=15)
    if shown:
        assert zone == shown[0][1]
    else:  # flown over, or skipped by the clocks: read with the clock she left, it is past the gap
        read = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        assert read.astimezone(ZoneInfo(walked(trips, read))).replace(tzinfo=None) > wall
