"""Cities in what people and calendars write: where a stop lies, and which city an address or a flight names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from brandassist import gazetteer
from brandassist.gazetteer import City
from brandassist.store.diary.places import Place
from brandassist.store.diary.trips import Stop

MOST_WORDS = 4
_PARTS = re.compile(r"[,;\n()|/]|\s[-–—]\s")
_CODE = re.compile(r"\d[\w-]*|[A-Z]{2,3}")


def city_called(name: str, country: str = "") -> City | None:
    """The largest city called so, in that country (ISO 3166-1 alpha-2) where one is given."""
    wanted = gazetteer.plain(name)
    for city in gazetteer.named(name):
        names = {gazetteer.plain(each) for each in (city.name, city.italian)}
        if wanted in names and country in ("", city.country):
            return city
    return None


def completed(stop: Stop) -> Stop:
    """A stop with the country, zone and coordinates of its city, where it says none itself."""
    if (stop.zone and stop.latitude is not None) or not stop.city or stop.place_id is not None:
        return stop
    city = city_called(stop.city, stop.country)
    if city is None:
        return stop
    where = {} if stop.latitude is not None else {"latitude": city.latitude, "longitude": city.longitude}
    return replace(stop, country=city.country, zone=stop.zone or city.zone, **where)


def told_by_city(place: Place) -> dict[str, Any]:
    """What its city tells that nobody said of a place: country, coordinates, zone. A point of its own goes before."""
    city = city_called(place.city, place.country) if place.city else None
    told: dict[str, Any] = {}
    if city is not None:
        told = {"country": place.country or city.country, "zone": place.zone or city.zone}
        if place.latitude is None:
            told |= {"latitude": city.latitude, "longitude": city.longitude}
    if place.latitude is not None and place.longitude is not None and not place.zone:
        told["zone"] = gazetteer.zone_at(place.latitude, place.longitude) or told.get("zone", "")
    return {name: value for name, value in told.items() if value != getattr(place, name)}


def left_with_city(place: Place) -> dict[str, Any]:
    """The facts of a place that are its city's own, emptied: where it gets another city, that one tells them."""
    city = city_called(place.city, place.country) if place.city else None
    if city is None:
        return {}
    empty: dict[str, Any] = {}
    if (place.latitude, place.longitude) == (city.latitude, city.longitude):
        empty = {"latitude": None, "longitude": None, "zone": "" if place.zone == city.zone else place.zone}
    return {**empty, "country": "" if place.country == city.country else place.country}


def city_of_address(text: str) -> City | None:
    """The city an address names: the largest of its parts that are one, without postal and province codes."""
    found: list[City] = []
    for part in _PARTS.split(text):
        words = [word for word in part.split() if not _CODE.fullmatch(word)]
        if 0 < len(words) <= MOST_WORDS:
            city = city_called(" ".join(words))
            found += [city] if city is not None else []
    return max(found, key=lambda city: city.population, default=None)


def city_of_words(text: str) -> City | None:
    """The city some words name ("London Heathrow, Terminal 5"): the longest run that is one, then the largest."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    for length in range(min(3, len(words)), 0, -1):
        runs = (words[at : at + length] for at in range(len(words) - length + 1))
        named = (city_called(" ".join(run)) for run in runs if run[0][0].isupper())
        large = [city for city in named if city is not None and city.population >= gazetteer.LARGE]
        if large:
            return max(large, key=lambda city: city.population)
    return None
