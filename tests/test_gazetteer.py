"""Cities by point and by name, and the zone of every point on earth."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import gazetteer
from brandassist.gazetteer import City, distance, named, near, zone_at
from brandassist.walltime import zone_named

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


def found(words: str) -> City:
    return named(words)[0]


@pytest.mark.parametrize(
    ("point", "name", "country"),
    [
        ((45.066, 7.679), "Turin", "IT"),
        ((45.027, 7.665), "Turin", "IT"),  # well within: not the district of its own name
        ((45.536, 9.229), "Sesto San Giovanni", "IT"),  # a town of its own beside a large one
        ((41.125, 16.867), "Bari", "IT"),
        ((48.853, 2.38), "Paris", "FR"),
        ((-33.92, 18.42), "Cape Town", "ZA"),
    ],
)
def test_a_point_is_in_the_city_people_would_say(point: tuple[float, float], name: str, country: str) -> None:
    city = near(*point)
    assert city is not None
    assert (city.name, city.country) == (name, country)
    assert city.km == pytest.approx(distance(*point, city.latitude, city.longitude))


def test_far_from_everywhere_there_is_no_city() -> None:
    for point in ((0.0, -30.0), (90.0, 0.0), (nan, 7.0), (45.0, inf), (91.0, 0.0), (0.0, 181.0)):
        assert near(*point) is None


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("Torino", "Turin"),
        ("  MILANO ", "Milan"),
        ("londra", "London"),
        ("Lione", "Lyon"),
        ("Monaco di Baviera", "Munich"),
        ("zurich", "Zürich"),
        ("L’Aia", "The Hague"),
        ("sao paulo", "São Paulo"),
        ("Parigi", "Paris"),
        ("reggio nell'emilia", "Reggio nell'Emilia"),
    ],
)
def test_a_city_is_found_by_its_name_in_other_languages(words: str, city: str) -> None:
    asked = found(words)
    named_in_english = next(each for each in named(city) if each.name == city)
    assert (asked.latitude, asked.longitude, asked.zone) == (
        named_in_english.latitude,
        named_in_english.longitude,
        named_in_english.zone,
    )


def test_a_city_has_the_name_it_was_asked_for_and_one_in_italian() -> None:
    assert [found(each).name for each in ("torino", "turin", "munchen")] == ["Torino", "Turin", "München"]
    turin = found("Turin")
    assert (turin.called("it"), turin.called("it-CH"), turin.called("en")) == ("Torino", "Torino", "Turin")
    assert (turin.country, turin.zone) == ("IT", "Europe/Rome")


def test_what_is_begun_is_completed_the_largest_first() -> None:
    begun = named("mila")
    assert (begun[0].name, begun[0].country) == ("Milan", "IT")
    assert len(named("s")) == gazetteer.MOST_NAMED
    assert [each.population for each in named("Springfield")] == sorted(
        (each.population for each in named("Springfield")), reverse=True
    )
    for nothing in ("", "  ", "xyzzyx", "^", "$|", "\n", "\0"):
        assert named(nothing) == []


@given(LATITUDES, LONGITUDES)
def test_every_point_has_a_zone_this_computer_knows(latitude: float, longitude: float) -> None:
    zone = zone_at(latitude, longitude)
    assert zone_named(zone).key == zone


def test_where_no_point_is_there_is_no_zone() -> None:
    assert [zone_at(*point) for point in ((nan, 0.0), (0.0, inf), (-91.0, 0.0))] == ["", "", ""]


@given(LATITUDES, LONGITUDES)
def test_a_city_near_a_point_is_within_reach_and_found_by_its_name(latitude: float, longitude: float) -> None:
    city = near(latitude, longitude)
    if city is not None:
        assert 0 <= city.km <= gazetteer.FARTHEST_KM
        assert any(gazetteer.plain(each.name) == gazetteer.plain(city.name) for each in named(city.name))


def test_each_city_of_the_table_lies_where_its_zone_is_known() -> None:
    for words in ("Turin", "Tokyo", "Los Angeles", "Kathmandu", "Adelaide", "Reykjavík"):
        city = found(words)
        assert zone_at(city.latitude, city.longitude) == city.zone
