"""By when an answer is due: working hours by the clock of home's zone, summer time and odd years included."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.inbox.targets import NEVER, WEEK, WorkingHours, due, targets_of
from brandassist.store.settings import DEFAULTS

ROME = ZoneInfo("Europe/Rome")
WEEKDAYS = frozenset(range(5))
OFFICE = WorkingHours(WEEKDAYS, time(9), time(18))


def at(text: str, zone: ZoneInfo = ROME, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("came", "hours", "working", "wanted"),
    [
        ("2026-11-20T18:00", 24, None, "2026-11-21T18:00"),
        ("2026-11-20T18:00", 24, WorkingHours(WEEKDAYS), "2026-11-23T18:00"),  # a Friday evening
        ("2026-11-21T10:00", 24, WorkingHours(WEEKDAYS), "2026-11-24T00:00"),  # a Saturday: all of Monday
        ("2026-11-20T17:00", 4, OFFICE, "2026-11-23T12:00"),
        ("2026-11-20T07:00", 9, OFFICE, "2026-11-20T18:00"),
        ("2026-11-20T18:00", 1, OFFICE, "2026-11-23T10:00"),
        ("2026-11-20T23:00", 4, WorkingHours(WEEKDAYS, time(22), time(6)), "2026-11-21T03:00"),  # a night's hours
        ("2026-11-21T03:00", 4, WorkingHours(WEEKDAYS, time(22), time(6)), "2026-11-23T23:00"),
        ("2026-03-28T12:00", 24, None, "2026-03-29T13:00"),  # 24 hours, and the clock jumped
        ("2026-03-27T12:00", 24, WorkingHours(frozenset({4, 6})), "2026-03-29T13:00"),  # a Sunday of 23 hours
        ("2026-10-24T23:00", 25, WorkingHours(frozenset({6})), "2026-10-26T00:00"),  # and one of 25
    ],
)
def test_when_it_is_due(came: str, hours: int, working: WorkingHours | None, wanted: str) -> None:
    assert due(at(came), hours, working, ROME) == at(wanted)


def test_the_end_of_hours_that_come_twice_is_their_second_end() -> None:
    night = WorkingHours(frozenset({6}), time(0), time(2, 30))  # clocks go back at 3 on 2026-10-25
    assert due(at("2026-10-24T12:00"), 3, night, ROME) == at("2026-10-25T02:00", fold=1)


zones = st.sampled_from(
    ["UTC", "Europe/Rome", "America/New_York", "America/Havana", "Asia/Kathmandu", "Australia/Lord_Howe"]
)
times = st.times(max_value=time(23, 59)).map(lambda each: each.replace(second=0, microsecond=0))
hours_of_work = st.one_of(
    st.none(),
    st.builds(WorkingHours, st.frozensets(st.integers(0, 6), min_size=1), times, times).filter(
        lambda each: (each.to.hour - each.from_.hour) % 24 != 0 or each.to == each.from_
    ),
)
instants = st.timedeltas(timedelta(0), timedelta(days=1461)).map(lambda each: datetime(2024, 1, 1, tzinfo=UTC) + each)


def worked(begin: datetime, end: datetime, working: WorkingHours | None, zone: ZoneInfo) -> timedelta:
    """The working time between two whole minutes, counted minute by minute."""
    minutes = int((end - begin) / timedelta(minutes=1))
    local = ((begin + timedelta(minutes=each)).astimezone(zone) for each in range(minutes))
    return timedelta(minutes=sum(at_work(each, working) for each in local))


def at_work(local: datetime, working: WorkingHours | None) -> bool:
    if working is None:
        return True
    clock, day = local.time().replace(tzinfo=None, fold=0), local.weekday()
    if working.to > working.from_:
        return day in working.days and working.from_ <= clock < working.to
    return (clock >= working.from_ and day in working.days) or (clock < working.to and (day - 1) % 7 in working.days)


@given(instants, st.integers(1, 30), hours_of_work, zones)
def test_so_much_is_worked_until_it_is_due(
    came: datetime, hours: int, working: WorkingHours | None, zone_name: str
) -> None:
    zone = ZoneInfo(zone_name)
    came = came.replace(second=0, microsecond=0)
    found = due(came, hours, working, zone)
    assert found >= came + timedelta(hours=hours)
    if found - came < timedelta(days=5) and not _changes(came, found, zone):
        assert worked(came, found, working, zone) == timedelta(hours=hours)
        assert working is None or at_work((found - timedelta(minutes=1)).astimezone(zone), working)


def _changes(begin: datetime, end: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks change in between: minutes that come twice are another test's."""
    days = range(-1, (end - begin).days + 3)
    return len({(begin + timedelta(days=each)).astimezone(zone).utcoffset() for each in days}) > 1


@given(instants, st.timedeltas(timedelta(0), timedelta(days=9)), st.integers(1, 80), hours_of_work, zones)
def test_what_came_later_is_not_due_before(
    came: datetime, later: timedelta, hours: int, working: WorkingHours | None, zone_name: str
) -> None:
    zone = ZoneInfo(zone_name)
    first = due(came, hours, working, zone)
    assert first <= due(came + later, hours, working, zone)
    assert first <= due(came, hours + 1, working, zone)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(1, 720), hours_of_work)
def test_any_year_a_network_says_is_borne(came: datetime, hours: int, working: WorkingHours | None) -> None:
    assert due(came, hours, working, ROME) <= NEVER


def test_what_the_settings_say() -> None:
    assert targets_of(DEFAULTS).working is None
    rules = {**DEFAULTS, "working_days": ["mon"], "reply_targets": {"x": 2}, "zone": "Europe/Rome"}
    told = targets_of(rules)
    assert told.working == WorkingHours(frozenset({0}))
    monday = at("2026-11-23T08:00")
    assert told.due("x", monday) == monday + timedelta(hours=2)
    assert told.due("mastodon", monday) == at("2026-11-30T08:00")
    half = targets_of({**rules, "working_from": "09:00"})  # until when is not said
    assert half.working == told.working
    assert [WEEK[each] for each in (0, 6)] == ["mon", "sun"]
