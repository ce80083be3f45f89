"""Photos become visits: by an hour's gap and a kilometre, in the zone of where they were taken."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist.diary.clusters import DISTANCE, GAP, Shot, clusters, metres, shot_of

TURIN, LYON, TOKYO = (45.0703, 7.6869), (45.764, 4.8357), (35.68, 139.69)
ZONES = {TURIN: "Europe/Rome", LYON: "Europe/Paris", TOKYO: "Asia/Tokyo"}
local = datetime.fromisoformat
START = local("2026-11-12T10:12:00")


def zone_at(latitude: float, longitude: float) -> str:
    near = min(ZONES, key=lambda place: metres(place, (latitude, longitude)))
    return ZONES[near]


def at_home(local: datetime) -> str:
    return "Europe/Rome"


def group(*shots: Shot) -> list[tuple[str, ...]]:
    return [each.keys for each in clusters(shots, zone_at, at_home)]


def at(minutes: float, key: str = "", **more: object) -> Shot:
    return Shot(key or f"{minutes:07.1f}", START + timedelta(minutes=minutes), **more)  # type: ignore[arg-type]


def test_an_hour_without_a_photo_ends_a_visit() -> None:
    assert group(at(0, "a"), at(39, "b"), at(99, "c"), at(159.5, "d")) == [("d",), ("a", "b", "c")]


def test_another_place_is_another_visit_and_what_tells_none_goes_along() -> None:
    here, there = (45.07, 7.68), (45.07, 7.70)  # 1.6 km apart
    found = group(at(0, "a", place=here), at(5, "b"), at(10, "c", place=there), at(12, "d"), at(14, "e", place=here))
    assert sorted(found) == [("a", "b", "e"), ("c", "d")]


def test_times_are_those_of_the_place() -> None:
    utc = local("2026-11-12T01:30:00")
    (made,) = clusters([Shot("a", utc, timedelta(0), TOKYO)], zone_at, at_home)
    assert (made.zone, made.begins.isoformat()) == ("Asia/Tokyo", "2026-11-12T10:30:00+09:00")


def test_an_offset_tells_the_clock_where_no_place_does() -> None:
    def where(taken: str, offset: timedelta) -> str:
        (made,) = clusters([Shot("a", local(taken), offset)], zone_at, at_home)
        assert made.begins.replace(tzinfo=None) == local(taken)
        return made.zone

    assert where("2026-11-12T10:12", timedelta(hours=1)) == "Europe/Rome"
    assert where("2026-07-12T10:12", timedelta(hours=2)) == "Europe/Rome"
    assert where("2026-11-12T10:12", timedelta(hours=9)) == "Etc/GMT-9"
    assert where("2026-11-12T10:12", timedelta(hours=-5)) == "Etc/GMT+5"


def test_a_camera_without_a_zone_keeps_the_one_of_the_telephone_beside_it() -> None:
    telephone = Shot("phone", local("2026-11-12T10:00:00"), timedelta(hours=9), TOKYO)
    camera = Shot("camera", local("2026-11-12T10:20:00"))
    (made,) = clusters([camera, telephone], zone_at, at_home)
    assert made.keys == ("phone", "camera")


def test_what_has_no_date_is_never_mixed_with_what_has() -> None:
    told = Shot("told", local("2026-11-12T10:00:00"), timedelta(0))
    found = clusters([told, Shot("untold", local("2026-11-12T10:01:00"), certain=False)], zone_at, at_home)
    assert [(each.keys, each.certain) for each in found] == [(("untold",), False), (("told",), True)]


def test_the_hour_that_comes_twice_ends_no_visit() -> None:
    shots = [Shot(str(n), local("2026-10-25T02:00:00") + timedelta(minutes=n), place=TURIN) for n in (10, 30, 50)]
    assert group(*shots) == [("10", "30", "50")]


def test_facts_become_shots() -> None:
    facts: dict[str, object] = {"taken": "2026-11-12T10:12:30", "offset": "+01:00", "latitude": 45.0, "longitude": 7.0}
    assert shot_of("a", facts) == Shot("a", local("2026-11-12T10:12:30"), timedelta(hours=1), (45.0, 7.0))
    late: dict[str, object] = {"said": "1970-01-01T00:00:00", "file_time": "2026-11-22T12:00:00+00:00"}
    assert shot_of("a", late) == Shot("a", local("2026-11-22T12:00:00"), certain=False)
    assert shot_of("a", {"said": "1970-01-01T00:00:00"}) is None


places = st.one_of(
    st.none(),
    st.builds(
        lambda home, north, east: (home[0] + north, home[1] + east),
        st.sampled_from([TURIN, LYON, TOKYO]),
        st.floats(-0.02, 0.02),
        st.floats(-0.02, 0.02),
    ),
)
moments = st.integers(0, 3000).map(lambda minutes: START + timedelta(minutes=minutes))
offsets = st.one_of(st.none(), st.sampled_from([timedelta(0), timedelta(hours=1), timedelta(hours=9)]))
many = st.lists(st.tuples(moments, offsets, places, st.booleans()), max_size=40).map(
    lambda rows: [
        Shot(f"{number:02}", taken, offset if certain else None, place, certain)
        for number, (taken, offset, place, certain) in enumerate(rows)
    ]
)


@settings(max_examples=200, deadline=None)
@given(many, st.randoms(use_true_random=False))
def test_each_photo_is_in_one_visit_whatever_the_order(shots: list[Shot], chance: random.Random) -> None:
    found = clusters(shots, zone_at, at_home)
    keys = [key for each in found for key in each.keys]
    assert sorted(keys) == sorted(each.key for each in shots)
    shuffled = list(shots)
    chance.shuffle(shuffled)
    assert clusters(shuffled, zone_at, at_home) == found


@settings(max_examples=200, deadline=None)
@given(many)
def test_a_visit_has_no_gap_and_no_distance_in_it(shots: list[Shot]) -> None:
    by_key = {each.key: each for each in shots}
    told = [each for each in shots if each.offset is not None or not each.certain]  # their instants are known
    for found in clusters(told, zone_at, at_home):
        mine = [by_key[key] for key in found.keys]
        instants = [(each.taken - (each.offset or timedelta(0))).replace(tzinfo=UTC) for each in mine]
        assert all(timedelta(0) <= later - one <= GAP for one, later in pairwise(instants))
        assert (found.begins, found.ends) == (instants[0], instants[-1])
        assert {each.certain for each in mine} == {found.certain}
        placed = [each.place for each in mine if each.place is not None]
        assert all(metres(placed[0], each) <= DISTANCE for each in placed)


@settings(max_examples=100, deadline=None)
@given(many)
def test_two_visits_of_one_place_are_an_hour_apart(shots: list[Shot]) -> None:
    unplaced = [Shot(each.key, each.taken, timedelta(0), None) for each in shots]
    found = sorted(clusters(unplaced, zone_at, at_home), key=lambda each: each.begins)
    assert all(later.begins - one.ends > GAP for one, later in pairwise(found))
