"""The geometry of the week: nothing lost, nothing over another, times and places back and forth."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from brandassist.store.diary.trips import Stop, Trip
from ui.queue.bands import bands_of
from ui.queue.calendar.axis import DAY, Axis, monday_of
from ui.queue.calendar.clocks import Change, change_of
from ui.queue.calendar.layout import Box, share

HIGH = 84
cards = st.lists(st.integers(0, 1070), max_size=40).map(lambda tops: [(str(at), top) for at, top in enumerate(tops)])
axes = st.builds(
    Axis,
    st.just(48),
    st.integers(300, 3000),
    st.sampled_from([48, 58, 72]),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)).map(monday_of),
)


def touch(one: Box, other: Box) -> bool:
    across = one.left < other.left + other.width and other.left < one.left + one.width
    return across and one.top < other.top + HIGH and other.top < one.top + HIGH


@given(cards, st.integers(40, 400), st.integers(10, 80))
def test_no_card_is_lost_and_none_lies_on_another(given_cards: list[tuple[str, int]], width: int, least: int) -> None:
    boxes = share(given_cards, width, HIGH, least)
    assert sorted(key for box in boxes for key in box.keys) == sorted(key for key, _ in given_cards)
    assert not any(touch(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert all(box.left >= 0 and box.left + box.width <= width for box in boxes)
    assert all(box.width >= min(least, width) for box in boxes)


@given(cards, st.integers(40, 400), st.integers(10, 80))
def test_a_card_stands_at_its_time_or_behind_one_that_it_touches(
    given_cards: list[tuple[str, int]], width: int, least: int
) -> None:
    tops = dict(given_cards)
    for box in share(given_cards, width, HIGH, least):
        assert box.top == tops[box.keys[0]]
        assert all(box.top <= tops[key] < box.top + HIGH for key in box.keys)


def test_a_card_alone_has_its_column_and_two_of_one_hour_halve_it() -> None:
    assert share([("a", 0)], 110, HIGH, 50) == [Box(("a",), 0, 0, 110)]
    assert share([("a", 0), ("b", 40), ("c", 200)], 110, HIGH, 50) == [
        Box(("a",), 0, 0, 55),
        Box(("b",), 40, 55, 55),
        Box(("c",), 200, 0, 110),
    ]
    assert share([("a", 0), ("b", 10), ("c", 20)], 110, HIGH, 50)[-1].keys == ("b", "c")


@given(axes, st.integers(0, 6), st.integers(0, DAY // 5 - 1))
def test_a_time_has_its_place_and_the_place_its_time(axis: Axis, day: int, fives: int) -> None:
    wall = axis.wall(day, fives * 5)
    assert axis.place(wall) == (day, fives * 5)
    left, wide = axis.column(day)
    assert {axis.day_at(left), axis.day_at(left + wide - 1)} == {day}
    assert axis.minutes(axis.top(fives * 5), 5) == fives * 5


@given(axes)
def test_the_columns_fill_the_room(axis: Axis) -> None:
    columns = [axis.column(day) for day in range(7)]
    assert columns[0][0] == axis.left and sum(columns[-1]) == axis.width
    assert all(sum(one) == other[0] for one, other in pairwise(columns))


def test_days_on_which_the_clock_changes() -> None:
    assert change_of(date(2027, 3, 28), "Europe/Rome") == Change("skipped", 120, 180)
    assert change_of(date(2027, 10, 31), "Europe/Rome") == Change("doubled", 120, 180)
    assert change_of(date(2027, 4, 4), "Australia/Lord_Howe") == Change("doubled", 90, 120)
    assert change_of(date(2027, 3, 29), "Europe/Rome") is None


MONDAY = date(2026, 11, 16)
BARI = Stop("Bari", "2026-11-16", "2026-11-17", zone="Europe/Rome")
TOKYO = Stop("Tokyo", "2026-11-19", "2026-11-24", zone="Asia/Tokyo")


def test_bands_say_where_she_is_and_how_far_the_clocks_are_apart() -> None:
    trips = [Trip("1", "Stores", "2026-11-16", "2026-11-17", (BARI,)), Trip("2", "Fair", "2026-11-18", "2026-11-24",
             (TOKYO,))]  # fmt: skip
    bands = bands_of(trips, MONDAY, MONDAY + timedelta(days=6), MONDAY, "Europe/Rome")
    nothing, eight = timedelta(0), timedelta(hours=8)
    assert [(band.first.day, band.last.day, band.name, band.ahead, band.planned) for band in bands] == [
        (16, 17, "Bari", nothing, False),
        (18, 18, "Fair", nothing, True),
        (19, 24, "Tokyo", eight, True),
    ]


def test_a_band_ends_where_its_clocks_change_against_ours() -> None:
    york = Stop("New York", "2026-10-30", "2026-11-03", zone="America/New_York")  # Europe changed on 25 October
    trips = [Trip("1", "Fair", "2026-10-30", "2026-11-03", (york,))]
    bands = bands_of(trips, date(2026, 10, 26), date(2026, 11, 8), MONDAY, "Europe/Rome")
    assert [(band.last.day, band.ahead) for band in bands] == [(31, timedelta(hours=-5)), (3, timedelta(hours=-6))]
    assert [band.last.day for band in bands_of(trips, date(2026, 10, 26), date(2026, 11, 8), MONDAY)] == [3]


@given(
    st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 9), st.sampled_from(["Asia/Tokyo", "Europe/Rome", ""]))),
)
def test_bands_never_lie_over_each_other(stays: list[tuple[int, int, str]]) -> None:
    trips: list[Trip] = []
    for number, (begins, days, zone) in enumerate(stays):
        first, last = (str(MONDAY + timedelta(days=at)) for at in (begins, begins + days))
        trips.append(Trip(str(number), str(number), first, last, (Stop(str(number), first, last, zone=zone),)))
    bands = bands_of(trips, MONDAY, MONDAY + timedelta(days=6), MONDAY, "Europe/Rome")
    spans = [((band.first - MONDAY).days, (band.last - MONDAY).days) for band in bands]
    days = [day for first, last in spans for day in range(first, last + 1)]
    assert days == sorted(set(days))
    taken = {day for begins, length, _ in stays for day in range(begins, begins + length + 1) if 0 <= day <= 6}
    assert {day for day in days if 0 <= day <= 6} == taken
    assert all(first <= 6 and last >= 0 for first, last in spans)


def test_the_week_begins_on_monday() -> None:
    assert monday_of(date(2026, 11, 22)) == MONDAY
