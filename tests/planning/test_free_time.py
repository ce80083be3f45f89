"""A proposed time is really free."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brandassist.planning.free_time import Quiet, free_time

NOW = datetime(2026, 3, 28, 6, 0, tzinfo=UTC)  # the night after, Rome loses an hour
ZONES = st.sampled_from(["Europe/Rome", "UTC", "America/New_York", "Asia/Kolkata"])
INSTANTS = st.integers(0, 3 * 24 * 3600).map(lambda seconds: NOW + timedelta(seconds=seconds))
HOURS = st.times().map(lambda at: f"{at:%H:%M}") | st.just("")


@given(INSTANTS, st.lists(INSTANTS, max_size=8), st.integers(0, 600), HOURS, HOURS, ZONES)
def test_it_is_far_enough_from_the_others_and_not_in_the_quiet_hours(
    wanted: datetime, others: list[datetime], minutes: int, begin: str, end: str, zone: str
) -> None:
    least, quiet = timedelta(minutes=minutes), Quiet.between(begin, end)
    free = free_time(wanted, others, least, quiet, zone)
    assert free.instant() >= wanted
    assert all(abs(free.instant() - other) >= least for other in others)
    assert not quiet.hold(datetime.fromisoformat(free.wall).time())


def test_a_time_that_is_free_stays() -> None:
    day = timedelta(hours=2)
    quiet = Quiet.between("22:00", "07:00")
    free = free_time(NOW, [NOW - day, NOW + day], day, quiet, "Europe/Rome")  # 07:00 there
    assert (free.wall, free.zone) == ("2026-03-28T07:00", "Europe/Rome")


def test_a_gap_between_two_others_is_taken() -> None:
    hour = timedelta(hours=1)
    free = free_time(NOW, [NOW, NOW + 2 * hour], hour, Quiet.between("", ""), "UTC")
    assert free.wall == "2026-03-28T07:00"
